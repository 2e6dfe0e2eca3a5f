import { applyEdit } from '#domain/planning/edit-draft';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { openedAmendment, saveAmendment } from './amendment-store';
import { checkEdit } from './check-edit';
import { recordOf } from './edit-record';
import { AmendmentStepInput } from './inputs';
import { amendmentSubject } from './plan-subject';
import { teachAnswers } from './reading-memory';

/** Makes the change of an amendment's draft again that was undone last. */
export async function redoAmendmentEdit(ctx: Context, input: AmendmentStepInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.amend', await amendmentSubject(ctx, input.amendmentId));
  const step = AmendmentStepInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const { planId, unitId, draft, edits, undoneEdits } = await openedAmendment(tx, step);
    const [next, ...rest] = undoneEdits;
    if (!next) throw refusedBy('nothing-to-redo');
    await checkEdit(tx, unitId, next);
    const changed = applyEdit(draft, next);
    if (!changed.ok) throw refusedBy(changed.reason);
    const saved = await saveAmendment(tx, step, { draft: changed.draft, edits: [...edits, next], undoneEdits: rest });
    await teachAnswers(tx, ctx, { planId, unitId }, draft, changed.draft);
    await audit(tx, ctx, {
      action: 'plan.edit',
      subject: 'amendment',
      subjectId: step.amendmentId,
      unitId,
      after: { edit: recordOf(next) },
    });
    return saved;
  });
}
