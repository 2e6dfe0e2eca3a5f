import { and, asc, count, eq, gte, lte, ne, sql, type SQL } from 'drizzle-orm';
import { section, unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import {
  dayOf,
  daysInMonth,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  yearOf,
  type CalendarDate,
} from '#domain/shared/calendar-date';
import { lightOf, type Light } from '#domain/tasks/lights';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import type { LightCounts } from '#domain/tasks/light-counts';
import { YearRingInput } from './inputs';
import { loadPlanHead } from './plan-head';
import { lightsOf, type CountedTasks } from './plan-lights';
import { unitSubject } from './plan-subject';
import { visibleTasks } from './visible-tasks';

/** The year as a circle of twelve sectors: one ring a section of the unit, and one for each unit directly below with all below that. */
export interface YearRingView {
  readonly year: number;
  readonly title: string;
  readonly today: CalendarDate;
  /** Outermost first: the one with the most tasks. */
  readonly rings: readonly YearRing[];
  readonly lights: LightCounts;
  readonly tasks: number;
}

export interface YearRing {
  /** Of the section or the unit. */
  readonly id: string;
  readonly label: string;
  readonly tasks: number;
  /** Twelve. */
  readonly sectors: readonly RingSector[];
}

export interface RingSector {
  readonly month: number;
  readonly lights: LightCounts;
  readonly tasks: number;
  /** In order of the due date; empty where there are more than can be told apart, and the counts stand for them. */
  readonly marks: readonly RingMark[];
}

export interface RingMark {
  readonly taskId: string;
  readonly title: string;
  readonly light: Light;
  readonly dueOn: CalendarDate;
  /** 0 to 1 within the month. */
  readonly at: number;
}

/** Beyond so many in one sector, marks lie on each other. */
const MAX_MARKS = 40;
/** Beyond so many in the circle, there is nothing to tell apart anywhere. */
const MAX_MARKED_TASKS = 2_000;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The ring of a plan, or of all that a unit and the units below it have in a year, as far as the actor may read it. */
export async function getYearRing(ctx: Context, input: YearRingInput): Promise<YearRingView> {
  const circle = await circleOf(ctx, input);
  const counted = await countTasks(ctx, circle);
  const total = counted.reduce((sum, one) => sum + one.count, 0);
  const marks = total > MAX_MARKED_TASKS ? [] : await marksOf(ctx, circle);
  const rings = [...new Map(counted.map((one) => [one.ringId, one.label]))].map(([id, label]): YearRing => {
    const own = counted.filter((one) => one.ringId === id);
    const ownMarks = marks.filter((one) => one.ringId === id);
    const sectors = MONTHS.map((month) => sectorOf(ctx, month, own, ownMarks));
    return { id, label, tasks: sectors.reduce((sum, sector) => sum + sector.tasks, 0), sectors };
  });
  return {
    year: circle.year,
    title: circle.title,
    today: ctx.today,
    rings: rings.sort((a, b) => b.tasks - a.tasks),
    lights: lightsOf(counted, ctx),
    tasks: total,
  };
}

function sectorOf(
  ctx: Context,
  month: number,
  counted: readonly (CountedTasks & { readonly count: number })[],
  marks: readonly RingMark[],
): RingSector {
  const due = counted.filter((one) => monthOf(one.dueOn) === month);
  const tasks = due.reduce((sum, one) => sum + one.count, 0);
  const shown = tasks > MAX_MARKS ? [] : marks.filter((one) => monthOf(one.dueOn) === month);
  return { month, lights: lightsOf(due, ctx), tasks, marks: shown };
}

interface Circle {
  readonly year: number;
  readonly title: string;
  /** The unit that the rings are drawn for. */
  readonly topId: string;
  readonly where: SQL | undefined;
}

async function circleOf(ctx: Context, input: YearRingInput): Promise<Circle> {
  if ('planId' in input) {
    const { head, subject } = await loadPlanHead(ctx, input.planId);
    authorize(ctx, 'plan.read', subject);
    const year = head.year ?? yearOf(ctx.today);
    return { year, title: head.title, topId: head.unitId, where: inYear(ctx, year, eq(task.planId, head.id)) };
  }
  authorize(ctx, 'task.read', await unitSubject(ctx, input.unitId));
  const { unitId, year } = YearRingInput.options[1].parse(input);
  const [found] = await ctx.db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId));
  if (!found) throw notFound('unit');
  const within = sql`${unit.path} <@ (select top.path from ${unit} as top where top.id = ${unitId})`;
  return { year, title: found.name, topId: unitId, where: inYear(ctx, year, within) };
}

function inYear(ctx: Context, year: number, scope: SQL): SQL | undefined {
  return and(
    scope,
    gte(task.dueOn, firstOfMonth(year, 1)),
    lte(task.dueOn, lastOfMonth(year, 12)),
    ne(task.state, 'cancelled'),
    visibleTasks(ctx),
  );
}

/** A task's ring: its section in the unit itself, the unit where it stands in no section, below it the unit directly below. */
function ringOf(topId: string): SQL<string> {
  const top = sql`(select top.path from ${unit} as top where top.id = ${topId})`;
  return sql<string>`case when ${task.unitId} = ${topId} then coalesce(${task.sectionId}, ${task.unitId})
    when ${unit.path} <@ ${top} then ltree2text(subpath(${unit.path}, nlevel(${top}), 1))::uuid
    else ${task.unitId} end`;
}

async function countTasks(ctx: Context, { topId, where }: Circle) {
  const rings = ctx.db
    .select({ ringId: ringOf(topId).as('ring_id'), state: task.state, dueOn: task.dueOn, count: count().as('count') })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .where(where)
    .groupBy(sql`1`, task.state, task.dueOn)
    .as('rings');
  return ctx.db
    .select({
      ringId: rings.ringId,
      state: rings.state,
      dueOn: rings.dueOn,
      count: rings.count,
      label: sql<string>`coalesce(${section.name}, ${unit.name})`,
    })
    .from(rings)
    .leftJoin(section, eq(section.id, rings.ringId))
    .leftJoin(unit, eq(unit.id, rings.ringId));
}

async function marksOf(ctx: Context, { topId, where }: Circle): Promise<(RingMark & { readonly ringId: string })[]> {
  const rows = await ctx.db
    .select({ ringId: ringOf(topId), taskId: task.id, title: task.title, state: task.state, dueOn: task.dueOn })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .where(where)
    .orderBy(asc(task.dueOn), asc(task.id));
  return rows.map(({ state, ...row }) => ({
    ...row,
    light: lightOf({ state, dueOn: row.dueOn, today: ctx.today, calendar: ctx.calendar }),
    at: (dayOf(row.dueOn) - 0.5) / daysInMonth(yearOf(row.dueOn), monthOf(row.dueOn)),
  }));
}
