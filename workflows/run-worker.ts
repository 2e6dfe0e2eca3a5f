import { setTimeout as wait } from 'node:timers/promises';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { connect } from '#db/client.server';
import { dateInShanghai } from '#domain/shared/instant';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { reportComponent, type ComponentReport } from '#services/component-health';
import { dispatchOutbox } from '#services/dispatch-outbox';
import { OUTBOX_CHANNEL } from '#services/outbox';
import type { Ports } from '#services/ports';
import type { ActivityRoom } from './activity-context';
import { createProcessPort } from './client';
import { escalationActivities } from './escalation/activities';
import { planYearActivities } from './plan-year/activities';
import { reconcile } from './reconcile';
import { startRound } from './round';
import { TASK_QUEUE } from './task-queue';

/** The workflow code: bundled at start from its sources, or ahead of time. */
export type WorkflowCode = { readonly workflowsPath: string } | { readonly workflowBundle: { codePath: string } };

export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace?: string;
  readonly code: WorkflowCode;
  readonly ports: Omit<Ports, 'processes'>;
  /** Default: the calendar of the years that ship with a notice. */
  readonly calendar?: WorkCalendar;
  readonly log: WorkerLog;
}

/** Where a worker tells what it does; facts hold ids and counts, nothing personal. */
export interface WorkerLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

const DISPATCH_EVERY_MS = 3_000;
const HEARTBEAT_EVERY_MS = 10_000;
const CONNECT_AGAIN_MS = 2_000;

/** How many processes stay in memory: the others are read back from their history when they wake, once a day. */
const CACHED_WORKFLOWS = 100;

/** Options that keep a worker small beside a whole office on one machine. */
export const SMALL_WORKER = {
  taskQueue: TASK_QUEUE,
  maxCachedWorkflows: CACHED_WORKFLOWS,
  reuseV8Context: true,
  maxConcurrentActivityTaskExecutions: 8,
  maxConcurrentWorkflowTaskExecutions: 16,
  shutdownGraceTime: '10 seconds',
  shutdownForceTime: '15 seconds',
} as const satisfies Partial<WorkerOptions>;

/** What the worker carries out for its processes. */
export function activitiesOf(room: ActivityRoom) {
  return { ...planYearActivities(room), ...escalationActivities(room) };
}

/**
 * Puts the worker process together: carries workflows and activities whenever Temporal is there, empties the outbox, mends what differs
 * at every connection and each night, and says every ten seconds how it is. `stop` ends it in order.
 */
export function startWorker(settings: WorkerSettings): { stop(): Promise<void> } {
  const { log } = settings;
  const connection = connect(settings.databaseUrl, { maxConnections: 8 });
  const { db } = connection;
  const processes = createProcessPort(settings.temporalAddress, settings.namespace);
  const room = { db, calendar: settings.calendar ?? standardCalendar, ports: { ...settings.ports, processes } };
  const stopping = new AbortController();
  let health: ComponentReport = { state: 'starting' };
  let worker: Worker | null = null;

  const say = (report: ComponentReport) => {
    health = report;
    heartbeat.ring();
  };
  const troubled = (what: string) => (error: unknown) => log.warn({ error: String(error) }, `${what} failed`);
  const heartbeat = startRound(
    HEARTBEAT_EVERY_MS,
    () => reportComponent(db, 'worker', health, new Date()),
    troubled('heartbeat'),
  );

  let listening = false;
  const dispatch = startRound(
    DISPATCH_EVERY_MS,
    async () => {
      if (!listening) await connection.listen(OUTBOX_CHANNEL, () => dispatch.ring());
      listening = true;
      const { carriedOut, failed, away } = await dispatchOutbox(db, processes, new Date());
      if (failed > 0) log.warn({ failed }, 'some messages could not be carried out and will be tried again');
      if (carriedOut > 0 && !away) dispatch.ring();
    },
    troubled('dispatch'),
  );

  let reconciledOn = '';
  const mend = async () => {
    if (!worker) return;
    const mended = await reconcile(db, processes);
    reconciledOn = dateInShanghai(new Date());
    if (mended.started.length + mended.stopped.length > 0) log.info(mended, 'reconciled');
  };
  const nightly = startRound(
    60_000,
    async () => {
      if (reconciledOn !== dateInShanghai(new Date())) await mend();
    },
    troubled('reconcile'),
  );

  const carry = async () => {
    while (!stopping.signal.aborted) {
      try {
        const native = await NativeConnection.connect({ address: settings.temporalAddress });
        try {
          worker = await Worker.create({
            ...SMALL_WORKER,
            ...settings.code,
            connection: native,
            ...(settings.namespace === undefined ? {} : { namespace: settings.namespace }),
            activities: activitiesOf(room),
          });
          if (stopping.signal.aborted) return;
          say({ state: 'running' });
          log.info({ temporal: settings.temporalAddress }, 'carrying processes');
          dispatch.ring();
          void mend().catch(troubled('reconcile'));
          await worker.run();
        } finally {
          worker = null;
          await native.close();
        }
      } catch (error) {
        troubled('the way to Temporal')(error);
        say({ state: 'starting', reason: 'address-does-not-answer' });
      }
      await wait(CONNECT_AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const carried = carry();

  return {
    async stop() {
      stopping.abort();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await carried;
      await Promise.all([dispatch.stop(), nightly.stop()]);
      await heartbeat.stop();
      await reportComponent(db, 'worker', { state: 'stopped' }, new Date()).catch(troubled('last heartbeat'));
      await processes.close();
      await connection.close();
    },
  };
}
