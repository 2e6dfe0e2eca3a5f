import { eq } from 'drizzle-orm';
import { plan } from '#db/schema/plans';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { ClosePlanInput } from './inputs';
import { movePlan } from './move-plan';
import { planSubject } from './plan-subject';

/** Ends a plan's year; the plan's process calls it. A plan that is closed already stays as it is: `closed` says whether this call did it. */
export async function closePlan(ctx: Context, input: ClosePlanInput): Promise<{ closed: boolean }> {
  authorize(ctx, 'plan.publish', await planSubject(ctx, input.planId));
  const { planId } = ClosePlanInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const [now] = await tx
      .select({ state: plan.state, version: plan.version })
      .from(plan)
      .where(eq(plan.id, planId))
      .for('update');
    if (!now) throw notFound('plan');
    if (now.state === 'closed') return { closed: false };
    const moved = await movePlan(tx, ctx, { planId, version: now.version }, 'close', { kind: 'closed' });
    await audit(tx, ctx, {
      action: 'plan.close',
      subject: 'plan',
      subjectId: moved.id,
      unitId: moved.unitId,
      before: { state: moved.from },
      after: { state: moved.state },
    });
    return { closed: true };
  });
}
