import { and, asc, between, eq, gt, inArray, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import {
  addDays,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
  type CalendarDate,
} from '#domain/shared/calendar-date';
import { lightOf } from '#domain/tasks/lights';
import { RUNNING_STATES } from '#domain/tasks/task-states';
import { actingPerson, type Context } from '#services/context';
import { countLights, type LightCounts } from '#domain/tasks/light-counts';
import { visibleTasks } from '#services/tasks/task-filter';
import { taskRows, type TaskRow } from '#services/tasks/task-row';
import { waitingFor, type Waiting } from './waiting';

/** A stretch of rows with the count of all of them. */
export interface WorkbenchList {
  readonly rows: readonly TaskRow[];
  readonly total: number;
}

/** What a member of the staff must do: four short lists, and what comes next while three of them are empty. */
export interface StaffWorkbench {
  readonly today: CalendarDate;
  readonly overdue: WorkbenchList;
  readonly dueToday: WorkbenchList;
  /** After today, up to Sunday. */
  readonly thisWeek: WorkbenchList;
  /** What comes after that, the nearest first; empty while something is late or due until Sunday. */
  readonly next: WorkbenchList;
  readonly waiting: Waiting;
  /** The actor's own tasks due in the current month, by light. */
  readonly lights: LightCounts;
}

const MOST_SHOWN = 20;
/** So few of what comes next are enough to begin with. */
const NEXT_SHOWN = 5;
const NOTHING: WorkbenchList = { rows: [], total: 0 };

/** The workbench of whoever owns tasks or is their backup; what was submitted waits for others and is not shown. */
export async function getStaffWorkbench(ctx: Context): Promise<StaffWorkbench> {
  const { today } = ctx;
  const me = actingPerson(ctx);
  const mine = and(or(eq(task.ownerId, me), eq(task.backupId, me)), visibleTasks(ctx));
  const mineToDo = and(
    mine,
    inArray(
      task.state,
      RUNNING_STATES.filter((state) => state !== 'submitted' && state !== 'handed-back'),
    ),
  );
  const sunday = addDays(today, 7 - weekdayOf(today));
  const [overdue, dueToday, thisWeek, waiting, lights] = await Promise.all([
    listOf(ctx, and(mineToDo, lt(task.dueOn, today))),
    listOf(ctx, and(mineToDo, eq(task.dueOn, today))),
    listOf(ctx, and(mineToDo, gt(task.dueOn, today), lte(task.dueOn, sunday))),
    waitingFor(ctx),
    lightsOf(ctx, mine),
  ]);
  const isFree = overdue.total + dueToday.total + thisWeek.total === 0;
  const next = isFree ? await listOf(ctx, and(mineToDo, gt(task.dueOn, sunday)), NEXT_SHOWN) : NOTHING;
  return { today, overdue, dueToday, thisWeek, next, waiting, lights };
}

async function listOf(ctx: Context, where: SQL | undefined, limit = MOST_SHOWN): Promise<WorkbenchList> {
  const [rows, total] = await Promise.all([
    taskRows(ctx, { where, orderBy: [asc(task.dueOn), asc(task.id)], limit }),
    ctx.db.$count(task, where),
  ]);
  return { rows, total };
}

async function lightsOf(ctx: Context, mine: SQL | undefined): Promise<LightCounts> {
  const { today, calendar } = ctx;
  const [year, month] = [yearOf(today), monthOf(today)];
  const rows = await ctx.db
    .select({ dueOn: task.dueOn, state: task.state, count: sql<number>`count(*)::int` })
    .from(task)
    .where(and(mine, between(task.dueOn, firstOfMonth(year, month), lastOfMonth(year, month))))
    .groupBy(task.dueOn, task.state);
  return countLights(rows.map((row) => ({ light: lightOf({ ...row, today, calendar }), count: row.count })));
}
