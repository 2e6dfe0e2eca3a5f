import { inArray, sql } from 'drizzle-orm';
import { escalationCase } from '#db/schema/escalation';
import { task, taskDueChange } from '#db/schema/tasks';
import type { YearDiff } from '#domain/planning/amendment-diff';
import type { PlanDraft } from '#domain/planning/draft';
import { audit, type AuditEntry } from '#services/audit';
import { authorOf, type Context, type Transaction } from '#services/context';
import { enqueue } from '#services/outbox';
import { excluded, inChunks } from './in-chunks';
import { taskRow } from './task-rows';
import type { StandingTask, YearChange } from './year-change';

/** A planned task as the amendment wants it. */
type Replanned = StandingTask & { readonly drop: boolean };

export interface AppliedChange {
  readonly added: number;
  readonly moved: number;
  readonly dropped: number;
  readonly reassigned: number;
  readonly left: number;
}

/**
 * Writes the difference onto the tasks in a few statements: what is new is added, what has not started is moved, renamed, handed on or
 * cancelled. The original deadline of a moved task stays, the change is recorded with the amendment's reason.
 */
export async function applyYearChange(
  tx: Transaction,
  ctx: Context,
  { diff, tasks }: YearChange,
  amended: {
    readonly planId: string;
    readonly unitId: string;
    readonly draft: PlanDraft;
    readonly reason: string;
    readonly itemIds: ReadonlyMap<string, string>;
  },
): Promise<AppliedChange> {
  const { planId, draft, reason, itemIds } = amended;
  await renumberTasks(tx, diff.renumbers);
  for (const lot of inChunks(diff.adds.map(taskRow(planId, draft, itemIds)))) await addTasks(tx, lot);
  const replanned = replan({ diff, tasks });
  await changeTasks(tx, replanned);
  const moved = replanned.filter((one) => !one.drop && one.dueOn !== tasks.get(one.id)?.dueOn);
  for (const lot of inChunks(moved)) {
    await tx.insert(taskDueChange).values(
      lot.map(({ id, dueOn }) => ({
        taskId: id,
        kind: 'amended' as const,
        fromDueOn: tasks.get(id)?.dueOn ?? dueOn,
        toDueOn: dueOn,
        reason,
        changedBy: authorOf(ctx),
        changedAt: ctx.now,
      })),
    );
  }
  await wakeEscalations(
    tx,
    ctx,
    replanned.map((one) => one.id),
  );
  for (const lot of inChunks(replanned.flatMap((one) => entryOf(one, tasks, reason)))) await audit(tx, ctx, ...lot);
  return {
    added: diff.adds.length,
    moved: diff.moves.length,
    dropped: diff.drops.length,
    reassigned: diff.reassigns.length,
    left: diff.left.length,
  };
}

function replan({ diff, tasks }: YearChange): Replanned[] {
  const changed = new Map<string, Replanned>();
  const change = (id: string, what: Partial<Replanned>) => {
    const now = changed.get(id) ?? tasks.get(id);
    if (now) changed.set(id, { drop: false, ...now, ...what });
  };
  for (const { task: of, to } of diff.moves) {
    const { opensOn, dueOn, provisional, explanation } = to;
    change(of.id, { opensOn, dueOn, provisional, explanation });
  }
  for (const { task: of, to } of diff.retitles) change(of.id, { title: to.title });
  for (const { task: of, to } of diff.reassigns) {
    const { unitId, sectionId, ownerId, backupId } = to;
    if (ownerId !== null && backupId !== null) change(of.id, { unitId, sectionId, ownerId, backupId });
  }
  for (const of of diff.drops) change(of.id, { drop: true });
  return [...changed.values()];
}

/** In two steps, since a task may take the key that another one gives up. */
async function renumberTasks(tx: Transaction, renumbers: YearDiff['renumbers']): Promise<void> {
  if (renumbers.length === 0) return;
  const rows = JSON.stringify(renumbers.map(({ task: of, to }) => ({ id: of.id, key: to.key })));
  for (const key of [sql`task.id::text`, sql`c.key`]) {
    await tx.execute(sql`
      update task set occurrence_key = ${key}
      from jsonb_to_recordset(${rows}::jsonb) as c(id uuid, key text) where task.id = c.id`);
  }
}

/** An occurrence that an earlier amendment had dropped comes back as the task that it was. */
async function addTasks(tx: Transaction, rows: (typeof task.$inferInsert)[]): Promise<void> {
  await tx
    .insert(task)
    .values(rows)
    .onConflictDoUpdate({
      target: [task.planId, task.occurrenceKey],
      set: {
        state: 'planned',
        workItemId: excluded(task.workItemId),
        unitId: excluded(task.unitId),
        sectionId: excluded(task.sectionId),
        ownerId: excluded(task.ownerId),
        backupId: excluded(task.backupId),
        title: excluded(task.title),
        opensOn: excluded(task.opensOn),
        dueOn: excluded(task.dueOn),
        provisional: excluded(task.provisional),
        explanation: excluded(task.explanation),
        version: sql`${task.version} + 1`,
      },
      setWhere: sql`${task.state} = 'cancelled'`,
    });
}

async function changeTasks(tx: Transaction, replanned: readonly Replanned[]): Promise<void> {
  if (replanned.length === 0) return;
  const rows = replanned.map((one) => ({
    id: one.id,
    state: one.drop ? 'cancelled' : 'planned',
    title: one.title,
    opens_on: one.opensOn,
    due_on: one.dueOn,
    provisional: one.provisional,
    explanation: one.explanation,
    unit_id: one.unitId,
    section_id: one.sectionId,
    owner_id: one.ownerId,
    backup_id: one.backupId,
  }));
  await tx.execute(sql`
    update task set
      state = c.state::task_state, title = c.title, opens_on = c.opens_on, due_on = c.due_on, provisional = c.provisional,
      explanation = c.explanation, unit_id = c.unit_id, section_id = c.section_id, owner_id = c.owner_id,
      backup_id = c.backup_id, version = task.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(
      id uuid, state text, title text, opens_on date, due_on date, provisional boolean, explanation jsonb, unit_id uuid,
      section_id uuid, owner_id uuid, backup_id uuid)
    where task.id = c.id and task.state = 'planned'`);
}

/** A task close to its deadline has a case before it starts; those that have one count anew. */
async function wakeEscalations(tx: Transaction, ctx: Context, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const cases = await tx
    .select({ taskId: escalationCase.taskId })
    .from(escalationCase)
    .where(inArray(escalationCase.taskId, [...taskIds]));
  await enqueue(tx, ctx, ...cases.map(({ taskId }) => ({ kind: 'wake-escalation' as const, taskId })));
}

function entryOf(one: Replanned, tasks: ReadonlyMap<string, StandingTask>, reason: string): AuditEntry[] {
  const was = tasks.get(one.id);
  if (!was) return [];
  const facts = (of: StandingTask, state: string) => ({
    state,
    title: of.title,
    dueOn: of.dueOn,
    ownerId: of.ownerId,
    backupId: of.backupId,
  });
  return [
    {
      action: 'plan.amend',
      subject: 'task',
      subjectId: one.id,
      unitId: one.unitId,
      before: facts(was, was.state),
      after: { ...facts(one, one.drop ? 'cancelled' : 'planned'), reason },
    },
  ];
}
