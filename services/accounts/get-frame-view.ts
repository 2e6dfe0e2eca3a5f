import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { notice } from '#db/schema/notices';
import { unit } from '#db/schema/org';
import { componentHealth, outbox, type ComponentState } from '#db/schema/process';
import { canSomewhere } from '#domain/access/index';
import { actingPerson, type Context } from '../context';
import { visibleTo } from '../visible';

/** Ways in that the frame offers only to whom they lead somewhere. */
export interface FrameView {
  readonly unread: number;
  readonly ways: { readonly plans: boolean; readonly administration: boolean; readonly processes: boolean };
  /** The units that the person may look into; one or none needs no switcher. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  /** What stands between the processes and their work, or null while they run. */
  readonly processes: {
    readonly state: ComponentState | 'worker-stopped';
    readonly detail: string | null;
    readonly waiting: number;
  } | null;
}

/** After this long without a sign of life the worker counts as stopped. */
const WORKER_SILENCE_MS = 45_000;
/** How many units the switcher lists; a larger tree is reached through search. */
const UNITS_LISTED = 200;

/** What the frame around every page shows: notices, ways in, units, and whether the processes run. */
export async function getFrameView(ctx: Context): Promise<FrameView> {
  const { db, actor } = ctx;
  const [unread, units, health, waiting] = await Promise.all([
    db
      .select({ count: sql<number>`count(*)::int` })
      .from(notice)
      .where(and(eq(notice.personId, actingPerson(ctx)), isNull(notice.readAt))),
    db
      .select({ id: unit.id, name: unit.shortName, depth: sql<number>`nlevel(${unit.path})::int` })
      .from(unit)
      .where(and(isNull(unit.archivedAt), visibleTo(actor, 'task.read', { unitId: unit.id })))
      .orderBy(asc(unit.path))
      .limit(UNITS_LISTED),
    db.select().from(componentHealth),
    db
      .select({ count: sql<number>`count(*)::int` })
      .from(outbox)
      .where(and(isNull(outbox.doneAt), lte(outbox.nextAttemptAt, ctx.now))),
  ]);
  const ways = {
    plans: canSomewhere(actor, 'plan.read'),
    administration: canSomewhere(actor, 'org.edit') || canSomewhere(actor, 'policy.edit'),
    processes: canSomewhere(actor, 'process.read'),
  };
  return { unread: unread[0]?.count ?? 0, ways, units, processes: trouble(health, ctx.now, waiting[0]?.count ?? 0) };
}

function trouble(
  health: readonly (typeof componentHealth.$inferSelect)[],
  now: Date,
  waiting: number,
): FrameView['processes'] {
  const temporal = health.find((row) => row.component === 'temporal');
  if (temporal && temporal.state !== 'running') return { state: temporal.state, detail: temporal.detail, waiting };
  const worker = health.find((row) => row.component === 'worker');
  const silent = !worker || now.getTime() - worker.seenAt.getTime() > WORKER_SILENCE_MS;
  return silent || worker.state !== 'running'
    ? { state: 'worker-stopped', detail: worker?.detail ?? null, waiting }
    : null;
}
