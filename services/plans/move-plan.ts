import { and, eq, sql } from 'drizzle-orm';
import { plan, planDecision, type PLAN_DECISIONS } from '#db/schema/plans';
import { nextPlanState, type PlanEvent, type PlanState } from '#domain/planning/plan-states';
import { authorOf, type Context, type Transaction } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import type { PlanStepInput } from './inputs';
import { planConflict } from './plan-conflict';

type Decision = (typeof PLAN_DECISIONS)[number];

export interface MovedPlan {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly year: number | null;
  readonly draftedBy: string;
  readonly from: PlanState;
  readonly state: PlanState;
  readonly version: number;
}

/**
 * Takes a plan one step along its states and writes the decision. A state that does not allow it is refused; a version that somebody
 * has changed meanwhile is a conflict. The verb that calls writes the audit.
 */
export async function movePlan(
  tx: Transaction,
  ctx: Context,
  step: PlanStepInput,
  event: PlanEvent,
  decision: { readonly kind: Decision; readonly reason?: string | undefined },
): Promise<MovedPlan> {
  const [row] = await tx
    .select({ state: plan.state, version: plan.version })
    .from(plan)
    .where(eq(plan.id, step.planId));
  if (!row) throw notFound('plan');
  if (row.version !== step.version) throw await planConflict(tx, step.planId);
  const next = nextPlanState(row.state, event);
  if (!next.ok) throw refusedBy(next.reason, { state: row.state });
  const [moved] = await tx
    .update(plan)
    .set({
      state: next.state,
      version: sql`${plan.version} + 1`,
      ...(event === 'publish' && { publishedAt: ctx.now }),
      ...(event === 'close' && { closedAt: ctx.now }),
    })
    .where(and(eq(plan.id, step.planId), eq(plan.version, step.version), eq(plan.state, row.state)))
    .returning({
      id: plan.id,
      unitId: plan.unitId,
      title: plan.title,
      year: plan.year,
      draftedBy: plan.draftedBy,
      state: plan.state,
      version: plan.version,
    });
  if (!moved) throw await planConflict(tx, step.planId);
  await tx.insert(planDecision).values({
    planId: moved.id,
    kind: decision.kind,
    reason: decision.reason || null,
    decidedBy: authorOf(ctx),
    decidedAt: ctx.now,
  });
  return { ...moved, from: row.state };
}
