import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { editDraft } from '#services/plans/edit-draft';
import { findAssignees } from '#services/plans/find-assignees';
import { getLayoutView } from '#services/plans/get-layout-view';
import { getPlanView } from '#services/plans/get-plan-view';
import { getReviewView } from '#services/plans/get-review-view';
import { getTaskMatrix } from '#services/plans/get-task-matrix';
import { getYearRing } from '#services/plans/get-year-ring';
import { listPlans } from '#services/plans/list-plans';
import { PLAN_TEXT } from '#tests/services/plans/plan-text';
import { chooseWhole, publishWhole } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

describe('a draft under review', () => {
  let place: Office;
  let planId: string;

  beforeAll(async () => {
    place = await office((await testDatabase()).db);
    planId = await chooseWhole(place);
  });

  test('its text comes back whole, line by line, cut where something begins or ends', async () => {
    const { source, items } = await getReviewView(place.ctxFor(place.people.head), { planId });
    const printed = source.map((line) =>
      line.cells
        .flat()
        .map((segment) => segment.text)
        .join(''),
    );
    const lines = PLAN_TEXT.split('\n');
    expect(printed).toEqual(lines.flatMap((line) => line.trim() || []));
    for (const { cells } of source) {
      for (const segment of cells.flat()) expect(PLAN_TEXT.slice(segment.start, segment.end)).toBe(segment.text);
    }
    const lit = new Set(source.flatMap((line) => line.cells.flat().flatMap((segment) => segment.itemIds)));
    expect([...lit].sort()).toEqual(items.map((item) => item.id).sort());
    const marked = (kind: string) =>
      source.flatMap((line) => line.cells.flat().filter((one) => one.marks.some((mark) => mark.kind === kind)));
    expect(marked('rule').map((segment) => segment.text)).toContain('每月24日');
    expect(marked('party').map((segment) => segment.text)).toContain('妇产科医生');
    expect(source.find((line) => line.heading)?.cells[0]?.[0]?.text).toMatch(/^一、/u);
  });

  test('a party is proposed the post of its name, an item knows whether it is assigned by itself', async () => {
    const ctx = place.ctxFor(place.people.head);
    const before = await getReviewView(ctx, { planId });
    const midwifery = before.parties.find((party) => party.key === '妇产科医生')!;
    expect(midwifery.itemCount).toBe(2);
    expect(midwifery.proposals[0]).toMatchObject({
      ground: 'post',
      assignment: { ownerName: '孙燕', backupName: '吴桂芳', sectionName: '妇产科', unitName: '青石镇卫生院' },
    });
    const { unitId, sectionId, ownerId, backupId } = midwifery.proposals[0]!.assignment;
    const assignment = { unitId, sectionId, ownerId, backupId };
    await editDraft(ctx, { planId, version: 1, edit: { kind: 'assign-party', party: '妇产科医生', assignment } });
    const after = await getReviewView(ctx, { planId });
    const led = after.items.filter((item) => item.leadParty === '妇产科医生');
    expect(led.map((item) => [item.assignedBy, item.assignment?.ownerName])).toEqual([
      ['party', '孙燕'],
      ['party', '孙燕'],
    ]);
    expect(after.undo).toEqual({ kind: 'assign-party', by: '周敏', at: '2026-03-02T01:00:00.000Z' });
    expect(after.redo).toBeNull();
    expect(after.blockers.map((one) => one.reason)).toContain('item-without-owner');
  });

  test('the text is shown to all of the unit, steps are offered to those who may take them', async () => {
    const may = async (who: keyof Office['people']) =>
      (await getReviewView(place.ctxFor(place.people[who]), { planId })).plan.may;
    expect(await may('head')).toMatchObject({ edit: true, submit: true, approve: false, publish: false });
    expect(await may('staff')).toMatchObject({ edit: false, submit: false, discard: false });
    expect(await may('director')).toMatchObject({ edit: true, submit: true, approve: false, amend: false });
    await expect(may('sisterStaff')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(may('inspected')).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('the lay-out names every month, each day that was moved, the load and who would be told', async () => {
    const ctx = place.ctxFor(place.people.head);
    const { months, occurrences, rows, load, told, pastCount } = await getLayoutView(ctx, { planId });
    expect(months.map((month) => month.workingDays)).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
    expect(rows.flatMap((row) => row.months.flat()).sort()).toEqual(occurrences.map((one) => one.key).sort());
    expect(months.reduce((sum, month) => sum + month.tasks, 0)).toBe(occurrences.length);
    expect(load[0]).toMatchObject({ ownerId: null, ownerName: null });
    expect(told).toEqual([{ personId: place.people.midwife.id, name: '孙燕', tasks: 5 }]);
    expect(pastCount).toBe(occurrences.filter((one) => one.past).length);
    const [meeting] = occurrences.filter((one) => one.explanation.printed === '每月24日' && one.dueOn > '2026-05-01');
    const [row] = await place.db.select({ version: plan.version }).from(plan).where(eq(plan.id, planId));
    const edit = { kind: 'move-occurrence', key: meeting!.key, to: '2026-05-27' as never } as const;
    await editDraft(ctx, { planId, version: row!.version, edit });
    const after = await getLayoutView(ctx, { planId });
    expect(after.movedCount).toBe(1);
    expect(after.occurrences.find((one) => one.key === meeting!.key)).toMatchObject({
      dueOn: '2026-05-27',
      movedByHand: true,
      explanation: { basis: 'moved-by-hand' },
    });
  });

  test('people are found by their name, post, section or unit, and only within the plan’s unit and below', async () => {
    const ctx = place.ctxFor(place.people.director);
    const people = async (query: string) =>
      (await findAssignees(ctx, { planId, query })).people.map((one) => one.name).sort();
    expect(await people('妇产科医生')).toEqual(['吴桂芳', '孙燕'].sort());
    expect(await people('河口')).toEqual(['马水生']);
    expect(await people('许宁')).toEqual([]);
    expect(await people('%')).toEqual([]);
    expect(await people('')).not.toContain('马水生');
  });
});

describe('a plan in force', () => {
  let place: Office;
  let planId: string;
  let total: number;

  beforeAll(async () => {
    place = await office((await testDatabase()).db);
    ({ planId, tasks: total } = await publishWhole(place));
    const [first] = await place.db.select().from(task).orderBy(task.dueOn).limit(1);
    await place.db.update(task).set({ state: 'done', completedOn: first!.dueOn }).where(eq(task.id, first!.id));
  });

  const late = { now: '2026-05-06T01:00:00Z' };

  test('list, page, matrix and ring count the same tasks in the same lights', async () => {
    const ctx = place.ctxFor(place.people.director, late);
    const page = await getPlanView(ctx, { planId });
    const matrix = await getTaskMatrix(ctx, { planId });
    const ring = await getYearRing(ctx, { planId });
    const [listed] = (await listPlans(ctx, {})).years[0]!.plans;
    expect(page.figures.tasks).toBe(total);
    expect(page.figures.lights).toMatchObject({ blue: 1, green: 0 });
    expect(page.figures.lights.red).toBeGreaterThan(1);
    expect(listed).toMatchObject({ taskCount: total, lights: page.figures.lights, onTrack: page.figures.onTrack });
    expect(ring.lights).toEqual(page.figures.lights);
    expect(matrix.rows.flatMap((row) => row.cells.flat())).toHaveLength(total);
    expect(matrix.monthTotals).toEqual(page.months.map((month) => month.tasks));
    expect(page.figures.onTrack).toBeCloseTo(1 / (1 + page.figures.lights.red));
    expect(ring.rings.map((one) => [one.label, one.tasks])).toEqual([['公共卫生科', total]]);
    for (const { marks, month } of ring.rings[0]!.sectors) {
      expect(marks.every((mark) => Number(mark.dueOn.slice(5, 7)) === month && mark.at > 0 && mark.at < 1)).toBe(true);
    }
  });

  test('its story is told: decisions in order, and the audit to those who may read it', async () => {
    const page = await getPlanView(place.ctxFor(place.people.director), { planId });
    expect(page.decisions.map((one) => [one.kind, one.by])).toEqual([
      ['submitted', '周敏'],
      ['approved', '林岚'],
      ['published', '林岚'],
    ]);
    expect(page.publishedOn).toBe('2026-03-02');
    expect(page.audit[0]).toMatchObject({ action: 'plan.publish', by: '林岚', after: { tasks: total } });
    expect((await getPlanView(place.ctxFor(place.people.staff), { planId })).audit).toEqual([]);
  });

  test('the unit above sees it and its ring, a sister unit sees neither', async () => {
    const above = place.ctxFor(place.people.bureauDirector);
    expect((await listPlans(above, {})).years[0]?.plans.map((one) => one.id)).toEqual([planId]);
    const ring = await getYearRing(above, { unitId: place.units.bureau.id, year: 2026 });
    expect(ring.tasks).toBe(total);
    expect(ring.rings.map((one) => one.label)).toEqual(['青石镇卫生院']);
    const sister = place.ctxFor(place.people.sisterDirector);
    const { years, importInto } = await listPlans(sister, {});
    expect(years).toEqual([]);
    expect(importInto.map((one) => one.name)).toEqual(['白溪镇卫生院']);
    const unitId = place.units.hospital.id;
    await expect(getYearRing(sister, { unitId, year: 2026 })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(getTaskMatrix(sister, { planId })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
