/**
 * One predicate over several names: 婴儿和5岁以下儿童死亡率分别控制在6‰和8‰以下, 甲率、乙率均达到95%, 甲、乙筛查率都要达到100%, 孕产妇和儿童系统管理率保持在95%以上.
 * Not 艾滋病、梅毒和乙肝检测率达85% (one test of three), 市、县、乡三级覆盖率均达90% (one rate of all).
 */
import { anchored } from '../../expressions/anchored';
import { DOWN_WORDS, UP_WORDS } from './change-words';
import { clauseStart } from '../clause';
import { jointOp } from './comparators';
import {
  floorOf,
  type Candidate,
  type IndicatorContext,
  type IndicatorFamily,
  type IndicatorPhrase,
} from './indicator-family';
import { JOIN, trimName } from './indicator-name';

const OF: ReadonlySet<string> = new Set(['share', 'count', 'money', 'points', 'times', 'duration']);
const RATE = anchored(
  /(?:率|比例|比重|覆盖面|满意度|得分|[人床户件起项次总]?位?(?<!底|基|岁|分|倍|指)数|人次|收入|产值|[务总诊产销]量)$/,
);
const TAIL = anchored(/([\u4e00-\u9fff]{2}率)$/);
const CHANGE = new RegExp(`(${UP_WORDS})[到至]?|(${DOWN_WORDS})[到至]?`);
/** 三级医疗机构, 五类人员, …等项目: a word that makes one of all that is listed before it. */
const SUMMED_UP = /[两二三四五六七八九十各等][级类种项个大]|等/;
const PEOPLE =
  /^(?:孕产妇|产妇|孕妇|儿童|婴儿|婴幼儿|幼儿|新生儿|老年人|学生|教师|职工|居民|农民|村民|城镇|城市|农村|男性?|女性?|高血压|糖尿病|小学|初中|高中|中学|户籍|流动)(?:患者|人口)?$/;

export const sharedFamily: IndicatorFamily = {
  name: 'indicator-shared',
  read(candidate, context) {
    if (candidate.quantity.of === 'bare' ? candidate.quantity.value !== 0 : !OF.has(candidate.quantity.of)) return [];
    return respectively(candidate, context) ?? alike(candidate, context);
  },
};

/** 分别: as many names as values. It is asked for the first value and answers for all. */
function respectively(candidate: Candidate, context: IndicatorContext): readonly IndicatorPhrase[] | null {
  const { text } = context;
  const at = respectivelyAt(candidate, text);
  if (at < 0) return pairedOff(candidate, context);
  const values = run(candidate, context);
  const start = Math.max(clauseStart(text, at), floorOf(candidate, context));
  const verbless = text
    .slice(start, at)
    .replace(/(?:数量|指标|两项|三项|要|应|力争|确保|将|[比较]上年|[比较]去年|同比)*$/, '');
  const { name: list, skipped } = trimName(verbless);
  if (values.length < 2) return null;
  const names = namesFor(values.length, list, context);
  if (names === null) return null;
  const tail = TAIL.exec(names.at(-1) ?? '')?.[1] ?? '';
  const own = names
    .slice(names.length - values.length)
    .map((name) => (RATE.test(name) || tail.length < 2 ? name : name + tail));
  const change = CHANGE.exec(text.slice(at, candidate.quantity.from));
  const level = change === null || /[到至]$/.test(change[0]);
  const last = values.at(-1) ?? candidate;
  return values.map((value, i) => ({
    from: start + skipped,
    to: last.to,
    name: own[i] ?? list,
    op: level
      ? jointOp(value.before ?? candidate.before, value.after ?? last.after, value.quantity.value, own[i] ?? '')
      : '>=',
    value: value.quantity.value,
    unit: value.quantity.unit === '' ? last.quantity.unit : value.quantity.unit,
    kind: level ? 'level' : change[1] === undefined ? 'decrease' : 'growth',
  }));
}

/** Where the 分别 stands that a value belongs to; -1 where none does. */
function respectivelyAt({ quantity: { from } }: Candidate, text: string): number {
  const at = text.lastIndexOf('分别', from);
  return /[；。]/.test(text.slice(at, from)) || from - at > 14 ? -1 : at;
}

/** 管理率、服药率达到90%和80%: as many rates as values, with no 分别. */
function pairedOff(candidate: Candidate, context: IndicatorContext): readonly IndicatorPhrase[] | null {
  if (candidate.quantity.of !== 'share') return null;
  const values = run(candidate, context);
  if (values.length < 2) return null;
  const start = Math.max(clauseStart(context.text, candidate.nameTo), floorOf(candidate, context));
  const { name: list, skipped } = trimName(context.text.slice(start, candidate.nameTo));
  const names = list.split(JOIN);
  if (names.length !== values.length || !names.every((name) => RATE.test(name))) return null;
  const last = values.at(-1) ?? candidate;
  return values.map((value, i) => ({
    from: start + skipped,
    to: last.to,
    name: names[i] ?? list,
    op: jointOp(value.before ?? candidate.before, value.after ?? last.after, value.quantity.value, names[i] ?? ''),
    value: value.quantity.value,
    unit: value.quantity.unit,
    kind: 'level',
  }));
}

/** As many names as values: those listed, one name for all (城乡居民收入分别增长7%和8%), or those just measured (产值50亿元、税收2亿元，分别增长…). */
function namesFor(count: number, list: string, context: IndicatorContext): readonly string[] | null {
  const names = list.split(JOIN).filter((name) => name !== '');
  if (names.length >= count) return names;
  if (list.length >= 2) return Array.from({ length: count }, () => list);
  const measured = context.accepted.slice(-count).map((phrase) => phrase.name);
  return measured.length === count ? measured : null;
}

/** This value and those that follow it with nothing but 、 or 和 between. */
function run(candidate: Candidate, context: IndicatorContext): readonly Candidate[] {
  const first = context.candidates.indexOf(candidate);
  const values = [candidate];
  for (let i = first + 1; i < context.candidates.length; i += 1) {
    const next = context.candidates[i];
    const previous = values.at(-1) ?? candidate;
    if (next === undefined || !isAlike(next, candidate)) break;
    if (!/^(?:、|和|与|及|以及|，)$/.test(context.text.slice(previous.to, next.nameTo))) break;
    values.push(next);
  }
  return values;
}

/** Whether two values may stand in one row: 6‰和8‰, 5 和8座; not 60%、55%，65岁. */
function isAlike({ quantity: one }: Candidate, { quantity: other }: Candidate): boolean {
  return one.of === other.of || one.of === 'bare' || other.of === 'bare';
}

/** 均/都, rates in a row, and two groups of people with one rate: each has the value. */
function alike(candidate: Candidate, context: IndicatorContext): readonly IndicatorPhrase[] {
  if (!['share', 'bare'].includes(candidate.quantity.of)) return [];
  const { text } = context;
  const floor = floorOf(candidate, context);
  const start = listStart(Math.max(clauseStart(text, candidate.nameTo), floor), candidate, context, floor);
  const { name: list, skipped } = trimName(text.slice(start, candidate.nameTo));
  const parts = /[（(].*[、和].*[)）]/.test(list) ? [list] : list.split(JOIN);
  const names = ratesInARow(parts);
  const single = names.length < 2 && RATE.test(list) && parts.every((name) => name.length >= 2);
  const tail = single
    ? (peopleTail(parts) ?? parallelTail(parts) ?? (isOfEach(candidate, context) ? eachTail(parts) : null))
    : null;
  if (tail !== null) names.splice(0, names.length, ...parts);
  if (names.length < 2) names.splice(0, names.length, ...ofEachCounted(list, candidate, context));
  if (names.length < 2) return [];
  return names.map((name) => {
    const own = tail === null || name.endsWith(tail) ? name : name + tail;
    return {
      from: start + skipped,
      to: candidate.to,
      name: own,
      op: jointOp(candidate.before, candidate.after, candidate.quantity.value, own),
      value: candidate.quantity.value,
      unit: candidate.quantity.unit,
      kind: 'level' as const,
      inferred: true,
    };
  });
}

/** The rates that end a list; the first of them keeps what stands before it (甲、乙类传染病报告率 | 及时率). */
function ratesInARow(parts: readonly string[]): string[] {
  let first = parts.length;
  while (first > 0 && RATE.test(parts[first - 1] ?? '')) first -= 1;
  const rates = parts.slice(first);
  const [lead = ''] = rates;
  return first === 0 || rates.length === 0 ? rates : [[...parts.slice(0, first), lead].join('、'), ...rates.slice(1)];
}

/** 均达到, 都要保持在: whether the comparison word says that each of what is listed has the value. */
function isOfEach({ nameTo, quantity }: Candidate, { text }: IndicatorContext): boolean {
  return /[均都]|双双/.test(text.slice(Math.max(0, nameTo - 3), quantity.from));
}

/** 高血压患者管理2680人，糖尿病患者管理910人，规范管理率均达到60%: the rate of each of those that were just counted. */
function ofEachCounted(rate: string, candidate: Candidate, context: IndicatorContext): readonly string[] {
  if (!isOfEach(candidate, context) || !RATE.test(rate)) return [];
  const [one, other] = context.accepted.slice(-2);
  if (one === undefined || other === undefined || one.unit !== other.unit || !/[人例户]/.test(one.unit)) return [];
  const { text } = context;
  if (!/^[，、][^，、；。]{2,16}$/.test(text.slice(one.to, other.valueFrom))) return [];
  return /^，[^，、；。]{2,12}$/.test(text.slice(other.to, candidate.nameTo))
    ? [one.name + rate, other.name + rate]
    : [];
}

/** With 均 or 都 the list may reach back over commas: 甲率，乙率，丙率均达到95%. */
function listStart(start: number, candidate: Candidate, context: IndicatorContext, floor: number): number {
  const { text } = context;
  if (!isOfEach(candidate, context)) return start;
  let from = start;
  while (from > floor && text[from - 1] === '，') {
    const earlier = Math.max(clauseStart(text, from - 1), floor);
    if (!RATE.test(text.slice(earlier, from - 1))) break;
    from = earlier;
  }
  return from;
}

/** 视力、龋齿 | 筛查率 (都要达到): the rate that the last of a list lends to the others; null where a word sums them up (市、县、乡三级). */
function eachTail(names: readonly string[]): string | null {
  const last = names.at(-1) ?? '';
  if (names.length < 2 || SUMMED_UP.test(last)) return null;
  const tail = TAIL.exec(last)?.[1] ?? RATE.exec(last)?.[0] ?? '';
  return tail.length < last.length ? tail : '率';
}

const KIND = /(?<!人)[员师生户病]$/;

/** 血压、血糖 | 控制率, 驾驶员和照管员 | 培训率: two words of one length that begin or end alike are two of a kind, each with its rate. */
function parallelTail(names: readonly string[]): string | null {
  const [one = '', rest = ''] = names;
  if (names.length !== 2 || one.length < 2 || one.length > 4) return null;
  const other = rest.slice(0, one.length);
  const tail = rest.slice(one.length);
  const isOneKind = one.charAt(0) === other.charAt(0) || (KIND.test(one) && one.at(-1) === other.at(-1));
  return isOneKind && /^(?!的)[\u4e00-\u9fff]{1,6}率$/.test(tail) && !SUMMED_UP.test(other) ? tail : null;
}

/** 孕产妇 | 儿童系统管理率 → 系统管理率, where all but the rate are groups of people of their own. */
function peopleTail(names: readonly string[]): string | null {
  const last = names.at(-1) ?? '';
  if (names.length !== 2 || !PEOPLE.test(names[0] ?? '')) return null;
  for (let cut = 2; cut <= Math.min(6, last.length - 3); cut += 1) {
    if (PEOPLE.test(last.slice(0, cut))) return last.slice(cut);
  }
  return null;
}
