import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { plan, sourceDocument } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import { writtenPlan, writtenState } from '#db/schema/writing';
import { paragraph, type WrittenBlock } from '#domain/plan-writing/written-plan';
import { discardPlan } from '#services/plans/discard-plan';
import { submitPlan } from '#services/plans/submit-plan';
import { discardWrittenPlan } from '#services/writing/discard-written-plan';
import { getWrittenView } from '#services/writing/get-written-view';
import { listWrittenPlans } from '#services/writing/list-written-plans';
import { restoreWrittenState } from '#services/writing/restore-written-state';
import { saveWrittenPlan } from '#services/writing/save-written-plan';
import { sendWrittenPlan } from '#services/writing/send-written-plan';
import { startWriting } from '#services/writing/start-writing';
import { importDocument } from '#services/plans/import-document';
import { draftOf } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

const title = '青石镇卫生院公共卫生工作计划';
const BLOCKS: readonly WrittenBlock[] = [
  paragraph('主要任务', 1),
  paragraph('每季度召开一次慢病工作例会，由公共卫生科负责。', 3),
  paragraph('6月底前完成老年人体检，体检率达到72%以上。', 3),
];
const at = (time: string) => ({ now: new Date(`2026-03-02T${time}:00+08:00`) });
const newOffice = async () => office((await testDatabase()).db);

async function begin(place: Office, blocks: readonly WrittenBlock[] = BLOCKS) {
  return startWriting(place.ctxFor(place.people.head, at('09:00')), {
    unitId: place.units.hospital.id,
    title,
    year: 2026,
    from: { kind: 'text', blocks },
  });
}

const save = (
  place: Office,
  who: 'head' | 'director',
  time: string,
  writtenId: string,
  version: number,
  text: string,
) =>
  saveWrittenPlan(place.ctxFor(place.people[who], at(time)), {
    writtenId,
    version,
    title,
    year: 2026,
    blocks: [paragraph(text)],
  });

const textOf = async (place: Office, writtenId: string) => {
  const [row] = await place.db.select().from(writtenPlan).where(eq(writtenPlan.id, writtenId));
  return row?.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
};

describe('a plan in writing', () => {
  test('begins with what the template has and is listed until it is sent', async () => {
    const place = await newOffice();
    const ctx = place.ctxFor(place.people.head);
    const { writtenId } = await startWriting(ctx, {
      unitId: place.units.hospital.id,
      title,
      year: 2026,
      from: { kind: 'template', template: 'skeleton' },
    });
    const view = await getWrittenView(ctx, { writtenId });
    expect(view.blocks[0]).toEqual(paragraph('指导思想', 1));
    expect(view).toMatchObject({ title, year: 2026, version: 1, plan: null, mayWrite: true, states: [] });
    expect((await listWrittenPlans(ctx)).map((line) => line.id)).toEqual([writtenId]);
  });

  test('is saved over the version that was seen; who is slower is told who was faster, and nothing is lost', async () => {
    const place = await newOffice();
    const { writtenId } = await begin(place);
    expect(await save(place, 'head', '09:01', writtenId, 1, '科长的文字')).toEqual({
      version: 2,
      savedAt: '2026-03-02T01:01:00.000Z',
    });
    await expect(save(place, 'director', '09:02', writtenId, 1, '院长的文字')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'writing-changed',
      facts: { version: 2, by: '周敏', at: '2026-03-02T01:01:00.000Z' },
    });
    expect(await textOf(place, writtenId)).toBe('科长的文字');
  });

  test('of many saves of the same version at the same time one is made', async () => {
    const place = await newOffice();
    const { writtenId } = await begin(place);
    const outcomes = await Promise.allSettled(
      ['甲', '乙', '丙'].map((text) => save(place, 'head', '09:01', writtenId, 1, text)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is kept as it stood before another person goes on, and every ten minutes, and each such stretch is on record', async () => {
    const place = await newOffice();
    const { writtenId } = await begin(place);
    await save(place, 'head', '09:01', writtenId, 1, '一');
    await save(place, 'head', '09:02', writtenId, 2, '二');
    await save(place, 'director', '09:03', writtenId, 3, '三');
    await save(place, 'director', '09:04', writtenId, 4, '四');
    await save(place, 'director', '09:20', writtenId, 5, '五');
    const states = await place.db.select().from(writtenState).orderBy(writtenState.version);
    expect(states.map(({ version }) => version)).toEqual([3, 5]);
    const records = await place.db.select().from(auditRecord).where(eq(auditRecord.action, 'writing.save'));
    expect(records).toHaveLength(2);
  });

  test('becomes what it was, and what it was until then is kept too', async () => {
    const place = await newOffice();
    const { writtenId } = await begin(place);
    await save(place, 'director', '09:03', writtenId, 1, '改坏了');
    const director = place.ctxFor(place.people.director);
    await restoreWrittenState(director, { writtenId, version: 2, stateVersion: 1 });
    const view = await getWrittenView(director, { writtenId });
    expect(view.blocks).toEqual(BLOCKS);
    expect(view.states.map(({ version, savedBy }) => [version, savedBy])).toEqual([
      [2, '林岚'],
      [1, '周敏'],
    ]);
  });

  test('that is thrown away leaves its words in the record', async () => {
    const place = await newOffice();
    const { writtenId } = await begin(place);
    await discardWrittenPlan(place.ctxFor(place.people.head), { writtenId, version: 1 });
    expect(await place.db.$count(writtenPlan)).toBe(0);
    const [record] = await place.db.select().from(auditRecord).where(eq(auditRecord.action, 'writing.discard'));
    expect(JSON.stringify(record!.before)).toContain('每季度召开一次慢病工作例会');
  });

  test('is refused whole where it is too long, and keeps what it had', async () => {
    const place = await newOffice();
    const { writtenId } = await begin(place);
    await expect(save(place, 'head', '09:01', writtenId, 1, '长'.repeat(300_001))).rejects.toThrow('text-too-long');
    expect(await textOf(place, writtenId)).toContain('慢病工作例会');
  });
});

describe('a written plan that is sent to be reviewed', () => {
  test('is the draft that an import of the same text makes', async () => {
    const place = await newOffice();
    const ctx = place.ctxFor(place.people.head);
    const { writtenId } = await begin(place);
    const { planId, documentId } = await sendWrittenPlan(ctx, { writtenId, version: 1 });
    const [document] = await place.db.select().from(sourceDocument).where(eq(sourceDocument.id, documentId));
    expect(document).toMatchObject({ format: 'written', fileName: title, encoding: 'utf-8' });
    const imported = await importDocument(ctx, {
      unitId: place.units.hospital.id,
      source: { kind: 'pasted', text: document!.text },
    });
    expect(imported.plans).toEqual([{ index: 0, title, year: null }]);
    const draft = await draftOf(place, planId!);
    expect(draft.items.map((item) => [item.title, item.leadParty, item.rules.length, item.indicators.length])).toEqual([
      ['召开慢病工作例会', '公共卫生科', 1, 0],
      ['完成老年人体检', null, 1, 1],
    ]);
  });

  test('has the year that was chosen where its text prints none', async () => {
    const place = await newOffice();
    const { writtenId } = await begin(place);
    const { planId } = await sendWrittenPlan(place.ctxFor(place.people.head), { writtenId, version: 1 });
    const [row] = await place.db.select().from(plan).where(eq(plan.id, planId!));
    expect(row).toMatchObject({ title, year: 2026, state: 'draft' });
  });

  test('is listed no more, is not sent twice, and comes back when its draft is thrown away', async () => {
    const place = await newOffice();
    const ctx = place.ctxFor(place.people.head);
    const { writtenId } = await begin(place);
    const { planId } = await sendWrittenPlan(ctx, { writtenId, version: 1 });
    expect(await listWrittenPlans(ctx)).toEqual([]);
    await expect(sendWrittenPlan(ctx, { writtenId, version: 2 })).rejects.toMatchObject({ code: 'sent-already' });
    await expect(discardWrittenPlan(ctx, { writtenId, version: 2 })).rejects.toMatchObject({ code: 'sent-already' });
    const [row] = await place.db.select({ version: plan.version }).from(plan).where(eq(plan.id, planId!));
    await discardPlan(ctx, { planId: planId!, version: row!.version });
    expect(await listWrittenPlans(ctx)).toMatchObject([{ id: writtenId }]);
  });

  test('can no longer be written on once its plan is in review', async () => {
    const place = await newOffice();
    const ctx = place.ctxFor(place.people.head);
    const { writtenId } = await begin(place);
    const { planId } = await sendWrittenPlan(ctx, { writtenId, version: 1 });
    const [row] = await place.db.select({ version: plan.version }).from(plan).where(eq(plan.id, planId!));
    await submitPlan(ctx, { planId: planId!, version: row!.version });
    await expect(save(place, 'head', '09:05', writtenId, 2, '再写')).rejects.toMatchObject({ code: 'not-editable' });
    expect(await getWrittenView(ctx, { writtenId })).toMatchObject({ mayWrite: false, plan: { state: 'in-review' } });
  });

  test('without a word is refused', async () => {
    const place = await newOffice();
    const ctx = place.ctxFor(place.people.head);
    const { writtenId } = await begin(place, [paragraph('')]);
    await expect(sendWrittenPlan(ctx, { writtenId, version: 1 })).rejects.toMatchObject({ kind: 'invalid' });
  });
});
