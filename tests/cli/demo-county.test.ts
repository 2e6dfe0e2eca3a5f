import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { seedDemoCounty } from '#cli/demo/seed-demo-county';
import { person, unit } from '#db/schema/org';
import { amendment, monthSummary, plan, planRevision } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { testDatabase } from '#tests/support/database';
import { storeInMemory } from '#tests/support/office';

const ports = { store: storeInMemory(), mail: null, processes: null };

describe('the demo county', () => {
  it('shows a year at work: two plans in force, forty people, tasks in every state, a summary for each month behind, a revised paper that waits', async () => {
    const { db } = await testDatabase();
    const now = new Date('2026-09-16T02:00:00Z');
    expect(await seedDemoCounty({ db, ports, now })).toBe(true);
    expect(await db.$count(person)).toBeGreaterThanOrEqual(40);
    const plans = await db.select({ state: plan.state, year: plan.year }).from(plan);
    expect(plans).toEqual([
      { state: 'published', year: 2026 },
      { state: 'published', year: 2026 },
    ]);
    const states = new Set((await db.selectDistinct({ state: task.state }).from(task)).map((row) => row.state));
    expect([...states]).toEqual(expect.arrayContaining(['planned', 'open', 'in-progress', 'done']));
    expect(await db.$count(monthSummary)).toBe(16);
    const owners = await db
      .selectDistinct({ name: person.name })
      .from(task)
      .innerJoin(person, eq(person.id, task.ownerId));
    expect(owners.map(({ name }) => name)).toEqual(expect.arrayContaining(['孟浩', '白露', '何静', '郭建国', '田莉']));
    expect(await db.$count(planRevision)).toBe(1);
    expect(await db.select({ state: amendment.state }).from(amendment)).toEqual([{ state: 'draft' }]);
  });

  it('leaves an office that is there alone', async () => {
    const { db } = await testDatabase();
    const now = new Date('2026-03-02T02:00:00Z');
    await seedDemoCounty({ db, ports, now });
    const units = await db.$count(unit);
    expect(await seedDemoCounty({ db, ports, now })).toBe(false);
    expect(await db.$count(unit)).toBe(units);
  });
});
