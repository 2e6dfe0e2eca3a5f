import { and, between, sql } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import { firstOfMonth, lastOfMonth, type CalendarDate } from '#domain/shared/calendar-date';
import type { Context } from '#services/context';
import { GetMonthAgendaInput } from './inputs';
import { pageOf } from './list-tasks';
import { tasksWhere } from './task-filter';
import type { TaskPage } from './task-row';

/** A month as a table, the calendar's equal: every task of it, by day. */
export interface MonthAgenda extends TaskPage {
  readonly year: number;
  readonly month: number;
  readonly today: CalendarDate;
  readonly total: number;
}

export async function getMonthAgenda(ctx: Context, input: GetMonthAgendaInput): Promise<MonthAgenda> {
  const { year, month, filter, cursor } = GetMonthAgendaInput.parse(input);
  const where = and(tasksWhere(ctx, filter), between(task.dueOn, firstOfMonth(year, month), lastOfMonth(year, month)));
  const [page, [counted]] = await Promise.all([
    pageOf(ctx, where, 'due', cursor),
    ctx.db
      .select({ total: sql<number>`count(*)::int` })
      .from(task)
      .where(where),
  ]);
  return { ...page, year, month, today: ctx.today, total: counted?.total ?? 0 };
}
