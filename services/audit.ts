import { auditRecord } from '#db/schema/process';
import type { Context, Transaction } from './context';

export const AUDIT_SUBJECTS = [
  'plan',
  'amendment',
  'task',
  'extension',
  'unit',
  'section',
  'person',
  'post',
  'account',
  'role-grant',
  'escalation-policy',
  'document',
  'written-plan',
  'standard-edition',
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

export interface AuditEntry {
  /** What was done, in the words of `domain/access/actions` where there is one. */
  readonly action: string;
  readonly subject: AuditSubject;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}

/** The last beat of every writing verb: records the change in its own transaction, so that one does not stand without the other. */
export async function audit(tx: Transaction, ctx: Context, ...entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { actor } = ctx;
  await tx.insert(auditRecord).values(
    entries.map((entry) => ({
      at: ctx.now,
      actorKind: actor.kind,
      actorId: actor.kind === 'person' ? actor.personId : actor.onBehalfOf,
      process: actor.kind === 'system' ? actor.process : null,
      action: entry.action,
      subjectKind: entry.subject,
      subjectId: entry.subjectId,
      unitId: entry.unitId,
      before: entry.before ?? null,
      after: entry.after ?? null,
      requestId: ctx.requestId,
    })),
  );
}
