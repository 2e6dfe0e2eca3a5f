import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import type { Database } from '#db/client.server';
import { addDays, asCalendarDate, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { atShanghai, dateInShanghai } from '#domain/shared/instant';
import { createWorkCalendar } from '#domain/work-calendar/create-work-calendar';
import type { HolidayNotice, WorkCalendar } from '#domain/work-calendar/work-calendar';
import { isWorkingDayOrAssumed } from '#domain/work-calendar/working-days';
import { dispatchOutbox } from '#services/dispatch-outbox';
import type { Ports } from '#services/ports';
import { processClient, type ProcessClient } from '#workflows/client';
import { activitiesOf, SMALL_WORKER } from '#workflows/run-worker';
import { timeSkippingEnvironment } from '#tests/support/temporal';

Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });

let bundled: Promise<WorkflowBundle> | undefined;

/** The workflow code, bundled once for all tests of a file. */
export function workflowBundle(): Promise<WorkflowBundle> {
  const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));
  return (bundled ??= bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') }));
}

/** An arrangement made up for a test's year in the manner of a notice: a long holiday, a short one, a working weekend. */
export function inventedCalendar(year: number): WorkCalendar {
  const on = (day: string) => asCalendarDate(`${year}-${day}`);
  const saturday = nextSaturday(on('02-20'));
  const notice: HolidayNotice = {
    year,
    notice: 'invented for a test',
    source: 'none',
    publishedOn: asCalendarDate(`${year - 1}-11-01`),
    holidays: [
      { name: '元旦', from: on('01-01'), to: on('01-03') },
      { name: '春节', from: on('02-05'), to: on('02-12'), madeUpOn: [saturday] },
      { name: '国庆节', from: on('10-01'), to: on('10-07') },
    ],
    makeUpDays: [saturday],
  };
  const empty = { holidays: [], makeUpDays: [] };
  const around = [year - 1, year + 1].map((other) => ({ ...notice, ...empty, year: other }));
  return createWorkCalendar([notice, ...around]);
}

function nextSaturday(from: CalendarDate): CalendarDate {
  for (let day = from; ; day = addDays(day, 1)) if (new Date(day).getUTCDay() === 6) return day;
}

/** A server whose time is steered by the test, with or without a worker of this process, and the outbox carried out by hand. */
export class SimulatedTime {
  readonly processes: ProcessClient;
  private running: { worker: Worker; ended: Promise<void> } | undefined;

  private constructor(
    readonly environment: TestWorkflowEnvironment,
    private readonly db: Database,
    private readonly calendar: WorkCalendar,
    private readonly ports: Ports,
  ) {
    this.processes = processClient(environment.connection);
  }

  static async begin(db: Database, calendar: WorkCalendar, ports: Ports): Promise<SimulatedTime> {
    return new SimulatedTime(await timeSkippingEnvironment(), db, calendar, ports);
  }

  /**
   * Lets a worker of this process carry on. One after which another comes must be `forgetful`: it rebuilds each process from its history
   * at every task, as after a kill; what a worker remembers, this server would wait for for ever.
   */
  async startWorker({ forgetful }: { forgetful: boolean }): Promise<void> {
    const { db, calendar, ports } = this;
    const worker = await Worker.create({
      ...SMALL_WORKER,
      ...(forgetful && { maxCachedWorkflows: 0 }),
      connection: this.environment.nativeConnection,
      workflowBundle: await workflowBundle(),
      activities: activitiesOf({ db, calendar, ports }),
    });
    this.running = { worker, ended: worker.run() };
  }

  async stopWorker(): Promise<void> {
    this.running?.worker.shutdown();
    await this.running?.ended;
    this.running = undefined;
  }

  async end(): Promise<void> {
    await this.stopWorker();
    await this.environment.teardown();
  }

  async now(): Promise<Date> {
    return new Date(await this.environment.currentTimeMs());
  }

  async today(): Promise<CalendarDate> {
    return dateInShanghai(await this.now());
  }

  /** The next whole year on the server's clock. */
  async nextYear(): Promise<number> {
    return yearOf(await this.today()) + 1;
  }

  /** Carries out what waits in the outbox and lets the processes that hear of it do what they do at once. */
  async drain(): Promise<void> {
    for (;;) {
      const { carriedOut, failed, away } = await dispatchOutbox(this.db, this.processes, new Date());
      if (failed > 0 || away) throw new Error('The outbox could not be carried out');
      if (carriedOut === 0) return;
      await this.environment.sleep(1_000);
    }
  }

  /**
   * Lets time pass until one minute after `time` of a day: what falls due at `time` itself is then done, since time stands still while
   * a task is under way.
   */
  async passTo(day: CalendarDate, time: '08:30' | '18:00'): Promise<void> {
    await this.drain();
    const ms = Date.parse(atShanghai(day, time)) + 60_000 - (await this.environment.currentTimeMs());
    if (ms > 0) await this.environment.sleep(ms);
    await this.drain();
  }

  isWorkingDay(day: CalendarDate): boolean {
    return isWorkingDayOrAssumed(day, this.calendar).working;
  }
}
