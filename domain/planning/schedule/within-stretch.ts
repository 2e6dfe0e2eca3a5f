import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Period } from '#domain/work-calendar/working-periods';
import type { Slot } from './slot';

/** The slots of a rhythm that fall into one of the stretches, cut to it: 4月至10月每月一次 is seven, none of them in March. */
export function withinStretches(slots: readonly Slot[], stretches: readonly Period[]): readonly Slot[] {
  return slots.flatMap((slot) => {
    const stretch = stretches.find(({ from, to }) => slot.opensOn <= to && slot.bounds.to >= from);
    return stretch ? [cutTo(slot, stretch)] : [];
  });
}

function cutTo(slot: Slot, { from, to }: Period): Slot {
  const bounds = { from: later(slot.bounds.from, from), to: earlier(slot.bounds.to, to) };
  return {
    ...slot,
    opensOn: later(slot.opensOn, from),
    nominal: earlier(later(slot.nominal, from), to),
    bounds,
    choices: slot.choices.filter((day) => day >= bounds.from && day <= bounds.to),
  };
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
