import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escalationCase, escalationRung } from '#db/schema/escalation';
import { notice } from '#db/schema/notices';
import { monthSummary, plan } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import { extensionRequest, task } from '#db/schema/tasks';
import { DEFAULT_LADDER } from '#domain/escalation/ladder';
import { rungsOf } from '#domain/escalation/rungs';
import {
  addDays,
  asCalendarDate,
  firstOfMonth,
  monthOf,
  yearOf,
  type CalendarDate,
} from '#domain/shared/calendar-date';
import { dateInShanghai, instantOf } from '#domain/shared/instant';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { addWorkingDays } from '#domain/work-calendar/working-days';
import { firstWorkingDayOfMonth, lastWorkingDayOfMonth } from '#domain/work-calendar/working-periods';
import { approveTask } from '#services/tasks/approve-task';
import { cancelTask } from '#services/tasks/cancel-task';
import { decideExtension } from '#services/tasks/decide-extension';
import { requestExtension } from '#services/tasks/request-extension';
import { signTask } from '#services/tasks/sign-task';
import { submitTask } from '#services/tasks/submit-task';
import { activitiesOf } from '#workflows/run-worker';
import { PLAN_TEXT } from '#tests/services/plans/plan-text';
import { publishWhole } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';
import { replay, runsOf, saveRun } from '#tests/workflows/histories';
import { inventedCalendar, SimulatedTime } from '#tests/workflows/simulated-year';

type Task = typeof task.$inferSelect;

/** What people do with the tasks in turn: six ways, so that every way occurs several times in a year. */
const WAYS = ['early', 'on-the-day', 'late', 'extended', 'cancelled', 'never'] as const;
interface Story {
  readonly task: Task;
  readonly way: (typeof WAYS)[number];
  /** The deadline after an extension. */
  readonly extendedTo: CalendarDate | null;
  /** On that day, after the morning, it is approved or cancelled; null: never. */
  readonly endsOn: CalendarDate | null;
}

describe('a published plan through its whole year', () => {
  let place: Office;
  let time: SimulatedTime;
  let calendar: WorkCalendar;
  let planId: string;
  let year: number;
  let publishedOn: CalendarDate;
  let closedOn: CalendarDate;
  let stories: Story[];
  let secondRuns = 0;
  let workers = 1;

  const workingDays = (from: CalendarDate, days: number) => addWorkingDays(from, days, calendar).date;
  const at = (day: CalendarDate, hour: string) => ({ now: `${day}T${hour}:00:00+08:00`, calendar });
  const versionOf = async (taskId: string) => {
    const [row] = await place.db.select({ version: task.version }).from(task).where(eq(task.id, taskId));
    return { taskId, version: row!.version };
  };

  /** Chooses a way for each task, from the order of the deadlines alone. */
  function tell(tasks: readonly Task[]): Story[] {
    return tasks.map((each, index): Story => {
      const way = WAYS[index % WAYS.length]!;
      const extendedTo = way === 'extended' ? workingDays(each.dueOn, 4) : null;
      const endsOn = {
        early: workingDays(each.dueOn, -2),
        'on-the-day': each.dueOn,
        late: workingDays(each.dueOn, 6),
        extended: workingDays(each.dueOn, 5),
        cancelled: workingDays(each.dueOn, 2),
        never: null,
      }[way];
      return { task: each, way, extendedTo, endsOn };
    });
  }

  async function act(day: CalendarDate): Promise<void> {
    const staff = (who: string, hour: string) => {
      const person = Object.values(place.people).find((each) => each.id === who)!;
      return place.ctxFor(person, at(day, hour));
    };
    const director = place.ctxFor(place.people.director, at(day, '16'));
    for (const { task: of, way, extendedTo, endsOn } of stories) {
      if (way === 'extended' && day === workingDays(of.dueOn, -1)) {
        await requestExtension(staff(of.ownerId, '09'), { taskId: of.id, toDueOn: extendedTo!, reason: '材料未齐' });
        const [asked] = await place.db.select().from(extensionRequest).where(eq(extensionRequest.taskId, of.id));
        await decideExtension(director, { extensionId: asked!.id, decision: 'approve', reason: '' });
      }
      if (endsOn !== day) continue;
      if (way === 'cancelled') {
        await cancelTask(director, { ...(await versionOf(of.id)), reason: '上级统一部署' });
        continue;
      }
      await signTask(staff(of.ownerId, '09'), await versionOf(of.id));
      await submitTask(staff(of.ownerId, '10'), await versionOf(of.id));
      await approveTask(director, await versionOf(of.id));
    }
  }

  /** How many rows say what happened; a run that changes nothing leaves every count. */
  async function traces() {
    const { db } = place;
    const cases = await db.select().from(escalationCase).orderBy(asc(escalationCase.taskId));
    const tasks = await db.select({ id: task.id, version: task.version }).from(task).orderBy(asc(task.id));
    const counts = [await db.$count(notice), await db.$count(auditRecord), await db.$count(escalationRung)];
    return { cases, tasks, counts };
  }

  /** Lets every activity run once more at an instant that is over. */
  async function runAgain(): Promise<void> {
    const before = await traces();
    const again = activitiesOf({ db: place.db, calendar, ports: place.ctxForProcess('test').ports });
    const instant = instantOf(await time.now());
    const agenda = await again.readAgenda({ planId, at: instant });
    if (agenda.state === 'carrying') {
      expect(agenda).toMatchObject({ openUpTo: null, summarise: [], closes: false });
      const month = firstOfMonth(yearOf(await time.today()), monthOf(await time.today()));
      await again.openMonth({ planId, at: instant, upTo: addDays(month, 27) });
    }
    await again.openDueCases({ planId, at: instant });
    for (const { month } of await place.db.select().from(monthSummary)) {
      await again.summariseMonth({ planId, at: instant, year, month });
    }
    for (const { taskId } of before.cases) await again.climb({ taskId, at: instant });
    expect(await traces()).toEqual(before);
    secondRuns += 1;
  }

  /** In mid-year the worker goes, with all that it had in memory, and another one carries on. While nobody works time cannot be skipped. */
  async function changeWorkers(): Promise<void> {
    await time.stopWorker();
    await time.startWorker({ forgetful: false });
    workers += 1;
  }

  beforeAll(async () => {
    const { db } = await testDatabase();
    place = await office(db);
    const here = new Date();
    year = yearOf(dateInShanghai(here)) + 1;
    calendar = inventedCalendar(year);
    time = await SimulatedTime.begin(db, calendar, place.ctxForProcess('test').ports);
    await time.startWorker({ forgetful: true });
    publishedOn = await time.today();
    const text = PLAN_TEXT.replaceAll('2026', String(year));
    ({ planId } = await publishWhole(place, { now: await time.now(), calendar }, text));
    const rows = await place.db.select().from(task).where(eq(task.planId, planId));
    stories = tell(rows.sort((a, b) => (a.dueOn + a.occurrenceKey < b.dueOn + b.occurrenceKey ? -1 : 1)));

    await time.drain();
    for (let day = asCalendarDate(`${year}-01-01`); ; day = addDays(day, 1)) {
      if (!time.isWorkingDay(day)) continue;
      if (day === firstWorkingDayOfMonth(year, 7, calendar).date) await changeWorkers();
      await time.passTo(day, '08:30');
      if (day > `${year + 1}-02-20`) throw new Error('The year does not close');
      const [now] = await place.db.select({ state: plan.state }).from(plan).where(eq(plan.id, planId));
      if (now?.state === 'closed') {
        closedOn = day;
        break;
      }
      await act(day);
      if (day === lastWorkingDayOfMonth(yearOf(day), monthOf(day), calendar).date) {
        await time.passTo(day, '18:00');
        await runAgain();
      }
    }
    await time.passTo(workingDays(closedOn, 1), '08:30');
  }, 300_000);

  afterAll(async () => {
    await time.end();
  });

  test('every task opened on the first working day of its month', async () => {
    const opened = await place.db
      .select({ taskId: auditRecord.subjectId, at: auditRecord.at })
      .from(auditRecord)
      .where(eq(auditRecord.action, 'task.open'));
    const days = new Map(opened.map((row) => [row.taskId, dateInShanghai(row.at)]));
    expect(opened).toHaveLength(stories.length);
    for (const { task: of } of stories) {
      const first = firstWorkingDayOfMonth(yearOf(of.opensOn), monthOf(of.opensOn), calendar).date;
      expect([of.title, days.get(of.id)]).toEqual([of.title, first < publishedOn ? publishedOn : first]);
    }
  });

  test('every ladder was climbed as the domain says, rung by rung, and not a rung more', async () => {
    const rows = await place.db.select().from(escalationRung);
    const climbed = rows.map((row) => [row.taskId, row.armedFor, row.rung, row.on, dateInShanghai(row.climbedAt)]);
    const expected = stories.flatMap(({ task: of, extendedTo, endsOn }) => {
      const until = endsOn ?? closedOn;
      const asked = workingDays(of.dueOn, -1);
      const first = rungsOf({ dueOn: of.dueOn, calendar, ladder: DEFAULT_LADDER }).filter((rung) =>
        extendedTo ? rung.on <= asked : rung.on <= until,
      );
      const second = extendedTo
        ? rungsOf({ dueOn: extendedTo, calendar, ladder: DEFAULT_LADDER }).filter((rung) => rung.on <= until)
        : [];
      return [...first, ...second].map((rung) => [of.id, rung.dueOn, rung.key, rung.on, rung.on]);
    });
    expect(climbed.sort()).toEqual(expected.sort());
    expect(climbed.length).toBeGreaterThan(50);
  });

  test('each rung told whom it names: owner and backup, section head, director, and the bureau above', async () => {
    const never = stories.find((story) => story.way === 'never')!.task;
    const rows = await place.db.select().from(escalationRung).where(eq(escalationRung.taskId, never.id));
    const told = Object.fromEntries(rows.map((row) => [row.rung, [...row.told].sort()]));
    const { staff, backup, head, director, bureauDirector } = place.people;
    const both = [staff.id, backup.id].sort();
    expect(told).toEqual({
      'before-3': both,
      'before-1': both,
      due: both,
      'overdue-1': both,
      'overdue-3': [head.id],
      'overdue-5': [director.id],
      'overdue-10': [bureauDirector.id],
    });
    const above = await place.db
      .select()
      .from(notice)
      .where(and(eq(notice.personId, bureauDirector.id), eq(notice.kind, 'task-escalated')));
    expect(above.map((one) => one.href)).toContain(`/tasks/${never.id}`);
  });

  test('no notice was given twice', async () => {
    const rows = await place.db.select({ personId: notice.personId, onceKey: notice.onceKey }).from(notice);
    expect(new Set(rows.map((row) => row.personId + row.onceKey)).size).toBe(rows.length);
  });

  test('each month was summed up on the evening of its last working day', async () => {
    const rows = await place.db.select().from(monthSummary).orderBy(asc(monthSummary.month));
    expect(rows.map((row) => row.month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const row of rows) {
      expect(dateInShanghai(row.madeAt)).toBe(lastWorkingDayOfMonth(year, row.month, calendar).date);
      const due = stories.filter(({ task: of, way, extendedTo, endsOn }) => {
        const dueOn = extendedTo ?? of.dueOn;
        return monthOf(dueOn) === row.month && !(way === 'cancelled' && endsOn! <= dateInShanghai(row.madeAt));
      });
      expect([row.month, row.summary.due]).toEqual([row.month, due.length]);
    }
  });

  test('the year closed when the last ladder had ended; what was left is carried over and its escalation over', async () => {
    const last = stories.filter((story) => story.way === 'never').at(-1)!.task.dueOn;
    const ladderEnd = workingDays(last, 11);
    const turn = firstWorkingDayOfMonth(year + 1, 1, calendar).date;
    expect(closedOn).toBe(ladderEnd > turn ? ladderEnd : turn);
    const states = await place.db.select({ id: task.id, state: task.state }).from(task);
    const expected = { cancelled: 'cancelled', never: 'carried-over' } as Record<string, string>;
    const byId = new Map(states.map((row) => [row.id, row.state]));
    for (const { task: of, way } of stories) expect([way, byId.get(of.id)]).toEqual([way, expected[way] ?? 'done']);
    const cases = await place.db.select({ state: escalationCase.state }).from(escalationCase);
    expect(new Set(cases.map((row) => row.state))).toEqual(new Set(['stopped']));
    const told = await place.db.select().from(notice).where(eq(notice.kind, 'year-closed'));
    expect(told.map((one) => one.personId)).toContain(place.people.director.id);
  });

  test('the process ended with its year, one run a month, and all of it replays', async () => {
    const { client } = time.environment;
    const handle = client.workflow.getHandle(`plan-year:${planId}`);
    expect((await handle.describe()).status.name).toBe('COMPLETED');
    const months = await runsOf(client, `plan-year:${planId}`);
    const lasted = (yearOf(closedOn) - yearOf(publishedOn)) * 12 + monthOf(closedOn) - monthOf(publishedOn) + 1;
    expect(months).toHaveLength(lasted);
    const climbs = await Promise.all(
      (['extended', 'never'] as const).map(async (way) => {
        const { task: of } = stories.find((story) => story.way === way)!;
        return (await runsOf(client, `escalation:${of.id}`))[0]!;
      }),
    );
    for (const run of [...months, ...climbs]) await replay(run);
    if (process.env['SAVE_HISTORIES'] === undefined) return;
    saveRun('plan-year-month', months.at(-6)!);
    saveRun('plan-year-closing', months.at(-1)!);
    saveRun('escalation-extended', climbs[0]!);
    saveRun('escalation-to-the-top', climbs[1]!);
  });

  test('two workers carried it, and a second run of an instant, each month once, changed nothing', () => {
    expect(workers).toBe(2);
    expect(secondRuns).toBeGreaterThanOrEqual(12);
  });
});
