import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { task } from '#db/schema/tasks';
import { addDays, asCalendarDate } from '#domain/shared/calendar-date';
import { LIGHTS, lightOf } from '#domain/tasks/lights';
import { TASK_STATES } from '#domain/tasks/task-states';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import { getDayView } from '#services/tasks/get-day-view';
import { getFilterChoices } from '#services/tasks/get-filter-choices';
import { getMonthAgenda } from '#services/tasks/get-month-agenda';
import { getMonthView } from '#services/tasks/get-month-view';
import { listTasks } from '#services/tasks/list-tasks';
import { inLights } from '#services/tasks/task-filter';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';
import { acting, planInForce, taskOf } from '#tests/support/tasks';

async function begin() {
  const { db } = await testDatabase();
  const o = await office(db);
  return { o, on: await planInForce(o), people: o.people };
}

const march = { year: 2026, month: 3 };

describe('the month grid', () => {
  test('has whole weeks from Monday on, each day with its kind, its counts by light and a handful of its tasks', async () => {
    const { o, on, people } = await begin();
    await taskOf(o, on, { dueOn: '2026-03-04', title: '临期' });
    await taskOf(o, on, { dueOn: '2026-03-20', title: '正常' });
    await taskOf(o, on, { dueOn: '2026-03-20', state: 'done', title: '办结' });
    await taskOf(o, on, { dueOn: '2026-02-27', title: '逾期，在上月' });
    for (let n = 0; n < 5; n += 1) await taskOf(o, on, { dueOn: '2026-03-25', state: 'planned' });
    const view = await getMonthView(acting(o, people.head), march);
    expect(view.days[0]?.date).toBe('2026-02-23');
    expect(view.days.at(-1)?.date).toBe('2026-04-05');
    expect(view.days).toHaveLength(42);
    const day = (date: string) => view.days.find((one) => one.date === date)!;
    expect(day('2026-03-04')).toMatchObject({ total: 1, tasks: [{ title: '临期', light: 'amber', mayRedate: true }] });
    expect(day('2026-03-20')).toMatchObject({ total: 2, counts: { green: 1, blue: 1 } });
    expect(day('2026-03-25')).toMatchObject({ total: 5, counts: { grey: 5 }, tasks: [] });
    expect(day('2026-02-27')).toMatchObject({ inMonth: false, counts: { red: 1 } });
    expect(day('2026-02-28').kind).toEqual({ kind: 'make-up', holiday: '春节' });
    expect(day('2026-04-05').kind).toEqual({ kind: 'holiday', name: '清明节' });
    expect(view.counts).toEqual({ grey: 5, green: 1, amber: 1, red: 0, blue: 1, violet: 0 });
  });

  test('says nothing of the kind of a day that no notice covers', async () => {
    const { o, people } = await begin();
    const view = await getMonthView(acting(o, people.head), { year: 2027, month: 5 });
    expect(view.days.every((one) => one.kind === null)).toBe(true);
  });

  test('offers re-dating only to whoever may', async () => {
    const { o, on, people } = await begin();
    await taskOf(o, on, { dueOn: '2026-03-20' });
    const redatable = async (who: typeof people.head) =>
      (await getMonthView(acting(o, who), march)).days.flatMap((one) => one.tasks).map((one) => one.mayRedate);
    expect(await redatable(people.head)).toEqual([true]);
    expect(await redatable(people.bureauDirector)).toEqual([true]);
    expect(await redatable(people.otherHead)).toEqual([false]);
    expect(await redatable(people.staff)).toEqual([false]);
  });

  test('shows each person what they may see, and filters by unit, section, person and light', async () => {
    const { o, on, people } = await begin();
    await taskOf(o, on, { dueOn: '2026-03-20' });
    const obstetrics = {
      sectionId: o.sections.obstetrics.id,
      ownerId: people.midwife.id,
      backupId: people.otherHead.id,
    };
    await taskOf(o, on, { dueOn: '2026-03-20', ...obstetrics });
    const sister = { unitId: o.units.sister.id, sectionId: null };
    await taskOf(o, on, {
      dueOn: '2026-03-20',
      ...sister,
      ownerId: people.sisterStaff.id,
      backupId: people.sisterHead.id,
    });
    await taskOf(o, on, { dueOn: '2026-03-20', unitId: o.units.clinic.id, sectionId: null, state: 'done' });
    const total = async (who: typeof people.head, filter = {}) =>
      (await getMonthView(acting(o, who), { ...march, filter })).days.reduce((sum, one) => sum + one.total, 0);
    expect(await total(people.bureauDirector)).toBe(4);
    expect(await total(people.director)).toBe(3);
    expect(await total(people.staff)).toBe(2);
    expect(await total(people.sisterStaff)).toBe(1);
    expect(await total(people.newcomer)).toBe(0);
    expect(await total(people.administrator)).toBe(0);
    expect(await total(people.bureauDirector, { unitId: o.units.hospital.id })).toBe(3);
    expect(await total(people.bureauDirector, { unitId: o.units.hospital.id, unitOnly: true })).toBe(2);
    expect(await total(people.bureauDirector, { sectionId: o.sections.obstetrics.id })).toBe(1);
    expect(await total(people.bureauDirector, { personId: people.otherHead.id })).toBe(1);
    expect(await total(people.bureauDirector, { lights: ['blue'] })).toBe(1);
    expect(await total(people.staff, { unitId: o.units.sister.id })).toBe(0);
  });
});

describe('the agenda and the day', () => {
  test('hold the same tasks as the grid, paged by key without loss or repetition', async () => {
    const { o, on, people } = await begin();
    for (let n = 0; n < 60; n += 1) {
      await taskOf(o, on, { dueOn: n < 55 ? '2026-03-20' : '2026-03-23', title: `任务 ${n % 7}` });
    }
    const head = acting(o, people.head);
    const grid = await getMonthView(head, march);
    const inGrid = grid.days.reduce((sum, one) => sum + one.total, 0);
    const first = await getMonthAgenda(head, march);
    expect(first).toMatchObject({ total: inGrid, today: '2026-03-02' });
    const second = await getMonthAgenda(head, { ...march, cursor: first.next! });
    expect(second.next).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(60);
    const dates = [...first.rows, ...second.rows].map((row) => row.dueOn);
    expect(dates).toEqual([...dates].sort());
    const day = await getDayView(head, { date: '2026-03-20' });
    expect(day).toMatchObject({ total: 55, counts: { green: 55 }, kind: { kind: 'working' } });
    const rest = await getDayView(head, { date: '2026-03-20', cursor: day.next! });
    expect(new Set([...day.rows, ...rest.rows].map((row) => row.id)).size).toBe(55);
  });

  test('refuse a cursor that is none', async () => {
    const { o, people } = await begin();
    const attempt = getMonthAgenda(acting(o, people.head), { ...march, cursor: 'x' });
    await expect(attempt).rejects.toMatchObject({ kind: 'invalid', code: 'bad-cursor' });
  });
});

describe('the list', () => {
  test('filters by state, light, dates and text, and takes wildcards for what they are', async () => {
    const { o, on, people } = await begin();
    const rate = await taskOf(o, on, { title: '建档率达90%以上', dueOn: '2026-03-03' });
    const school = await taskOf(o, on, { title: '学校卫生检查', dueOn: '2026-02-20', state: 'in-progress' });
    const moved = await taskOf(o, on, { title: '水质监测', dueOn: '2026-03-27', originalDueOn: '2026-03-20' });
    const ids = async (filter: object) =>
      (await listTasks(acting(o, people.head), { filter })).rows.map((row) => row.id);
    expect(await ids({ text: '0%' })).toEqual([rate]);
    expect(await ids({ text: '卫生' })).toEqual([school]);
    expect(await ids({ states: ['in-progress'] })).toEqual([school]);
    expect(await ids({ lights: ['red', 'amber'] })).toEqual([school, rate]);
    expect(await ids({ dueFrom: '2026-03-01', dueTo: '2026-03-10' })).toEqual([rate]);
    expect(await ids({ moved: true })).toEqual([moved]);
    expect(await ids({ planId: on.planId })).toHaveLength(3);
    const all = await listTasks(acting(o, people.head), {});
    expect(all.total).toBe(3);
  });

  test('tells of each row what is left and what the actor may do', async () => {
    const { o, on, people } = await begin();
    await taskOf(o, on, { dueOn: '2026-03-05' });
    const [forOwner] = (await listTasks(acting(o, people.staff), {})).rows;
    expect(forOwner).toMatchObject({ remaining: { kind: 'left', workingDays: 3 }, light: 'amber' });
    expect(forOwner?.actions).toEqual(['sign', 'report', 'add-evidence', 'hand-back', 'comment', 'request-extension']);
    const [forHead] = (await listTasks(acting(o, people.head), {})).rows;
    expect(forHead?.actions).toEqual(['reassign', 'redate', 'suspend', 'comment']);
    const [forColleague] = (await listTasks(acting(o, people.midwife), {})).rows;
    expect(forColleague?.actions).toEqual(['comment']);
  });

  test.each(['due', '-due', 'title', 'progress'] as const)('sorted by %s is paged without loss', async (sort) => {
    const { o, on, people } = await begin();
    for (let n = 0; n < 70; n += 1) {
      const dueOn = addDays(asCalendarDate('2026-03-01'), n % 5);
      await taskOf(o, on, { dueOn, title: `任务 ${n % 3}`, progress: n % 4 });
    }
    const head = acting(o, people.head);
    const first = await listTasks(head, { sort });
    const second = await listTasks(head, { sort, cursor: first.next! });
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(70);
  });
});

describe('lights in the database', () => {
  test('agree with the domain for every state, date and day', async () => {
    const { o, on } = await begin();
    const base = asCalendarDate('2026-02-25');
    for (const state of TASK_STATES) {
      for (let n = 0; n < 20; n += 1) await taskOf(o, on, { state, dueOn: addDays(base, n) });
    }
    const rows = await o.db.select({ id: task.id, state: task.state, dueOn: task.dueOn }).from(task);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 19 }), async (offset) => {
        const now = new Date(`${addDays(base, offset)}T04:00:00Z`);
        const ctx = o.ctxForProcess('test', { now, calendar: standardCalendar });
        for (const light of LIGHTS) {
          const found = await o.db
            .select({ id: task.id })
            .from(task)
            .where(inLights(ctx, [light]));
          const expected = rows.filter(
            (row) => lightOf({ ...row, today: ctx.today, calendar: ctx.calendar }) === light,
          );
          expect(found.map((row) => row.id).sort()).toEqual(expected.map((row) => row.id).sort());
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('the choices of the filters', () => {
  test('are the units that the actor sees, in the order of the tree, and what stands in the chosen one', async () => {
    const { o, people } = await begin();
    const forBureau = await getFilterChoices(acting(o, people.bureauDirector), { unitId: o.units.hospital.id });
    expect(forBureau.units).toHaveLength(5);
    expect(forBureau.units[0]).toMatchObject({ id: o.units.bureau.id, depth: 0 });
    expect(forBureau.units.find((one) => one.id === o.units.clinic.id)?.depth).toBe(2);
    expect(forBureau.sections.map((one) => one.name)).toEqual(['公共卫生科', '妇产科']);
    expect(forBureau.persons.map((one) => one.id)).toContain(people.staff.id);
    expect(forBureau.plans).toHaveLength(1);
    const forSister = await getFilterChoices(acting(o, people.sisterStaff), { unitId: o.units.hospital.id });
    expect(forSister.units.map((one) => one.id)).toEqual([o.units.sister.id]);
    expect(forSister.persons.map((one) => one.id)).not.toContain(people.staff.id);
    expect(forSister.plans).toEqual([]);
  });
});
