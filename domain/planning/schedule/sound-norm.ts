import { assertNever } from '#domain/shared/assert-never';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { isMonthDay, monthDay } from './month-day';

const LEAP_YEAR = 2024;

/** Whether a time rule can mean anything: counts above 0, days that exist in some year, names that are not empty. */
export function isSoundNorm(norm: ScheduleNorm): boolean {
  switch (norm.kind) {
    case 'recur':
      return isCount(norm.every) && isCount(norm.times) && (norm.day === undefined || isDay(norm.day));
    case 'month':
      return areMonths(norm.months);
    case 'nth-day':
      return areMonths(norm.months) && isNth(norm.nth);
    case 'date':
      return isMonthDay(norm.month, norm.day);
    case 'observance':
      return norm.name.trim() !== '';
    case 'range':
      return monthDay(norm.from, LEAP_YEAR) !== null && monthDay(norm.to, LEAP_YEAR) !== null;
    case 'season':
      return norm.season.trim() !== '';
    case 'deadline':
      return monthDay(norm.by, LEAP_YEAR) !== null;
    case 'sla':
      return norm.within > 0;
    case 'horizon':
      return norm.year.trim() !== '';
    default:
      return assertNever(norm);
  }
}

function areMonths(months: readonly number[]): boolean {
  return months.length > 0 && months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12);
}

/** The first to the tenth, or the last. */
function isNth(nth: number): boolean {
  return nth === -1 || (isCount(nth) && nth <= 10);
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1;
}

function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 31;
}
