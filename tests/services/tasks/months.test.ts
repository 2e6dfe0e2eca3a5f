import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { monthSummary, plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import { openMonth } from '#services/tasks/open-month';
import { summariseMonth } from '#services/tasks/summarise-month';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';
import { acting, auditOf, noticesOf, planInForce, stands, taskOf } from '#tests/support/tasks';

async function begin() {
  const { db } = await testDatabase();
  const o = await office(db);
  const on = await planInForce(o);
  const process = o.ctxForProcess('plan-year', { calendar: standardCalendar });
  return { o, on, people: o.people, process };
}

describe('opening a month', () => {
  test('opens what begins in it and before, tells each owner once with the number, and does nothing a second time', async () => {
    const { o, on, people, process } = await begin();
    const march = await taskOf(o, on, { state: 'planned', opensOn: '2026-03-09', dueOn: '2026-03-20' });
    const missed = await taskOf(o, on, { state: 'planned', opensOn: '2026-01-05', dueOn: '2026-02-10' });
    const april = await taskOf(o, on, { state: 'planned', opensOn: '2026-04-01', dueOn: '2026-04-20' });
    const cancelled = await taskOf(o, on, { state: 'cancelled', opensOn: '2026-03-01' });
    await taskOf(o, on, { state: 'planned', ownerId: people.midwife.id });
    const input = { planId: on.planId, upTo: '2026-03-31' };
    expect(await openMonth(process, input)).toEqual({ opened: 3 });
    expect(await openMonth(process, input)).toEqual({ opened: 0 });
    expect((await stands(o, march)).state).toBe('open');
    expect((await stands(o, missed)).state).toBe('open');
    expect((await stands(o, april)).state).toBe('planned');
    expect((await stands(o, cancelled)).state).toBe('cancelled');
    const told = await noticesOf(o, people.staff);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ kind: 'tasks-opened', facts: { year: 2026, month: 3, count: 2 } });
    expect(await noticesOf(o, people.midwife)).toHaveLength(1);
    expect(await auditOf(o, march)).toEqual(['task.open']);
  });

  test('leaves a closed plan and other plans alone', async () => {
    const { o, on, process } = await begin();
    const other = await planInForce(o, o.units.hospital, '另一份计划');
    const there = await taskOf(o, other, { state: 'planned' });
    await taskOf(o, on, { state: 'planned' });
    await o.db.update(plan).set({ state: 'closed' }).where(eq(plan.id, on.planId));
    expect(await openMonth(process, { planId: on.planId, upTo: '2026-03-31' })).toEqual({ opened: 0 });
    expect((await stands(o, there)).state).toBe('planned');
  });

  test('is no person’s to do', async () => {
    const { o, on, people } = await begin();
    const attempt = openMonth(acting(o, people.director), { planId: on.planId, upTo: '2026-03-31' });
    await expect(attempt).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('summing up a month', () => {
  test('counts once, tells directors and the heads concerned once, and never changes what it has written', async () => {
    const { o, on, people, process } = await begin();
    await taskOf(o, on, { state: 'done', dueOn: '2026-02-10', completedOn: '2026-02-09' });
    await taskOf(o, on, { state: 'done', dueOn: '2026-02-10', completedOn: '2026-02-12' });
    const late = await taskOf(o, on, { state: 'in-progress', dueOn: '2026-02-11' });
    await taskOf(o, on, { dueOn: '2026-03-10', originalDueOn: '2026-02-12' });
    const input = { planId: on.planId, year: 2026, month: 2 };
    expect(await summariseMonth(process, input)).toEqual({ made: true });
    await o.db.update(task).set({ state: 'cancelled' }).where(eq(task.id, late));
    expect(await summariseMonth(process, input)).toEqual({ made: false });
    const summaries = await o.db.select().from(monthSummary);
    expect(summaries).toHaveLength(1);
    expect(summaries[0]?.summary).toEqual({
      year: 2026,
      month: 2,
      due: 3,
      done: 2,
      doneLate: 1,
      overdue: 1,
      moved: 1,
    });
    for (const who of [people.director, people.head]) {
      expect((await noticesOf(o, who)).map((row) => row.kind)).toEqual(['month-summary']);
    }
    for (const who of [people.otherHead, people.staff, people.sisterHead]) expect(await noticesOf(o, who)).toEqual([]);
  });
});
