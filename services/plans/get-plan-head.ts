import { authorize, type Context } from '#services/context';
import type { PlanRefInput } from './inputs';
import { loadPlanHead, type PlanHead } from './plan-head';

/** A plan's head alone, for a page whose content is read by itself. */
export async function getPlanHead(ctx: Context, input: PlanRefInput): Promise<PlanHead> {
  const { head, subject } = await loadPlanHead(ctx, input.planId);
  authorize(ctx, 'plan.read', subject);
  return head;
}
