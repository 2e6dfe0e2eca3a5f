import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Light } from '#domain/tasks/lights';
import type { Remaining } from '#domain/tasks/remaining';
import type { TaskState } from '#domain/tasks/task-states';
import type { TaskAction } from './task-actions';

/** A task as lists, agendas and the workbench show it. */
export interface TaskRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly planId: string;
  readonly state: TaskState;
  readonly light: Light;
  readonly unitId: string;
  readonly unitName: string;
  readonly sectionName: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly backupName: string;
  readonly originalDueOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly provisional: boolean;
  /** What is left, or by how much it is late; null once nothing is owed. */
  readonly remaining: Remaining | null;
  /** Per cent. */
  readonly progress: number;
  readonly completedOn: CalendarDate | null;
  /** What the actor may do to it now. */
  readonly actions: readonly TaskAction[];
}

/** A page of rows; `next` is the cursor of the following page, null on the last. */
export interface TaskPage {
  readonly rows: readonly TaskRow[];
  readonly next: string | null;
}
