import { and, eq, sql } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { lightOf } from '#domain/tasks/lights';
import type { DayKind } from '#domain/work-calendar/work-calendar';
import type { Context } from '#services/context';
import { GetDayViewInput } from './inputs';
import { countLights, type LightCounts } from '#domain/tasks/light-counts';
import { pageOf } from './list-tasks';
import { tasksWhere } from './task-filter';
import type { TaskPage } from './task-row';

/** What falls on one day. */
export interface DayView extends TaskPage {
  readonly date: CalendarDate;
  readonly today: CalendarDate;
  /** Null where no holiday notice covers the day. */
  readonly kind: DayKind | null;
  readonly total: number;
  readonly counts: LightCounts;
}

export async function getDayView(ctx: Context, input: GetDayViewInput): Promise<DayView> {
  const { date, filter, cursor } = GetDayViewInput.parse(input);
  const { today, calendar } = ctx;
  const where = and(tasksWhere(ctx, filter), eq(task.dueOn, date));
  const [page, states] = await Promise.all([
    pageOf(ctx, where, 'title', cursor),
    ctx.db
      .select({ state: task.state, count: sql<number>`count(*)::int` })
      .from(task)
      .where(where)
      .groupBy(task.state),
  ]);
  const known = calendar.dayKind(date);
  return {
    ...page,
    date,
    today,
    kind: known.ok ? known.day : null,
    total: states.reduce((sum, { count }) => sum + count, 0),
    counts: countLights(
      states.map(({ state, count }) => ({ count, light: lightOf({ state, dueOn: date, today, calendar }) })),
    ),
  };
}
