import { numberValue } from '#domain/plan-reader/recognisers/numbers';
import { WEEKDAYS } from '#domain/plan-reader/recognisers/times/schedule-weekday';
import type { ReadSchedule, Reading, RecurrencePeriod, ScheduleNorm } from '#domain/plan-reader/reading';
import { isSoundNorm } from '../schedule/sound-norm';

/** Which one of a month's days: 最后一个工作日, 第2个星期三, 首个工作日, 第二周的周三. */
const WHICH =
  /^[末底]?的?(?:第\s*([一二三四五六七八九十\d]{1,2})\s*(?:个|周的?)|(首个|头一个)|最后\s*[一1]?\s*个?)\s*(?:工作日|(?:星期|礼拜|周)\s*([一二三四五六日天]))/u;
const FARTHEST = 24;
const MONTHS_OF: Partial<Record<RecurrencePeriod, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The reading with the days that stand behind its rhythms and months as part of them: the reader takes 每月 of 每月最后一个工作日 for the time
 * rule, the office means that day. A rule that stood for the weekday alone is gone with it.
 */
export function withNthDays(text: string, reading: Reading): Reading {
  const dated = reading.schedules.map((schedule) => nthDay(text, schedule) ?? schedule);
  const schedules = dated.filter((schedule, at) => {
    const before = dated[at - 1];
    return before?.norm.kind !== 'nth-day' || schedule.start >= before.end;
  });
  return { ...reading, schedules };
}

function nthDay(text: string, schedule: ReadSchedule): ReadSchedule | null {
  const printed = text.slice(schedule.start, schedule.end);
  const from = schedule.start + rhythmLength(printed);
  const match = WHICH.exec(text.slice(from, from + FARTHEST).normalize('NFKC'));
  if (match === null) return null;
  const [whole, number, first, weekday] = match;
  const nth = number !== undefined ? numberValue(number) : first === undefined ? -1 : 1;
  const day = weekday === undefined ? 'workday' : (WEEKDAYS[weekday] ?? 'workday');
  const months = monthsOf(schedule.norm, nth);
  const norm: ScheduleNorm = { kind: 'nth-day', months, nth, day };
  const end = from + whole.length;
  if (end < schedule.end || months.length === 0 || !isSoundNorm(norm)) return null;
  return { ...schedule, norm, end, time: text.slice(schedule.start, end).replace(/\s+/gu, '') };
}

/** Up to where it names its period: the reader takes 第一个星期一 into a rhythm, 最后一个工作日 not. */
function rhythmLength(printed: string): number {
  const day = printed.search(/第|首个|最后/u);
  return day < 0 ? printed.length : day;
}

/** The months that a rule names; of a longer period the first, or the last where the day is counted from its end. */
function monthsOf(norm: ScheduleNorm, nth: number): readonly number[] {
  if (norm.kind === 'month') return norm.months;
  if (norm.kind !== 'recur' || norm.every !== 1 || norm.times !== 1 || norm.day !== undefined) return [];
  const length = MONTHS_OF[norm.per];
  if (length === undefined) return [];
  return Array.from({ length: 12 / length }, (_, period) => period * length + (nth < 0 ? length : 1));
}
