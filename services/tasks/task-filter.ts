import { and, eq, gte, ilike, inArray, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { lightWindow, type Light } from '#domain/tasks/lights';
import type { TaskState } from '#domain/tasks/task-states';
import type { Context } from '#services/context';
import { visibleTo } from '#services/visible';
import type { TaskFilter } from './inputs';

/** What a list may be narrowed by beyond the calendar's filter. */
export interface ListNarrowing {
  readonly states?: readonly TaskState[] | undefined;
  readonly dueFrom?: CalendarDate | undefined;
  readonly dueTo?: CalendarDate | undefined;
  readonly text?: string | undefined;
  readonly moved?: boolean | undefined;
}

/** The tasks that the actor may see, narrowed by a filter: the one place that turns a task filter into SQL. */
export function tasksWhere(ctx: Context, filter: z.infer<typeof TaskFilter>, list: ListNarrowing = {}): SQL {
  const { unitId, unitOnly, sectionId, personId, planId, lights } = filter;
  const predicates: (SQL | undefined)[] = [
    visibleTasks(ctx),
    unitId && (unitOnly ? eq(task.unitId, unitId) : within(unitId)),
    sectionId && eq(task.sectionId, sectionId),
    personId && or(eq(task.ownerId, personId), eq(task.backupId, personId)),
    planId && eq(task.planId, planId),
    lights && inLights(ctx, lights),
    list.states && inArray(task.state, [...list.states]),
    list.dueFrom && gte(task.dueOn, list.dueFrom),
    list.dueTo && lte(task.dueOn, list.dueTo),
    list.text ? ilike(task.title, `%${list.text.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
    list.moved ? ne(task.dueOn, task.originalDueOn) : undefined,
  ].map((predicate) => predicate || undefined);
  return and(...predicates) ?? sql`true`;
}

/** The tasks that the actor may read. */
export function visibleTasks(ctx: Context): SQL {
  return visibleTo(ctx.actor, 'task.read', {
    unitId: task.unitId,
    sectionId: task.sectionId,
    persons: [task.ownerId, task.backupId],
  });
}

/** Tasks that show one of some lights today, by the windows of the domain. */
export function inLights(ctx: Context, lights: readonly Light[]): SQL {
  const windows = lights.map((light) => {
    const { states, dueFrom, dueTo } = lightWindow(light, ctx.today, ctx.calendar);
    return and(
      inArray(task.state, [...states]),
      dueFrom ? gte(task.dueOn, dueFrom) : undefined,
      dueTo ? lte(task.dueOn, dueTo) : undefined,
    );
  });
  return or(...windows) ?? sql`false`;
}

const within = (unitId: string): SQL =>
  sql`${task.unitId} in (select ${unit.id} from ${unit} where ${unit.path} <@ (select top.path from ${unit} as top where top.id = ${unitId}))`;
