import { and, between, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import { addDays, firstOfMonth, lastOfMonth, monthOf, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { lightWindow } from '#domain/tasks/lights';
import type { Context } from '#services/context';
import { queryOf } from '#services/tasks/filter-address';

/**
 * Of the tasks due in the month: how many, how many are done, what share was done by its deadline, how many deadlines were moved. At the
 * day itself: how many are late, how many become due soon.
 */
export const FIGURES = ['due', 'done', 'on-time', 'overdue', 'soon', 'moved'] as const;
export type FigureKey = (typeof FIGURES)[number];

export interface Figure {
  readonly key: FigureKey;
  /** Null for a share of nothing. */
  readonly value: number | null;
  /** The same figure for the month before, as it stood at that month's end. */
  readonly lastMonth: number | null;
  readonly unit: 'count' | 'percent';
  /** The query of the task list that shows the rows behind the figure. */
  readonly query: string;
}

interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day as of which is counted: today, or the month's last day. */
  readonly asOf: CalendarDate;
}

/** The six figures of the tasks that `where` reaches, with last month's beside them; `unitId` goes into the addresses. */
export async function figuresOf(ctx: Context, where: SQL, unitId: string): Promise<Figure[]> {
  const { today } = ctx;
  const from = firstOfMonth(yearOf(today), monthOf(today));
  const to = lastOfMonth(yearOf(today), monthOf(today));
  const lastTo = addDays(from, -1);
  const lastFrom = firstOfMonth(yearOf(lastTo), monthOf(lastTo));
  const [now, before] = await Promise.all([
    countsIn(ctx, where, { from, to, asOf: today }),
    countsIn(ctx, where, { from: lastFrom, to: lastTo, asOf: lastTo }),
  ]);
  const thisMonth = { unitId, dueFrom: from, dueTo: to };
  const query: Record<FigureKey, string> = {
    due: queryOf(thisMonth),
    done: queryOf({ ...thisMonth, states: ['done'] }),
    'on-time': queryOf({ ...thisMonth, states: ['done'] }),
    overdue: queryOf({ unitId, lights: ['red'] }),
    soon: queryOf({ unitId, lights: ['amber'] }),
    moved: queryOf({ ...thisMonth, moved: true }),
  };
  return FIGURES.map((key) => ({
    key,
    value: now[key],
    lastMonth: before[key],
    unit: key === 'on-time' ? 'percent' : 'count',
    query: query[key],
  }));
}

async function countsIn(
  ctx: Context,
  where: SQL,
  { from, to, asOf }: Stretch,
): Promise<Record<FigureKey, number | null>> {
  const [inMonth, [atDay]] = await Promise.all([
    monthCounts(ctx, and(where, between(task.dueOn, from, to), ne(task.state, 'cancelled')), asOf),
    ctx.db
      .select({ overdue: counting(wasIn(ctx, 'red', asOf)), soon: counting(wasIn(ctx, 'amber', asOf)) })
      .from(task)
      .where(and(where, sql`(${wasIn(ctx, 'red', asOf)} or ${wasIn(ctx, 'amber', asOf)})`)),
  ]);
  const { due, done, onTime, dueSoFar, moved } = inMonth;
  return {
    due,
    done,
    'on-time': dueSoFar === 0 ? null : Math.round((onTime / dueSoFar) * 100),
    overdue: atDay?.overdue ?? 0,
    soon: atDay?.soon ?? 0,
    moved,
  };
}

async function monthCounts(ctx: Context, where: SQL | undefined, asOf: CalendarDate) {
  const byThen = sql`${task.state} = 'done' and ${task.completedOn} <= ${asOf}`;
  const [row] = await ctx.db
    .select({
      due: sql<number>`count(*)::int`,
      done: counting(byThen),
      dueSoFar: counting(sql`${task.dueOn} <= ${asOf}`),
      onTime: counting(
        sql`${task.dueOn} <= ${asOf} and ${task.state} = 'done' and ${task.completedOn} <= ${task.dueOn}`,
      ),
      moved: counting(ne(task.dueOn, task.originalDueOn)),
    })
    .from(task)
    .where(where);
  return row ?? { due: 0, done: 0, dueSoFar: 0, onTime: 0, moved: 0 };
}

/** The tasks that showed a light on a day: those that run now, and those that were completed only afterwards. */
function wasIn(ctx: Context, light: 'red' | 'amber', asOf: CalendarDate): SQL {
  const { states, dueFrom, dueTo } = lightWindow(light, asOf, ctx.calendar);
  const stillRan = sql`(${inArray(task.state, [...states])} or (${eq(task.state, 'done')} and ${task.completedOn} > ${asOf}))`;
  const bounds = [dueFrom && sql`${task.dueOn} >= ${dueFrom}`, dueTo && sql`${task.dueOn} <= ${dueTo}`];
  return and(stillRan, ...bounds.map((bound) => bound || undefined)) ?? stillRan;
}

const counting = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`;
