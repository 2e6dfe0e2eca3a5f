import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { amendment, plan, planEdit, planRevision, sourceDocument, workItem } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import { discardAmendment } from '#services/plans/discard-amendment';
import { editAmendment } from '#services/plans/edit-amendment';
import { editDraft } from '#services/plans/edit-draft';
import { getAmendmentView } from '#services/plans/get-amendment-view';
import { getReviewView } from '#services/plans/get-review-view';
import { openAmendment } from '#services/plans/open-amendment';
import { putAmendmentInForce } from '#services/plans/put-amendment-in-force';
import { redoEdit } from '#services/plans/redo-edit';
import { undoEdit } from '#services/plans/undo-edit';
import { amendByRevision } from '#services/revisions/amend-by-revision';
import { bringRevision } from '#services/revisions/bring-revision';
import { getRevisionEffects } from '#services/revisions/get-revision-effects';
import { getRevisionView, type RevisionView } from '#services/revisions/get-revision-view';
import { listRevisions } from '#services/revisions/list-revisions';
import { takeRevision } from '#services/revisions/take-revision';
import { getTaskView } from '#services/tasks/get-task-view';
import { PLAN_TEXT } from '#tests/services/plans/plan-text';
import { chooseWhole, draftOf, publishWhole } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

/** The target is raised, the lecture falls away, the follow-up is monthly and a drill appears; everything below is renumbered. */
const REVISED = PLAN_TEXT.replace('建档率达到90%以上', '建档率达到95%以上')
  .replace('2、公共卫生科每季度开展一次健康教育讲座，全年不少于4次。\n', '')
  .replace('3、每月24日', '2、每月24日')
  .replace('每季度对高危孕产妇', '每月对高危孕产妇')
  .replace('一次追踪随访。\n', '一次追踪随访。\n3、公共卫生科9月底前组织一次应急演练。\n');

async function smallOffice(): Promise<Office> {
  return office((await testDatabase()).db);
}

async function brought(place: Office, planId: string, text = REVISED) {
  const ctx = place.ctxFor(place.people.director);
  const { revisionId } = await bringRevision(ctx, { planId, source: { kind: 'pasted', text } });
  return { ctx, revisionId, view: await getRevisionView(ctx, { planId, revisionId }) };
}

const rowOf = (view: RevisionView, words: string) => {
  const row = view.compared?.rows.find(({ was, is }) => [was?.text, is?.text].some((text) => text?.includes(words)));
  if (!row) throw new Error(`no row says ${words}`);
  return row;
};

const versionOf = async (place: Office, planId: string) =>
  (await place.db.select({ version: plan.version }).from(plan).where(eq(plan.id, planId)))[0]?.version ?? 0;

describe('a revised document is brought to a plan', () => {
  test('it is kept with the plan, byte for byte, and changes nothing', async () => {
    const place = await smallOffice();
    const planId = await chooseWhole(place);
    const before = await draftOf(place, planId);
    const { ctx, revisionId, view } = await brought(place, planId);
    expect(await draftOf(place, planId)).toEqual(before);
    const [document] = await place.db.select().from(sourceDocument).where(eq(sourceDocument.id, view.documentId));
    expect(new TextDecoder().decode(await place.store.get(document?.sha256 ?? ''))).toBe(REVISED);
    expect((await listRevisions(ctx, { planId })).revisions).toMatchObject([
      { id: revisionId, number: 1, broughtBy: '林岚', takenOn: null },
    ]);
    const records = await place.db.select().from(auditRecord).where(eq(auditRecord.action, 'plan.revise'));
    expect(records).toMatchObject([{ subjectId: planId, after: { revision: 1, documentId: view.documentId } }]);
  });

  test('the comparison says what changed, appeared and fell away, with words and values', async () => {
    const place = await smallOffice();
    const { view } = await brought(place, await chooseWhole(place));
    expect(view.compared?.counts).toMatchObject({ changed: 2, appeared: 1, 'fell-away': 1, moved: 0, kept: 0 });
    expect(rowOf(view, '电子健康档案')).toMatchObject({
      kind: 'changed',
      fields: [
        { field: 'title', kind: 'changed' },
        { field: 'indicator', from: { indicator: { value: 90 } }, to: { indicator: { value: 95 } } },
      ],
    });
    expect(rowOf(view, '电子健康档案').words?.filter((one) => one.in !== 'both')).toEqual([
      { text: '90%', in: 'was' },
      { text: '95%', in: 'is' },
    ]);
    expect(rowOf(view, '健康教育讲座')).toMatchObject({ kind: 'fell-away', is: null });
    expect(rowOf(view, '应急演练')).toMatchObject({ kind: 'appeared', was: null });
    expect(rowOf(view, '村医例会')).toMatchObject({ kind: 'unchanged', was: { label: '3、' }, is: { label: '2、' } });
    expect(view.mayTake).toBe('draft');
  });

  test('who assists is told name by name, and no difference where the names are the same', async () => {
    const place = await smallOffice();
    const planId = await chooseWhole(place);
    const assisted = REVISED.replace('组织一次应急演练。', '组织一次应急演练，由防保科、办公室配合。');
    const { view } = await brought(place, planId, assisted);
    expect(rowOf(view, '应急演练').fields).toContainEqual({
      field: 'assist',
      kind: 'changed',
      choiceId: null,
      from: null,
      to: { of: 'parties', names: ['防保科', '办公室'] },
    });
    expect(rowOf(view, '电子健康档案').fields.map(({ field }) => field)).not.toContain('assist');
  });

  test('of a document with several plans one is chosen, and the likeliest is shown', async () => {
    const place = await smallOffice();
    const planId = await chooseWhole(place);
    const other = '一、预算\n1、3月底前编制年度预算。\n2、每月10日报送报表。\n';
    const both = `篇一：青石镇卫生院2026年财务工作计划\n\n${other}\n\n篇二：青石镇卫生院2026年工作计划\n\n${REVISED}`;
    const { ctx, revisionId, view } = await brought(place, planId, both);
    expect(view.planIndex).toBeNull();
    expect(view.compared).toBeNull();
    expect(view.found.map((one) => one.likeliest)).toEqual([false, true]);
    const chosen = await getRevisionView(ctx, { planId, revisionId, planIndex: 1 });
    expect(chosen.compared?.counts).toMatchObject({ changed: 2, appeared: 1, 'fell-away': 1 });
    const take = { planId, revisionId, version: 1, leftOut: [], choices: {} };
    await expect(takeRevision(ctx, take)).rejects.toMatchObject({ kind: 'invalid', code: 'choose-a-plan' });
    await expect(getRevisionView(ctx, { planId, revisionId, planIndex: 7 })).rejects.toMatchObject({
      code: 'no-such-plan',
    });
  });

  test('what is no plan is refused, and so is one for a plan that waits for a decision', async () => {
    const place = await smallOffice();
    const planId = await chooseWhole(place);
    const director = place.ctxFor(place.people.director);
    const bring = (text: string) => bringRevision(director, { planId, source: { kind: 'pasted', text } });
    await expect(bring('  ')).rejects.toMatchObject({ code: 'no-text' });
    await place.db.update(plan).set({ state: 'in-review' });
    await expect(bring(REVISED)).rejects.toMatchObject({ kind: 'refused', code: 'not-in-this-state' });
    expect(await place.db.select().from(planRevision)).toEqual([]);
  });
});

describe('a draft takes its revised document over', () => {
  test('with what was decided, as one edit that can be undone and done again', async () => {
    const place = await smallOffice();
    const planId = await chooseWhole(place);
    const before = await draftOf(place, planId);
    const meeting = before.items.find((item) => item.title.includes('例会'))!;
    const ctx = place.ctxFor(place.people.director);
    await editDraft(ctx, {
      planId,
      version: 1,
      edit: { kind: 'retitle-item', itemId: meeting.id, title: '村医月例会' },
    });
    const { revisionId, view } = await brought(place, planId);
    const lecture = rowOf(view, '健康教育讲座');
    const { version } = await takeRevision(ctx, { planId, revisionId, version: 2, leftOut: [lecture.id], choices: {} });
    const after = await draftOf(place, planId);
    expect(after.documentId).toBe(view.documentId);
    expect(after.items.find((item) => item.id === meeting.id)?.title).toBe('村医月例会');
    const review = await getReviewView(ctx, { planId });
    expect(
      review.source
        .map((line) =>
          line.cells
            .flat()
            .map((one) => one.text)
            .join(''),
        )
        .join('\n'),
    ).toContain('应急演练');
    expect(review.items.find((item) => item.id === lecture.id)).toMatchObject({
      dropped: false,
      elsewhere: { fileName: '青石镇卫生院2026年度工作计划' },
      sources: [{ text: '2、公共卫生科每季度开展一次健康教育讲座，全年不少于4次。' }],
    });
    expect(review.undo?.kind).toBe('take-revision');
    for (const item of review.items.filter((one) => one.elsewhere === null)) {
      for (const { start, end, text } of item.sources) expect(REVISED.slice(start, end)).toBe(text);
    }
    const undone = await undoEdit(ctx, { planId, version });
    expect((await draftOf(place, planId)).documentId).toBeUndefined();
    expect((await getReviewView(ctx, { planId })).coverage.share).toBeGreaterThan(0.9);
    await redoEdit(ctx, { planId, version: undone.version });
    expect(await draftOf(place, planId)).toEqual(after);
    const records = await place.db.select().from(auditRecord).where(eq(auditRecord.subjectId, planId));
    expect(JSON.stringify(records)).not.toContain('"outline"');
  });

  test('who compared with an older draft meets a conflict, and nothing is taken', async () => {
    const place = await smallOffice();
    const planId = await chooseWhole(place);
    const { ctx, revisionId } = await brought(place, planId);
    await editDraft(place.ctxFor(place.people.head), {
      planId,
      version: 1,
      edit: { kind: 'set-title', title: '新名' },
    });
    await expect(takeRevision(ctx, { planId, revisionId, version: 1, leftOut: [], choices: {} })).rejects.toMatchObject(
      { kind: 'conflict', code: 'plan-changed', facts: { by: '周敏' } },
    );
    const edits = await place.db.select().from(planEdit).where(eq(planEdit.planId, planId));
    expect(edits.some(({ edit }) => edit.kind === 'take-revision')).toBe(false);
  });

  test('what people and the paper both changed must be chosen first', async () => {
    const place = await smallOffice();
    const planId = await chooseWhole(place);
    const ctx = place.ctxFor(place.people.director);
    const record = (await draftOf(place, planId)).items.find((item) =>
      item.indicators.some((one) => one.value === 90),
    )!;
    const indicator = record.indicators[0]!;
    const { name, op, unit, kind } = indicator;
    await editDraft(ctx, {
      planId,
      version: 1,
      edit: {
        kind: 'set-indicator',
        itemId: record.id,
        indicatorId: indicator.id,
        indicator: { name, op, unit, kind, value: 92 },
      },
    });
    const { revisionId, view } = await brought(place, planId);
    expect(rowOf(view, '电子健康档案').fields).toContainEqual(
      expect.objectContaining({ field: 'indicator', kind: 'conflict', choiceId: indicator.id }),
    );
    const take = { planId, revisionId, version: 2, leftOut: [] };
    await expect(takeRevision(ctx, { ...take, choices: {} })).rejects.toMatchObject({
      code: 'undecided-conflicts',
      facts: { choices: 1 },
    });
    await takeRevision(ctx, { ...take, choices: { [indicator.id]: 'mine' } });
    const after = (await draftOf(place, planId)).items.find((item) => item.id === record.id);
    expect(after?.indicators).toMatchObject([{ id: indicator.id, value: 92 }]);
  });

  test('a second revision is compared with the first', async () => {
    const place = await smallOffice();
    const planId = await chooseWhole(place);
    const first = await brought(place, planId);
    await takeRevision(first.ctx, { planId, revisionId: first.revisionId, version: 1, leftOut: [], choices: {} });
    const { view } = await brought(place, planId, REVISED.replace('95%以上，12月10日', '96%以上，12月10日'));
    expect(view.standing.documentId).toBe(first.view.documentId);
    expect(view.compared?.counts).toMatchObject({ changed: 1, appeared: 0, 'fell-away': 0 });
  });
});

describe('an amendment of a plan in force is drafted from its revised document', () => {
  test('looked at, put in force, and each task says in which paper its sentence stands', async () => {
    const place = await smallOffice();
    const { planId } = await publishWhole(place);
    const before = await draftOf(place, planId);
    const follow = before.items.find((item) => item.title.includes('高危孕产妇'))!;
    const lecture = before.items.find((item) => item.title.includes('健康教育'))!;
    const { ctx, revisionId, view } = await brought(place, planId);
    expect(view.mayTake).toBe('amendment');
    const version = await versionOf(place, planId);
    const archive = rowOf(view, '电子健康档案');
    const { amendmentId } = await amendByRevision(ctx, {
      planId,
      revisionId,
      version,
      leftOut: [archive.id],
      choices: {},
      reason: '按修订稿调整',
    });
    expect(await draftOf(place, planId)).toEqual(before);
    const drafted = await getAmendmentView(ctx, { amendmentId });
    expect(drafted.undo).toBe('take-revision');
    expect(drafted.diff.drops.map((one) => one.itemTitle)).toContain(lecture.title);
    expect(drafted.diff.adds.map((one) => one.title).join()).toContain(follow.title);
    const drill = drafted.items.find((item) => item.title.includes('应急演练'))!;
    const assignment = {
      unitId: place.units.hospital.id,
      sectionId: place.sections.publicHealth.id,
      ownerId: place.people.staff.id,
      backupId: place.people.backup.id,
    };
    const edited = await editAmendment(ctx, {
      amendmentId,
      version: 1,
      edit: { kind: 'assign-item', itemId: drill.id, assignment },
    });
    await putAmendmentInForce(ctx, { amendmentId, version: edited.version });
    const items = await place.db.select().from(workItem).where(eq(workItem.planId, planId));
    const itemCalled = (key: string) => items.find((item) => item.key === key);
    expect(itemCalled(archive.id)).toMatchObject({ sourceDocumentId: null, droppedAt: null });
    expect(itemCalled(lecture.id)?.droppedAt).not.toBeNull();
    expect(itemCalled(drill.id)).toMatchObject({ sourceDocumentId: view.documentId });
    const [drillTask] = await place.db
      .select()
      .from(task)
      .where(and(eq(task.planId, planId), eq(task.workItemId, itemCalled(drill.id)?.id ?? '')));
    const seen = await getTaskView(ctx, { taskId: drillTask?.id ?? '' });
    expect(seen.source).toMatchObject({
      documentId: view.documentId,
      text: '3、公共卫生科9月底前组织一次应急演练。',
    });
    expect(REVISED.slice(seen.source.start ?? 0, seen.source.end ?? 0)).toBe(seen.source.text);
    const follows = await place.db
      .select()
      .from(task)
      .where(and(eq(task.planId, planId), eq(task.workItemId, itemCalled(follow.id)?.id ?? '')));
    expect(follows.filter((one) => one.state === 'planned').length).toBeGreaterThan(8);
  });

  test('one at a time, and not for a plan that changed since it was compared', async () => {
    const place = await smallOffice();
    const { planId } = await publishWhole(place);
    const { ctx, revisionId } = await brought(place, planId);
    const version = await versionOf(place, planId);
    const asked = { planId, revisionId, leftOut: [], choices: {}, reason: '修订' };
    await expect(amendByRevision(ctx, { ...asked, version: version - 1 })).rejects.toMatchObject({ kind: 'conflict' });
    await amendByRevision(ctx, { ...asked, version });
    await expect(amendByRevision(ctx, { ...asked, version })).rejects.toMatchObject({ code: 'amendment-is-open' });
    expect(await place.db.select().from(amendment)).toHaveLength(1);
    await expect(takeRevision(ctx, { ...asked, version })).rejects.toMatchObject({ code: 'not-editable' });
  });

  test('each difference says what it does to tasks, and keeps what is done', async () => {
    const place = await smallOffice();
    const { planId } = await publishWhole(place);
    const lecture = (await draftOf(place, planId)).items.find((item) => item.title.includes('健康教育'))!;
    await place.db
      .update(task)
      .set({ state: 'done' })
      .where(and(eq(task.planId, planId), eq(task.occurrenceKey, `${lecture.id}.${lecture.rules[0]!.id}.2026-Q1.1`)));
    const { view } = await brought(place, planId);
    expect(rowOf(view, '健康教育讲座').effects).toMatchObject({ withdrawn: 3, done: 1, underWay: 0 });
    expect(rowOf(view, '应急演练').effects).toMatchObject({ added: 1, withdrawn: 0 });
    expect(rowOf(view, '应急演练').fields).toMatchObject([
      { field: 'rule', from: null },
      { field: 'lead', to: { text: '公共卫生科' } },
    ]);
    expect(rowOf(view, '村医例会').effects).toBeNull();
  });

  test('where people changed a time that the paper changes too, the choice says which tasks come and go', async () => {
    const place = await smallOffice();
    const { planId } = await publishWhole(place);
    const ctx = place.ctxFor(place.people.director);
    const follow = (await draftOf(place, planId)).items.find((item) => item.title.includes('高危孕产妇'))!;
    const rule = follow.rules[0]!;
    const { amendmentId } = await openAmendment(ctx, { planId, reason: '试点' });
    await editAmendment(ctx, {
      amendmentId,
      version: 1,
      edit: {
        kind: 'set-rule',
        itemId: follow.id,
        ruleId: rule.id,
        norm: { kind: 'recur', every: 1, per: 'half', times: 1, min: false },
      },
    });
    await putAmendmentInForce(ctx, { amendmentId, version: 2 });
    const { revisionId, view } = await brought(place, planId);
    expect(rowOf(view, '高危孕产妇').fields).toMatchObject([{ kind: 'conflict', choiceId: rule.id }]);
    const asPrinted = rowOf(view, '高危孕产妇').effects;
    expect(asPrinted?.added).toBeGreaterThan(0);
    const ask = (mine: string[]) => getRevisionEffects(ctx, { planId, revisionId, mine });
    const printed = await ask([]);
    expect(printed.effects[follow.id]).toEqual(asPrinted);
    const kept = await ask([rule.id]);
    expect(kept.effects[follow.id]).toBeUndefined();
    expect({ ...kept.effects, [follow.id]: asPrinted }).toEqual(printed.effects);
  });

  test('the paper is adopted once the amendment holds; then what it changed can still be looked at, and not before', async () => {
    const place = await smallOffice();
    const { planId } = await publishWhole(place);
    const { ctx, revisionId, view } = await brought(place, planId);
    const asked = { planId, revisionId, leftOut: [], choices: {}, reason: '修订' };
    const first = await amendByRevision(ctx, { ...asked, version: await versionOf(place, planId) });
    const line = async () => (await listRevisions(ctx, { planId })).revisions[0];
    expect(await line()).toMatchObject({ takenOn: null, adopted: { number: 1, inForceOn: null } });
    await discardAmendment(ctx, { amendmentId: first.amendmentId, version: 1 });
    expect(await line()).toMatchObject({ takenOn: null, adopted: null });
    expect((await getRevisionView(ctx, { planId, revisionId })).mayTake).toBe('amendment');

    const { amendmentId } = await amendByRevision(ctx, { ...asked, version: await versionOf(place, planId) });
    const drill = (await getAmendmentView(ctx, { amendmentId })).items.find((item) => item.title.includes('应急演练'))!;
    const assignment = {
      unitId: place.units.hospital.id,
      sectionId: null,
      ownerId: place.people.staff.id,
      backupId: place.people.backup.id,
    };
    const edit = { kind: 'assign-item', itemId: drill.id, assignment } as const;
    const { version } = await editAmendment(ctx, { amendmentId, version: 1, edit });
    await putAmendmentInForce(ctx, { amendmentId, version });
    expect(await line()).toMatchObject({ adopted: { amendmentId, number: 2, inForceOn: '2026-03-02' } });
    const after = await getRevisionView(ctx, { planId, revisionId });
    expect(after).toMatchObject({ isTaken: true, mayTake: null, adopted: { amendmentId } });
    expect(after.plan.paper.documentId).toBe(view.documentId);
    expect(after.compared?.counts).toEqual(view.compared?.counts);
    expect(after.compared?.rows.every(({ effects }) => effects === null)).toBe(true);
  });

  test('what it leaves open and the unit has answered before is taken over, and said beforehand', async () => {
    const place = await smallOffice();
    const other = await chooseWhole(
      place,
      '青石镇卫生院2025年工作计划\n一、重点工作\n1、由公共卫生科定期开展应急演练。\n',
    );
    const [asked] = (await draftOf(place, other)).questions;
    const answer = { kind: 'rule', norm: { kind: 'recur', per: 'half', every: 1, times: 1 } } as const;
    await editDraft(place.ctxFor(place.people.head), {
      planId: other,
      version: 1,
      edit: { kind: 'answer-question', questionId: asked!.id, answer },
    });
    const { planId } = await publishWhole(place);
    const { ctx, revisionId, view } = await brought(place, planId, REVISED.replace('9月底前组织一次', '定期开展'));
    const drill = rowOf(view, '应急演练');
    expect(drill.known).toMatchObject([{ question: { printed: '定期' }, known: { answer, by: '周敏' } }]);
    expect(drill.effects).toMatchObject({ added: 2 });
    const { amendmentId } = await amendByRevision(ctx, {
      planId,
      revisionId,
      version: await versionOf(place, planId),
      leftOut: [],
      choices: {},
      reason: '修订',
    });
    const { items, questions } = await getAmendmentView(ctx, { amendmentId });
    expect(items.find(({ id }) => id === drill.id)?.rules.map(({ norm }) => norm)).toEqual([answer.norm]);
    expect(questions.find(({ itemId }) => itemId === drill.id)?.carried).toMatchObject({ by: '周敏' });
  });

  test('a section head brings the paper and sees the comparison, but drafts no amendment', async () => {
    const place = await smallOffice();
    const { planId } = await publishWhole(place);
    const head = place.ctxFor(place.people.head);
    const { revisionId } = await bringRevision(head, { planId, source: { kind: 'pasted', text: REVISED } });
    expect((await getRevisionView(head, { planId, revisionId })).mayTake).toBeNull();
    const asked = { planId, revisionId, version: 1, leftOut: [], choices: {}, reason: '修订' };
    await expect(amendByRevision(head, asked)).rejects.toMatchObject({ kind: 'forbidden' });
    const sister = place.ctxFor(place.people.sisterDirector);
    await expect(getRevisionView(sister, { planId, revisionId })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
