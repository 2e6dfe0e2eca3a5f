import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { notify } from '#services/notices/notify';
import { DecidePlanInput } from './inputs';
import { movePlan } from './move-plan';
import { planSubject } from './plan-subject';

/** Approves a plan in review, or returns it with the reason; an approved one may still be returned. Tells the drafter. */
export async function decidePlan(ctx: Context, input: DecidePlanInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.decide', await planSubject(ctx, input.planId));
  const { decision, reason, ...step } = DecidePlanInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const kind = decision === 'approve' ? 'approved' : 'returned';
    const moved = await movePlan(tx, ctx, step, decision, { kind, reason });
    const decidedBySelf = ctx.actor.kind === 'person' && ctx.actor.personId === moved.draftedBy;
    if (!decidedBySelf) {
      await notify(tx, ctx, {
        personId: moved.draftedBy,
        kind: 'plan-decided',
        facts: { plan: moved.title, decision: kind, reason: reason ?? '' },
        href: `/plans/${moved.id}/review`,
        onceKey: `plan-decided:${moved.id}:${moved.version}`,
      });
    }
    await audit(tx, ctx, {
      action: 'plan.decide',
      subject: 'plan',
      subjectId: moved.id,
      unitId: moved.unitId,
      before: { state: moved.from },
      after: { state: moved.state, ...(reason && { reason }) },
    });
    return { version: moved.version };
  });
}
