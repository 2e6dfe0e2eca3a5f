import { firstOfMonth, lastOfMonth, type CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from './work-calendar';
import { rollBack, rollForward, type RolledDate } from './working-days';

/** A stretch of days, both ends included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Month 1 to 12. */
export function monthPeriod(year: number, month: number): Period {
  return { from: firstOfMonth(year, month), to: lastOfMonth(year, month) };
}

/** Quarter 1 to 4. */
export function quarterPeriod(year: number, quarter: number): Period {
  return { from: firstOfMonth(year, quarter * 3 - 2), to: lastOfMonth(year, quarter * 3) };
}

export function yearPeriod(year: number): Period {
  return { from: firstOfMonth(year, 1), to: lastOfMonth(year, 12) };
}

export function firstWorkingDayOfMonth(year: number, month: number, calendar: WorkCalendar): RolledDate {
  return rollForward(firstOfMonth(year, month), calendar);
}

export function lastWorkingDayOfMonth(year: number, month: number, calendar: WorkCalendar): RolledDate {
  return rollBack(lastOfMonth(year, month), calendar);
}

export function firstWorkingDayOfQuarter(year: number, quarter: number, calendar: WorkCalendar): RolledDate {
  return rollForward(quarterPeriod(year, quarter).from, calendar);
}

export function lastWorkingDayOfQuarter(year: number, quarter: number, calendar: WorkCalendar): RolledDate {
  return rollBack(quarterPeriod(year, quarter).to, calendar);
}
