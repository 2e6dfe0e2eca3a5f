import { anchored, matchAt, placed, type Placed } from '../expressions/anchored';

/** The families of outline labels, each with its usual place in a document (一、 above （一） above 1、 …). */
export const LABEL_RANKS = {
  part: 0,
  chapter: 0.5,
  section: 1,
  roman: 1.5,
  formal: 1.6,
  stem: 1.8,
  han: 2,
  article: 2.2,
  ordinal: 2.5,
  step: 2.6,
  'han-paren': 3,
  'han-half': 3.5,
  number: 4,
  'decimal-2': 4.2,
  'decimal-3': 4.4,
  'decimal-4': 4.5,
  'number-paren': 5,
  'half-paren': 6,
  circled: 7,
  capital: 7.5,
  letter: 8,
  month: 8.5,
  spoken: 9,
  bullet: 10,
} as const;
export type LabelStyle = keyof typeof LABEL_RANKS;

export interface Label {
  readonly style: LabelStyle;
  readonly number: number;
  /** How many characters of the normalised text it takes. */
  readonly length: number;
}

const HAN = '一二三四五六七八九十';
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ONES = '[一二三四五六七八九]';
/** Up to a hundred and some; 五一 is a holiday. */
const HAN_NUMBER = `(?:${ONES}百(?:零?${ONES})?(?:十${ONES}?)?|${ONES}?十${ONES}?|${ONES})`;
const NUMBER = '\\d{1,3}';

/** One sticky pattern a family; group 1 is the number. */
const AT_LINE: readonly (readonly [LabelStyle, Placed])[] = [
  ['part', placed(new RegExp(`第(${HAN_NUMBER}|${NUMBER})(?:部分|编)[、：.]?`, 'uy'))],
  ['chapter', placed(new RegExp(`第(${HAN_NUMBER}|${NUMBER})章[、：.]?`, 'uy'))],
  ['section', placed(new RegExp(`第(${HAN_NUMBER}|${NUMBER})节(?!下?课)[、：.]?`, 'uy'))],
  ['article', placed(new RegExp(`第(${HAN_NUMBER}|${NUMBER})[条款][、：.]?`, 'uy'))],
  ['ordinal', placed(new RegExp(`第(${HAN_NUMBER})(?:[，：.]|、(?![${HAN}](?:[个类批轮期阶季产章节条部]|、)))`, 'uy'))],
  ['ordinal', placed(new RegExp(`其([${HAN}])[，、：]?`, 'uy'))],
  ['formal', placed(new RegExp(`([${FORMAL}])[、.：]`, 'uy'))],
  ['han', placed(new RegExp(`(${HAN_NUMBER})[、.]\\)?(?![${HAN}]、)`, 'uy'))],
  ['han', placed(new RegExp(`(${HAN_NUMBER})(?:，(?![${HAN}])|：)`, 'uy'))],
  ['han-paren', placed(new RegExp(`[(（【[〔〈<](${HAN_NUMBER})[)）】\\]〕〉>][、.，]?`, 'uy'))],
  ['han-paren', placed(/([㈠-㈩])[、.]?/uy)],
  ['number-paren', placed(new RegExp(`[(【[〔〈<](${NUMBER})[)】\\]〕〉>][、.，]?`, 'uy'))],
  ['number-paren', placed(/([⑴-⒇])[、.]?/uy)],
  ['half-paren', placed(new RegExp(`(${NUMBER})\\)[、.]?`, 'uy'))],
  ['han-half', placed(new RegExp(`(${HAN_NUMBER})\\)[、.]?`, 'uy'))],
  ['circled', placed(/([①-⑳❶-❿])[、.]?/uy)],
  ['decimal-4', placed(new RegExp(`${NUMBER}\\.${NUMBER}\\.${NUMBER}\\.(\\d{1,2})(?![\\d.%])[、.]?`, 'uy'))],
  ['decimal-3', placed(new RegExp(`${NUMBER}\\.${NUMBER}\\.(\\d{1,2})(?![\\d.%])[、.]?`, 'uy'))],
  ['decimal-2', placed(/\d{1,2}\.(\d{1,2})(?:\.(?!\d)|(?![\d.%万亿元倍个人名次米分小月日])、?)/uy)],
  ['number', placed(new RegExp(`(${NUMBER})[、.]\\)?(?!\\d+[、.-])`, 'uy'))],
  ['number', placed(/([⒈-⒛])/uy)],
  ['roman', placed(/([Ⅰ-Ⅻ])(?:[、.]|(?![类级期型度、Ⅰ-Ⅻ]))/uy)],
  ['roman', placed(/(I{1,3}|I?V|VI{1,3}|I?X)[、.](?![A-Za-z\d])/uy)],
  ['capital', placed(/([A-Z])[、.)](?![A-Za-z\d])/uy)],
  ['capital', placed(/\(([A-Z])\)/uy)],
  ['letter', placed(/([a-z])[、.)](?![A-Za-z\d])/uy)],
  ['letter', placed(/\(([a-z])\)/uy)],
];
const PERIOD_WORK = '(?:工作安排|工作计划|工作重点|工作|安排|份)?';
const MONTH_TAIL = '(?:：|$|--(?![-\\d一二三四五六七八九十])|\\([^()]{2,24}\\)(?:：|$))';
const MONTH = anchored(
  new RegExp(
    `^(?:(${HAN_NUMBER}|元)(?:月?份?[-~至到、]${HAN_NUMBER})?|(\\d{1,2})(?:月?份?[-~至到、]\\d{1,2})?)月(?:份?${PERIOD_WORK}${MONTH_TAIL}|(?:[上中下]旬|\\d{1,2}[日号])(?:之?前|底)?：)`,
    'u',
  ),
);
/** 第一季度, 二季度工作安排：, 下半年： alone on their line, 第三周（9月）： as the headings of a calendar of work. */
const PERIOD = new RegExp(
  `(?:第?([一二三四1-4])(?:[、至-][二三四2-4])?季度|[上下]半年)${PERIOD_WORK}：?$|第([${HAN}]{1,3}|\\d{1,2})(?:[、至-](?:[${HAN}]{1,3}|\\d{1,2}))?(?:教学)?周${PERIOD_WORK}(?:：|$|\\([^()]{2,24}\\)(?:：|$))`,
  'uy',
);
const PERIOD_HINT = /^第?.{1,5}(?:季度|周|教学周|阶段|步|环节)|^(?:阶段|步骤|[上下]半年)/u;
/** 第一阶段：, 第二步（4月—6月）, 第三阶段总结考核（11月）: the label of a phase, if what stands behind it is its name and no sentence about it. */
const STEP = new RegExp(
  `(?:第([${HAN}\\d])(?:阶段|步骤?|环节)|(?:阶段|步骤)([${HAN}\\d]))(?:[：，、.]|(?=\\(|$)|(?=(?!任务|工作|目标|以|之|后|的|中|内)[^，。；：()完]{2,16}(?:[(：]|$|(?<=阶段)[。，]))|(?=[\\u4e00-\\u9fff]{4}。))`,
  'uy',
);
const SPOKEN = placed(new RegExp(`([${HAN}]{1,2})是`, 'uy'));
const BULLET = placed(/[-•●◆■▪·※◇□○◎★☆▲△❖➢➤►▶√✓✔*\uf000-\uf0ff][-•·]?(?=.)/uy);
const BULLET_BEFORE_LABEL = placed(/[-•●◆■▪·※*#]{1,6}/uy);

/**
 * The label that opens a line of normalised text at `from`, or null. `lineEnd` bounds the line. A bullet before a label (- 1、) belongs to the label.
 * `spaced` says whether white space follows the first character in the source, which is what tells a bullet dash from a negative number.
 */
export function labelAtLineStart(text: string, from: number, lineEnd: number, spaced: boolean): Label | null {
  const prefix = matchAt(BULLET_BEFORE_LABEL, text, from)?.[0].length ?? 0;
  const label = plainLabelAt(text, from + prefix, lineEnd);
  if (label !== null) return { ...label, length: label.length + prefix };
  const first = text[from] ?? '';
  if (first === '#' || (/[-*·]/u.test(first) && !spaced)) return null;
  const length = matchAt(BULLET, text, from)?.[0].length ?? 0;
  return length > 0 && from + length < lineEnd ? { style: 'bullet', number: 0, length } : null;
}

function plainLabelAt(text: string, from: number, lineEnd: number): Label | null {
  const month = text.slice(from, Math.min(lineEnd, from + 32));
  const named = MONTH.exec(month);
  if (named !== null) return { style: 'month', number: numberOf(named[1] ?? named[2] ?? ''), length: named[0].length };
  if (PERIOD_HINT.test(month)) {
    const opening = text.slice(from, Math.min(lineEnd, from + 40));
    for (const [style, pattern] of [
      ['month', PERIOD],
      ['step', STEP],
    ] as const) {
      pattern.lastIndex = 0;
      const match = pattern.exec(opening);
      if (match !== null) return { style, number: numberOf(match[1] ?? match[2] ?? ''), length: match[0].length };
    }
  }
  const spoken = matchAt(SPOKEN, text, from);
  if (spoken !== null) return { style: 'spoken', number: numberOf(spoken[1] ?? ''), length: spoken[0].length };
  for (const [style, expression] of AT_LINE) {
    const match = matchAt(expression, text, from);
    if (match === null || from + match[0].length > lineEnd) continue;
    const number = numberIn(style, match[1] ?? '');
    if (number > 0 && !isPair(text, from + match[0].length, style, number))
      return { style, number, length: match[0].length };
  }
  return null;
}

/** What two numbers in a row count or name (3、4月, 一、二级). */
export const COUNTED_TOGETHER = '(?:月|级|类|季|期|楼|层|批|线|号)';
/** What makes two of a number and the next one in the same figures. */
const SECOND_OF_TWO: Partial<Record<LabelStyle, RegExp>> = {
  number: new RegExp(`^(\\d{1,2})${COUNTED_TOGETHER}`, 'u'),
  han: new RegExp(`^([${HAN}]{1,2})${COUNTED_TOGETHER}`, 'u'),
};

/** 3、4月, 一、二级医院: two that are counted together, not item 3. `after` is where the words behind the label begin. */
export function isPair(text: string, after: number, style: LabelStyle, number: number): boolean {
  const next = SECOND_OF_TWO[style]?.exec(text.slice(after, after + 4));
  return next != null && numberOf(next[1] ?? '') === number + 1;
}

/** The first character of each series that numbers by itself, and how many there are: ①, ⑴, ⒈, ❶, Ⅰ, ㈠, a, A. */
const SERIES: readonly (readonly [number, number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x2776, 10],
  [0x2160, 12],
  [0x3220, 10],
  [97, 26],
  [65, 26],
];

const DIGITS = anchored(/^\d+$/u);
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The number of a label that was read as one of a family: I is 1 among Roman numbers and 9 among capitals. */
function numberIn(style: LabelStyle, printed: string): number {
  return (style === 'roman' && ROMAN.indexOf(printed) + 1) || numberOf(printed);
}

/** 十二 → 12, ③ → 3, ⑷ → 4, b → 2, 丙 → 3; 0 where it is no number. */
export function numberOf(printed: string): number {
  const code = printed.charCodeAt(0);
  if (DIGITS.test(printed)) return Number(printed);
  if (printed === '元') return 1;
  const sign = printed === '' ? -1 : (STEMS + FORMAL).indexOf(printed);
  if (sign >= 0) return (sign % 10) + 1;
  for (const [first, count] of SERIES) if (code >= first && code < first + count) return code - first + 1;
  let total = 0;
  let digit = 0;
  for (const char of printed) {
    const at = HAN.indexOf(char);
    if (char === '百') {
      total += (digit === 0 ? 1 : digit) * 100;
      digit = 0;
    } else if (char === '十') {
      total += (digit === 0 ? 1 : digit) * 10;
      digit = 0;
    } else if (at >= 0) digit = at + 1;
    else if (char !== '〇' && char !== '零') return 0;
  }
  return total + digit;
}
