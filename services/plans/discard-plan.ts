import { and, eq, inArray } from 'drizzle-orm';
import { plan } from '#db/schema/plans';
import { PLAN_STATES, isEditable } from '#domain/planning/plan-states';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { PlanStepInput } from './inputs';
import { planConflict } from './plan-conflict';
import { planSubject } from './plan-subject';

/** Throws a draft away; the document stays, and the plan can be chosen from it again. */
export async function discardPlan(ctx: Context, input: PlanStepInput): Promise<void> {
  authorize(ctx, 'plan.edit', await planSubject(ctx, input.planId));
  const { planId, version } = PlanStepInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(plan)
      .where(and(eq(plan.id, planId), eq(plan.version, version), inArray(plan.state, PLAN_STATES.filter(isEditable))))
      .returning({ unitId: plan.unitId, title: plan.title, documentId: plan.documentId, planIndex: plan.planIndex });
    if (!gone) {
      const [now] = await tx.select({ state: plan.state }).from(plan).where(eq(plan.id, planId));
      throw now && !isEditable(now.state)
        ? refusedBy('not-editable', { state: now.state })
        : await planConflict(tx, planId);
    }
    await audit(tx, ctx, {
      action: 'plan.discard',
      subject: 'plan',
      subjectId: planId,
      unitId: gone.unitId,
      before: { title: gone.title, documentId: gone.documentId, planIndex: gone.planIndex },
    });
  });
}
