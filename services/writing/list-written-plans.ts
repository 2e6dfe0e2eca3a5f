import { and, desc, eq, isNull } from 'drizzle-orm';
import { person, unit } from '#db/schema/org';
import { writtenPlan } from '#db/schema/writing';
import type { Context } from '#services/context';
import { visibleTo } from '#services/visible';

/** A plan that somebody is writing and that was not sent to be reviewed yet. */
export interface WrittenLine {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly unitName: string;
  readonly changedBy: string;
  /** ISO, UTC. */
  readonly changedAt: string;
}

const MOST_LINES = 50;

/** The plans in writing of the units in which the actor may edit plans, the last changed first. */
export async function listWrittenPlans(ctx: Context): Promise<readonly WrittenLine[]> {
  const rows = await ctx.db
    .select({
      id: writtenPlan.id,
      title: writtenPlan.title,
      year: writtenPlan.year,
      unitName: unit.name,
      changedBy: person.name,
      changedAt: writtenPlan.changedAt,
    })
    .from(writtenPlan)
    .innerJoin(unit, eq(unit.id, writtenPlan.unitId))
    .innerJoin(person, eq(person.id, writtenPlan.changedBy))
    .where(and(isNull(writtenPlan.planId), visibleTo(ctx.actor, 'plan.edit', { unitId: writtenPlan.unitId })))
    .orderBy(desc(writtenPlan.changedAt))
    .limit(MOST_LINES);
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
}
