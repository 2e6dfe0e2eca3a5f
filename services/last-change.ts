import { and, desc, eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { auditRecord } from '#db/schema/process';
import type { AuditSubject } from './audit';
import type { Transaction } from './context';
import type { ErrorFacts } from './errors';

/**
 * The last change of a subject by its audit: `change` (the kind of the edit, or the action), `by` (a name, or a process), `byId` (a
 * person's), `at` (ISO). */
export async function lastChange(tx: Transaction, subject: AuditSubject, subjectId: string): Promise<ErrorFacts> {
  const [last] = await tx
    .select({
      action: auditRecord.action,
      after: auditRecord.after,
      by: person.name,
      byId: person.id,
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
    ...(last.process === null && last.byId !== null && { byId: last.byId }),
    at: last.at.toISOString(),
  };
}
