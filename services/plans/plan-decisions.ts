import { asc, eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { planDecision, type PLAN_DECISIONS } from '#db/schema/plans';
import type { Context } from '#services/context';

export interface PlanDecisionEntry {
  readonly kind: (typeof PLAN_DECISIONS)[number];
  readonly reason: string | null;
  /** Null where a process decided it. */
  readonly by: string | null;
  /** ISO, UTC. */
  readonly at: string;
}

/** A plan's way through approval, the oldest step first. */
export async function planDecisions(ctx: Context, planId: string): Promise<readonly PlanDecisionEntry[]> {
  const rows = await ctx.db
    .select({ kind: planDecision.kind, reason: planDecision.reason, by: person.name, at: planDecision.decidedAt })
    .from(planDecision)
    .leftJoin(person, eq(person.id, planDecision.decidedBy))
    .where(eq(planDecision.planId, planId))
    .orderBy(asc(planDecision.decidedAt), asc(planDecision.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
