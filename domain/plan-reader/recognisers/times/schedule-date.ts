/**
 * Days of the year: 4月25日, 3月5日和20日, 2月25、26日, 3.24结核病防治日, 12月11-25日, 3月15日至4月15日, 3月15日至月底, 2026.6.30; with 前/止 a deadline
 * (每年一月十日前, 9月15日17:00前, 6月20日下班前).
 * A date of last year (去年12月4日) and one that only says when a law was passed are not the reader's business and give nothing.
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

const BEFORE = '(?:之前|以前|前(?![后往来])|止|截止|为止|截至)';
const TO = '(?:-+|~|至|到)';
/** （周二）: the weekday that a day prints behind itself. */
const WEEKDAY = '(?:\\((?:周|星期)[一二三四五六日天]\\))?';
const DAY = `(${DAY_NUMBER})(?:日|号)`;
/** 17：00, 下午5时, 下班: the hour of a day by which something is due. */
const HOUR = '(?:(?:[上下]午|中午|晚上?)?(?:\\d{1,2}(?:：\\d{2}|[时点](?:\\d{1,2}分|半)?)|下班))?';
const FULL = patterns.of(
  new RegExp(
    freeSpacing`
  (${YEAR})?(?<![\d.月个])(${MONTH_NUMBER})月份?的?(${DAY_NUMBER})(日|号)?(?:
    ${WEEKDAY}(?:起|开始)?，?${TO}(?:${YEAR})?(?:
      (?:(${MONTH_NUMBER})月份?)?${DAY}止?|(?:(${MONTH_NUMBER})月份?|本?月)(底|末|[上中下]旬)
    )
  )?(?:${WEEKDAY}${HOUR}(${BEFORE}))?
`,
    'g',
  ),
);
/** 2月25、26日: days that share one 日. */
const LISTED = patterns.of(
  new RegExp(
    `(?:${YEAR})?(?<![\\d.月个])(${MONTH_NUMBER})月份?的?(${DAY_NUMBER}(?:[、和及与]${DAY_NUMBER})+)[日号](?!内)(${BEFORE})?`,
    'g',
  ),
);
const DAY_IN_LIST = new RegExp(DAY_NUMBER, 'g');
const YEARED = patterns.of(
  new RegExp(
    `(?<![\\d.])(?:19|20)\\d{2}[./](1[0-2]|0?[1-9])[./](3[01]|[12]\\d|0?[1-9])日?(?![\\d./])(${BEFORE})?`,
    'g',
  ),
);
/** 3月5日 | 、20日 | 和25日: further days of the month. */
const MORE_DAYS = new RegExp(`[、和及与](${DAY_NUMBER})[日号](?!内)(${BEFORE})?`, 'y');
/** 3月下旬至 | 5月15日: a span that the months begin. */
const ENDS_SPAN = /月份?(?:[上中下]旬|[底末初])?(?:起|开始)?，?(?:-+|~|至|到)$/;
const PART_END: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 };
/** “3·21”爆炸事故: what happened on a day, and is remembered by it. */
const HAPPENED = /^[”"]?[\u4e00-\u9fff]{0,12}?(?:事故|火灾|爆炸|坍塌|案|事件|暴雨|洪水|地震|讲话|批示|专案)/;
const POINTED = patterns.of(
  /(?<![\d.A-Za-z第])(1[0-2]|0?[1-9])[.·•．](3[01]|[12]\d|0?[1-9])(?![\d.%‰万亿个名元])(?=(?<=[·•]\d{1,2})[\u4e00-\u9fff]|[”"』」]|[\u4e00-\u9fff“][^，。；]{0,14}?[日节周月]|、(?:1[0-2]|0?[1-9])[.·•．]\d)/g,
);
/** 5.12国际护士节前: the day before which the work is to be done. */
const BEFORE_FEAST = /^[“"]?[\u4e00-\u9fff]{0,10}?[日节][”"]?(?:之前|以前|前(?![后往来夕期]))/;

function onDay(month: number, day: number, before: string | undefined): ScheduleNorm | null {
  const by = dayOfYear(month, day);
  if (by === null) return null;
  return before === undefined ? { kind: 'date', month, day } : { kind: 'deadline', by };
}

function normOf(match: RegExpMatchArray): ScheduleNorm | null {
  const [, , monthText = '', dayText = '', mark, toMonth, toDay, partMonth, part, before] = match;
  const month = calendarNumber(monthText);
  const day = calendarNumber(dayText);
  if (mark === undefined && toDay === undefined && part === undefined) return null;
  const from = dayOfYear(month, day);
  if (part === undefined && toDay === undefined) return onDay(month, day, before);
  const lastMonth = partMonth ?? toMonth;
  const last = lastMonth === undefined ? month : calendarNumber(lastMonth);
  const to = dayOfYear(last, toDay === undefined ? (PART_END[part ?? ''] ?? lastDay(last)) : calendarNumber(toDay));
  return from === null || to === null ? null : { kind: 'range', from, to };
}

/** 年审9月30日结束: a day by which something is to be over. */
const OVER = /^(?:要|须|应|力争|确保|全部|全面|正式)*(?:完成|结束|截止|竣工|完工)/;

/** The further days that a day of a month lists behind itself, which ends at `to`. */
function daysBehind(text: string, month: number, to: number): readonly TimePhrase[] {
  const found: TimePhrase[] = [];
  MORE_DAYS.lastIndex = to;
  for (let match = MORE_DAYS.exec(text); match !== null; match = MORE_DAYS.exec(text)) {
    const norm = onDay(month, calendarNumber(match[1] ?? ''), match[2]);
    if (norm === null) break;
    found.push({ from: match.index + 1, to: match.index + match[0].length, norm });
  }
  return found;
}

/** Each of the days that share one 日, unless one of them is no day of the month. */
function listedDays({
  index,
  0: whole,
  1: printed = '',
  2: list = '',
  3: before,
}: RegExpExecArray): readonly TimePhrase[] {
  const month = calendarNumber(printed);
  const at = index + whole.indexOf(list, whole.indexOf('月'));
  const days = [...list.matchAll(DAY_IN_LIST)];
  const found = days.flatMap(({ 0: day, index: place }, i): TimePhrase[] => {
    const norm = onDay(month, calendarNumber(day), before);
    const from = i === 0 ? index : at + place;
    return norm === null
      ? []
      : [{ from, to: i === days.length - 1 ? index + whole.length : at + place + day.length, norm }];
  });
  return found.length === days.length ? found : [];
}

export const dateFamily: TimeFamily = {
  name: 'schedule-date',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    for (const match of matches(words, FULL)) {
      const printed = normOf(match);
      const isOver =
        printed?.kind === 'date' &&
        OVER.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8));
      const norm: ScheduleNorm | null = isOver
        ? { kind: 'deadline', by: monthDay(printed.month, printed.day) }
        : printed;
      if (norm === null || ENDS_SPAN.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
      const from = match.index;
      const to = from + match[0].length;
      const reason = whyNotPlanned(text, from, to);
      if (reason === null) found.push({ from, to, norm, inferred: BLOTTED.test(match[2] ?? '') });
      else words.passOver?.(from, to, reason, 'schedule-date');
      if (reason === null && norm.kind === 'date') found.push(...daysBehind(text, norm.month, to));
    }
    for (const match of matches(words, LISTED)) found.push(...listedDays(match));
    for (const match of matches(words, YEARED)) {
      const norm = onDay(Number(match[1]), Number(match[2]), match[3]);
      if (norm !== null) found.push({ from: match.index, to: match.index + match[0].length, norm });
    }
    for (const match of matches(words, POINTED)) {
      const to = match.index + match[0].length;
      const before = BEFORE_FEAST.exec(text.slice(to, to + 16))?.[0];
      const norm = onDay(Number(match[1]), Number(match[2]), before);
      if (norm === null || HAPPENED.test(text.slice(to))) continue;
      found.push({ from: match.index, to, norm });
    }
    return found;
  },
};
