import { and, asc, eq } from 'drizzle-orm';
import { planEdit } from '#db/schema/plans';
import { applyEdit } from '#domain/planning/edit-draft';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { checkEdit } from './check-edit';
import { openDraft, saveDraft } from './draft-store';
import { recordOf } from './edit-record';
import { PlanStepInput } from './inputs';
import { planSubject } from './plan-subject';
import { teachAnswers } from './reading-memory';

/** Makes the change again that was undone last. */
export async function redoEdit(ctx: Context, input: PlanStepInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.edit', await planSubject(ctx, input.planId));
  const step = PlanStepInput.parse(input);
  const { planId } = step;
  return ctx.db.transaction(async (tx) => {
    const { unitId, draft, documentId } = await openDraft(tx, step);
    const [next] = await tx
      .select({ position: planEdit.position, edit: planEdit.edit })
      .from(planEdit)
      .where(and(eq(planEdit.planId, planId), eq(planEdit.undone, true)))
      .orderBy(asc(planEdit.position))
      .limit(1);
    if (!next) throw refusedBy('nothing-to-redo');
    await checkEdit(tx, unitId, next.edit);
    const changed = applyEdit(draft, next.edit);
    if (!changed.ok) throw refusedBy(changed.reason);
    const saved = await saveDraft(tx, step, changed.draft, documentId);
    await teachAnswers(tx, ctx, { planId, unitId }, draft, changed.draft);
    await tx
      .update(planEdit)
      .set({ undone: false })
      .where(and(eq(planEdit.planId, planId), eq(planEdit.position, next.position)));
    await audit(tx, ctx, {
      action: 'plan.edit',
      subject: 'plan',
      subjectId: planId,
      unitId,
      after: { edit: recordOf(next.edit) },
    });
    return saved;
  });
}
