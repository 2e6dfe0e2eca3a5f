import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { appendEdit, openDraft, saveDraft } from '#services/plans/draft-store';
import { recordOf } from '#services/plans/edit-record';
import { planSubject } from '#services/plans/plan-subject';
import { TakeRevisionInput } from './inputs';
import { takenRevision } from './taken-revision';

/** Makes a draft what its revised document says, with what people decided carried over: one edit, that can be undone like every other. */
export async function takeRevision(ctx: Context, input: TakeRevisionInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.edit', await planSubject(ctx, input.planId));
  const decided = TakeRevisionInput.parse(input);
  const { planId } = decided;
  return ctx.db.transaction(async (tx) => {
    const { unitId, documentId } = await openDraft(tx, decided);
    const { revised, edit } = await takenRevision(tx, ctx, decided);
    const saved = await saveDraft(tx, decided, edit.draft, documentId);
    await appendEdit(tx, ctx, planId, edit);
    await audit(tx, ctx, {
      action: 'plan.edit',
      subject: 'plan',
      subjectId: planId,
      unitId,
      after: { edit: recordOf(edit), revision: revised.revision.number, leftOut: decided.leftOut },
    });
    return saved;
  });
}
