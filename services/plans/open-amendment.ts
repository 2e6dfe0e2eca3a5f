import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { beginAmendment } from './begin-amendment';
import { OpenAmendmentInput } from './inputs';
import { planSubject } from './plan-subject';

/** Begins a change to a plan in force, beside it; one at a time. Nothing changes in force until `putAmendmentInForce`. */
export async function openAmendment(ctx: Context, input: OpenAmendmentInput): Promise<{ amendmentId: string }> {
  authorize(ctx, 'plan.amend', await planSubject(ctx, input.planId));
  const { planId, reason } = OpenAmendmentInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const { id, number, unitId } = await beginAmendment(tx, ctx, { planId, reason });
    await audit(tx, ctx, {
      action: 'plan.amend',
      subject: 'amendment',
      subjectId: id,
      unitId,
      after: { state: 'draft', planId, number, reason },
    });
    return { amendmentId: id };
  });
}
