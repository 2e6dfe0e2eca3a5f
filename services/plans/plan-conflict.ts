import { and, desc, eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import type { AuditSubject } from '#services/audit';
import type { Transaction } from '#services/context';
import { conflict, notFound, type ErrorFacts, type OfficeError } from '#services/errors';

/** What stands now, for who was slower: the version and state, and the last change with its author. */
export async function planConflict(tx: Transaction, planId: string): Promise<OfficeError> {
  const [now] = await tx.select({ version: plan.version, state: plan.state }).from(plan).where(eq(plan.id, planId));
  if (!now) return notFound('plan');
  return conflict('plan-changed', { ...now, ...(await lastChange(tx, 'plan', planId)) });
}

/** The last change of a subject by its audit: `change` (the kind of the edit, or the action), `by` (a name, or a process), `at` (ISO). */
export async function lastChange(tx: Transaction, subject: AuditSubject, subjectId: string): Promise<ErrorFacts> {
  const [last] = await tx
    .select({
      action: auditRecord.action,
      after: auditRecord.after,
      by: person.name,
      process: auditRecord.process,
      at: auditRecord.at,
    })
    .from(auditRecord)
    .leftJoin(person, eq(person.id, auditRecord.actorId))
    .where(and(eq(auditRecord.subjectKind, subject), eq(auditRecord.subjectId, subjectId)))
    .orderBy(desc(auditRecord.id))
    .limit(1);
  if (!last) return {};
  const edit = last.after?.['edit'];
  const kind = edit && typeof edit === 'object' && 'kind' in edit ? edit.kind : null;
  return {
    change: typeof kind === 'string' ? kind : last.action,
    by: last.process ?? last.by ?? '',
    at: last.at.toISOString(),
  };
}
