import { and, eq, inArray, max, sql } from 'drizzle-orm';
import { plan, planEdit } from '#db/schema/plans';
import type { DraftEdit, PlanDraft } from '#domain/planning/draft';
import { figuresOf } from '#domain/planning/draft-figures';
import { isEditable, PLAN_STATES } from '#domain/planning/plan-states';
import { actingPerson, type Context, type Transaction } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import { draftTexts } from './draft-texts';
import type { PlanStepInput } from './inputs';
import { planConflict } from './plan-conflict';

export interface OpenDraft {
  readonly unitId: string;
  /** The document that the plan was imported from; a revision's draft names its own. */
  readonly documentId: string;
  readonly baseDraft: PlanDraft;
  readonly draft: PlanDraft;
}

/** The draft that somebody saw in a version, to change it. A plan that is no draft any more is refused, another version is a conflict. */
export async function openDraft(tx: Transaction, { planId, version }: PlanStepInput): Promise<OpenDraft> {
  const [row] = await tx
    .select({
      state: plan.state,
      version: plan.version,
      unitId: plan.unitId,
      documentId: plan.documentId,
      baseDraft: plan.baseDraft,
      draft: plan.draft,
    })
    .from(plan)
    .where(eq(plan.id, planId));
  if (!row) throw notFound('plan');
  if (!isEditable(row.state)) throw refusedBy('not-editable', { state: row.state });
  if (row.version !== version) throw await planConflict(tx, planId);
  return row;
}

/** Writes the changed draft over the version that was opened; returns the new version. */
export async function saveDraft(
  tx: Transaction,
  { planId, version }: PlanStepInput,
  draft: PlanDraft,
  documentId: string,
): Promise<{ version: number }> {
  const { text } = await draftTexts(tx, documentId, draft);
  const [saved] = await tx
    .update(plan)
    .set({
      draft,
      figures: figuresOf(draft, text),
      title: draft.title,
      year: draft.year,
      version: sql`${plan.version} + 1`,
    })
    .where(and(eq(plan.id, planId), eq(plan.version, version), inArray(plan.state, PLAN_STATES.filter(isEditable))))
    .returning({ version: plan.version });
  if (!saved) throw await planConflict(tx, planId);
  return saved;
}

/** Enters an edit as the draft's last. What was undone before can then no longer be redone. */
export async function appendEdit(tx: Transaction, ctx: Context, planId: string, edit: DraftEdit): Promise<void> {
  const editedBy = actingPerson(ctx);
  await tx.delete(planEdit).where(and(eq(planEdit.planId, planId), eq(planEdit.undone, true)));
  const [last] = await tx
    .select({ position: max(planEdit.position) })
    .from(planEdit)
    .where(eq(planEdit.planId, planId));
  const position = (last?.position ?? -1) + 1;
  await tx.insert(planEdit).values({ planId, position, edit, editedBy, editedAt: ctx.now });
}
