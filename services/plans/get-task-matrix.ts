import { and, asc, eq, ne } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import { monthOf, type CalendarDate } from '#domain/shared/calendar-date';
import { lightOf, type Light } from '#domain/tasks/lights';
import type { TaskState } from '#domain/tasks/task-states';
import { authorize, type Context } from '#services/context';
import { PlanRefInput } from './inputs';
import { loadPlanHead, type PlanHead } from './plan-head';
import { planItems, type PlanItem } from './plan-items';
import { visibleTasks } from './visible-tasks';

/** 任务分解表: work items × 12 months of a plan in force. */
export interface TaskMatrixView {
  readonly plan: PlanHead;
  readonly rows: readonly MatrixRow[];
  /** Tasks by month of the due date. */
  readonly monthTotals: readonly number[];
}

/** An item that an amendment took out is shown with what had begun of it. */
export interface MatrixRow extends Omit<PlanItem, 'sourceText'> {
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

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The matrix of a plan in force, with the tasks that the actor may read; items that an amendment took out are shown while they have tasks. */
export async function getTaskMatrix(ctx: Context, input: PlanRefInput): Promise<TaskMatrixView> {
  const { head, subject } = await loadPlanHead(ctx, input.planId);
  authorize(ctx, 'plan.read', subject);
  const { planId } = PlanRefInput.parse(input);
  const items = await planItems(ctx, planId);
  const tasks = await ctx.db
    .select({
      id: task.id,
      workItemId: task.workItemId,
      title: task.title,
      state: task.state,
      dueOn: task.dueOn,
      provisional: task.provisional,
    })
    .from(task)
    .where(and(eq(task.planId, planId), ne(task.state, 'cancelled'), visibleTasks(ctx)))
    .orderBy(asc(task.dueOn), asc(task.occurrenceKey));
  const cells = new Map<string, MatrixTask[]>();
  for (const { workItemId, ...shown } of tasks) {
    const key = cellKey(workItemId, monthOf(shown.dueOn));
    const light = lightOf({ ...shown, today: ctx.today, calendar: ctx.calendar });
    cells.set(key, [...(cells.get(key) ?? []), { ...shown, light }]);
  }
  const rows = items
    .map(({ sourceText: _, ...item }) => ({
      ...item,
      cells: MONTHS.map((month) => cells.get(cellKey(item.id, month)) ?? []),
    }))
    .filter((row) => !row.dropped || row.cells.some((cell) => cell.length > 0));
  return {
    plan: head,
    rows,
    monthTotals: MONTHS.map((month) => tasks.filter((one) => monthOf(one.dueOn) === month).length),
  };
}

function cellKey(workItemId: string, month: number): string {
  return `${workItemId}:${month}`;
}
