import type { CalendarDate } from '#domain/shared/calendar-date';
import type { TaskRow } from '#services/tasks/task-row';

/** A stretch of rows with the count of all of them. */
export interface WorkbenchList {
  readonly rows: readonly TaskRow[];
  readonly total: number;
}

/** Something that waits for the actor's word. */
export interface WaitingItem {
  readonly kind: 'review' | 'extension' | 'handed-back';
  readonly task: TaskRow;
  /** Of an extension: its id, the date asked for and why. */
  readonly extension: {
    readonly id: string;
    readonly toDueOn: CalendarDate;
    readonly workingDays: number;
    readonly reason: string;
  } | null;
}

/** What a member of the staff must do: four short lists. */
export interface StaffWorkbench {
  readonly today: CalendarDate;
  readonly overdue: WorkbenchList;
  readonly dueToday: WorkbenchList;
  /** After today, up to Sunday. */
  readonly thisWeek: WorkbenchList;
  readonly waiting: { readonly items: readonly WaitingItem[]; readonly total: number };
  /** The actor's own open tasks by light. */
  readonly lights: Readonly<Record<string, number>>;
}
