import { and, asc, desc, sql, type SQL } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import type { Context } from '#services/context';
import { cursorOf, placeOf, type Place } from '#services/cursor';
import { ListTasksInput, type TASK_SORTS } from './inputs';
import { tasksWhere } from './task-filter';
import { taskRows, type TaskPage, type TaskRow } from './task-row';

type TaskSort = (typeof TASK_SORTS)[number];

/** Rows a page; larger than a screen, small enough to stay instant. */
const PAGE_ROWS = 50;
/** Counting stops here: nobody reads further, and the screen says `10000+`. */
const MOST_COUNTED = 10_000;

export interface TaskList extends TaskPage {
  /** How many there are in all, at most 10,001. */
  readonly total: number;
}

/** The tasks that the actor may see, filtered, sorted and paged by key, so that the last page is as fast as the first. */
export async function listTasks(ctx: Context, input: ListTasksInput): Promise<TaskList> {
  const { filter, sort, cursor } = ListTasksInput.parse(input);
  const where = tasksWhere(ctx, filter, filter);
  const [page, total] = await Promise.all([pageOf(ctx, where, sort, cursor), countOf(ctx, where)]);
  return { ...page, total };
}

/** One page of tasks in an order, from behind a cursor on. */
export async function pageOf(
  ctx: Context,
  where: SQL | undefined,
  sort: TaskSort,
  cursor: string | undefined,
): Promise<TaskPage> {
  const { column, down } = ORDER[sort];
  const behind = cursor ? behindPlace(sort, placeOf(cursor)) : undefined;
  const direction = down ? desc : asc;
  const rows = await taskRows(ctx, {
    where: and(where, behind),
    orderBy: [direction(column), direction(task.id)],
    limit: PAGE_ROWS + 1,
  });
  const shown = rows.slice(0, PAGE_ROWS);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > PAGE_ROWS && last ? cursorOf([ORDER[sort].of(last), last.id]) : null };
}

const ORDER: Record<
  TaskSort,
  { readonly column: SQL; readonly cast: SQL; readonly down: boolean; of(row: TaskRow): Place[0] }
> = {
  due: { column: sql`${task.dueOn}`, cast: sql`date`, down: false, of: (row) => row.dueOn },
  '-due': { column: sql`${task.dueOn}`, cast: sql`date`, down: true, of: (row) => row.dueOn },
  title: { column: sql`${task.title}`, cast: sql`text`, down: false, of: (row) => row.title },
  progress: { column: sql`${task.progress}`, cast: sql`integer`, down: false, of: (row) => row.progress },
};

function behindPlace(sort: TaskSort, [value, id]: Place): SQL {
  const { column, cast, down } = ORDER[sort];
  return sql`(${column}, ${task.id}) ${down ? sql`<` : sql`>`} (cast(${String(value)} as ${cast}), ${id}::uuid)`;
}

async function countOf(ctx: Context, where: SQL | undefined): Promise<number> {
  const some = ctx.db
    .select({ one: sql`1` })
    .from(task)
    .where(where)
    .limit(MOST_COUNTED + 1)
    .as('some');
  const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}
