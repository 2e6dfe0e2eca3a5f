import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { plan, planDecision } from '#db/schema/plans';
import { filterOf } from '#services/tasks/filter-address';
import { ListTasksInput } from '#services/tasks/inputs';
import { listTasks } from '#services/tasks/list-tasks';
import { requestExtension } from '#services/tasks/request-extension';
import { findAnything } from '#services/workbench/find-anything';
import { getDirectorWorkbench } from '#services/workbench/get-director-workbench';
import { getStaffWorkbench } from '#services/workbench/get-staff-workbench';
import { getWorkbench } from '#services/workbench/get-workbench';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';
import { acting, planInForce, taskOf } from '#tests/support/tasks';

async function begin() {
  const { db } = await testDatabase();
  const o = await office(db);
  return { o, on: await planInForce(o), people: o.people };
}

describe('the staff workbench', () => {
  test('shows what is late, due today and due this week, of the owner and of the backup, and nothing that others must do', async () => {
    const { o, on, people } = await begin();
    const late = await taskOf(o, on, { dueOn: '2026-02-27' });
    const today = await taskOf(o, on, { dueOn: '2026-03-02' });
    const sunday = await taskOf(o, on, { dueOn: '2026-03-08' });
    await taskOf(o, on, { dueOn: '2026-03-09' });
    await taskOf(o, on, { dueOn: '2026-03-02', state: 'submitted' });
    await taskOf(o, on, { dueOn: '2026-03-02', state: 'planned' });
    await taskOf(o, on, { dueOn: '2026-03-02', ownerId: people.midwife.id, backupId: people.otherHead.id });
    for (const who of [people.staff, people.backup]) {
      const bench = await getStaffWorkbench(acting(o, who));
      expect(bench.overdue.rows.map((row) => row.id)).toEqual([late]);
      expect(bench.dueToday.rows.map((row) => row.id)).toEqual([today]);
      expect(bench.thisWeek).toMatchObject({ total: 1, rows: [{ id: sunday }] });
      expect(bench.waiting).toEqual({ items: [], total: 0 });
    }
    const bench = await getStaffWorkbench(acting(o, people.staff));
    expect(bench.next.total).toBe(0);
    expect(bench.lights).toEqual({ grey: 1, green: 2, amber: 2, red: 0, blue: 0, violet: 0 });
  });

  test('shows what comes next to who has nothing until Sunday', async () => {
    const { o, on, people } = await begin();
    const later = await taskOf(o, on, { dueOn: '2026-03-20' });
    const sooner = await taskOf(o, on, { dueOn: '2026-03-09' });
    await taskOf(o, on, { dueOn: '2026-03-09', state: 'planned' });
    const bench = await getStaffWorkbench(acting(o, people.staff));
    expect(bench.thisWeek.total).toBe(0);
    expect(bench.next.rows.map((row) => row.id)).toEqual([sooner, later]);
  });

  test('shows the section head what waits for their review, assignment and decision, and not what is the director’s', async () => {
    const { o, on, people } = await begin();
    const submitted = await taskOf(o, on, { state: 'submitted' });
    const back = await taskOf(o, on, { state: 'handed-back' });
    const short = await taskOf(o, on, { state: 'in-progress' });
    const long = await taskOf(o, on, { state: 'in-progress' });
    const staff = acting(o, people.staff);
    await requestExtension(staff, { taskId: short, toDueOn: '2026-03-12', reason: '材料未齐' });
    await requestExtension(staff, { taskId: long, toDueOn: '2026-04-10', reason: '设备未到' });
    await taskOf(o, on, { state: 'submitted', sectionId: null });
    const waitingFor = async (who: typeof people.head) =>
      (await getStaffWorkbench(acting(o, who))).waiting.items.map((item) => [item.kind, item.task.id]);
    expect(await waitingFor(people.head)).toEqual([
      ['extension', short],
      ['handed-back', back],
      ['review', submitted],
    ]);
    expect(await waitingFor(people.otherHead)).toEqual([]);
    expect(await waitingFor(people.sisterHead)).toEqual([]);
    const director = await getStaffWorkbench(acting(o, people.director));
    expect(director.waiting.items.map((item) => item.kind)).toEqual(['extension', 'review']);
    expect(director.waiting.items[0]).toMatchObject({
      task: { id: long },
      extension: { toDueOn: '2026-04-10', reason: '设备未到', by: people.staff.name },
    });
    expect(await waitingFor(people.bureauDirector)).toEqual([]);
  });
});

describe('the director’s workbench', () => {
  test('gives six figures with last month’s beside them, and each leads to its rows', async () => {
    const { o, on, people } = await begin();
    const done = { state: 'done' as const, progress: 100 };
    await taskOf(o, on, { ...done, dueOn: '2026-02-10', completedOn: '2026-02-09' });
    await taskOf(o, on, { ...done, dueOn: '2026-02-10', completedOn: '2026-03-01' });
    await taskOf(o, on, { dueOn: '2026-02-11' });
    await taskOf(o, on, { ...done, dueOn: '2026-03-02', completedOn: '2026-03-02' });
    await taskOf(o, on, { dueOn: '2026-03-04' });
    await taskOf(o, on, { dueOn: '2026-03-25', originalDueOn: '2026-03-10' });
    await taskOf(o, on, { dueOn: '2026-03-26', state: 'cancelled' });
    await taskOf(o, on, { dueOn: '2026-03-05', unitId: o.units.sister.id, sectionId: null });
    const director = acting(o, people.director);
    const bench = await getDirectorWorkbench(director);
    expect(bench.unit).toMatchObject({ id: o.units.hospital.id });
    const figures = Object.fromEntries(bench.figures.map(({ key, value, lastMonth }) => [key, [value, lastMonth]]));
    expect(figures).toEqual({
      due: [3, 3],
      done: [1, 1],
      'on-time': [100, 33],
      overdue: [1, 2],
      soon: [1, 2],
      moved: [1, 0],
    });
    for (const { key, value, query } of bench.figures) {
      if (key === 'due' || key === 'on-time') continue;
      const input = ListTasksInput.parse({ filter: filterOf(new URLSearchParams(query)) });
      expect([key, (await listTasks(director, input)).total]).toEqual([key, value]);
    }
    const overBureau = await getDirectorWorkbench(acting(o, people.bureauDirector));
    expect(overBureau.figures[0]).toMatchObject({ key: 'due', value: 4 });
  });

  test('lists late work by unit, worst first, and the year by section and by unit below', async () => {
    const { o, on, people } = await begin();
    await taskOf(o, on, { dueOn: '2026-02-11' });
    await taskOf(o, on, { dueOn: '2026-02-12' });
    await taskOf(o, on, { dueOn: '2026-02-12', unitId: o.units.clinic.id, sectionId: null });
    await taskOf(o, on, { dueOn: '2026-05-12', sectionId: null });
    const bench = await getDirectorWorkbench(acting(o, people.director));
    expect(bench.lateByUnit.map((row) => [row.unitId, row.overdue, row.running])).toEqual([
      [o.units.hospital.id, 2, 3],
      [o.units.clinic.id, 1, 1],
    ]);
    const rows = await listTasks(
      acting(o, people.director),
      ListTasksInput.parse({ filter: filterOf(new URLSearchParams(bench.lateByUnit[0]!.query)) }),
    );
    expect(rows.total).toBe(2);
    expect(bench.ring.map((ring) => [ring.id, ring.total])).toEqual([
      [o.sections.publicHealth.id, 2],
      [o.units.clinic.id, 1],
      [o.units.hospital.id, 1],
    ]);
    expect(bench.ring[0]?.segments).toMatchObject([{ month: 2, counts: { red: 2 } }]);
    const county = await getDirectorWorkbench(acting(o, people.bureauDirector));
    expect(county.ring).toMatchObject([{ id: o.units.hospital.id, total: 4 }]);
    const chosen = await getDirectorWorkbench(acting(o, people.bureauDirector), { unitId: o.units.hospital.id });
    expect(chosen.ring).toHaveLength(3);
  });

  test('lists the plans that wait for approval with who submitted them', async () => {
    const { o, on, people } = await begin();
    await o.db.update(plan).set({ state: 'in-review' }).where(eq(plan.id, on.planId));
    await o.db.insert(planDecision).values([
      { planId: on.planId, kind: 'submitted', decidedBy: people.staff.id, decidedAt: new Date('2026-02-01T00:00:00Z') },
      { planId: on.planId, kind: 'submitted', decidedBy: people.head.id, decidedAt: new Date('2026-03-01T00:00:00Z') },
    ]);
    const bench = await getDirectorWorkbench(acting(o, people.director));
    expect(bench.plansToDecide).toMatchObject([
      { id: on.planId, submittedBy: people.head.name, submittedAt: '2026-03-01T00:00:00.000Z' },
    ]);
    expect((await getDirectorWorkbench(acting(o, people.sisterDirector))).plansToDecide).toEqual([]);
  });

  test('is for directors, and only over what they direct', async () => {
    const { o, people } = await begin();
    await expect(getDirectorWorkbench(acting(o, people.head))).rejects.toMatchObject({ kind: 'forbidden' });
    const sister = getDirectorWorkbench(acting(o, people.director), { unitId: o.units.sister.id });
    await expect(sister).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('finding anything', () => {
  test('finds plans, tasks, people and units by a part of their name, where they lead to, and nothing for nothing', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { title: '青石中心小学检查' });
    const director = acting(o, people.director);
    const found = await findAnything(director, { text: '青石' });
    expect(found.map(({ kind, href }) => [kind, href])).toEqual([
      ['task', `/tasks/${taskId}`],
      ['unit', `/tasks?unit=${o.units.hospital.id}`],
    ]);
    expect((await findAnything(director, { text: '公共卫生服务' })).map((one) => one.kind)).toEqual(['plan']);
    const [person] = await findAnything(director, { text: '小满' });
    expect(person).toMatchObject({ kind: 'person', id: people.staff.id, detail: '青石镇卫生院' });
    expect(await findAnything(director, { text: '  ' })).toEqual([]);
    expect(await findAnything(director, { text: '%' })).toEqual([]);
  });

  test('finds nothing of a sister unit', async () => {
    const { o, on, people } = await begin();
    await taskOf(o, on, { title: '青石中心小学检查' });
    expect(await findAnything(acting(o, people.sisterDirector), { text: '青石' })).toEqual([]);
    expect(await findAnything(acting(o, people.sisterStaff), { text: '王小满' })).toEqual([]);
  });

  test('puts what is still to be done before what has ended', async () => {
    const { o, on, people } = await begin();
    await taskOf(o, on, { title: '水质监测', state: 'done', dueOn: '2026-01-10' });
    const next = await taskOf(o, on, { title: '水质监测', dueOn: '2026-04-10' });
    const [first] = await findAnything(acting(o, people.staff), { text: '水质' });
    expect(first?.id).toBe(next);
  });
});

describe('the first page', () => {
  test('is the unit for who directs it, their own tasks when they ask, and own tasks for everybody else', async () => {
    const { o, people } = await begin();
    expect((await getWorkbench(acting(o, people.director))).kind).toBe('director');
    expect(await getWorkbench(acting(o, people.director), { mine: true })).toMatchObject({
      kind: 'staff',
      directs: true,
      query: `person=${people.director.id}`,
    });
    expect(await getWorkbench(acting(o, people.staff))).toMatchObject({ kind: 'staff', directs: false });
  });
});
