import { and, asc, eq } from 'drizzle-orm';
import { planEdit } from '#db/schema/plans';
import { replay } from '#domain/planning/edit-draft';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { openDraft, saveDraft } from './draft-store';
import { recordOf } from './edit-record';
import { PlanStepInput } from './inputs';
import { planSubject } from './plan-subject';
import { teachAnswers } from './reading-memory';

/** Takes the last change of a draft back; it can be made again until something else is changed. */
export async function undoEdit(ctx: Context, input: PlanStepInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.edit', await planSubject(ctx, input.planId));
  const step = PlanStepInput.parse(input);
  const { planId } = step;
  return ctx.db.transaction(async (tx) => {
    const { unitId, baseDraft, draft: shown, documentId } = await openDraft(tx, step);
    const edits = await tx
      .select({ position: planEdit.position, edit: planEdit.edit })
      .from(planEdit)
      .where(and(eq(planEdit.planId, planId), eq(planEdit.undone, false)))
      .orderBy(asc(planEdit.position));
    const last = edits.at(-1);
    if (!last) throw refusedBy('nothing-to-undo');
    const { draft } = replay(
      baseDraft,
      edits.slice(0, -1).map(({ edit }) => edit),
    );
    const saved = await saveDraft(tx, step, draft, documentId);
    await teachAnswers(tx, ctx, { planId, unitId }, shown, draft);
    await tx
      .update(planEdit)
      .set({ undone: true })
      .where(and(eq(planEdit.planId, planId), eq(planEdit.position, last.position)));
    await audit(tx, ctx, {
      action: 'plan.undo',
      subject: 'plan',
      subjectId: planId,
      unitId,
      before: { edit: recordOf(last.edit) },
    });
    return saved;
  });
}
