import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
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
import { countLights, type LightCounts } from '#services/tasks/light-counts';
import { YearRingInput } from './inputs';
import { loadPlanHead } from './plan-head';
import { unitSubject } from './plan-subject';
import { visibleTasks } from './visible-tasks';

/** The year as a circle of twelve sectors with one ring a section (a unit, where a task stands in no section). */
export interface YearRingView {
  readonly year: number;
  readonly title: string;
  readonly today: CalendarDate;
  /** Outermost first: the section with the most tasks. */
  readonly rings: readonly YearRing[];
  readonly lights: LightCounts;
  readonly tasks: number;
}

export interface YearRing {
  /** Of the section, or of the unit. */
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

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The ring of a plan, or of all that a unit and the units below it have in a year, as far as the actor may read it. */
export async function getYearRing(ctx: Context, input: YearRingInput): Promise<YearRingView> {
  const { year, title, scope } = await circleOf(ctx, input);
  const tasks = await ctx.db
    .select({
      taskId: task.id,
      title: task.title,
      state: task.state,
      dueOn: task.dueOn,
      unitId: task.unitId,
      unitName: unit.name,
      sectionId: task.sectionId,
      sectionName: section.name,
    })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .leftJoin(section, eq(section.id, task.sectionId))
    .where(
      and(scope, gte(task.dueOn, firstOfMonth(year, 1)), lte(task.dueOn, lastOfMonth(year, 12)), visibleTasks(ctx)),
    )
    .orderBy(asc(task.dueOn), asc(task.id));
  const rings = new Map<string, { label: string; tasks: RingTask[] }>();
  for (const { taskId, title, state, dueOn, ...stands } of tasks) {
    const id = stands.sectionId ?? stands.unitId;
    const ring = rings.get(id) ?? { label: stands.sectionName ?? stands.unitName, tasks: [] };
    ring.tasks.push({
      taskId,
      title,
      dueOn,
      light: lightOf({ state, dueOn, today: ctx.today, calendar: ctx.calendar }),
    });
    rings.set(id, ring);
  }
  return {
    year,
    title,
    today: ctx.today,
    rings: [...rings]
      .map(([id, ring]) => ({
        id,
        label: ring.label,
        tasks: ring.tasks.length,
        sectors: MONTHS.map((month) => sectorOf(ring.tasks, month)),
      }))
      .sort((a, b) => b.tasks - a.tasks),
    lights: lightsOfTasks([...rings.values()].flatMap((ring) => ring.tasks)),
    tasks: tasks.length,
  };
}

type RingTask = Omit<RingMark, 'at'>;

function sectorOf(tasks: readonly RingTask[], month: number): RingSector {
  const due = tasks.filter((one) => monthOf(one.dueOn) === month);
  return {
    month,
    lights: lightsOfTasks(due),
    tasks: due.length,
    marks: due.length > MAX_MARKS ? [] : due.map((one) => ({ ...one, at: placeInMonth(one.dueOn) })),
  };
}

function placeInMonth(date: CalendarDate): number {
  return (dayOf(date) - 0.5) / daysInMonth(yearOf(date), monthOf(date));
}

function lightsOfTasks(tasks: readonly RingTask[]): LightCounts {
  return countLights(tasks.map(({ light }) => ({ light, count: 1 })));
}

async function circleOf(ctx: Context, input: YearRingInput) {
  if ('planId' in input) {
    const { head, subject } = await loadPlanHead(ctx, input.planId);
    authorize(ctx, 'plan.read', subject);
    const year = head.year ?? yearOf(ctx.today);
    return { year, title: head.title, scope: eq(task.planId, head.id) };
  }
  authorize(ctx, 'task.read', await unitSubject(ctx, input.unitId));
  const { unitId, year } = YearRingInput.options[1].parse(input);
  const [found] = await ctx.db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId));
  if (!found) throw notFound('unit');
  const within = sql`${unit.path} <@ (select top.path from ${unit} as top where top.id = ${unitId})`;
  return { year, title: found.name, scope: within };
}
