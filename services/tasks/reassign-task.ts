import { and, eq, inArray, isNull } from 'drizzle-orm';
import { person, roleGrant, section, unit } from '#db/schema/org';
import { can, type Grant } from '#domain/access/index';
import { audit } from '#services/audit';
import { authorize, type Context, type Transaction } from '#services/context';
import { invalid } from '#services/errors';
import { enqueue } from '#services/outbox';
import { changeTask, type TaskChanged } from './change-task';
import { ReassignTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask, type TaskStanding } from './standing';
import { ofTask } from './task-audit';
import { tell } from './tell';

/** Gives a task to another owner and backup, perhaps in another section of its unit. Both must be able to act on it there. */
export async function reassignTask(ctx: Context, input: ReassignTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.assign', subjectOf(task));
  const { version, ownerId, backupId, sectionId = task.sectionId } = ReassignTaskInput.parse(input);
  if (ownerId === backupId) throw invalid('backupId', 'same-person');
  return ctx.db.transaction(async (tx) => {
    const reassigned = await stateAfter(tx, task, version, 'reassign');
    // The owner who stays goes on where they are; only a task handed back starts anew.
    const goesOn = ownerId === task.ownerId && task.state !== 'handed-back';
    const state = goesOn ? task.state : reassigned;
    if (sectionId !== task.sectionId) await requireSection(tx, task, sectionId);
    const persons = await requireAble(tx, { ...task, sectionId }, [
      ['ownerId', ownerId],
      ['backupId', backupId],
    ]);
    const changed = await changeTask(tx, task, version, { state, ownerId, backupId, sectionId });
    const before = { state: task.state, ...(await namesOf(tx, task)) };
    const after = { state, owner: persons.get(ownerId) ?? '', backup: persons.get(backupId) ?? '' };
    await tell(tx, ctx, task, {
      kind: 'task-assigned',
      to: [...(goesOn ? [] : [ownerId]), ...(backupId === task.backupId ? [] : [backupId])],
      event: changed.version,
      facts: { owner: after.owner, backup: after.backup },
    });
    await enqueue(tx, ctx, { kind: 'wake-escalation', taskId: task.id });
    await audit(tx, ctx, ofTask(task, 'task.reassign', before, after));
    return changed;
  });
}

async function requireSection(tx: Transaction, task: TaskStanding, sectionId: string | null): Promise<void> {
  if (sectionId === null) return;
  const [found] = await tx
    .select({ id: section.id })
    .from(section)
    .where(and(eq(section.id, sectionId), eq(section.unitId, task.unitId), isNull(section.archivedAt)));
  if (!found) throw invalid('sectionId', 'unknown-section');
}

/** Nobody owns what they could not report on: a person who is gone, or holds no role that reaches the task, is refused. */
async function requireAble(
  tx: Transaction,
  task: TaskStanding,
  wanted: readonly (readonly [field: string, personId: string])[],
): Promise<Map<string, string>> {
  const ids = wanted.map(([, personId]) => personId);
  const rows = await tx
    .select({
      id: person.id,
      name: person.name,
      role: roleGrant.role,
      unitPath: unit.path,
      sectionId: roleGrant.sectionId,
    })
    .from(person)
    .innerJoin(roleGrant, and(eq(roleGrant.personId, person.id), isNull(roleGrant.revokedAt)))
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(and(inArray(person.id, ids), isNull(person.archivedAt)));
  for (const [field, personId] of wanted) {
    const grants: Grant[] = rows.filter((row) => row.id === personId);
    const subject = { ...subjectOf(task), personIds: [personId] };
    if (!can({ kind: 'person', personId, grants }, 'task.report', subject)) throw invalid(field, 'cannot-own');
  }
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function namesOf(tx: Transaction, task: TaskStanding): Promise<{ owner: string; backup: string }> {
  const rows = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [task.ownerId, task.backupId]));
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? '';
  return { owner: nameOf(task.ownerId), backup: nameOf(task.backupId) };
}
