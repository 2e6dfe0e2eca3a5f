import { and, between, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { person, unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import {
  addDays,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  weekdayOf,
  type CalendarDate,
} from '#domain/shared/calendar-date';
import { lightOf, type Light } from '#domain/tasks/lights';
import type { DayKind } from '#domain/work-calendar/work-calendar';
import type { Context } from '#services/context';
import { GetMonthViewInput } from './inputs';
import { countLights, type LightCounts } from '#domain/tasks/light-counts';
import { subjectOf } from './standing';
import { actionsFor } from './task-actions';
import { tasksWhere } from './task-filter';

export type { LightCounts };

/** A day's tasks are shown one by one up to this many; above, their counts stand for them. */
const HANDFUL = 4;

/** A task in a day's cell. */
export interface MonthTask {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly light: Light;
  readonly dueOn: CalendarDate;
  readonly unitName: string;
  readonly ownerName: string;
  readonly mayRedate: boolean;
}

export interface MonthDay {
  readonly date: CalendarDate;
  /** False for the days of the neighbouring months that fill the first and the last week. */
  readonly inMonth: boolean;
  /** Null where no holiday notice covers the day. */
  readonly kind: DayKind | null;
  readonly total: number;
  readonly counts: LightCounts;
  /** The tasks themselves where they are at most a handful; empty where the counts stand for them. */
  readonly tasks: readonly MonthTask[];
}

/** A month as a grid of whole weeks, Monday first. */
export interface MonthView {
  readonly year: number;
  readonly month: number;
  readonly today: CalendarDate;
  readonly days: readonly MonthDay[];
  /** Of the month alone, without the neighbours' days. */
  readonly counts: LightCounts;
}

interface Heap {
  readonly dueOn: CalendarDate;
  readonly light: Light;
  readonly count: number;
}

/**
 * What falls on which day of a month. The database counts by day and state, the domain gives the light; tasks themselves are read only
 * for days with a handful, so that a month of thousands costs no more than one of dozens.
 */
export async function getMonthView(ctx: Context, input: GetMonthViewInput): Promise<MonthView> {
  const { year, month, filter } = GetMonthViewInput.parse(input);
  const dates = gridOf(year, month);
  const where = tasksWhere(ctx, filter);
  const heaps = await heapsOf(ctx, and(where, between(task.dueOn, dates[0]!, dates.at(-1)!)));
  const on = (date: CalendarDate) => heaps.filter((heap) => heap.dueOn === date);
  const totalOn = (date: CalendarDate) => on(date).reduce((sum, heap) => sum + heap.count, 0);
  const sparse = dates.filter((date) => totalOn(date) > 0 && totalOn(date) <= HANDFUL);
  const tasks = sparse.length === 0 ? [] : await tasksOn(ctx, and(where, inArray(task.dueOn, sparse)));
  const inMonth = (date: CalendarDate) => monthOf(date) === month;
  return {
    year,
    month,
    today: ctx.today,
    counts: countLights(heaps.filter((heap) => inMonth(heap.dueOn))),
    days: dates.map((date) => {
      const known = ctx.calendar.dayKind(date);
      return {
        date,
        inMonth: inMonth(date),
        kind: known.ok ? known.day : null,
        total: totalOn(date),
        counts: countLights(on(date)),
        tasks: tasks.filter((one) => one.dueOn === date),
      };
    }),
  };
}

/** The days of the weeks that hold the month, Monday first. */
function gridOf(year: number, month: number): CalendarDate[] {
  const first = firstOfMonth(year, month);
  const last = lastOfMonth(year, month);
  const dates: CalendarDate[] = [];
  const end = addDays(last, 7 - weekdayOf(last));
  for (let day = addDays(first, 1 - weekdayOf(first)); day <= end; day = addDays(day, 1)) dates.push(day);
  return dates;
}

async function heapsOf(ctx: Context, where: SQL | undefined): Promise<Heap[]> {
  const { today, calendar } = ctx;
  const rows = await ctx.db
    .select({ dueOn: task.dueOn, state: task.state, count: sql<number>`count(*)::int` })
    .from(task)
    .where(where)
    .groupBy(task.dueOn, task.state);
  return rows.map(({ dueOn, state, count }) => ({ dueOn, count, light: lightOf({ state, dueOn, today, calendar }) }));
}

async function tasksOn(ctx: Context, where: SQL | undefined): Promise<MonthTask[]> {
  const { today, calendar, actor } = ctx;
  const rows = await ctx.db
    .select({
      id: task.id,
      version: task.version,
      title: task.title,
      state: task.state,
      dueOn: task.dueOn,
      progress: task.progress,
      unitName: unit.shortName,
      unitPath: unit.path,
      sectionId: task.sectionId,
      ownerId: task.ownerId,
      ownerName: person.name,
      backupId: task.backupId,
    })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .innerJoin(person, eq(person.id, task.ownerId))
    .where(where)
    .orderBy(task.dueOn, task.title, task.id);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    light: lightOf({ ...row, today, calendar }),
    dueOn: row.dueOn,
    unitName: row.unitName,
    ownerName: row.ownerName,
    mayRedate: actionsFor(actor, { ...row, late: row.dueOn < today }, subjectOf(row)).includes('redate'),
  }));
}
