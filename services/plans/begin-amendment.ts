import { and, eq, max } from 'drizzle-orm';
import { amendment, plan } from '#db/schema/plans';
import type { DraftEdit } from '#domain/planning/draft';
import { applyEdit } from '#domain/planning/edit-draft';
import { actingPerson, type Context, type Transaction } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import type { OpenAmendmentInput } from './inputs';

export interface BegunAmendment {
  readonly id: string;
  readonly number: number;
  readonly unitId: string;
  readonly edits: readonly DraftEdit[];
}

/**
 * Enters an amendment beside the plan in force, which is locked meanwhile; one at a time. `firstEdit` is asked for what it begins with
 * once the plan stands still.
 */
export async function beginAmendment(
  tx: Transaction,
  ctx: Context,
  { planId, reason }: OpenAmendmentInput,
  firstEdit: () => Promise<DraftEdit | null> = () => Promise.resolve(null),
): Promise<BegunAmendment> {
  const [amended] = await tx
    .select({ state: plan.state, unitId: plan.unitId, draft: plan.draft })
    .from(plan)
    .where(eq(plan.id, planId))
    .for('update');
  if (!amended) throw notFound('plan');
  if (amended.state !== 'published') throw refusedBy('not-in-this-state', { state: amended.state });
  const ofPlan = eq(amendment.planId, planId);
  const [open] = await tx
    .select({ number: amendment.number })
    .from(amendment)
    .where(and(ofPlan, eq(amendment.state, 'draft')));
  if (open) throw refusedBy('amendment-is-open', { number: open.number });
  const [last] = await tx
    .select({ number: max(amendment.number) })
    .from(amendment)
    .where(ofPlan);
  const number = (last?.number ?? 0) + 1;
  const { draft: baseDraft, unitId } = amended;
  const edit = await firstEdit();
  const changed = edit ? applyEdit(baseDraft, edit) : ({ ok: true, draft: baseDraft } as const);
  if (!changed.ok) throw refusedBy(changed.reason);
  const edits = edit ? [edit] : [];
  const [begun] = await tx
    .insert(amendment)
    .values({
      planId,
      number,
      reason,
      baseDraft,
      draft: changed.draft,
      edits,
      draftedBy: actingPerson(ctx),
      createdAt: ctx.now,
    })
    .returning({ id: amendment.id });
  if (!begun) throw new Error('an insert returned no row');
  return { id: begun.id, number, unitId, edits };
}
