import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { openedAmendment, saveAmendment } from './amendment-store';
import { AmendmentStepInput } from './inputs';
import { amendmentSubject } from './plan-subject';

/** Gives an amendment up before it is in force; the plan stays as it is, the amendment's number is not used again. */
export async function discardAmendment(ctx: Context, input: AmendmentStepInput): Promise<void> {
  authorize(ctx, 'plan.amend', await amendmentSubject(ctx, input.amendmentId));
  const step = AmendmentStepInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    const { unitId } = await openedAmendment(tx, step);
    await saveAmendment(tx, step, { state: 'discarded' });
    await audit(tx, ctx, {
      action: 'plan.amend',
      subject: 'amendment',
      subjectId: step.amendmentId,
      unitId,
      before: { state: 'draft' },
      after: { state: 'discarded' },
    });
  });
}
