import { assertNever } from '#domain/shared/assert-never';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { dateSlots, deadlineSlots, horizonSlots, rangeSlots } from './dates-and-deadlines';
import { monthSlots } from './months';
import { nthDaySlots } from './nth-day';
import { observanceSlots } from './observance';
import { recurSlots } from './recur';
import { seasonSlots } from './season';
import { slots, type SlotContext, type Slots } from './slot';

/** The places in the year that a time rule asks for. A time limit (48小时内) runs from an event and asks for none. */
export function slotsOfRule(norm: ScheduleNorm, context: SlotContext): Slots {
  switch (norm.kind) {
    case 'recur':
      return recurSlots(norm, context);
    case 'month':
      return monthSlots(norm.months, context);
    case 'nth-day':
      return nthDaySlots(norm, context);
    case 'date':
      return dateSlots(norm.month, norm.day, context);
    case 'observance':
      return observanceSlots(norm.name, context);
    case 'range':
      return rangeSlots(norm.from, norm.to, context);
    case 'season':
      return seasonSlots(norm.season, context);
    case 'deadline':
      return deadlineSlots(norm.by, context);
    case 'horizon':
      return horizonSlots(norm.year, context);
    case 'sla':
      return slots();
    default:
      return assertNever(norm);
  }
}
