/**
 * Days of the year: 4月25日, 3.24结核病防治日, 12月11-25日, 3月15日至4月15日; with 前/止 a deadline (每年一月十日前).
 * A date of last year (去年12月4日) and one that only says when a law was passed are not the reader's business and give nothing.
 */
import { matches, pattern } from '../pattern';
import type { ScheduleNorm } from '../reading';
import { calendarNumber } from './numbers';
import {
  DAY_NUMBER,
  whyNotPlanned,
  lastDay,
  MONTH_NUMBER,
  monthDay,
  YEAR,
  type TimeFamily,
  type TimePhrase,
} from './schedule-phrase';

const BEFORE = '(?:之前|以前|前(?![后往来])|止|截止|为止|截至)';
const TO = '(?:-+|~|至|到)';
const DAY = `(${DAY_NUMBER})(?:日|号)`;
const FULL = pattern(
  new RegExp(
    `(${YEAR})?(?<![\\d.月个])(${MONTH_NUMBER})月份?的?(${DAY_NUMBER})(日|号)?(?:起?${TO}(?:${YEAR})?(?:(${MONTH_NUMBER})月份?)?${DAY}止?)?(${BEFORE})?`,
    'g',
  ),
);
const POINTED = pattern(
  /(?<![\d.A-Za-z第])(1[0-2]|0?[1-9])[.·•．](3[01]|[12]\d|0?[1-9])(?![\d.%‰万亿个名元])(?=[”"』」]|[\u4e00-\u9fff“][^，。；]{0,14}?[日节周月]|、(?:1[0-2]|0?[1-9])[.·•．]\d)/g,
);
/** 5.12国际护士节前: the day before which the work is to be done. */
const BEFORE_FEAST = /^[“"]?[\u4e00-\u9fff]{0,10}?[日节][”"]?(?:之前|以前|前(?![后往来夕期]))/;

function normOf(match: RegExpMatchArray): ScheduleNorm | null {
  const [, , monthText = '', dayText = '', mark, toMonth, toDay, before] = match;
  const month = calendarNumber(monthText);
  const day = calendarNumber(dayText);
  if (mark === undefined && toDay === undefined) return null;
  if (day > lastDay(month) + (month === 2 ? 1 : 0)) return null;
  if (toDay !== undefined) {
    const last = toMonth === undefined ? month : calendarNumber(toMonth);
    return { kind: 'range', from: monthDay(month, day), to: monthDay(last, calendarNumber(toDay)) };
  }
  return before === undefined ? { kind: 'date', month, day } : { kind: 'deadline', by: monthDay(month, day) };
}

export const dateFamily: TimeFamily = {
  name: 'schedule-date',
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    for (const match of matches(words, FULL)) {
      const norm = normOf(match);
      if (norm === null) continue;
      const from = match.index;
      const to = from + match[0].length;
      const reason = whyNotPlanned(text, from, to);
      if (reason === null) found.push({ from, to, norm, inferred: /[xX×]$/.test(match[2] ?? '') });
      else words.passOver?.(from, to, reason, 'schedule-date');
    }
    for (const match of matches(words, POINTED)) {
      const month = Number(match[1]);
      const day = Number(match[2]);
      if (day > lastDay(month)) continue;
      const to = match.index + match[0].length;
      const norm = BEFORE_FEAST.test(text.slice(to, to + 16))
        ? ({ kind: 'deadline', by: monthDay(month, day) } as const)
        : ({ kind: 'date', month, day } as const);
      found.push({ from: match.index, to, norm });
    }
    return found;
  },
};
