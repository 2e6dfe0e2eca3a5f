import { and, asc, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person, section, unit } from '#db/schema/org';
import { workItem } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { monthOf, type CalendarDate } from '#domain/shared/calendar-date';
import { lightOf, type Light } from '#domain/tasks/lights';
import type { TaskState } from '#domain/tasks/task-states';
import { authorize, type Context } from '#services/context';
import { PlanRefInput } from './inputs';
import { loadPlanHead, type PlanHead } from './plan-head';
import { visibleTasks } from './visible-tasks';

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
  /** Taken out by an amendment; what had begun of it is still shown. */
  readonly dropped: boolean;
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
  const owner = alias(person, 'owner');
  const backup = alias(person, 'backup');
  const items = await ctx.db
    .select({
      workItemId: workItem.id,
      title: workItem.title,
      headingPath: workItem.headingPath,
      ownerName: owner.name,
      backupName: backup.name,
      unitName: unit.name,
      sectionName: section.name,
      droppedAt: workItem.droppedAt,
    })
    .from(workItem)
    .innerJoin(unit, eq(unit.id, workItem.unitId))
    .leftJoin(section, eq(section.id, workItem.sectionId))
    .innerJoin(owner, eq(owner.id, workItem.ownerId))
    .innerJoin(backup, eq(backup.id, workItem.backupId))
    .where(eq(workItem.planId, planId))
    .orderBy(asc(workItem.position));
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
    .map(({ droppedAt, ...item }) => {
      return {
        ...item,
        dropped: droppedAt !== null,
        cells: MONTHS.map((month) => cells.get(cellKey(item.workItemId, month)) ?? []),
      };
    })
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
