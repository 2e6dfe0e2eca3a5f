import { and, count, desc, eq, inArray, isNull, max, ne } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import type { DraftFigures } from '#domain/planning/draft-figures';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import type { Context } from '#services/context';
import type { LightCounts } from '#domain/tasks/light-counts';
import { visibleTo } from '#services/visible';
import { ListPlansInput } from './inputs';
import { headOf, headQuery, type PlanHead } from './plan-head';
import { lightsOf, onTrackShare, type CountedTasks } from './plan-lights';
import { visibleTasks } from './visible-tasks';

/** The plans that the actor sees, year by year, the latest first; plans without a year come first of all. */
export interface PlanListView {
  readonly years: readonly { readonly year: number | null; readonly plans: readonly PlanListRow[] }[];
  /** Units into which the actor may import; the way in is shown where there is one. */
  readonly importInto: readonly { readonly id: string; readonly name: string }[];
}

export interface PlanListRow extends PlanHead, DraftFigures {
  readonly taskCount: number;
  readonly lights: LightCounts;
  /** 0 to 1: of the tasks that are due or begun, those that are done or not late; null where there are none. */
  readonly onTrack: number | null;
  readonly changedOn: CalendarDate;
}

/** More plans than a person looks through; the filter by unit finds the others. */
const MAX_PLANS = 500;

/** All plans that the actor may read, or those of one unit. */
export async function listPlans(ctx: Context, input: ListPlansInput): Promise<PlanListView> {
  const { unitId } = ListPlansInput.parse(input);
  const visible = visibleTo(ctx.actor, 'plan.read', { unitId: plan.unitId, persons: [plan.draftedBy] });
  const rows = await headQuery(ctx)
    .where(and(visible, unitId === undefined ? undefined : eq(plan.unitId, unitId)))
    .orderBy(desc(plan.year), unit.path, plan.createdAt)
    .limit(MAX_PLANS);
  const ids = rows.map((row) => row.id);
  const [tasksOf, changedAt] = [await countTasks(ctx, ids), await lastChanges(ctx, ids)];
  const listed = rows.map((row): PlanListRow => {
    const tasks = tasksOf.get(row.id) ?? [];
    return {
      ...headOf(ctx.actor, row),
      ...row.figures,
      taskCount: tasks.reduce((sum, one) => sum + one.count, 0),
      lights: lightsOf(tasks, ctx),
      onTrack: onTrackShare(tasks, ctx.today),
      changedOn: dateInShanghai(changedAt.get(row.id) ?? row.createdAt),
    };
  });
  const years = [...new Set(listed.map((row) => row.year))];
  return {
    years: years.map((year) => ({ year, plans: listed.filter((row) => row.year === year) })),
    importInto: await ctx.db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(and(isNull(unit.archivedAt), visibleTo(ctx.actor, 'plan.import', { unitId: unit.id })))
      .orderBy(unit.path),
  };
}

type Counted = CountedTasks & { readonly count: number };

async function countTasks(ctx: Context, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly Counted[]>> {
  const byPlan = new Map<string, Counted[]>();
  if (planIds.length === 0) return byPlan;
  const rows = await ctx.db
    .select({ planId: task.planId, state: task.state, dueOn: task.dueOn, count: count() })
    .from(task)
    .where(and(inArray(task.planId, [...planIds]), ne(task.state, 'cancelled'), visibleTasks(ctx)))
    .groupBy(task.planId, task.state, task.dueOn);
  for (const { planId, ...counted } of rows) byPlan.set(planId, [...(byPlan.get(planId) ?? []), counted]);
  return byPlan;
}

async function lastChanges(ctx: Context, planIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (planIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ planId: auditRecord.subjectId, at: max(auditRecord.at) })
    .from(auditRecord)
    .where(and(eq(auditRecord.subjectKind, 'plan'), inArray(auditRecord.subjectId, [...planIds])))
    .groupBy(auditRecord.subjectId);
  return new Map(rows.flatMap(({ planId, at }) => (at ? [[planId, at] as const] : [])));
}
