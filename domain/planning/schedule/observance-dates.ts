import { assertNever } from '#domain/shared/assert-never';
import {
  addDays,
  asCalendarDate,
  firstOfMonth,
  lastOfMonth,
  weekdayOf,
  type CalendarDate,
} from '#domain/shared/calendar-date';
import type { Period } from '#domain/work-calendar/working-periods';
import { monthDay } from './month-day';
import { OBSERVANCES, type Observance, type ObservanceRule } from './observances';

/** Words that plans add to or leave out of a day's name (世界结核病日, 全国防治碘缺乏病日宣传日). */
const DRESSING =
  /世界|国际|全国|全球|联合国|国家|中国|全民|防治|宣传|主题|活动|纪念|教育|病|儿童|第.{1,3}个|[“”"《》\s]/gu;
const SHORTEST_CORE = 3;

/** The observance of a printed name: the same name, else the same without its dressing, else the only one that contains it. */
export function observanceNamed(name: string): Observance | null {
  const printed = name.replace(/\s+/gu, '');
  const exact = OBSERVANCES.find(({ names }) => names.includes(printed));
  if (exact) return exact;
  const core = coreOf(printed);
  const same = OBSERVANCES.find(({ names }) => names.some((each) => coreOf(each) === core));
  if (same) return same;
  if (core.length < SHORTEST_CORE) return null;
  const near = OBSERVANCES.filter(({ names }) =>
    names.some(
      (each) => coreOf(each).length >= SHORTEST_CORE && (core.endsWith(coreOf(each)) || coreOf(each).endsWith(core)),
    ),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The days of an observance in a year, or null where the year's date is not known. */
export function observancePeriod(rule: ObservanceRule, year: number): Period | null {
  switch (rule.kind) {
    case 'fixed':
      return oneDay(monthDay(rule.on, year));
    case 'weekday':
      return oneDay(nthWeekday(year, rule.month, rule.weekday, rule.nth));
    case 'period':
      return { from: asCalendarDate(`${year}-${rule.from}`), to: asCalendarDate(`${year}-${rule.to}`) };
    case 'week': {
      const monday = nthWeekday(year, rule.month, 1, rule.nth);
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'by-year': {
      const on = rule.days[year];
      return on === undefined ? null : oneDay(monthDay(on, year));
    }
    default:
      return assertNever(rule);
  }
}

function oneDay(date: CalendarDate | null): Period | null {
  return date === null ? null : { from: date, to: date };
}

/** The n-th of a weekday (ISO, Monday 1) in a month; any negative `nth` is the last. May lie beyond the month where it has no such day. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): CalendarDate {
  if (nth < 0) {
    const last = lastOfMonth(year, month);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = firstOfMonth(year, month);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

function coreOf(name: string): string {
  return name.replace(DRESSING, '');
}
