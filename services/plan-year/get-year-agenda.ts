import { eq, notInArray, sql } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { monthSummary, plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai, instantOf } from '#domain/shared/instant';
import { ENDED_STATES } from '#domain/tasks/task-states';
import { yearAgenda, type YearAgenda } from '#domain/planning/layout/year-agenda';
import { processIdOf } from '#domain/processes/process-id';
import { authorize, type Context } from '#services/context';
import { policiesReaching, policyOn } from '#services/escalation/ladder-policies';
import { isPaused } from '#services/processes/pauses';
import { YearAgendaInput } from './inputs';

/** What a plan's process is to do now: its agenda, to wait while somebody has paused it, or to end because the plan is not in force. */
export type PlanYearAgenda =
  ({ readonly state: 'carrying' } & YearAgenda) | { readonly state: 'paused' } | { readonly state: 'ended' };

/** Reads where a plan's year stands at `ctx.now`; calendar, ladder and tasks are those of this moment. */
export async function getYearAgenda(ctx: Context, input: YearAgendaInput): Promise<PlanYearAgenda> {
  const { planId } = YearAgendaInput.parse(input);
  const [found] = await ctx.db
    .select({ state: plan.state, year: plan.year, publishedAt: plan.publishedAt, unitPath: unit.path })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(eq(plan.id, planId));
  if (!found || found.state !== 'published' || found.year === null || !found.publishedAt) return { state: 'ended' };
  authorize(ctx, 'process.read', found);
  if (await isPaused(ctx.db, processIdOf('plan-year', planId))) return { state: 'paused' };
  const [tasks] = await ctx.db
    .select({
      nextOpensOn: sql<CalendarDate | null>`min(${task.opensOn}) filter (where ${task.state} = 'planned')`,
      lastDeadline: sql<CalendarDate | null>`max(${task.dueOn}) filter (where ${unfinished})`,
    })
    .from(task)
    .where(eq(task.planId, planId));
  const summaries = await ctx.db
    .select({ month: monthSummary.month })
    .from(monthSummary)
    .where(eq(monthSummary.planId, planId));
  const { ladder } = policyOn(await policiesReaching(ctx.db, found.unitPath), found.unitPath, ctx.today);
  const standing = {
    year: found.year,
    publishedOn: dateInShanghai(found.publishedAt),
    nextOpensOn: tasks?.nextOpensOn ?? null,
    lastDeadline: tasks?.lastDeadline ?? null,
    summarised: summaries.map((each) => each.month),
    ladderEndsAfterWorkingDays: Math.max(0, ...ladder.rungs.map((rung) => rung.offsetWorkingDays)),
  };
  return { state: 'carrying', ...yearAgenda(standing, instantOf(ctx.now), ctx.calendar) };
}

/** Somebody still owes work on it; what is suspended waits outside the year. */
const unfinished = notInArray(task.state, [...ENDED_STATES, 'suspended']);
