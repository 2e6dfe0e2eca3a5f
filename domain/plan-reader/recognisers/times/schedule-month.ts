/**
 * Months: 三月份, 四五月份, 5-6月, 3月和7月, 3、6、9月, 10月至次年4月, 逢单月; with 底/末/上旬/中下旬/前/完成 a deadline (9月底前, 4月份完成, 12月上旬);
 * between two parts of months a range (3月中旬到月底, 从3月下旬开始到6月底, 3月至5月15日).
 * Not 3个月, 6月龄, 去年12月, 截至10月底.
 */
import { freeSpacing } from '../../expressions/free-spacing';
import { matches, Patterns } from '../../expressions/pattern';
import type { ScheduleNorm } from '../../reading';
import { BLOTTED, calendarNumber } from '../numbers';
import {
  DAY_NUMBER,
  whyNotPlanned,
  dayOfYear,
  lastDay,
  MONTH_NUMBER,
  monthDay,
  YEAR,
  type TimeFamily,
  type TimePhrase,
} from './schedule-phrase';

const patterns = new Patterns();

/** 四五月份: two months in a row, as they are spoken. */
const IN_A_ROW = '一二|二三|三四|四五|五六|六七|七八|八九';
/** 上旬, 中下旬, 上、中旬, 底: a part of a month. */
const PART_OF_MONTH = '[上中下](?:[、和至到]?[中下])?旬|底|末|初';
const LIST = patterns.of(
  new RegExp(
    freeSpacing`
  (${YEAR})?的?(?<![\d.个每隔逢第正成点之孕满]|[一二三四五六七八九十](?=[一二三四五六七八九十]))(
    (?:${IN_A_ROW}|${MONTH_NUMBER})(?:月份?)?(?:
      (?:、|(?<=月|月份)，|(?:和|与|及|以及)(?:次年|翌年)?|(?:起|开始)?(?:-+|~|至|到)(?:${YEAR}|翌年)?)${MONTH_NUMBER}(?:月份?)?
    )*
  )(?<=月|月份)(?!
    的?${DAY_NUMBER}[日号]|龄|婴|幼|儿|大(?![修检会扫赛练讲])|子|经|亮|饼|票|嫂|季
  )(${PART_OF_MONTH})?(之前|以前|前(?![后往来]))?(?:起(?!草|点|步|色))?
`,
    'g',
  ),
);
const COMPLETED =
  /^(?:要|须|应|需|将|全面|全部|基本|务必|力争|确保){0,2}完成|^[\u4e00-\u9fff]{1,6}(?:完毕|完工|竣工|到位|结束)(?=[，。；、)]|$)/;
const PARTS = patterns.of(
  new RegExp(
    freeSpacing`
  (?:从|自)?(${YEAR})?(?<![\d.个每])(${MONTH_NUMBER})月份?(${PART_OF_MONTH})?(?:起|开始)?，?(?:-+|~|至|到)(?:${YEAR})?(?:
    (?:(${MONTH_NUMBER})月份?|本?月)(${PART_OF_MONTH})|([上中下]旬)|(${MONTH_NUMBER})月(${DAY_NUMBER})[日号]
  )
`,
    'g',
  ),
);
const ODD_EVEN = patterns.of(/逢?每?(单|双|奇数|偶数)数?月份?/g);
/** Ends and beginnings of the parts of a month, by the character that counts: 中下旬 ends like 下旬 and begins like 中旬. */
const PART_END: Readonly<Record<string, number>> = { 上: 10, 中: 20, 初: 10 };
const PART_START: Readonly<Record<string, number>> = { 初: 1, 上: 1, 中: 11, 下: 21 };

function endOf(month: number, part: string): string {
  return monthDay(month, PART_END[part.replace('旬', '').slice(-1)] ?? lastDay(month));
}

/** 3月份前 is by the end of March, 3月前 before it begins; before January nothing of the year is left, so that 1月前 is by its end too. */
const OF_MONTH = '月份前';
const JANUARY = /^(?:0?1|一|元)月$/;
/** What stands between the numbers of a list of months and is neither a number nor a sign. */
const UNCOUNTED = new RegExp(`月份?|起|开始|[翌次]年|${YEAR}`, 'g');

const SPOKEN = new RegExp(`^(?:${IN_A_ROW})$`);

/** 3、6、9月 and 3月至5月 as numbers, in order of print; a span that turns the year (11月至次年2月) runs on. */
function monthsOf(list: string): readonly number[] {
  const months: number[] = [];
  let spans = false;
  for (const part of list.replaceAll(UNCOUNTED, '').split(/(-+|~|至|到|、|，|以及|和|与|及)/)) {
    if (/^[-~至到]/.test(part)) spans = true;
    if (SPOKEN.test(part)) months.push(calendarNumber(part.charAt(0)));
    const month = /^[、，和与及以]/.test(part) ? NaN : calendarNumber(SPOKEN.test(part) ? part.charAt(1) : part);
    if (Number.isNaN(month)) continue;
    let last = months.at(-1);
    while (spans && last !== undefined && last !== month && months.length < 12) {
      last = (last % 12) + 1;
      if (last !== month) months.push(last);
    }
    months.push(month);
    spans = false;
  }
  return months;
}

/** `limit` is 前 where it is printed, 完成 where the work is to be complete in the month. */
function normOf(months: readonly number[], part: string | undefined, limit: string | undefined): ScheduleNorm | null {
  const last = months.at(-1);
  if (last === undefined || months.some((month) => !(month >= 1 && month <= 12))) return null;
  if (part === '初' && limit === undefined) return { kind: 'month', months };
  if (part !== undefined) return { kind: 'deadline', by: endOf(last, part) };
  if (limit === undefined) return { kind: 'month', months };
  if (months.length > 1) return { kind: 'month', months };
  if (limit === '完成') return { kind: 'deadline', by: monthDay(last, lastDay(last)) };
  const before = limit === OF_MONTH || last === 1 ? last : last - 1;
  return { kind: 'deadline', by: monthDay(before, lastDay(before)) };
}

/** From a part of a month to a part or a day of the same or another. */
function spanOf(match: RegExpExecArray): ScheduleNorm | null {
  const [, , first = '', firstPart = '上旬', second, part, sameMonth, third, day = ''] = match;
  const from = calendarNumber(first);
  const to = calendarNumber(third ?? second ?? first);
  const end = third === undefined ? endOf(to, part ?? sameMonth ?? '') : dayOfYear(to, calendarNumber(day));
  if (end === null) return null;
  return { kind: 'range', from: monthDay(from, PART_START[firstPart.charAt(0)] ?? lastDay(from)), to: end };
}

export const monthFamily: TimeFamily = {
  name: 'schedule-month',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const add = (match: RegExpMatchArray & { index: number }, norm: ScheduleNorm | null, inferred = false) => {
      if (norm === null) return;
      const from = match.index;
      const to = from + match[0].length;
      const reason = whyNotPlanned(text, from, to);
      if (reason === null) found.push({ from, to, norm, inferred });
      else words.passOver?.(from, to, reason, 'schedule-month');
    };
    for (const match of matches(words, PARTS)) add(match, spanOf(match));
    for (const match of matches(words, LIST)) {
      const completed = COMPLETED.test(text.slice(match.index + match[0].length, match.index + match[0].length + 10));
      const limit = match[4] !== undefined && match[2]?.endsWith('份') ? OF_MONTH : match[4];
      const list = match[2] ?? '';
      const inferred = BLOTTED.test(list) || (match[4] !== undefined && match[3] === undefined && JANUARY.test(list));
      add(match, normOf(monthsOf(list), match[3], limit ?? (completed ? '完成' : undefined)), inferred);
    }
    for (const match of matches(words, ODD_EVEN)) {
      const odd = match[1] === '单' || match[1] === '奇数';
      add(match, { kind: 'month', months: odd ? [1, 3, 5, 7, 9, 11] : [2, 4, 6, 8, 10, 12] });
    }
    return found;
  },
};
