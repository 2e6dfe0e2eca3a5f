import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Light } from '#domain/tasks/lights';
import type { TaskState } from '#domain/tasks/task-states';
import type { PlanHead } from './plan-head';

/** 任务分解表: work items × 12 months of a plan in force. */
export interface TaskMatrixView {
  readonly plan: PlanHead;
  readonly rows: readonly MatrixRow[];
  /** Tasks by month of the due date. */
  readonly monthTotals: readonly number[];
}

export interface MatrixRow {
  readonly workItemId: string;
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly ownerName: string;
  readonly backupName: string;
  readonly unitName: string;
  readonly sectionName: string | null;
  /** Twelve cells by month of the due date. */
  readonly cells: readonly (readonly MatrixTask[])[];
}

export interface MatrixTask {
  readonly id: string;
  readonly title: string;
  readonly state: TaskState;
  readonly light: Light;
  readonly dueOn: CalendarDate;
  readonly provisional: boolean;
}
