import { and, asc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { person, roleGrant, unit } from '#db/schema/org';
import { extensionRequest, task } from '#db/schema/tasks';
import type { Actor, Role } from '#domain/access/index';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { DEFAULT_EXTENSION_POLICY } from '#domain/tasks/extension';
import { RUNNING_STATES } from '#domain/tasks/task-states';
import type { Context } from '#services/context';
import { taskRows, type TaskRow } from '#services/tasks/task-row';
import { visibleTo } from '#services/visible';

/** Something that waits for the actor's word. */
export interface WaitingItem {
  readonly kind: 'review' | 'extension' | 'handed-back';
  readonly task: TaskRow;
  /** Of an extension: its id, the date asked for and why. */
  readonly extension: {
    readonly id: string;
    readonly toDueOn: CalendarDate;
    readonly workingDays: number;
    readonly reason: string;
    readonly by: string;
  } | null;
}

export interface Waiting {
  readonly items: readonly WaitingItem[];
  readonly total: number;
}

/** What is shown of each kind; the total tells how many there are. */
const MOST_SHOWN = 20;

/**
 * What waits for the actor: extensions to decide, tasks handed back, submissions to review. A section head sees their section's; a
 * director what is theirs by the policy, and what stands where no section head is.
 */
export async function waitingFor(ctx: Context): Promise<Waiting> {
  const { actor } = ctx;
  if (actor.kind === 'system') return { items: [], total: 0 };
  const [extensions, handedBack, review] = await Promise.all([
    extensionsWaiting(ctx, actor),
    tasksWaiting(ctx, and(eq(task.state, 'handed-back'), waitsFor(actor, 'task.assign'))),
    tasksWaiting(ctx, and(eq(task.state, 'submitted'), waitsFor(actor, 'task.review'))),
  ]);
  const asItems = (kind: 'review' | 'handed-back', rows: readonly TaskRow[]): WaitingItem[] =>
    rows.map((row) => ({ kind, task: row, extension: null }));
  return {
    items: [...extensions.items, ...asItems('handed-back', handedBack.rows), ...asItems('review', review.rows)],
    total: extensions.total + handedBack.total + review.total,
  };
}

type Person = Extract<Actor, { kind: 'person' }>;
const STANDING = { unitId: task.unitId, sectionId: task.sectionId };

function waitsFor(actor: Person, action: 'task.assign' | 'task.review'): SQL | undefined {
  const asHead = visibleTo(holding(actor, 'section-head'), action, STANDING);
  return or(asHead, and(inDirectedUnit(actor), withoutHead()));
}

const holding = (actor: Person, role: Role): Person => {
  return { ...actor, grants: actor.grants.filter((grant) => grant.role === role) };
};

/** The units that the actor directs themselves, not those below: what happens there is their own directors' to decide. */
function inDirectedUnit(actor: Person): SQL {
  const paths = holding(actor, 'director').grants.map((grant) => sql`${grant.unitPath}::ltree`);
  if (paths.length === 0) return sql`false`;
  return sql`${task.unitId} in (select ${unit.id} from ${unit} where ${unit.path} in (${sql.join(paths, sql`, `)}))`;
}

function withoutHead(): SQL {
  return sql`not exists (
    select 1 from ${roleGrant} join ${person} on ${person.id} = ${roleGrant.personId}
    where ${roleGrant.unitId} = ${task.unitId} and ${roleGrant.role} = 'section-head' and ${roleGrant.revokedAt} is null
      and ${person.archivedAt} is null and (${roleGrant.sectionId} is null or ${roleGrant.sectionId} = ${task.sectionId}))`;
}

async function tasksWaiting(ctx: Context, where: SQL | undefined) {
  const [rows, total] = await Promise.all([
    taskRows(ctx, { where, orderBy: [asc(task.dueOn), asc(task.id)], limit: MOST_SHOWN }),
    ctx.db.$count(task, where),
  ]);
  return { rows, total };
}

async function extensionsWaiting(ctx: Context, actor: Person): Promise<Waiting> {
  const { sectionHeadWorkingDays, maxExtensions } = DEFAULT_EXTENSION_POLICY;
  const granted = sql`(select count(*) from ${extensionRequest} as earlier where earlier.task_id = ${task.id} and earlier.state = 'approved')`;
  const beyondHead = sql`(${extensionRequest.workingDays} > ${sectionHeadWorkingDays} or ${granted} >= ${maxExtensions})`;
  const asHead = visibleTo(holding(actor, 'section-head'), 'extension.decide', STANDING);
  const mine = or(and(asHead, sql`not ${beyondHead}`), and(inDirectedUnit(actor), or(beyondHead, withoutHead())));
  const rows = await ctx.db
    .select({
      taskId: extensionRequest.taskId,
      id: extensionRequest.id,
      toDueOn: extensionRequest.toDueOn,
      workingDays: extensionRequest.workingDays,
      reason: extensionRequest.reason,
      by: person.name,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(extensionRequest)
    .innerJoin(task, eq(task.id, extensionRequest.taskId))
    .innerJoin(person, eq(person.id, extensionRequest.requestedBy))
    .where(and(eq(extensionRequest.state, 'requested'), inArray(task.state, [...RUNNING_STATES]), mine))
    .orderBy(asc(task.dueOn), asc(extensionRequest.id))
    .limit(MOST_SHOWN);
  if (rows.length === 0) return { items: [], total: 0 };
  const ids = rows.map((row) => row.taskId);
  const tasks = await taskRows(ctx, { where: inArray(task.id, ids), orderBy: [asc(task.dueOn)], limit: ids.length });
  const items = rows.flatMap(({ taskId, total: _, ...extension }): WaitingItem[] => {
    const row = tasks.find((one) => one.id === taskId);
    return row ? [{ kind: 'extension', task: row, extension }] : [];
  });
  return { items, total: rows[0]?.total ?? 0 };
}
