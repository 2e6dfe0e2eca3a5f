import { addDays, dayOf, firstOfMonth, monthOf, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { addWorkingDays } from '#domain/work-calendar/working-days';
import { yearPeriod, type Period } from '#domain/work-calendar/working-periods';
import type { Slot, SlotContext } from './slot';

/** A stretch of days with its task due on its last working day. */
export function windowSlot(period: string, n: number, { from, to }: Period, context: SlotContext): Slot {
  return {
    period,
    n,
    opensOn: from,
    nominal: to,
    roll: 'back',
    bounds: { from, to: yearPeriod(context.year).to },
    choices: [],
  };
}

/** A day with its lead time, moved forward off rest days but not out of the year. */
export function daySlot(period: string, n: number, on: CalendarDate, context: SlotContext): Slot {
  const opensOn = leadInto(on, context.policy.dateLeadWorkingDays, context);
  return { period, n, opensOn, nominal: on, roll: 'forward', bounds: yearPeriod(context.year), choices: [] };
}

/** A day that must not be passed, moved back off rest days. */
export function deadlineSlot(
  period: string,
  n: number,
  by: CalendarDate,
  leadWorkingDays: number,
  context: SlotContext,
): Slot {
  const opensOn = leadInto(by, leadWorkingDays, context);
  return { period, n, opensOn, nominal: by, roll: 'back', bounds: yearPeriod(context.year), choices: [] };
}

/** Whether what is printed is to be done before the stretch or day that it names (春节前, 汛期前, not 春节前后). */
export function isBefore(printed: string): boolean {
  return /前(?!后)/u.test(printed);
}

/** The year of a period key, and of a month. */
export function monthKey(year: number, from: number, to: number = from): string {
  const name = (month: number) => `M${String(month).padStart(2, '0')}`;
  return from === to ? `${year}-${name(from)}` : `${year}-${name(from)}-${name(to)}`;
}

/** The day that many working days before, or the first of its month where that is earlier; not before the year. */
export function leadInto(on: CalendarDate, leadWorkingDays: number, { year, calendar }: SlotContext): CalendarDate {
  const lead = addWorkingDays(on, -leadWorkingDays, calendar).date;
  const first = dayOf(on) > 1 ? firstOfMonth(yearOf(on), monthOf(on)) : addDays(on, -1);
  const opens = lead < first ? lead : first;
  const newYear = yearPeriod(year).from;
  return opens < newYear ? newYear : opens;
}
