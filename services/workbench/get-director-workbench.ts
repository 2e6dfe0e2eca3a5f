import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { person, unit } from '#db/schema/org';
import { plan, planDecision } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import type { UnitPath } from '#domain/org/org';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { RUNNING_STATES } from '#domain/tasks/task-states';
import { authorize, type Context } from '#services/context';
import { forbidden, notFound } from '#services/errors';
import { queryOf } from '#services/tasks/filter-address';
import { inLights, tasksWhere } from '#services/tasks/task-filter';
import { visibleTo } from '#services/visible';
import { figuresOf, type Figure } from './figures';
import { DirectorWorkbenchInput } from './inputs';
import { waitingFor, type Waiting } from './waiting';
import { yearByGroup, type RingGroup } from './year-by-group';

/** What a director must know: is the year on track, where not, and what waits for a decision. */
export interface DirectorWorkbench {
  readonly today: CalendarDate;
  readonly unit: { readonly id: string; readonly name: string };
  readonly figures: readonly Figure[];
  /** The units with late work, the worst first. */
  readonly lateByUnit: readonly LateUnit[];
  readonly plansToDecide: readonly PlanToDecide[];
  readonly waiting: Waiting;
  /** The year ring, the largest group first. */
  readonly ring: readonly RingGroup[];
}

export interface LateUnit {
  readonly unitId: string;
  readonly name: string;
  readonly overdue: number;
  readonly running: number;
  /** The query of the task list that shows the late ones. */
  readonly query: string;
}

export interface PlanToDecide {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly unitName: string;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
}

const MOST_UNITS = 12;
const MOST_PLANS = 20;

/** The workbench of whoever directs a unit; `forbidden` for others. */
export async function getDirectorWorkbench(
  ctx: Context,
  input: DirectorWorkbenchInput = {},
): Promise<DirectorWorkbench> {
  const top = await chosenUnit(ctx, DirectorWorkbenchInput.parse(input).unitId);
  authorize(ctx, 'plan.decide', { unitPath: top.path });
  const where = tasksWhere(ctx, { unitId: top.id });
  const [figures, lateByUnit, plansToDecide, waiting, ring] = await Promise.all([
    figuresOf(ctx, where, top.id),
    lateUnits(ctx, where),
    plansWaiting(ctx),
    waitingFor(ctx),
    yearByGroup(ctx, where, top),
  ]);
  return { today: ctx.today, unit: { id: top.id, name: top.name }, figures, lateByUnit, plansToDecide, waiting, ring };
}

async function chosenUnit(
  ctx: Context,
  unitId: string | undefined,
): Promise<{ readonly id: string; readonly name: string; readonly path: UnitPath }> {
  const own = ctx.actor.kind === 'person' ? ctx.actor.grants.filter((grant) => grant.role === 'director') : [];
  // The highest unit that the person directs: the shortest path.
  const path = own.map((grant) => grant.unitPath).sort((a, b) => a.length - b.length)[0];
  if (!path) throw forbidden('director-needed');
  const [found] = await ctx.db
    .select({ id: unit.id, name: unit.shortName, path: unit.path })
    .from(unit)
    .where(unitId ? eq(unit.id, unitId) : sql`${unit.path} = ${path}::ltree`);
  if (!found) throw notFound('unit');
  return found;
}

async function lateUnits(ctx: Context, where: SQL): Promise<LateUnit[]> {
  const late = inLights(ctx, ['red']);
  const overdue = sql<number>`count(*) filter (where ${late})::int`;
  const running = sql<number>`count(*) filter (where ${inArray(task.state, [...RUNNING_STATES])})::int`;
  const rows = await ctx.db
    .select({ unitId: unit.id, name: unit.shortName, overdue, running })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .where(and(where, inArray(task.state, ['planned', ...RUNNING_STATES])))
    .groupBy(unit.id, unit.shortName)
    .having(sql`count(*) filter (where ${late}) > 0`)
    .orderBy(desc(overdue), asc(unit.shortName))
    .limit(MOST_UNITS);
  return rows.map((row) => ({ ...row, query: queryOf({ unitId: row.unitId, unitOnly: true, lights: ['red'] }) }));
}

async function plansWaiting(ctx: Context): Promise<PlanToDecide[]> {
  const submission = ctx.db
    .selectDistinctOn([planDecision.planId], {
      planId: planDecision.planId,
      by: planDecision.decidedBy,
      at: planDecision.decidedAt,
    })
    .from(planDecision)
    .where(eq(planDecision.kind, 'submitted'))
    .orderBy(planDecision.planId, desc(planDecision.decidedAt))
    .as('submission');
  const rows = await ctx.db
    .select({
      id: plan.id,
      title: plan.title,
      year: plan.year,
      unitName: unit.shortName,
      submittedBy: person.name,
      submittedAt: submission.at,
    })
    .from(plan)
    .innerJoin(unit, and(eq(unit.id, plan.unitId), isNull(unit.archivedAt)))
    .leftJoin(submission, eq(submission.planId, plan.id))
    .leftJoin(person, eq(person.id, submission.by))
    .where(and(eq(plan.state, 'in-review'), visibleTo(ctx.actor, 'plan.decide', { unitId: plan.unitId })))
    .orderBy(asc(submission.at), plan.id)
    .limit(MOST_PLANS);
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null }));
}
