import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { beginAmendment } from '#services/plans/begin-amendment';
import { recordOf } from '#services/plans/edit-record';
import { planSubject } from '#services/plans/plan-subject';
import { AmendByRevisionInput } from './inputs';
import { takenRevision } from './taken-revision';

/** Drafts an amendment of a plan in force out of its revised document, with the differences that were not left out. */
export async function amendByRevision(ctx: Context, input: AmendByRevisionInput): Promise<{ amendmentId: string }> {
  authorize(ctx, 'plan.amend', await planSubject(ctx, input.planId));
  const { reason, ...decided } = AmendByRevisionInput.parse(input);
  const { planId } = decided;
  return ctx.db.transaction(async (tx) => {
    const begun = await beginAmendment(tx, ctx, { planId, reason }, async () => {
      const { edit } = await takenRevision(tx, ctx, decided);
      return edit;
    });
    await audit(tx, ctx, {
      action: 'plan.amend',
      subject: 'amendment',
      subjectId: begun.id,
      unitId: begun.unitId,
      after: {
        state: 'draft',
        planId,
        number: begun.number,
        reason,
        edits: begun.edits.map(recordOf),
        leftOut: decided.leftOut,
      },
    });
    return { amendmentId: begun.id };
  });
}
