import { anchored } from '../../expressions/anchored';
import { matches, mayMatchAny, Patterns, type Words } from '../../expressions/pattern';
import { COUNT_WORDS, DURATION_WORDS, MONEY_WORDS, TIMES_WORDS } from './measure-words';
import { aboutSoMany, ARABIC, HAN_NUMERAL, numberValue } from '../numbers';

const patterns = new Patterns();
const NONE: readonly Quantity[] = [];

type QuantityClass = 'share' | 'points' | 'times' | 'duration' | 'money' | 'count' | 'bare';

/** A number with its unit in a sentence's normalised text: 95%, 1-2个, 12万人次, 百分之九十, 两成, 30/10万. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly of: QuantityClass;
  /** Written in Chinese numerals, where a number is more often an idiom than a target. */
  readonly han: boolean;
  /** 余, 多: at least. */
  readonly more: boolean;
  readonly inferred: boolean;
}

const NUMBER = `(?:${ARABIC}|${HAN_NUMERAL}(?:点[一二三四五六七八九零]+)?)`;
const SHARE_UNIT = '%|‰|个?百分点|倍|\\/10万|\\/十万|\\/100000|\\/100万|\\/百万|\\/万(?![元人吨户亩])';
const WORDS = [...MONEY_WORDS, ...TIMES_WORDS, ...DURATION_WORDS, ...COUNT_WORDS]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(/[/·]/g, '\\$&'));
const PER = '(?:\\/(?:千人|万人|百人|人|生|户|村|床|日|天|百户|亩|公里|平方米|班|校))?';
const MEASURE = `(?:[十百千]?[万亿])?(?:余|多)?(?:(?:${WORDS.join('|')})${PER})?`;
/** What turns 个 into something else than a measure word: 3个月, 两个方面. */
const NOT_A_MEASURE = anchored(
  /^(?:都不|也不|月|学期|季度|年头|时段|时间段|方面|层次|阶段|又|时期|周|星期|别|性|体|维度|层面|环节|转变|不|必须|确保|坚持|到位|一|统一|结合|关系|提升|突破|中心|意识|维护|自信|新的|新台|新水|新高|新层|更高|高度|注重|率先|带头|着力|强化|统筹|不准|严禁|满意|更加|满足|清楚|主动|覆盖)/,
);
/** 两个重点, 三个关键: in Chinese numerals these are slogans. */
const ABSTRACT = anchored(
  /^(?:[“”]|重[大要]|重点(?!专|学科|病|实验)|关键|中心|方向|原则|理念|目标|任务|[难亮要特]点|主题|阵地|责任|文明|机制|体系|能力|成效|效益|主体|作用|抓手|优势(?!病|专|学|产|品|项)|整合|融合|对接|延伸|并重|促进|规范|完善|保障|强化|深化|优化|升级|环境|层级|步骤|问题|部分|因素|专题|主要|基本|全面|确立|代表|专项)/,
);
/** 二期工程, 二次备课, 一次合格率: which one or at which go, not how many. */
const NAMED =
  /^[一二三四]期(?:工程|项目|建设|改造|扩建|开发)|^二次(?!以上|左右|次数)[\u4e00-\u9fff]{2}|^一次(?:性|合格|通过|成功|交验|验收|达标)/;
/** 6吨半. */
const HALF_MORE = anchored(/^半(?:$|[，。；、以左)])/);
const TO = '(?:-+|~|至|到)';
const PLAIN = patterns.of(
  new RegExp(`(${NUMBER})(${SHARE_UNIT}|[余多]?${MEASURE})(?:${TO}(${NUMBER})(${SHARE_UNIT}|[余多]?${MEASURE}))?`, 'g'),
);
const FRACTION = patterns.of(
  new RegExp(
    `(百|千|万|十万)分(?:之|(?=百))(${HAN_NUMERAL}(?:点[一二三四五六七八九零]+)?|${ARABIC})(?:(?:-+|~|至|到)(?:\\1分之)?(${HAN_NUMERAL}|${ARABIC}))?`,
    'g',
  ),
);
/** 三分之二, 五分之四 as a share of a hundred. */
const PARTS = patterns.of(/([二三四五六七八九])分之([一二三四五六七八])(?![\u4e00-\u9fff]?分之)/g);
const TENTHS = patterns.of(
  /(?:([一二两三四五六七八九]|\d)(?:至|到|-|~|(?=[二三四五六七八九])))?([一二两三四五六七八九]|\d(?:\.\d)?)成([一二三四五六七八九半])?(?![立果效为员本功绩长就品人年分套熟都语份因败千不])/g,
);
/** 不少于半小时. */
const HALF_UNIT = patterns.of(/(?<=[于到足≥达])半(?:个)?(小时|天|公里|亩|吨)/g);
/** 一半以上; 减少一半, 占半数; 减半. */
const HALF = patterns.of(
  /(?:一半|半数)(?=以上|及以上|左右)|(?<=[少占降减低]|下降|压减|压缩|缩短|达到)(?:一半|半数)|(?<=(?<![可应])[减降])半(?![\u4e00-\u9fff])/g,
);
const OUT_OF = patterns.of(
  new RegExp(
    `(?:每)?(十|百|10|100)(个|户|名|人|家|件|位|所|次|村)[^，。；\\d]{0,3}?(?:里面?|中|当中|内)?(?:有|要有|至少有|至少)?(${HAN_NUMERAL}|\\d{1,2})\\2(?=以上|及以上|[^，。；]{0,6})`,
    'g',
  ),
);
/** 分别提高5个和4个百分点: the first number shares the unit of the second. */
const POINTS_OF_EACH = patterns.of(
  new RegExp(`(?<![\\d.])(${NUMBER})个?(?=(?:[、和与]|以及)(?:${NUMBER}个?[、和与])?${NUMBER}(个?百分点))`, 'g'),
);
/** 二、三十名, 十七、八个: about so many, with a sign between. */
const ABOUT = patterns.of(
  /(?<=[\u4e00-\u9fff])(?<![第初一二三四五六七八九十百])(十?[一二两三四五六七八]、[二三四五六七八九][十百]?)([名位个家所次场篇项户期台间座本份件例起])/g,
);
const FRACTION_UNIT: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 十万: '/10万', 万: '/万' };
const CLASSES: readonly (readonly [ReadonlySet<string>, QuantityClass])[] = [
  [new Set<string>(TIMES_WORDS), 'times'],
  [new Set<string>(DURATION_WORDS), 'duration'],
  [new Set<string>(MONEY_WORDS), 'money'],
];

function classOf(unit: string): QuantityClass {
  if (unit === '') return 'bare';
  if (unit === '%' || unit === '‰' || unit.startsWith('/')) return 'share';
  if (unit.endsWith('百分点') || unit === '倍') return 'points';
  const word = !/[万亿/]/.test(unit) ? unit : unit.replace(/^[十百千]?[万亿]/, '').replace(/(?<!元.*)\/.*$/, '');
  if (word === '') return 'count';
  return CLASSES.find(([words]) => words.has(word))?.[1] ?? 'count';
}

function tidyUnit(printed: string): string {
  const unit = isMore(printed) ? printed.replaceAll(/[余多]/g, '') : printed;
  return unit === '/十万' || unit === '/100000' ? '/10万' : unit;
}

/** 余, 多: at least so many. */
function isMore(printed: string): boolean {
  return printed.includes('余') || printed.includes('多');
}

function plainQuantity(match: RegExpExecArray, words: Words): Quantity | null {
  const { text } = words;
  const [whole, first = '', firstTail = '', second, secondTail = ''] = match;
  const joiner = text[match.index + first.length + firstTail.length] ?? '';
  const isRange =
    second !== undefined &&
    (firstTail === '' || firstTail === secondTail || (secondTail === '' && !/[至到]/.test(joiner)));
  const tail = isRange ? secondTail || firstTail : firstTail;
  const to = match.index + (isRange ? whole.length : first.length + firstTail.length);
  const unit = tidyUnit(tail);
  const low = numberValue(first);
  const high = mostOf(isRange ? second : first);
  if (Number.isNaN(low) || Number.isNaN(high)) return null;
  const han = !/^\d/.test(first);
  if (han && (unit === '期' || unit === '次') && NAMED.test(first + unit + text.slice(to, to + 2))) return null;
  const isHalfMore = !isRange && unit !== '' && HALF_MORE.opensAt(text, to, 2);
  if (unit === '个' && (NOT_A_MEASURE.opensAt(text, to, 3) || (han && ABSTRACT.opensAt(text, to, 4)))) {
    words.passOver?.(
      match.index,
      to,
      /^(?:都不|也不|月|学期|季度|年头|周|星期|时期)/.test(text.slice(to, to + 2)) ? 'length-of-time' : 'idiom',
      'indicator',
    );
    return null;
  }
  return {
    from: match.index,
    to: isHalfMore ? to + 1 : to,
    value: isHalfMore ? low + 0.5 : high > low || isRange ? [low, high] : low,
    unit,
    of: classOf(unit),
    han,
    more: isMore(tail),
    inferred: false,
  };
}

/** The most that a number can mean: of 三五 it is 5. */
function mostOf(printed: string): number {
  return aboutSoMany(printed)?.[1] ?? numberValue(printed);
}

/** All numbers of a text with their units, in order of print, without overlaps. Linear. */
export function quantitiesIn(words: Words): readonly Quantity[] {
  if (!mayMatchAny(words, patterns.any)) return NONE;
  const found: Quantity[] = [];
  const add = (from: number, to: number, value: Quantity['value'], unit: string, inferred: boolean) => {
    if (typeof value === 'number' ? !Number.isNaN(value) : value.every((bound) => !Number.isNaN(bound))) {
      found.push({ from, to, value, unit, of: 'share', han: false, more: false, inferred });
    }
  };
  for (const match of matches(words, FRACTION)) {
    const [whole, of = '', first = '', last = first] = match;
    const [low, high] = [numberValue(first), mostOf(last)];
    add(match.index, match.index + whole.length, high > low ? [low, high] : low, FRACTION_UNIT[of] ?? '%', false);
  }
  for (const match of matches(words, PARTS)) {
    const share = (100 * numberValue(match[2] ?? '')) / numberValue(match[1] ?? '');
    if (share < 100) add(match.index, match.index + match[0].length, Math.round(share * 100) / 100, '%', true);
  }
  for (const match of matches(words, OUT_OF)) {
    const total = /^(?:百|100)$/.test(match[1] ?? '') ? 1 : 10;
    const part = numberValue(match[3] ?? '');
    if (part * total <= 100) add(match.index, match.index + match[0].length, part * total, '%', true);
  }
  for (const match of matches(words, TENTHS)) {
    const [whole, low, high = '', tail] = match;
    const rest = tail === undefined ? 0 : tail === '半' ? 5 : numberValue(tail);
    const value = numberValue(high) * 10 + rest;
    add(match.index, match.index + whole.length, low === undefined ? value : [numberValue(low) * 10, value], '%', true);
  }
  for (const match of matches(words, HALF)) add(match.index, match.index + match[0].length, 50, '%', true);
  for (const match of matches(words, HALF_UNIT)) {
    const unit = match[1] ?? '';
    const to = match.index + match[0].length;
    found.push({ from: match.index, to, value: 0.5, unit, of: classOf(unit), han: true, more: false, inferred: false });
  }
  for (const match of matches(words, POINTS_OF_EACH)) {
    const to = match.index + match[0].length;
    const value = numberValue(match[1] ?? '');
    found.push({
      from: match.index,
      to,
      value,
      unit: match[2] ?? '',
      of: 'points',
      han: false,
      more: false,
      inferred: false,
    });
  }
  for (const match of matches(words, ABOUT)) {
    const [whole, printed = '', unit = ''] = match;
    const value = aboutSoMany(printed.replace('、', ''));
    const to = match.index + whole.length;
    if (value !== null)
      found.push({ from: match.index, to, value, unit, of: classOf(unit), han: true, more: false, inferred: false });
  }
  const special = found.length === 0 ? NONE : [...found];
  for (const match of matches(words, PLAIN)) {
    const quantity = plainQuantity(match, words);
    if (quantity === null || special.some((other) => quantity.from < other.to && other.from < quantity.to)) continue;
    found.push(quantity);
  }
  return special.length === 0 ? found : found.sort((a, b) => a.from - b.from);
}
