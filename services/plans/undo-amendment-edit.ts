import { replay } from '#domain/planning/edit-draft';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { openedAmendment, saveAmendment } from './amendment-store';
import { recordOf } from './edit-record';
import { AmendmentStepInput } from './inputs';
import { amendmentSubject } from './plan-subject';
import { teachAnswers } from './reading-memory';

/** Takes the last change of an amendment's draft back. */
export async function undoAmendmentEdit(ctx: Context, input: AmendmentStepInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.amend', await amendmentSubject(ctx, input.amendmentId));
  const step = AmendmentStepInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const { planId, unitId, baseDraft, draft: shown, edits, undoneEdits } = await openedAmendment(tx, step);
    const last = edits.at(-1);
    if (!last) throw refusedBy('nothing-to-undo');
    const kept = edits.slice(0, -1);
    const { draft } = replay(baseDraft, kept);
    const saved = await saveAmendment(tx, step, { draft, edits: kept, undoneEdits: [last, ...undoneEdits] });
    await teachAnswers(tx, ctx, { planId, unitId }, shown, draft);
    await audit(tx, ctx, {
      action: 'plan.undo',
      subject: 'amendment',
      subjectId: step.amendmentId,
      unitId,
      before: { edit: recordOf(last) },
    });
    return saved;
  });
}
