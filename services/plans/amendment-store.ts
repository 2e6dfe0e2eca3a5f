import { and, eq, sql } from 'drizzle-orm';
import { amendment, plan } from '#db/schema/plans';
import type { DraftEdit, PlanDraft } from '#domain/planning/draft';
import type { Transaction } from '#services/context';
import { conflict, notFound, refusedBy, type OfficeError } from '#services/errors';
import { lastChange } from '#services/last-change';
import type { AmendmentStepInput } from './inputs';

export interface OpenAmendment {
  readonly id: string;
  readonly planId: string;
  readonly unitId: string;
  readonly number: number;
  readonly reason: string;
  readonly baseDraft: PlanDraft;
  readonly draft: PlanDraft;
  readonly edits: readonly DraftEdit[];
  readonly undoneEdits: readonly DraftEdit[];
  /** The document that the plan was imported from; a revision's draft names its own. */
  readonly documentId: string;
}

/** The amendment that somebody saw in a version, to change it. One that is in force or discarded is refused, another version a conflict. */
export async function openedAmendment(
  tx: Transaction,
  { amendmentId, version }: AmendmentStepInput,
): Promise<OpenAmendment> {
  const [row] = await tx
    .select({
      id: amendment.id,
      planId: amendment.planId,
      unitId: plan.unitId,
      number: amendment.number,
      state: amendment.state,
      version: amendment.version,
      reason: amendment.reason,
      baseDraft: amendment.baseDraft,
      draft: amendment.draft,
      edits: amendment.edits,
      undoneEdits: amendment.undoneEdits,
      documentId: plan.documentId,
    })
    .from(amendment)
    .innerJoin(plan, eq(plan.id, amendment.planId))
    .where(eq(amendment.id, amendmentId));
  if (!row) throw notFound('amendment');
  if (row.state !== 'draft') throw refusedBy('not-editable', { state: row.state });
  if (row.version !== version) throw await amendmentConflict(tx, amendmentId);
  return row;
}

/** Writes over the version that was opened; returns the new version. */
export async function saveAmendment(
  tx: Transaction,
  { amendmentId, version }: AmendmentStepInput,
  change: Partial<Pick<typeof amendment.$inferInsert, 'draft' | 'edits' | 'undoneEdits' | 'state' | 'inForceAt'>>,
): Promise<{ version: number }> {
  const [saved] = await tx
    .update(amendment)
    .set({ ...change, version: sql`${amendment.version} + 1` })
    .where(and(eq(amendment.id, amendmentId), eq(amendment.version, version), eq(amendment.state, 'draft')))
    .returning({ version: amendment.version });
  if (!saved) throw await amendmentConflict(tx, amendmentId);
  return saved;
}

async function amendmentConflict(tx: Transaction, amendmentId: string): Promise<OfficeError> {
  const [now] = await tx
    .select({ version: amendment.version, state: amendment.state })
    .from(amendment)
    .where(eq(amendment.id, amendmentId));
  return conflict('amendment-changed', { ...now, ...(await lastChange(tx, 'amendment', amendmentId)) });
}
