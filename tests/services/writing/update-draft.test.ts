import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { plan, planRevision } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import type { AskedEdit } from '#domain/planning/draft';
import { paragraph, type WrittenBlock } from '#domain/plan-writing/written-plan';
import { editDraft } from '#services/plans/edit-draft';
import { getReviewView } from '#services/plans/get-review-view';
import { submitPlan } from '#services/plans/submit-plan';
import { undoEdit } from '#services/plans/undo-edit';
import { bringRevision } from '#services/revisions/bring-revision';
import { getRevisionView } from '#services/revisions/get-revision-view';
import { takeRevision } from '#services/revisions/take-revision';
import { getWrittenView } from '#services/writing/get-written-view';
import { saveWrittenPlan } from '#services/writing/save-written-plan';
import { sendWrittenPlan } from '#services/writing/send-written-plan';
import { startWriting } from '#services/writing/start-writing';
import { updateDraft } from '#services/writing/update-draft';
import { draftOf } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

const title = '青石镇卫生院公共卫生工作计划';
const HEADING = paragraph('主要任务', 1);
const MEETING = paragraph('每季度召开一次慢病工作例会，由公共卫生科负责。', 3);
const CHECK_UP = paragraph('6月底前完成老年人体检，体检率达到72%以上。', 3);
const DRILL = paragraph('9月底前组织一次应急演练，由公共卫生科负责。', 3);

/** A text that was written and sent to be reviewed. */
async function sentText(blocks: readonly WrittenBlock[] = [HEADING, MEETING, CHECK_UP]) {
  const place = await office((await testDatabase()).db);
  const ctx = place.ctxFor(place.people.head);
  const { id: unitId } = place.units.hospital;
  const { writtenId } = await startWriting(ctx, { unitId, title, year: 2026, from: { kind: 'text', blocks } });
  const { planId } = await sendWrittenPlan(ctx, { writtenId, version: 1 });
  if (planId === null) throw new Error('the text is no single plan');
  return { place, ctx, writtenId, planId };
}

type Sent = Awaited<ReturnType<typeof sentText>>;

const versionOf = async (place: Office, planId: string) =>
  (await place.db.select({ version: plan.version }).from(plan).where(eq(plan.id, planId)))[0]?.version ?? 0;

async function goOn({ ctx, writtenId }: Sent, blocks: readonly WrittenBlock[], newTitle = title): Promise<number> {
  const { version } = await getWrittenView(ctx, { writtenId });
  return (await saveWrittenPlan(ctx, { writtenId, version, title: newTitle, year: 2026, blocks })).version;
}

async function onDesk({ place, ctx, planId }: Sent, edit: AskedEdit): Promise<void> {
  await editDraft(ctx, { planId, version: await versionOf(place, planId), edit });
}

const lines = async ({ place, planId }: Sent) =>
  (await draftOf(place, planId)).items.filter((item) => !item.dropped).map((item) => item.title);

const itemOf = async ({ place, planId }: Sent, words: string) => {
  const item = (await draftOf(place, planId)).items.find((one) => one.title.includes(words));
  if (!item) throw new Error(`no item is about ${words}`);
  return item;
};

describe('a text that somebody goes on writing after its draft is in review', () => {
  test('brings what was written since to the draft, and keeps what was assigned and edited on the desk', async () => {
    const sent = await sentText();
    const { place, ctx, writtenId, planId } = sent;
    const meeting = await itemOf(sent, '例会');
    const assignment = {
      unitId: place.units.hospital.id,
      sectionId: place.sections.publicHealth.id,
      ownerId: place.people.staff.id,
      backupId: place.people.backup.id,
    };
    await onDesk(sent, { kind: 'assign-item', itemId: meeting.id, assignment });
    await onDesk(sent, { kind: 'retitle-item', itemId: meeting.id, title: '开好慢病例会' });
    const raised = paragraph(CHECK_UP.kind === 'paragraph' ? CHECK_UP.text.replace('72', '75') : '', 3);
    const version = await goOn(sent, [HEADING, DRILL, MEETING, raised]);
    expect(await updateDraft(ctx, { writtenId, version })).toMatchObject({
      planId,
      outcome: 'taken',
      counts: { appeared: 1, changed: 1, 'fell-away': 0 },
    });
    expect(await lines(sent)).toEqual(['组织应急演练', '开好慢病例会', '完成老年人体检']);
    expect(await itemOf(sent, '例会')).toMatchObject({ id: meeting.id, assignment });
    expect((await itemOf(sent, '体检')).indicators).toMatchObject([{ value: 75 }]);
    expect((await draftOf(place, planId)).year).toBe(2026);
  });

  test('is one step of the draft: it is undone like every other, and is on record', async () => {
    const sent = await sentText();
    const { place, ctx, writtenId, planId } = sent;
    const version = await goOn(sent, [HEADING, MEETING]);
    await updateDraft(ctx, { writtenId, version });
    expect(await lines(sent)).toEqual(['召开慢病工作例会']);
    await undoEdit(ctx, { planId, version: await versionOf(place, planId) });
    expect(await lines(sent)).toEqual(['召开慢病工作例会', '完成老年人体检']);
    const records = await place.db.select().from(auditRecord).where(eq(auditRecord.action, 'writing.update'));
    expect(records).toMatchObject([{ subjectId: writtenId }]);
  });

  test('leaves to be chosen where the text and the desk both changed the same thing, and the draft as it is', async () => {
    const sent = await sentText();
    const { place, ctx, writtenId, planId } = sent;
    const checkUp = await itemOf(sent, '体检');
    const [indicator] = checkUp.indicators;
    if (!indicator) throw new Error('the target was not read');
    const { id: indicatorId, name, op, unit, kind } = indicator;
    const own = { name, op, unit, kind, value: 80 };
    await onDesk(sent, { kind: 'set-indicator', itemId: checkUp.id, indicatorId, indicator: own });
    const version = await goOn(sent, [HEADING, MEETING, paragraph('6月底前完成老年人体检，体检率达到75%以上。', 3)]);
    const updated = await updateDraft(ctx, { writtenId, version });
    expect(updated).toMatchObject({ outcome: 'undecided' });
    expect((await itemOf(sent, '体检')).indicators).toMatchObject([{ value: 80 }]);
    const { revisionId } = updated as { revisionId: string };
    expect(await getRevisionView(ctx, { planId, revisionId })).toMatchObject({ fileName: title, mayTake: 'draft' });
    expect(await place.db.$count(planRevision)).toBe(1);
  });

  test('is only compared where the draft follows another paper since, so that nothing of it is written over unseen', async () => {
    const sent = await sentText();
    const { place, ctx, writtenId, planId } = sent;
    const text = `${title}\n一、主要任务\n1.每季度召开一次慢病工作例会，由公共卫生科负责。\n2.每月10日报送慢病报表。`;
    const { revisionId } = await bringRevision(ctx, { planId, source: { kind: 'pasted', text } });
    const taken = { planId, revisionId, version: await versionOf(place, planId), leftOut: [], choices: {} };
    await takeRevision(ctx, taken);
    expect((await getWrittenView(ctx, { writtenId })).plan?.otherPaper).toBe(title);
    const version = await goOn(sent, [HEADING, MEETING, CHECK_UP, DRILL]);
    expect(await updateDraft(ctx, { writtenId, version })).toMatchObject({ outcome: 'undecided' });
    expect(await lines(sent)).toContain('报送慢病报表');
  });

  test('changes nothing where no word is different', async () => {
    const sent = await sentText();
    const { place, ctx, writtenId, planId } = sent;
    expect(await updateDraft(ctx, { writtenId, version: 2 })).toEqual({ planId, outcome: 'same' });
    expect(await place.db.$count(planRevision)).toBe(0);
  });

  test('gives the plan its new title, but not over one that the desk gave it', async () => {
    const sent = await sentText();
    const { place, ctx, writtenId, planId } = sent;
    const titled = async () => (await draftOf(place, planId)).title;
    await updateDraft(ctx, { writtenId, version: await goOn(sent, [HEADING, MEETING], '慢病二三事') });
    expect(await titled()).toBe('慢病二三事');
    await onDesk(sent, { kind: 'set-title', title: '慢病工作要点' });
    await updateDraft(ctx, { writtenId, version: await goOn(sent, [HEADING, MEETING, DRILL], '慢病二三事') });
    expect(await titled()).toBe('慢病工作要点');
  });

  test('is reached from the desk by whoever may edit, and no more once the plan is submitted', async () => {
    const sent = await sentText();
    const { place, ctx, writtenId, planId } = sent;
    expect((await getReviewView(ctx, { planId })).writtenId).toBe(writtenId);
    await submitPlan(ctx, { planId, version: await versionOf(place, planId) });
    expect((await getReviewView(ctx, { planId })).writtenId).toBeNull();
    await expect(updateDraft(ctx, { writtenId, version: 2 })).rejects.toMatchObject({ code: 'not-editable' });
  });

  test('has no draft to update before it is sent', async () => {
    const place = await office((await testDatabase()).db);
    const ctx = place.ctxFor(place.people.head);
    const { id: unitId } = place.units.hospital;
    const from = { kind: 'text' as const, blocks: [MEETING] };
    const { writtenId } = await startWriting(ctx, { unitId, title, year: 2026, from });
    await expect(updateDraft(ctx, { writtenId, version: 1 })).rejects.toMatchObject({ code: 'not-sent' });
  });
});
