import { setTimeout as wait } from 'node:timers/promises';
import { eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escalationCase, escalationRung } from '#db/schema/escalation';
import { notice } from '#db/schema/notices';
import { componentHealth, outbox } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import { DEFAULT_LADDER } from '#domain/escalation/ladder';
import { dueRungs } from '#domain/escalation/rungs';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { addDays } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import { addWorkingDays, rollBack } from '#domain/work-calendar/working-days';
import { plan } from '#db/schema/plans';
import { enqueue } from '#services/outbox';
import { getProcessView } from '#services/processes/get-process-view';
import { approveTask } from '#services/tasks/approve-task';
import { signTask } from '#services/tasks/sign-task';
import { submitTask } from '#services/tasks/submit-task';
import { createProcessPort, type ProcessClient } from '#workflows/client';
import { reconcile } from '#workflows/reconcile';
import { testDatabase, type TestDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';
import { planInForce, taskOf, type PlanInForce } from '#tests/support/tasks';
import { DevServer } from '#tests/support/temporal';
import { WorkerProcess } from '#tests/workflows/worker-process';

const TASKS = 24;

async function until(what: string, holds: () => Promise<boolean>, withinMs = 150_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`In vain waited for: ${what}`);
    await wait(200);
  }
}

describe('Temporal and the worker are killed while the year is worked', () => {
  const today = dateInShanghai(new Date());
  let database: TestDatabase;
  let place: Office;
  let server: DevServer;
  let worker: WorkerProcess;
  let processes: ProcessClient;
  let of: PlanInForce;
  let dueOn: Map<string, CalendarDate>;

  const countOf = (table: typeof escalationRung | typeof notice | typeof escalationCase) => place.db.$count(table);
  const now = () => ({ now: new Date(), calendar: standardCalendar, ports: { processes } });
  const seen = async (taskId: string) => {
    const [row] = await place.db.select({ version: task.version }).from(task).where(eq(task.id, taskId));
    return { taskId, version: row!.version };
  };

  beforeAll(async () => {
    database = await testDatabase();
    place = await office(database.db);
    of = await planInForce(place);
    const year = Number(today.slice(0, 4));
    await place.db.update(plan).set({ year, publishedAt: new Date() }).where(eq(plan.id, of.planId));
    // Deadlines from two weeks ago to next week: by the ladder every rung is due today for one of them, and real time suffices.
    dueOn = new Map();
    for (let index = 0; index < TASKS; index += 1) {
      const around = addWorkingDays(rollBack(today, standardCalendar).date, (index % 16) - 12, standardCalendar).date;
      const opensOn = addDays(around, -20);
      const id = await taskOf(place, of, { dueOn: around, opensOn, state: 'planned', title: `第${index + 1}项` });
      dueOn.set(id, around);
    }
    server = await DevServer.create();
    processes = createProcessPort(server.address);
  });

  afterAll(async () => {
    await worker?.stop();
    await processes?.close();
    await server?.remove();
  });

  test('all comes about as if nothing had happened', async () => {
    const where = { databaseUrl: database.url, temporalAddress: server.address };
    await enqueue(place.db, place.ctxForProcess('test', now()), { kind: 'start-plan-year', planId: of.planId });
    worker = new WorkerProcess(where);
    await until('the first rungs', async () => (await countOf(escalationRung)) > 0);
    await worker.kill();
    const midway = await countOf(escalationRung);
    worker.startAgain();
    await until('more rungs', async () => (await countOf(escalationRung)) > midway || (await allClimbed()));
    await server.kill();
    await wait(1_500);
    await worker.kill();
    worker.startAgain();
    await wait(1_500);
    await server.start();
    await until('every ladder', allClimbed).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${worker.output.slice(-4_000)}`);
    });
    await until('an empty outbox', async () => (await place.db.$count(outbox, isNull(outbox.doneAt))) === 0);

    const rows = await place.db.select().from(escalationRung);
    const fired = rows.filter((row) => row.told.length > 0).map((row) => [row.taskId, row.rung, row.on]);
    expect(fired.sort()).toEqual(expectedRungs().sort());
    expect(new Set((await place.db.select({ state: task.state }).from(task)).map((row) => row.state))).toEqual(
      new Set(['open']),
    );
    const notices = await place.db.select({ who: notice.personId, key: notice.onceKey }).from(notice);
    const escalations = notices.filter((row) => row.key.startsWith('escalation:'));
    expect(new Set(escalations.map((row) => row.who + row.key)).size).toBe(escalations.length);
    expect(escalations.length).toBe(rows.reduce((sum, row) => sum + row.told.length, 0));
  }, 300_000);

  test('what should run runs, and the page says so', async () => {
    const view = await getProcessView(place.ctxFor(place.people.administrator, now()));
    expect(view).toMatchObject({ answered: true, waiting: { count: 0 } });
    const cases = await countOf(escalationCase);
    await until('the list of what runs', async () => {
      const { counts } = await getProcessView(place.ctxFor(place.people.administrator, now()));
      return counts.run === cases + 1 && counts.shouldRun === cases + 1 && counts.differ === 0;
    });
    const health = await place.db.select().from(componentHealth);
    expect(health).toMatchObject([{ component: 'worker', state: 'running' }]);
  });

  test('a change that was made while Temporal is away is carried out when it is back', async () => {
    const [late] = [...dueOn].find(([, day]) => day < today)!;
    await server.kill();
    const staff = place.ctxFor(place.people.staff, now());
    await signTask(staff, await seen(late));
    await submitTask(staff, await seen(late));
    await approveTask(place.ctxFor(place.people.head, now()), await seen(late));
    const view = await getProcessView(place.ctxFor(place.people.administrator, now()));
    expect(view).toMatchObject({ answered: false, waiting: { count: 1 } });
    const [waiting] = await place.db.select().from(outbox).where(isNull(outbox.doneAt));
    await wait(4_000);
    expect(await place.db.select().from(outbox).where(isNull(outbox.doneAt))).toEqual([waiting]);
    await server.start();
    await until('the case to stop', async () => {
      const [row] = await place.db.select().from(escalationCase).where(eq(escalationCase.taskId, late));
      const running = (await processes.listRunning()).map((each) => each.processId);
      return row?.state === 'stopped' && !running.includes(`escalation:${late}`);
    });
  }, 200_000);

  test('reconcile starts what is missing and stops what should not run', async () => {
    const running = (await processes.listRunning()).map((each) => each.processId);
    const [lost] = running.filter((each) => each.startsWith('escalation:'));
    const stray = 'escalation:00000000-0000-4000-8000-000000000000';
    await worker.kill();
    await processes.stop(lost!, 'a test takes it away');
    await processes.startEscalation(stray.split(':')[1]!);
    await until('the list to know', async () => {
      const ids = (await processes.listRunning()).map((each) => each.processId);
      return ids.includes(stray) && !ids.includes(lost!);
    });
    expect(await reconcile(place.db, processes)).toEqual({ started: [lost], stopped: [stray] });
    await until('both to be mended', async () => {
      const ids = (await processes.listRunning()).map((each) => each.processId);
      return !ids.includes(stray) && ids.includes(lost!);
    });
    expect(await reconcile(place.db, processes)).toEqual({ started: [], stopped: [] });
  });

  test('SIGTERM ends the worker in order, and it says so', async () => {
    await worker.kill();
    const since = new Date();
    worker.startAgain();
    await until('a sign of life of the new worker, not of the killed one', async () => {
      const [row] = await place.db.select().from(componentHealth);
      return row?.state === 'running' && row.seenAt > since;
    });
    expect(await worker.stop()).toBe(0);
    const [row] = await place.db.select().from(componentHealth);
    expect(row?.state).toBe('stopped');
  });

  function expectedRungs(): string[][] {
    const [calendar, ladder] = [standardCalendar, DEFAULT_LADDER];
    return [...dueOn].flatMap(([id, due]) =>
      dueRungs({ dueOn: due, today, calendar, ladder, fired: [] }).fire.map((rung) => [id, rung.key, rung.on]),
    );
  }

  async function allClimbed(): Promise<boolean> {
    const rows = await place.db.select({ told: escalationRung.told }).from(escalationRung);
    return rows.filter((row) => row.told.length > 0).length >= expectedRungs().length;
  }
});
