import type { DueExplanation } from '#domain/planning/layout/occurrence';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { refused, type Verdict } from '#domain/shared/verdict';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { rollForward } from '#domain/work-calendar/working-days';
import { hasEnded, type TaskState } from './task-states';

export type RedateRefusal = 'ended' | 'same-date' | 'in-the-past' | 'rest-day';

/** A deadline that a person set, with what the task keeps about it. */
export interface NewDueDate {
  readonly dueOn: CalendarDate;
  /** No holiday notice covers the day yet. */
  readonly provisional: boolean;
  readonly explanation: DueExplanation;
}

/**
 * Whether a task may be given another deadline: while it has not ended, not into the past, and on a working day; a day without a notice
 * is judged Monday to Friday and provisional. The original commitment is never touched.
 */
export function mayRedate(input: {
  readonly state: TaskState;
  readonly dueOn: CalendarDate;
  readonly to: CalendarDate;
  readonly today: CalendarDate;
  readonly printed: string;
  readonly calendar: WorkCalendar;
}): Verdict<NewDueDate, RedateRefusal> {
  if (hasEnded(input.state)) return refused('ended');
  if (input.to === input.dueOn) return refused('same-date');
  if (input.to < input.today) return refused('in-the-past');
  const { date, provisional } = rollForward(input.to, input.calendar);
  if (date !== input.to) return refused('rest-day');
  const known = input.calendar.dayKind(input.to);
  return {
    ok: true,
    dueOn: input.to,
    provisional,
    explanation: {
      basis: 'moved-by-hand',
      printed: input.printed,
      nominal: input.to,
      skipped: [],
      onMakeUpDay: known.ok && known.day.kind === 'make-up',
      notice: known.ok ? known.notice : null,
    },
  };
}
