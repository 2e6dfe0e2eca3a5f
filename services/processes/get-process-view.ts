import { count, eq, isNull, min, sql } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { componentHealth, outbox, processPause, type Component, type ComponentState } from '#db/schema/process';
import { canSomewhere } from '#domain/access/index';
import { parseProcessId, processIdOf } from '#domain/processes/process-id';
import type { Context } from '#services/context';
import { forbidden, OfficeError } from '#services/errors';
import type { RunningProcess } from '#services/ports';
import { subjectsWithin, type ProcessSubject } from './process-subjects';

/** A process that should run by what the database says, that runs, or both. */
export interface ProcessRow extends ProcessSubject {
  readonly processId: string;
  readonly shouldRun: boolean;
  /** Null where Temporal cannot be asked. */
  readonly runs: boolean | null;
  readonly startedAt: string | null;
  readonly pause: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** Both lists side by side: what should run and what runs. */
export interface ProcessView {
  /** Whether Temporal answered. */
  readonly answered: boolean;
  readonly components: readonly ComponentRow[];
  /** Messages that wait to be carried out, and since when. */
  readonly waiting: { readonly count: number; readonly since: string | null; readonly lastError: string | null };
  readonly counts: { readonly shouldRun: number; readonly run: number | null; readonly differ: number };
  /** What differs first, then plan years, then the escalations with the earliest deadline; at most 200. */
  readonly rows: readonly ProcessRow[];
}

interface ComponentRow {
  readonly component: Component;
  readonly state: ComponentState;
  readonly reason: string | null;
  readonly seenAt: string;
}

const SHOWN_ROWS = 200;

/** Reads what should run within the actor's reach and what Temporal says runs. Where it does not answer, `runs` stays unknown. */
export async function getProcessView(ctx: Context): Promise<ProcessView> {
  if (!canSomewhere(ctx.actor, 'process.read')) throw forbidden('process.read');
  const running = await askRunning(ctx);
  const byId = new Map(running?.map((each) => [each.processId, each]));
  const pauses = await standingPauses(ctx);
  const rowOf = (subject: ProcessSubject, shouldRun: boolean): ProcessRow => {
    const processId = processIdOf(subject.kind, subject.subjectId);
    return {
      ...subject,
      processId,
      shouldRun,
      runs: running && byId.has(processId),
      startedAt: byId.get(processId)?.startedAt ?? null,
      pause: pauses.get(processId) ?? null,
    };
  };
  const due = (await subjectsWithin(ctx, { due: true })).map((subject) => rowOf(subject, true));
  const strays = (await strayOf(ctx, running ?? [])).map((subject) => rowOf(subject, false));
  const missing = due.filter((row) => row.runs === false);
  const agreeing = due.filter((row) => row.runs !== false);
  return {
    answered: running !== null,
    components: await componentsOf(ctx),
    waiting: await waitingOf(ctx),
    counts: {
      shouldRun: due.length,
      run: running && agreeing.length + strays.length,
      differ: missing.length + strays.length,
    },
    rows: [...missing, ...strays, ...agreeing].slice(0, SHOWN_ROWS),
  };
}

async function askRunning(ctx: Context): Promise<readonly RunningProcess[] | null> {
  try {
    return (await ctx.ports.processes?.listRunning()) ?? null;
  } catch (error) {
    if (error instanceof OfficeError && error.kind === 'unavailable') return null;
    throw error;
  }
}

/** Of what runs, what the database has no reason for. */
async function strayOf(ctx: Context, running: readonly RunningProcess[]): Promise<ProcessSubject[]> {
  const ids = running.flatMap((each) => parseProcessId(each.processId) ?? []);
  const of = (kind: string) => ids.filter((id) => id.kind === kind).map((id) => id.subjectId);
  return subjectsWithin(ctx, { due: false, plans: of('plan-year'), tasks: of('escalation') });
}

async function standingPauses({ db }: Context) {
  const rows = await db
    .select({
      processId: processPause.processId,
      by: person.name,
      at: processPause.pausedAt,
      reason: processPause.reason,
    })
    .from(processPause)
    .innerJoin(person, eq(person.id, processPause.pausedBy))
    .where(isNull(processPause.resumedAt));
  return new Map(rows.map(({ processId, by, at, reason }) => [processId, { by, at: at.toISOString(), reason }]));
}

async function componentsOf({ db }: Context): Promise<ComponentRow[]> {
  const rows = await db.select().from(componentHealth).orderBy(componentHealth.component);
  return rows.map(({ component, state, reason, seenAt }) => ({
    component,
    state,
    reason,
    seenAt: seenAt.toISOString(),
  }));
}

async function waitingOf({ db }: Context): Promise<ProcessView['waiting']> {
  const [row] = await db
    .select({
      count: count(),
      since: min(outbox.createdAt),
      lastError: sql<string | null>`(array_agg(${outbox.lastError}) filter (where ${outbox.lastError} is not null))[1]`,
    })
    .from(outbox)
    .where(isNull(outbox.doneAt));
  return { count: row?.count ?? 0, since: row?.since?.toISOString() ?? null, lastError: row?.lastError ?? null };
}
