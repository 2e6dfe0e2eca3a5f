import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { notify } from '#services/notices/notify';
import { decidersOf } from './deciders';
import { PlanStepInput } from './inputs';
import { movePlan } from './move-plan';
import { planSubject } from './plan-subject';

/** Hands a draft in for approval; tells those who decide. Returns the new version. */
export async function submitPlan(ctx: Context, input: PlanStepInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.submit', await planSubject(ctx, input.planId));
  const step = PlanStepInput.parse(input);
  const personId = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const moved = await movePlan(tx, ctx, step, 'submit', { kind: 'submitted' });
    const deciders = await decidersOf(tx, moved.unitId);
    await notify(
      tx,
      ctx,
      ...deciders
        .filter((decider) => decider !== personId)
        .map((decider) => ({
          personId: decider,
          kind: 'plan-submitted' as const,
          facts: { plan: moved.title },
          href: `/plans/${moved.id}/review`,
          onceKey: `plan-submitted:${moved.id}:${moved.version}`,
        })),
    );
    await audit(tx, ctx, {
      action: 'plan.submit',
      subject: 'plan',
      subjectId: moved.id,
      unitId: moved.unitId,
      before: { state: moved.from },
      after: { state: moved.state },
    });
    return { version: moved.version };
  });
}
