import { and, asc, desc, eq, ilike, inArray, isNull, or } from 'drizzle-orm';
import { person, unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { ENDED_STATES } from '#domain/tasks/task-states';
import type { Context } from '#services/context';
import { taskHref } from '#services/tasks/tell';
import { queryOf } from '#services/tasks/filter-address';
import { visibleTasks } from '#services/tasks/task-filter';
import { visibleTo } from '#services/visible';
import { FindAnythingInput } from './inputs';

/** What `Ctrl/⌘ K` found; `href` leads there. */
export interface Found {
  readonly kind: 'plan' | 'task' | 'person' | 'unit';
  readonly id: string;
  readonly title: string;
  /** Beside the title: the unit, and of a task the due date, of a plan the year. */
  readonly detail: string;
  readonly href: string;
}

const MOST_OF_A_KIND = 6;

/** Plans, tasks, people and units whose name holds the text, as far as the actor sees them; nothing for an empty text. */
export async function findAnything(ctx: Context, input: FindAnythingInput): Promise<readonly Found[]> {
  const { text } = FindAnythingInput.parse(input);
  if (text === '') return [];
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await Promise.all([
    findPlans(ctx, pattern),
    findTasks(ctx, pattern),
    findPeople(ctx, pattern),
    findUnits(ctx, pattern),
  ]);
  return found.flat();
}

async function findPlans(ctx: Context, pattern: string): Promise<Found[]> {
  const rows = await ctx.db
    .select({ id: plan.id, title: plan.title, year: plan.year, unitName: unit.shortName })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(
      and(
        ilike(plan.title, pattern),
        visibleTo(ctx.actor, 'plan.read', { unitId: plan.unitId, persons: [plan.draftedBy] }),
      ),
    )
    .orderBy(desc(plan.year), plan.title)
    .limit(MOST_OF_A_KIND);
  return rows.map(({ id, title, year, unitName }) => {
    const detail = [unitName, year].filter((part) => part !== null).join(' · ');
    return { kind: 'plan', id, title, detail, href: `/plans/${id}` };
  });
}

/** Those that are still to be done first, the nearest deadline on top. */
async function findTasks(ctx: Context, pattern: string): Promise<Found[]> {
  const rows = await ctx.db
    .select({ id: task.id, title: task.title, dueOn: task.dueOn, unitName: unit.shortName })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .where(and(ilike(task.title, pattern), visibleTasks(ctx)))
    .orderBy(inArray(task.state, [...ENDED_STATES]), asc(task.dueOn), task.id)
    .limit(MOST_OF_A_KIND);
  return rows.map(({ id, title, dueOn, unitName }) => {
    return { kind: 'task', id, title, detail: `${unitName} · ${dueOn}`, href: taskHref(id) };
  });
}

async function findPeople(ctx: Context, pattern: string): Promise<Found[]> {
  const rows = await ctx.db
    .select({ id: person.id, title: person.name, detail: unit.shortName })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unitId))
    .where(
      and(
        isNull(person.archivedAt),
        ilike(person.name, pattern),
        visibleTo(ctx.actor, 'org.read', { unitId: person.unitId }),
      ),
    )
    .orderBy(person.name, person.id)
    .limit(MOST_OF_A_KIND);
  return rows.map((row) => ({ ...row, kind: 'person', href: `/tasks?${queryOf({ personId: row.id })}` }));
}

async function findUnits(ctx: Context, pattern: string): Promise<Found[]> {
  const rows = await ctx.db
    .select({ id: unit.id, title: unit.name, detail: unit.shortName })
    .from(unit)
    .where(
      and(
        isNull(unit.archivedAt),
        or(ilike(unit.name, pattern), ilike(unit.shortName, pattern)),
        visibleTo(ctx.actor, 'org.read', { unitId: unit.id }),
      ),
    )
    .orderBy(unit.path)
    .limit(MOST_OF_A_KIND);
  return rows.map((row) => ({ ...row, kind: 'unit', href: `/tasks?${queryOf({ unitId: row.id })}` }));
}
