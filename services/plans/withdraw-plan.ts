import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { PlanStepInput } from './inputs';
import { movePlan } from './move-plan';
import { planSubject } from './plan-subject';

/** Takes a plan back from approval before it is decided, to edit it again. Returns the new version. */
export async function withdrawPlan(ctx: Context, input: PlanStepInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.submit', await planSubject(ctx, input.planId));
  const step = PlanStepInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const moved = await movePlan(tx, ctx, step, 'withdraw', { kind: 'withdrawn' });
    await audit(tx, ctx, {
      action: 'plan.withdraw',
      subject: 'plan',
      subjectId: moved.id,
      unitId: moved.unitId,
      before: { state: moved.from },
      after: { state: moved.state },
    });
    return { version: moved.version };
  });
}
