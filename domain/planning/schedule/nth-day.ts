import type { NthDay, ScheduleNorm } from '#domain/plan-reader/reading';
import { firstOfMonth, lastOfMonth, type CalendarDate } from '#domain/shared/calendar-date';
import { nthWeekday } from './observance-dates';
import { slots, type Slot, type SlotContext, type Slots } from './slot';
import { monthKey } from './windows';

type NthDayNorm = Extract<ScheduleNorm, { kind: 'nth-day' }>;

const ISO_WEEKDAYS: Readonly<Record<Exclude<NthDay, 'workday'>, number>> = {
  MO: 1,
  TU: 2,
  WE: 3,
  TH: 4,
  FR: 5,
  SA: 6,
  SU: 7,
};

/**
 * The n-th working day, or the n-th of a weekday, of each of its months (季度最后一个工作日, 每月第二个星期三); -1 is the last. A weekday that is
 * no working day is moved forward within its month; a month without such a day has none.
 */
export function nthDaySlots({ months, nth, day }: NthDayNorm, context: SlotContext): Slots {
  const { year, workingDays } = context;
  return slots(
    ...[...new Set(months)]
      .sort((a, b) => a - b)
      .flatMap((month): Slot[] => {
        const bounds = { from: firstOfMonth(year, month), to: lastOfMonth(year, month) };
        const nominal =
          day === 'workday'
            ? workingDays.filter((one) => one >= bounds.from && one <= bounds.to).at(nth > 0 ? nth - 1 : nth)
            : nthWeekday(year, month, ISO_WEEKDAYS[day], nth);
        if (nominal === undefined || !isWithin(nominal, bounds)) return [];
        return [
          { period: monthKey(year, month), n: 1, opensOn: bounds.from, nominal, roll: 'forward', bounds, choices: [] },
        ];
      }),
  );
}

function isWithin(
  day: CalendarDate,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): boolean {
  return day >= from && day <= to;
}
