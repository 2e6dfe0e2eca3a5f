import { eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person, section, unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { lightOf, type Light } from '#domain/tasks/lights';
import { remaining, type Remaining } from '#domain/tasks/remaining';
import { hasEnded, type TaskState } from '#domain/tasks/task-states';
import type { Context } from '#services/context';
import { subjectOf } from './standing';
import { actionsFor, type TaskAction } from './task-actions';

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

const owner = alias(person, 'owner');
const backup = alias(person, 'backup');

const columns = {
  id: task.id,
  version: task.version,
  title: task.title,
  planId: task.planId,
  state: task.state,
  unitId: task.unitId,
  unitName: unit.shortName,
  unitPath: unit.path,
  sectionId: task.sectionId,
  sectionName: section.name,
  ownerId: task.ownerId,
  ownerName: owner.name,
  backupId: task.backupId,
  backupName: backup.name,
  originalDueOn: task.originalDueOn,
  dueOn: task.dueOn,
  provisional: task.provisional,
  progress: task.progress,
  completedOn: task.completedOn,
};

/** The rows of tasks, with their lights, what is left, and what the actor may do to each. */
export async function taskRows(
  ctx: Context,
  query: { readonly where: SQL | undefined; readonly orderBy: readonly SQL[]; readonly limit: number },
): Promise<TaskRow[]> {
  const rows = await ctx.db
    .select(columns)
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .leftJoin(section, eq(section.id, task.sectionId))
    .innerJoin(owner, eq(owner.id, task.ownerId))
    .innerJoin(backup, eq(backup.id, task.backupId))
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit);
  const { today, calendar, actor } = ctx;
  return rows.map(({ unitPath, sectionId, backupId, ...row }) => ({
    ...row,
    light: lightOf({ ...row, today, calendar }),
    remaining: hasEnded(row.state) ? null : remaining({ dueOn: row.dueOn, today, calendar }),
    actions: actionsFor(
      actor,
      { ...row, late: row.dueOn < today },
      subjectOf({ unitPath, sectionId, ownerId: row.ownerId, backupId }),
    ),
  }));
}
