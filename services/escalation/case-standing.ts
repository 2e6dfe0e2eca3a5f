import { and, eq, sql } from 'drizzle-orm';
import { escalationCase } from '#db/schema/escalation';
import { unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import { audit } from '#services/audit';
import type { Context, Transaction } from '#services/context';
import { conflict } from '#services/errors';

/** A case with what its task says now. */
export type CaseStanding = NonNullable<Awaited<ReturnType<typeof loadCase>>>;

/** Loads a case and holds its row until the transaction ends: two looks at the same case come one after the other. */
export async function loadCase(tx: Transaction, taskId: string) {
  const [found] = await tx
    .select({
      taskId: task.id,
      state: escalationCase.state,
      armedFor: escalationCase.armedFor,
      version: escalationCase.version,
      taskState: task.state,
      dueOn: task.dueOn,
      title: task.title,
      ownerId: task.ownerId,
      backupId: task.backupId,
      unitId: task.unitId,
      sectionId: task.sectionId,
      unitPath: unit.path,
    })
    .from(escalationCase)
    .innerJoin(task, eq(task.id, escalationCase.taskId))
    .innerJoin(unit, eq(unit.id, task.unitId))
    .where(eq(escalationCase.taskId, taskId))
    .for('update', { of: [escalationCase, task] });
  return found ?? null;
}

/** Ends the case of a task that no longer runs. */
export async function stopCase(tx: Transaction, ctx: Context, found: CaseStanding): Promise<void> {
  await change(tx, found, { state: 'stopped', stoppedAt: ctx.now });
  await auditCase(tx, ctx, found, 'escalation.stop', { because: found.taskState });
}

/** Counts the ladder from the deadline in force. */
export async function rearmCase(tx: Transaction, ctx: Context, found: CaseStanding): Promise<void> {
  await change(tx, found, { armedFor: found.dueOn, armedAt: ctx.now });
  await auditCase(tx, ctx, found, 'escalation.rearm', { armedFor: found.dueOn });
}

export async function auditCase(
  tx: Transaction,
  ctx: Context,
  found: CaseStanding,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  const before = { armedFor: found.armedFor };
  await audit(tx, ctx, { action, subject: 'task', subjectId: found.taskId, unitId: found.unitId, before, after });
}

type CaseChange = Partial<Pick<typeof escalationCase.$inferInsert, 'state' | 'stoppedAt' | 'armedFor' | 'armedAt'>>;

async function change(tx: Transaction, found: CaseStanding, set: CaseChange): Promise<void> {
  const changed = await tx
    .update(escalationCase)
    .set({ ...set, version: sql`${escalationCase.version} + 1` })
    .where(and(eq(escalationCase.taskId, found.taskId), eq(escalationCase.version, found.version)))
    .returning({ version: escalationCase.version });
  if (changed.length === 0) throw conflict('case-changed');
}
