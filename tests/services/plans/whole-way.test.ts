import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { notice } from '#db/schema/notices';
import { plan, workItem } from '#db/schema/plans';
import { auditRecord, outbox } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import { chooseWhole, draftOf } from '#tests/services/plans/way';
import { decidePlan } from '#services/plans/decide-plan';
import { editDraft } from '#services/plans/edit-draft';
import { publishPlan } from '#services/plans/publish-plan';
import { redoEdit } from '#services/plans/redo-edit';
import { submitPlan } from '#services/plans/submit-plan';
import { undoEdit } from '#services/plans/undo-edit';
import { withdrawPlan } from '#services/plans/withdraw-plan';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

describe('a plan on its whole way from paper to tasks', () => {
  let place: Office;
  let planId: string;
  let version = 1;

  beforeAll(async () => {
    const { db } = await testDatabase();
    place = await office(db);
    planId = await chooseWhole(place);
  });

  test('what was read is a draft with items, rules, targets and parties', async () => {
    const draft = await draftOf(place, planId);
    expect(draft.year).toBe(2026);
    expect(draft.items.length).toBeGreaterThanOrEqual(6);
    expect(draft.parties.map((party) => party.key)).toEqual(expect.arrayContaining(['公共卫生科', '妇产科医生']));
    const [row] = await place.db.select().from(plan).where(eq(plan.id, planId));
    expect(row).toMatchObject({ state: 'draft', figures: { itemCount: draft.items.length } });
    expect(row?.figures.unassignedCount).toBe(draft.items.length);
  });

  test('an edit changes the draft, undo takes it back, redo makes it again', async () => {
    const ctx = place.ctxFor(place.people.head);
    const itemId = (await draftOf(place, planId)).items[0]!.id;
    const titleNow = async () => (await draftOf(place, planId)).items[0]!.title;
    const before = await titleNow();
    ({ version } = await editDraft(ctx, { planId, version, edit: { kind: 'retitle-item', itemId, title: '建档' } }));
    expect(await titleNow()).toBe('建档');
    ({ version } = await undoEdit(ctx, { planId, version }));
    expect(await titleNow()).toBe(before);
    ({ version } = await redoEdit(ctx, { planId, version }));
    expect(await titleNow()).toBe('建档');
    expect(version).toBe(4);
  });

  test('a new edit after an undo ends what could be redone', async () => {
    const ctx = place.ctxFor(place.people.head);
    ({ version } = await undoEdit(ctx, { planId, version }));
    ({ version } = await editDraft(ctx, { planId, version, edit: { kind: 'set-title', title: '2026年工作计划' } }));
    await expect(redoEdit(ctx, { planId, version })).rejects.toMatchObject({ code: 'nothing-to-redo' });
  });

  test('it cannot be published before it is approved', async () => {
    const ctx = place.ctxFor(place.people.director);
    await expect(publishPlan(ctx, { planId, version })).rejects.toMatchObject({
      kind: 'refused',
      code: 'not-in-this-state',
    });
  });

  test('submitted it cannot be edited, withdrawn it can', async () => {
    const ctx = place.ctxFor(place.people.head);
    ({ version } = await submitPlan(ctx, { planId, version }));
    const edit = { kind: 'set-title', title: '改' } as const;
    await expect(editDraft(ctx, { planId, version, edit })).rejects.toMatchObject({ code: 'not-editable' });
    ({ version } = await withdrawPlan(ctx, { planId, version }));
    const rest = {
      unitId: place.units.hospital.id,
      sectionId: place.sections.publicHealth.id,
      ownerId: place.people.staff.id,
      backupId: place.people.backup.id,
    };
    const obstetrics = { ...rest, sectionId: place.sections.obstetrics.id, ownerId: place.people.midwife.id };
    ({ version } = await editDraft(ctx, {
      planId,
      version,
      edit: { kind: 'assign-party', party: '妇产科医生', assignment: obstetrics },
    }));
    ({ version } = await editDraft(ctx, { planId, version, edit: { kind: 'assign-rest', assignment: rest } }));
    const [row] = await place.db.select().from(plan).where(eq(plan.id, planId));
    expect(row?.figures.unassignedCount).toBe(0);
  });

  test('the director is told, returns it with a reason, and the drafter is told that', async () => {
    ({ version } = await submitPlan(place.ctxFor(place.people.head), { planId, version }));
    const told = await place.db.select().from(notice).where(eq(notice.kind, 'plan-submitted'));
    expect(told.map((one) => one.personId)).toEqual([place.people.director.id, place.people.director.id]);
    const director = place.ctxFor(place.people.director);
    await expect(decidePlan(director, { planId, version, decision: 'return', reason: ' ' })).rejects.toThrow();
    ({ version } = await decidePlan(director, { planId, version, decision: 'return', reason: '请核对目标值' }));
    const [decided] = await place.db.select().from(notice).where(eq(notice.kind, 'plan-decided'));
    expect(decided).toMatchObject({
      personId: place.people.head.id,
      facts: { decision: 'returned', reason: '请核对目标值' },
    });
  });

  test('approved and published, its tasks stand, owners are told once, and the year is asked for', async () => {
    const director = place.ctxFor(place.people.director);
    ({ version } = await submitPlan(place.ctxFor(place.people.head), { planId, version }));
    ({ version } = await decidePlan(director, { planId, version, decision: 'approve' }));
    const published = await publishPlan(director, { planId, version });
    const tasks = await place.db.select().from(task).where(eq(task.planId, planId)).orderBy(asc(task.dueOn));
    expect(tasks).toHaveLength(published.tasks);
    // January's and February's meetings are over on 2 March.
    expect(published.leftOut).toBe(2);
    expect(tasks.every((one) => one.dueOn >= '2026-03-02' && one.state === 'planned')).toBe(true);
    expect(tasks.every((one) => one.originalDueOn === one.dueOn)).toBe(true);
    const told = await place.db.select().from(notice).where(eq(notice.kind, 'plan-published'));
    expect(told.map((one) => one.personId).sort()).toEqual([place.people.staff.id, place.people.midwife.id].sort());
    expect(told.reduce((sum, one) => sum + Number(one.facts['tasks']), 0)).toBe(tasks.length);
    expect(await place.db.select().from(outbox)).toMatchObject([{ kind: 'start-plan-year', payload: { planId } }]);
    const items = await place.db.select().from(workItem).where(eq(workItem.planId, planId));
    const midwifery = items.filter((one) => one.leadParty === '妇产科医生');
    expect(midwifery.length).toBeGreaterThan(0);
    expect(midwifery.every((one) => one.ownerId === place.people.midwife.id)).toBe(true);
    await expect(publishPlan(director, { planId, version })).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('every step is in the audit with who did it', async () => {
    const steps = await place.db
      .select({ action: auditRecord.action, actorId: auditRecord.actorId })
      .from(auditRecord)
      .where(and(eq(auditRecord.subjectKind, 'plan'), eq(auditRecord.subjectId, planId)))
      .orderBy(asc(auditRecord.id));
    expect(steps.map((step) => step.action)).toEqual([
      'plan.import',
      'plan.edit',
      'plan.undo',
      'plan.edit',
      'plan.undo',
      'plan.edit',
      'plan.submit',
      'plan.withdraw',
      'plan.edit',
      'plan.edit',
      'plan.submit',
      'plan.decide',
      'plan.submit',
      'plan.decide',
      'plan.publish',
    ]);
    expect(steps.at(-1)?.actorId).toBe(place.people.director.id);
  });
});
