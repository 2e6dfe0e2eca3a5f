import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import { ACTIONS, can, ROLES, type Actor, type Grant } from '#domain/access/index';
import { subjectOf } from '#services/tasks/standing';
import { visibleTo } from '#services/visible';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';
import { planInForce, taskOf } from '#tests/support/tasks';

let o: Office;
beforeAll(async () => {
  o = await office((await testDatabase()).db);
  const plan = await planInForce(o);
  const { bureau, hospital, sister, clinic } = o.units;
  const { primaryCare, publicHealth, obstetrics, sisterPublicHealth } = o.sections;
  const places = [
    { unitId: bureau.id, sectionId: primaryCare.id },
    { unitId: bureau.id, sectionId: null },
    { unitId: hospital.id, sectionId: publicHealth.id },
    { unitId: hospital.id, sectionId: obstetrics.id },
    { unitId: hospital.id, sectionId: null },
    { unitId: sister.id, sectionId: sisterPublicHealth.id },
    { unitId: clinic.id, sectionId: null },
  ];
  const { staff, backup, midwife } = o.people;
  for (const place of places)
    for (const [ownerId, backupId] of [
      [staff.id, backup.id],
      [midwife.id, staff.id],
      [midwife.id, backup.id],
    ] as const)
      await taskOf(o, plan, { ...place, ownerId, backupId });
});

/** The tasks of the office with what `can` needs to know of them. */
async function allTasks() {
  const rows = await o.db
    .select({
      id: task.id,
      unitPath: unit.path,
      sectionId: task.sectionId,
      ownerId: task.ownerId,
      backupId: task.backupId,
    })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId));
  return rows.map((row) => ({ id: row.id, subject: subjectOf(row) }));
}

test(
  'a list holds exactly the rows that one may see one by one, for any roles and any action',
  { timeout: 60_000 },
  async () => {
    const { bureau, hospital, sister, clinic } = o.units;
    const anyGrant: fc.Arbitrary<Grant> = fc.record({
      role: fc.constantFrom(...ROLES),
      unitPath: fc.constantFrom(...[bureau, hospital, sister, clinic].map((one) => one.path)),
      sectionId: fc.constantFrom(null, ...Object.values(o.sections).map((one) => one.id)),
    });
    const tasks = await allTasks();
    const columns = { unitId: task.unitId, sectionId: task.sectionId, persons: [task.ownerId, task.backupId] };
    await fc.assert(
      fc.asyncProperty(fc.array(anyGrant, { maxLength: 3 }), fc.constantFrom(...ACTIONS), async (grants, action) => {
        const actor: Actor = { kind: 'person', personId: o.people.staff.id, grants };
        const rows = await o.db
          .select({ id: task.id })
          .from(task)
          .where(visibleTo(actor, action, columns));
        const allowed = tasks.filter(({ subject }) => can(actor, action, subject)).map(({ id }) => id);
        expect(rows.map(({ id }) => id).sort()).toEqual(allowed.sort());
      }),
      { numRuns: 200 },
    );
  },
);

test('a process sees every row', async () => {
  const actor: Actor = { kind: 'system', process: 'plan-year', onBehalfOf: null };
  const rows = await o.db
    .select({ id: task.id })
    .from(task)
    .where(visibleTo(actor, 'task.read', { unitId: task.unitId }));
  expect(rows).toHaveLength((await allTasks()).length);
});
