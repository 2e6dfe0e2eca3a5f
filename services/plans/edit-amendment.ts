import { applyEdit } from '#domain/planning/edit-draft';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { openedAmendment, saveAmendment } from './amendment-store';
import { checkEdit } from './check-edit';
import { EditAmendmentInput } from './inputs';
import { amendmentSubject } from './plan-subject';

/** Makes one change to an amendment's draft. The year of a plan in force stays: its tasks stand in it. */
export async function editAmendment(ctx: Context, input: EditAmendmentInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.amend', await amendmentSubject(ctx, input.amendmentId));
  const { edit, ...step } = EditAmendmentInput.parse(input);
  if (edit.kind === 'set-year') throw refusedBy('year-is-in-force');
  return ctx.db.transaction(async (tx) => {
    const { unitId, draft, edits } = await openedAmendment(tx, step);
    await checkEdit(tx, unitId, edit);
    const changed = applyEdit(draft, edit);
    if (!changed.ok) throw refusedBy(changed.reason);
    const saved = await saveAmendment(tx, step, { draft: changed.draft, edits: [...edits, edit], undoneEdits: [] });
    await audit(tx, ctx, {
      action: 'plan.edit',
      subject: 'amendment',
      subjectId: step.amendmentId,
      unitId,
      after: { edit },
    });
    return saved;
  });
}
