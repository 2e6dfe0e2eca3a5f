import type { CalendarDate } from '#domain/shared/calendar-date';
import type { TaskState } from '#domain/tasks/task-states';

/** A task of last year, as far as its result is told. */
export interface TaskOfYear {
  readonly key: string;
  readonly state: TaskState;
  readonly dueOn: CalendarDate;
  readonly originalDueOn: CalendarDate;
  readonly completedOn: CalendarDate | null;
  readonly evidence: number;
}

/** What a work item came to last year: its tasks, counted. */
export interface ItemResult {
  readonly tasks: number;
  readonly done: number;
  /** Of those that are done, after their deadline. */
  readonly late: number;
  readonly unfinished: number;
  /** Due on another day than was first set. */
  readonly moved: number;
  readonly evidence: number;
}

/** Counts the tasks of one item; those that were called off do not count. */
export function itemResult(tasks: readonly TaskOfYear[]): ItemResult {
  const counted = tasks.filter((task) => task.state !== 'cancelled');
  const done = counted.filter((task) => task.state === 'done');
  return {
    tasks: counted.length,
    done: done.length,
    late: done.filter(({ completedOn, dueOn }) => completedOn !== null && completedOn > dueOn).length,
    unfinished: counted.length - done.length,
    moved: counted.filter((task) => task.dueOn !== task.originalDueOn).length,
    evidence: counted.reduce((sum, task) => sum + task.evidence, 0),
  };
}
