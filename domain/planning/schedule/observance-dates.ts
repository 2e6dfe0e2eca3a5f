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

/**
 * Words that plans add to or leave out of a day's name (世界结核病日, 全国防治碘缺乏病日宣传日). 国家 and 教育 are none: 国家安全教育日 is no 安全日,
 * and the 安全活动日 of a workshop is not a day of the country.
 */
const DRESSING = /世界|国际|全国|全球|联合国|中国|全民|防治|宣传|主题|活动|纪念|病|第.{1,3}个|[“”"《》\s]/gu;

const BY_NAME = new Map(OBSERVANCES.flatMap((each) => each.names.map((name) => [name, each] as const)));
/** Of two that are dressed alike the first stands. */
const BY_CORE = new Map(
  OBSERVANCES.flatMap((each) => each.names.map((name) => [coreOf(name), each] as const)).reverse(),
);

/** The observance of a printed name: of the same name, else of the same name without its dressing; a name that only ends alike is another day. */
export function observanceNamed(name: string): Observance | null {
  return BY_NAME.get(name.replace(/\s+/gu, '')) ?? BY_CORE.get(coreOf(name)) ?? null;
}

/** The days of an observance in a year, or null where no calendar has them. */
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
    case 'week-of': {
      const day = asCalendarDate(`${year}-${rule.on}`);
      const monday = addDays(day, 1 - weekdayOf(day));
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month-end':
      return oneDay(lastOfMonth(year, rule.month));
    case 'by-year': {
      const on = rule.days[year];
      return on === undefined ? null : oneDay(monthDay(on, year));
    }
    case 'announced':
      return null;
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
