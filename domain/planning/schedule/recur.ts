import type { RecurrencePeriod, ScheduleNorm } from '#domain/plan-reader/reading';
import { firstOfMonth, lastOfMonth, monthOf, type CalendarDate } from '#domain/shared/calendar-date';
import type { Period } from '#domain/work-calendar/working-periods';
import { dayInMonth } from './month-day';
import { slots, type Slot, type SlotContext, type Slots } from './slot';
import { leadInto, monthKey } from './windows';

type Recurrence = Extract<ScheduleNorm, { kind: 'recur' }>;

interface RecurrencePeriodInYear extends Period {
  readonly key: string;
  readonly months: number;
}

/** How many months a period has; what comes by the week or day is laid out by the month. */
export const MONTHS: Readonly<Record<RecurrencePeriod, number>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
  week: 1,
  day: 1,
};
/** The last third of a slice is where levelling may put its task. */
const LEVELLED_FROM = 2 / 3;
const LARGEST_SLACK_SHARE = 0.2;

/**
 * N times per period: the period's working days are cut into N slices, each with a task that opens with it and is due near its end.
 * A day of the month (每月24日) is that day of the period's first month. What comes by the day or week, or more often than the policy's
 * `mostTasksAMonth`, is one task a month.
 */
export function recurSlots(norm: Recurrence, context: SlotContext): Slots {
  if (norm.day !== undefined && norm.per !== 'week' && norm.per !== 'day') return onDay(norm, norm.day, context);
  if (isCondensed(norm, context.policy.mostTasksAMonth)) {
    const months = periods('month', 1, context.year);
    return slots(...months.flatMap((month) => spread(month, 1, context)));
  }
  return slots(...periods(norm.per, norm.every, context.year).flatMap((period) => spread(period, norm.times, context)));
}

/** Whether the rule asks for so much that it is laid out as one task a month. */
export function isCondensed({ per, every, times }: Recurrence, mostTasksAMonth: number): boolean {
  return per === 'week' || per === 'day' || times / (MONTHS[per] * every) > mostTasksAMonth;
}

function onDay(norm: Recurrence, day: number, context: SlotContext): Slots {
  return slots(
    ...periods(norm.per, norm.every, context.year).map((period): Slot => {
      const month = Number(period.from.slice(5, 7));
      const nominal = dayInMonth(context.year, month, day);
      return {
        period: period.key,
        n: 1,
        opensOn: leadInto(nominal, context.policy.slackWorkingDays, context),
        nominal,
        roll: norm.before ? 'back' : 'forward',
        bounds: { from: period.from, to: lastOfMonth(context.year, month) },
        choices: [],
      };
    }),
  );
}

function spread(period: RecurrencePeriodInYear, times: number, context: SlotContext): Slot[] {
  const made: Slot[] = [];
  for (const [at, slice] of slicesOf(period, times, context).entries()) {
    const slack = Math.min(context.policy.slackWorkingDays, Math.floor(slice.length * LARGEST_SLACK_SHARE));
    const nominal = slice[slice.length - 1 - slack];
    if (nominal === undefined) continue;
    const opensOn: CalendarDate = at === 0 ? period.from : (slice[0] ?? period.from);
    const choices = slice.slice(Math.floor(slice.length * LEVELLED_FROM));
    made.push({ period: period.key, n: at + 1, opensOn, nominal, roll: 'back', bounds: period, choices });
  }
  return made;
}

/** Whole months where the count divides them (four times a year is once a quarter), else equal numbers of working days. */
function slicesOf(period: RecurrencePeriodInYear, times: number, { workingDays }: SlotContext): CalendarDate[][] {
  const days = workingDays.filter((day) => day >= period.from && day <= period.to);
  const months = period.months / times;
  const sliceOf = Number.isInteger(months)
    ? (day: CalendarDate) => Math.floor((monthOf(day) - monthOf(period.from)) / months)
    : (_day: CalendarDate, at: number) => Math.floor((at * times) / days.length);
  const slices: CalendarDate[][] = Array.from({ length: times }, () => []);
  for (const [at, day] of days.entries()) slices[sliceOf(day, at)]?.push(day);
  return slices;
}

function periods(per: RecurrencePeriod, every: number, year: number): RecurrencePeriodInYear[] {
  const months = Math.min(12, MONTHS[per] * every);
  const list: RecurrencePeriodInYear[] = [];
  for (let first = 1; first <= 12; first += months) {
    const last = Math.min(12, first + months - 1);
    const key = periodKey(year, first, last, months);
    list.push({ key, months: last - first + 1, from: firstOfMonth(year, first), to: lastOfMonth(year, last) });
  }
  return list;
}

function periodKey(year: number, first: number, last: number, months: number): string {
  if (months === 12) return String(year);
  if (months === 6) return `${year}-H${(first + 5) / 6}`;
  if (months === 3) return `${year}-Q${(first + 2) / 3}`;
  return monthKey(year, first, last);
}
