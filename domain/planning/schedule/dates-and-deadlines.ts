import { refused } from '#domain/shared/verdict';
import { yearPeriod } from '#domain/work-calendar/working-periods';
import { dayInMonth, isMonthDay, monthDay } from './month-day';
import { slots, type SlotContext, type Slots } from './slot';
import { daySlot, deadlineSlot, windowSlot } from './windows';

/** On a day: moved forward off rest days, open some working days before. */
export function dateSlots(month: number, day: number, context: SlotContext): Slots {
  if (!isMonthDay(month, day)) return refused('no-such-date');
  return slots(daySlot(String(context.year), 1, dayInMonth(context.year, month, day), context));
}

/** By a day (9月底前): moved back off rest days. */
export function deadlineSlots(by: string, context: SlotContext): Slots {
  const day = monthDay(by, context.year);
  if (day === null) return refused('no-such-date');
  return slots(deadlineSlot(String(context.year), 1, day, context.policy.deadlineLeadWorkingDays, context));
}

/** From a day to a day; where the end lies before the beginning the window runs into the next year and is due at this year's end. */
export function rangeSlots(from: string, to: string, context: SlotContext): Slots {
  const first = monthDay(from, context.year);
  const last = monthDay(to, context.year);
  if (first === null || last === null) return refused('no-such-date');
  const end = last < first ? yearPeriod(context.year).to : last;
  return slots(windowSlot(String(context.year), 1, { from: first, to: end }, context));
}

/** By a year: due at its end where it is the plan's own; a later one has no day in this year. */
export function horizonSlots(printedYear: string, context: SlotContext): Slots {
  if (Number(printedYear) !== context.year) return slots();
  return deadlineSlots('12-31', context);
}
