import { applyEdit } from '#domain/planning/edit-draft';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { rememberMatch } from '#services/org/match-memory';
import { openedAmendment, saveAmendment } from './amendment-store';
import { checkEdit } from './check-edit';
import { EditAmendmentInput } from './inputs';
import { namedEdit } from './named-edit';
import { amendmentSubject } from './plan-subject';
import { teachAnswers } from './reading-memory';

/** Makes one change to an amendment's draft; what it teaches of the unit's words is remembered as a draft's is. The year of a plan in force stays: its tasks stand in it. */
export async function editAmendment(ctx: Context, input: EditAmendmentInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.amend', await amendmentSubject(ctx, input.amendmentId));
  const { edit: asked, ...step } = EditAmendmentInput.parse(input);
  if (asked.kind === 'set-year') throw refusedBy('year-is-in-force');
  return ctx.db.transaction(async (tx) => {
    const { planId, unitId, documentId, draft, edits } = await openedAmendment(tx, step);
    const edit = await namedEdit(tx, asked, draft, documentId);
    await checkEdit(tx, unitId, edit);
    const changed = applyEdit(draft, edit);
    if (!changed.ok) throw refusedBy(changed.reason);
    const saved = await saveAmendment(tx, step, { draft: changed.draft, edits: [...edits, edit], undoneEdits: [] });
    await teachAnswers(tx, ctx, { planId, unitId }, draft, changed.draft);
    if (edit.kind === 'assign-party') await rememberMatch(tx, ctx, unitId, edit.party, edit.assignment);
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
