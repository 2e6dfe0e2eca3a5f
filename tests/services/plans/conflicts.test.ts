import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { notice } from '#db/schema/notices';
import { person } from '#db/schema/org';
import { plan, planEdit, workItem } from '#db/schema/plans';
import { auditRecord, outbox } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import { closePlan } from '#services/plans/close-plan';
import { decidePlan } from '#services/plans/decide-plan';
import { editDraft } from '#services/plans/edit-draft';
import { publishPlan } from '#services/plans/publish-plan';
import { submitPlan } from '#services/plans/submit-plan';
import { approveWhole, chooseWhole, draftOf, publishWhole } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';

const newOffice = async () => office((await testDatabase()).db);

test('who edits a version that somebody else has changed is shown that change', async () => {
  const place = await newOffice();
  const planId = await chooseWhole(place);
  const edit = (title: string) => ({ planId, version: 1, edit: { kind: 'set-title', title } as const });
  await editDraft(place.ctxFor(place.people.director), edit('局长的改法'));
  await expect(editDraft(place.ctxFor(place.people.head), edit('科长的改法'))).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plan-changed',
    facts: { version: 2, state: 'draft', by: '林岚', change: 'set-title', at: '2026-03-02T01:00:00.000Z' },
  });
  expect((await draftOf(place, planId)).title).toBe('局长的改法');
});

test('of many edits of the same version at the same time one is made', async () => {
  const place = await newOffice();
  const planId = await chooseWhole(place);
  const outcomes = await Promise.allSettled(
    ['甲', '乙', '丙', '丁'].map((title) =>
      editDraft(place.ctxFor(place.people.head), { planId, version: 1, edit: { kind: 'set-title', title } }),
    ),
  );
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  const refusals = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as { kind: string }] : []));
  expect(refusals.map((one) => one.kind)).toEqual(['conflict', 'conflict', 'conflict']);
  expect(await place.db.$count(planEdit)).toBe(1);
});

test('of two publications at the same time one stands and its tasks stand once', async () => {
  const place = await newOffice();
  const planId = await chooseWhole(place);
  const version = await approveWhole(place, planId);
  const director = place.ctxFor(place.people.director);
  const outcomes = await Promise.allSettled([
    publishPlan(director, { planId, version }),
    publishPlan(director, { planId, version }),
  ]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await place.db.$count(outbox)).toBe(1);
});

test('a publication that fails in the middle leaves nothing behind', async () => {
  const place = await newOffice();
  const planId = await chooseWhole(place);
  const version = await approveWhole(place, planId);
  const audited = await place.db.$count(auditRecord);
  // why: the database itself fails after the items stand and while the tasks are written
  await place.db.execute(sql`alter table task add constraint no_december check (due_on < '2026-12-01')`);
  await expect(publishPlan(place.ctxFor(place.people.director), { planId, version })).rejects.toThrow();
  const [row] = await place.db.select().from(plan).where(eq(plan.id, planId));
  expect(row).toMatchObject({ state: 'approved', version, publishedAt: null });
  expect(await place.db.$count(workItem)).toBe(0);
  expect(await place.db.$count(task)).toBe(0);
  expect(await place.db.$count(outbox)).toBe(0);
  expect(await place.db.$count(auditRecord)).toBe(audited);
  expect(await place.db.$count(notice, eq(notice.kind, 'plan-published'))).toBe(0);
  await place.db.execute(sql`alter table task drop constraint no_december`);
  const published = await publishPlan(place.ctxFor(place.people.director), { planId, version });
  expect(await place.db.$count(task)).toBe(published.tasks);
});

test('nothing is published without an owner and a backup for each item', async () => {
  const place = await newOffice();
  const planId = await chooseWhole(place);
  let { version } = await submitPlan(place.ctxFor(place.people.head), { planId, version: 1 });
  const director = place.ctxFor(place.people.director);
  ({ version } = await decidePlan(director, { planId, version, decision: 'approve' }));
  await expect(publishPlan(director, { planId, version })).rejects.toMatchObject({ code: 'item-without-owner' });
});

test('nothing is published for an owner who has left', async () => {
  const place = await newOffice();
  const planId = await chooseWhole(place);
  const version = await approveWhole(place, planId);
  await place.db.update(person).set({ archivedAt: new Date() }).where(eq(person.id, place.people.staff.id));
  await expect(publishPlan(place.ctxFor(place.people.director), { planId, version })).rejects.toMatchObject({
    code: 'owner-has-left',
    facts: { name: '王小满' },
  });
});

test('who cannot report on the work where it is done is not made its owner', async () => {
  const place = await newOffice();
  const planId = await chooseWhole(place);
  const assignment = { unitId: place.units.hospital.id, sectionId: null, ownerId: null, backupId: null };
  const assign = (change: object) =>
    editDraft(place.ctxFor(place.people.head), {
      planId,
      version: 1,
      edit: { kind: 'assign-rest', assignment: { ...assignment, ...change } },
    });
  const { newcomer, sisterStaff, villageDoctor, staff } = place.people;
  for (const who of [newcomer, sisterStaff, villageDoctor]) {
    await expect(assign({ ownerId: who.id })).rejects.toMatchObject({ field: 'ownerId', code: 'cannot-own' });
  }
  await expect(assign({ unitId: place.units.sister.id })).rejects.toMatchObject({ code: 'unknown-unit' });
  await expect(assign({ sectionId: place.sections.inspection.id })).rejects.toMatchObject({ code: 'unknown-section' });
  await expect(assign({ ownerId: staff.id, backupId: staff.id })).rejects.toMatchObject({ code: 'same-person' });
  expect((await assign({ ownerId: staff.id })).version).toBe(2);
});

test('what was due before the day of publication is made a task only when that is asked for', async () => {
  const place = await newOffice();
  const planId = await chooseWhole(place);
  const version = await approveWhole(place, planId);
  const inJuly = place.ctxFor(place.people.director, { now: '2026-07-15T02:00:00Z' });
  const published = await publishPlan(inJuly, { planId, version, past: 'create' });
  expect(published.leftOut).toBe(0);
  const due = await place.db.select({ dueOn: task.dueOn }).from(task);
  expect(due.filter((one) => one.dueOn < '2026-07-15').length).toBeGreaterThan(6);
});

test('a plan whose whole year is over is not published', async () => {
  const place = await newOffice();
  await expect(publishWhole(place, { now: '2027-02-01T02:00:00Z' })).rejects.toMatchObject({
    code: 'nothing-left-of-year',
  });
});

test('a year is closed once, however often its process asks', async () => {
  const place = await newOffice();
  const { planId } = await publishWhole(place);
  const ctx = place.ctxForProcess('plan-year', { now: '2027-01-04T00:30:00Z' });
  expect(await closePlan(ctx, { planId })).toEqual({ closed: true });
  expect(await closePlan(ctx, { planId })).toEqual({ closed: false });
});
