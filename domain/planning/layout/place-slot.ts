import type { CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { rollBack, rollForward, type RolledDate } from '#domain/work-calendar/working-days';
import type { DueExplanation } from './occurrence';
import type { Slot } from '../schedule/slot';

/** The working day of a slot: rolled the preferred way, else the other; null where its bounds hold no working day. */
export function workingDayOf(slot: Slot, calendar: WorkCalendar): RolledDate | null {
  const ways = slot.roll === 'back' ? [rollBack, rollForward] : [rollForward, rollBack];
  for (const roll of ways) {
    const rolled = roll(slot.nominal, calendar);
    if (rolled.date >= slot.bounds.from && rolled.date <= slot.bounds.to) return rolled;
  }
  return null;
}

/** Puts a due date into words' reach: what was named, what was skipped, under which notice. */
export function explain(
  basis: DueExplanation['basis'],
  printed: string,
  nominal: CalendarDate,
  due: Pick<RolledDate, 'date' | 'skipped'>,
  calendar: WorkCalendar,
): DueExplanation {
  const known = calendar.dayKind(due.date);
  return {
    basis,
    printed,
    nominal,
    skipped: due.skipped,
    onMakeUpDay: known.ok && known.day.kind === 'make-up',
    notice: known.ok ? known.notice : null,
  };
}
