import { applyEdit } from '#domain/planning/edit-draft';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { rememberMatch } from '#services/org/match-memory';
import { checkEdit } from './check-edit';
import { appendEdit, openDraft, saveDraft } from './draft-store';
import { EditDraftInput } from './inputs';
import { namedEdit } from './named-edit';
import { planSubject } from './plan-subject';
import { teachAnswers } from './reading-memory';

/** Makes one change to a draft that the person saw in `version`. What was undone before can then no longer be redone. */
export async function editDraft(ctx: Context, input: EditDraftInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.edit', await planSubject(ctx, input.planId));
  const { edit: asked, ...step } = EditDraftInput.parse(input);
  const { planId } = step;
  return ctx.db.transaction(async (tx) => {
    const { unitId, draft, documentId } = await openDraft(tx, step);
    const edit = await namedEdit(tx, asked, draft, documentId);
    await checkEdit(tx, unitId, edit);
    const changed = applyEdit(draft, edit);
    if (!changed.ok) throw refusedBy(changed.reason);
    const saved = await saveDraft(tx, step, changed.draft, documentId);
    await appendEdit(tx, ctx, planId, edit);
    await teachAnswers(tx, ctx, { planId, unitId }, draft, changed.draft);
    if (edit.kind === 'assign-party') await rememberMatch(tx, ctx, unitId, edit.party, edit.assignment);
    await audit(tx, ctx, { action: 'plan.edit', subject: 'plan', subjectId: planId, unitId, after: { edit } });
    return saved;
  });
}
