import { addDays } from '#domain/shared/calendar-date';
import { refused } from '#domain/shared/verdict';
import { yearPeriod } from '#domain/work-calendar/working-periods';
import { observanceNamed, observancePeriod } from './observance-dates';
import { seasonSlots } from './season';
import { slots, type SlotContext, type Slots } from './slot';
import { daySlot, deadlineSlot, isBefore, leadInto } from './windows';

/** Any of them: 节假日前, 重大节日前. */
const HOLIDAYS = /节假?日前?$/u;

/**
 * A theme day or festival: due on the day, moved forward off rest days; a week or month of it is due on its last working day; what is
 * printed as before it (春节前, 国庆节前一周) is due on the last working day before.
 */
export function observanceSlots(name: string, context: SlotContext): Slots {
  const observance = observanceNamed(name);
  if (!observance) return HOLIDAYS.test(name) ? seasonSlots('holiday', context) : refused('unknown-observance');
  const period = observancePeriod(observance.rule, context.year);
  if (!period) return refused('festival-not-dated');
  const key = String(context.year);
  const newYear = yearPeriod(context.year).from;
  if (isBefore(context.printed) && period.from > newYear) {
    return slots(deadlineSlot(key, 1, addDays(period.from, -1), context.policy.dateLeadWorkingDays, context));
  }
  if (period.from === period.to) return slots(daySlot(key, 1, period.from, context));
  const opensOn = leadInto(period.from, context.policy.dateLeadWorkingDays, context);
  return slots({
    period: key,
    n: 1,
    opensOn,
    nominal: period.to,
    roll: 'back',
    bounds: yearPeriod(context.year),
    choices: [],
  });
}
