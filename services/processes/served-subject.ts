import { eq } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { assertNever } from '#domain/shared/assert-never';
import type { UnitPath } from '#domain/org/org';
import { parseProcessId, type ProcessId } from '#domain/processes/process-id';
import type { AuditEntry } from '#services/audit';
import type { OutboxMessage } from '#services/outbox';
import type { Transaction } from '#services/context';
import { notFound } from '#services/errors';

/** What a process serves and where that stands in the tree. */
export interface Served extends ProcessId {
  readonly unitId: string;
  readonly unitPath: UnitPath;
}

/** Finds what a process serves; `not-found` for an id that is none, or whose plan or task is gone. */
export async function servedBy(tx: Transaction, processId: string): Promise<Served> {
  const id = parseProcessId(processId);
  if (!id) throw notFound('process');
  const [place] = await placeOf(tx, id);
  if (!place) throw notFound('process');
  return { ...id, ...place };
}

/** The message that lets a process look again. */
export function wakeFor({ kind, subjectId }: ProcessId): OutboxMessage {
  switch (kind) {
    case 'plan-year':
      return { kind: 'wake-plan-year', planId: subjectId };
    case 'escalation':
      return { kind: 'wake-escalation', taskId: subjectId };
    default:
      return assertNever(kind);
  }
}

function placeOf(tx: Transaction, { kind, subjectId }: ProcessId) {
  const place = { unitId: unit.id, unitPath: unit.path };
  switch (kind) {
    case 'plan-year':
      return tx.select(place).from(plan).innerJoin(unit, eq(unit.id, plan.unitId)).where(eq(plan.id, subjectId));
    case 'escalation':
      return tx.select(place).from(task).innerJoin(unit, eq(unit.id, task.unitId)).where(eq(task.id, subjectId));
    default:
      return assertNever(kind);
  }
}

/** Where a change to a process stands in the audit: on the plan or the task that it serves. */
export function auditSubjectOf({
  kind,
  subjectId,
  unitId,
}: Served): Pick<AuditEntry, 'subject' | 'subjectId' | 'unitId'> {
  return { subject: kind === 'plan-year' ? 'plan' : 'task', subjectId, unitId };
}
