import type { CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { workingDaysBetween } from '#domain/work-calendar/working-days';

/** What is left until a due date, in working days; 0 where only rest days lie between. */
export interface Remaining {
  readonly kind: 'left' | 'today' | 'overdue';
  readonly workingDays: number;
  /** The count touches a year without a holiday notice. */
  readonly provisional: boolean;
}

/** How many working days are left, or how many it is late (还剩 3 个工作日, 已逾期 2 个工作日); the start day is not counted. */
export function remaining(input: {
  readonly dueOn: CalendarDate;
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
}): Remaining {
  const { days, provisional } = workingDaysBetween(input.today, input.dueOn, input.calendar);
  const kind = input.dueOn === input.today ? 'today' : input.dueOn > input.today ? 'left' : 'overdue';
  return { kind, workingDays: Math.abs(days), provisional };
}
