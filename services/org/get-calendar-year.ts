import { addDays, asCalendarDate, type CalendarDate, weekdayOf } from '#domain/shared/calendar-date';
import type { DayKind } from '#domain/work-calendar/work-calendar';
import type { Context } from '../context';

export interface CalendarDayView {
  readonly date: CalendarDate;
  readonly day: DayKind | { readonly kind: 'unpublished'; readonly weekend: boolean };
}

/** A whole year of the working calendar, with the notice that it rests on; null where the year's notice is not published. */
export function getCalendarYear(
  ctx: Context,
  year: number,
): { year: number; notice: string | null; days: CalendarDayView[] } {
  const days: CalendarDayView[] = [];
  let notice: string | null = null;
  for (let date = asCalendarDate(`${year}-01-01`); date.startsWith(String(year)); date = addDays(date, 1)) {
    const verdict = ctx.calendar.dayKind(date);
    if (verdict.ok) notice = verdict.notice;
    days.push({ date, day: verdict.ok ? verdict.day : { kind: 'unpublished', weekend: weekdayOf(date) > 5 } });
  }
  return { year, notice, days };
}
