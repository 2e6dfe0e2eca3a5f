import { firstOfMonth, lastOfMonth, type CalendarDate } from '#domain/shared/calendar-date';
import type { TaskState } from '#domain/tasks/task-states';

/** What a month of a plan came to (月度小结). Counts are of tasks that were due in the month, at the moment it was made. */
export interface MonthSummary {
  readonly year: number;
  readonly month: number;
  readonly due: number;
  readonly done: number;
  /** Done, but after the original due date. */
  readonly doneLate: number;
  /** Still running although due. */
  readonly overdue: number;
  /** Due in the month by the original commitment, now due later. */
  readonly moved: number;
}

export interface SummarisedTask {
  readonly state: TaskState;
  readonly originalDueOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly completedOn: CalendarDate | null;
}

/** Sums up the tasks that were originally or are now due in the month (1 to 12). */
export function summariseMonth(
  tasks: readonly SummarisedTask[],
  year: number,
  month: number,
  today: CalendarDate,
): MonthSummary {
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  const due = tasks.filter((task) => task.dueOn.startsWith(prefix) && task.state !== 'cancelled');
  const done = due.filter((task) => task.state === 'done');
  return {
    year,
    month,
    due: due.length,
    done: done.length,
    doneLate: done.filter((task) => task.completedOn !== null && task.completedOn > task.originalDueOn).length,
    overdue: due.filter((task) => task.state !== 'done' && task.state !== 'carried-over' && task.dueOn < today).length,
    moved: tasks.filter(
      (task) =>
        task.originalDueOn.startsWith(prefix) && task.dueOn > task.originalDueOn && !task.dueOn.startsWith(prefix),
    ).length,
  };
}

export type MonthPhase = 'ahead' | 'running' | 'over';

/** Where a month (1 to 12) of a plan's year stands on a day: it has not begun, it runs, or it is over. */
export function monthPhase(year: number, month: number, today: CalendarDate): MonthPhase {
  if (firstOfMonth(year, month) > today) return 'ahead';
  return lastOfMonth(year, month) < today ? 'over' : 'running';
}
