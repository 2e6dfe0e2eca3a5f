import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { person, unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import { can, type Subject } from '#domain/access/index';
import type { UnitPath } from '#domain/org/org';
import { nextTaskState, type TaskEvent, type TaskState } from '#domain/tasks/task-states';
import type { Context, Transaction } from '#services/context';
import { conflict, notFound, refusedBy, type OfficeError } from '#services/errors';
import { lastChange } from '#services/last-change';

const columns = {
  id: task.id,
  planId: task.planId,
  workItemId: task.workItemId,
  title: task.title,
  state: task.state,
  version: task.version,
  unitId: task.unitId,
  unitPath: unit.path,
  sectionId: task.sectionId,
  ownerId: task.ownerId,
  backupId: task.backupId,
  opensOn: task.opensOn,
  originalDueOn: task.originalDueOn,
  dueOn: task.dueOn,
  provisional: task.provisional,
  explanation: task.explanation,
  progress: task.progress,
  completedOn: task.completedOn,
};

/** A task as verbs read it before they change it. */
export type TaskStanding = Awaited<ReturnType<typeof loadTask>> & object;

export async function loadTask(db: Transaction, taskId: string) {
  const [row] = await db
    .select(columns)
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .where(eq(task.id, taskId));
  return row ?? null;
}

/** The task, where the actor may see it; `not-found` where there is none or it is out of the actor's reach. */
export async function visibleTask(ctx: Context, taskId: string): Promise<TaskStanding> {
  const found = z.uuid().safeParse(taskId).success ? await loadTask(ctx.db, taskId) : null;
  if (!found || !can(ctx.actor, 'task.read', subjectOf(found))) throw notFound('task');
  return found;
}

/** What `can` needs to know of a task. */
export function subjectOf(row: {
  readonly unitPath: UnitPath;
  readonly sectionId: string | null;
  readonly ownerId: string;
  readonly backupId: string;
}): Subject {
  return { unitPath: row.unitPath, sectionId: row.sectionId, personIds: [row.ownerId, row.backupId] };
}

/** The state that an event leads to, by the table of the domain; refused where it leads nowhere, a conflict where the person saw an older version. */
export async function stateAfter(
  db: Transaction,
  row: TaskStanding,
  seenVersion: number,
  event: TaskEvent,
): Promise<TaskState> {
  if (row.version !== seenVersion) throw await changedMeanwhile(db, row.id);
  const next = nextTaskState(row.state, event);
  if (!next.ok) throw refusedBy(next.reason, { state: row.state, event });
  return next.state;
}

/** The conflict that shows what stands now and who changed it last, to whoever saw an older version. */
export async function changedMeanwhile(db: Transaction, taskId: string): Promise<OfficeError> {
  const [now] = await db
    .select({
      state: task.state,
      dueOn: task.dueOn,
      progress: task.progress,
      version: task.version,
      owner: person.name,
    })
    .from(task)
    .innerJoin(person, eq(person.id, task.ownerId))
    .where(eq(task.id, taskId));
  return now ? conflict('task-changed', { ...now, ...(await lastChange(db, 'task', taskId)) }) : notFound('task');
}
