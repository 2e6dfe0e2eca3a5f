import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { plan } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import type { Answer, RecurrencePeriod } from '#domain/plan-reader/reading';
import type { AnswerReach, DraftQuestion } from '#domain/planning/draft';
import { discardPlan } from '#services/plans/discard-plan';
import { editAmendment } from '#services/plans/edit-amendment';
import { editDraft } from '#services/plans/edit-draft';
import { openAmendment } from '#services/plans/open-amendment';
import { redoAmendmentEdit } from '#services/plans/redo-amendment-edit';
import { undoAmendmentEdit } from '#services/plans/undo-amendment-edit';
import { forgetReading } from '#services/plans/forget-reading';
import { getReadingMemory } from '#services/plans/get-reading-memory';
import { getReviewView } from '#services/plans/get-review-view';
import { redoEdit } from '#services/plans/redo-edit';
import { undoEdit } from '#services/plans/undo-edit';
import { chooseWhole, draftOf, publishWhole } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

const planOf = (year: number, works: readonly string[]) =>
  [`青石镇卫生院${year}年工作计划`, '一、重点工作', ...works.map((work, at) => `${at + 1}、${work}`)].join('\n');
const FIRST = planOf(2026, [
  '由公共卫生科定期开展医疗质量检查。',
  '定期召开工作例会。',
  '由公共卫生科、妇产科负责整改。',
]);
const NEXT = planOf(2027, [
  '由公共卫生科定期开展医疗质量检查。',
  '定期召开村医座谈。',
  '由公共卫生科、妇产科负责整改。',
]);

const every = (per: RecurrencePeriod): Answer => ({ kind: 'rule', norm: { kind: 'recur', per, every: 1, times: 1 } });

async function questionAbout(place: Office, planId: string, about: string): Promise<DraftQuestion> {
  const question = (await draftOf(place, planId)).questions.find(
    (each) => each.about === about || each.printed === about,
  );
  if (!question) throw new Error(`nothing asked about ${about}`);
  return question;
}

async function answer(place: Office, planId: string, about: string, said: Answer, reach: AnswerReach = 'alike') {
  const [row] = await place.db.select({ version: plan.version }).from(plan).where(eq(plan.id, planId));
  const { id: questionId } = await questionAbout(place, planId, about);
  const edit = { kind: 'answer-question', questionId, answer: said, reach } as const;
  return editDraft(place.ctxFor(place.people.head), { planId, version: row!.version, edit });
}

const place = async (): Promise<Office> => office((await testDatabase()).db);
const memory = async (of: Office) =>
  (await getReadingMemory(of.ctxFor(of.people.head), { unitId: of.units.hospital.id })).answers;

describe('an answer', async () => {
  test('is used for the unit’s next plan, which says whose it was, when and where', async () => {
    const here = await place();
    const first = await chooseWhole(here, FIRST);
    await answer(here, first, '医疗质量检查', every('quarter'));
    await answer(here, first, '公共卫生科、妇产科', { kind: 'lead', party: '妇产科' });
    const next = await chooseWhole(here, NEXT);
    expect(await questionAbout(here, next, '医疗质量检查')).toMatchObject({
      answer: every('quarter'),
      carried: { by: here.people.head.name, on: '2026-03-02', plan: expect.stringContaining('2026') },
    });
    const { items, questions } = await getReviewView(here.ctxFor(here.people.head), { planId: next });
    expect(items[0]?.rules.at(-1)?.norm).toMatchObject({ per: 'quarter' });
    expect(items.at(-1)).toMatchObject({ leadParty: '妇产科', assistParties: ['公共卫生科'] });
    expect(questions.filter(({ rank }) => rank !== null).map(({ about }) => about)).toEqual(['村医座谈']);
  });

  test('about the order of names holds wherever the next plan has that label', async () => {
    const here = await place();
    const labelled = (...names: readonly string[]) => names.map((each) => `整改落实。（责任科室：${each}）`);
    const first = await chooseWhole(here, planOf(2026, labelled('医务科、护理部', '护理部、医务科', '药剂科、医务科')));
    await answer(here, first, '责任科室', { kind: 'first-leads' });
    const next = await chooseWhole(here, planOf(2027, labelled('财务科、总务科', '总务科、药剂科', '医务科、财务科')));
    const { items, questions } = await getReviewView(here.ctxFor(here.people.head), { planId: next });
    expect(items.map(({ leadParty }) => leadParty)).toEqual(['财务科', '总务科', '医务科']);
    expect(questions.filter(({ rank }) => rank !== null)).toEqual([]);
    expect(questions[0]?.carried?.plan).toContain('2026');
  });

  test('for a word settles every use of it, next year’s new ones too', async () => {
    const here = await place();
    const first = await chooseWhole(here, FIRST);
    await answer(here, first, '工作例会', every('month'));
    await answer(here, first, '医疗质量检查', every('quarter'), 'word');
    const again = await chooseWhole(here, planOf(2027, ['定期召开工作例会。', '定期召开村医座谈。']));
    const answers = (await draftOf(here, again)).questions.map((question) => question.answer);
    expect(answers).toEqual([every('month'), every('quarter')]);
  });

  test('is not used in another unit’s plans', async () => {
    const here = await place();
    await answer(here, await chooseWhole(here, FIRST), '医疗质量检查', every('quarter'));
    const { answers } = await getReadingMemory(here.ctxFor(here.people.sisterDirector), {
      unitId: here.units.sister.id,
    });
    expect(answers).toEqual([]);
  });

  test('that is undone is not remembered, and is again when it is redone', async () => {
    const here = await place();
    const ctx = here.ctxFor(here.people.head);
    const planId = await chooseWhole(here, FIRST);
    let { version } = await answer(here, planId, '医疗质量检查', every('quarter'));
    expect(await memory(here)).toHaveLength(1);
    ({ version } = await undoEdit(ctx, { planId, version }));
    expect(await memory(here)).toEqual([]);
    await redoEdit(ctx, { planId, version });
    expect(await memory(here)).toMatchObject([{ answer: every('quarter') }]);
  });

  test('that is undone in a later plan leaves what an earlier one taught', async () => {
    const here = await place();
    await answer(here, await chooseWhole(here, FIRST), '医疗质量检查', every('quarter'));
    const planId = await chooseWhole(here, NEXT);
    const { version } = await answer(here, planId, '医疗质量检查', every('month'));
    expect(await memory(here)).toMatchObject([{ answer: every('month') }]);
    await undoEdit(here.ctxFor(here.people.head), { planId, version });
    expect(await memory(here)).toMatchObject([{ answer: every('quarter') }]);
  });

  test('outlives the draft that it was given for', async () => {
    const here = await place();
    const planId = await chooseWhole(here, FIRST);
    const { version } = await answer(here, planId, '医疗质量检查', every('quarter'));
    await discardPlan(here.ctxFor(here.people.head), { planId, version });
    expect(await memory(here)).toMatchObject([{ answer: every('quarter'), plan: null }]);
  });
});

describe('forgetting', async () => {
  test('has the next plan ask again; what was drafted with it stays', async () => {
    const here = await place();
    const ctx = here.ctxFor(here.people.head);
    await answer(here, await chooseWhole(here, FIRST), '医疗质量检查', every('quarter'));
    const drafted = await chooseWhole(here, NEXT);
    const { unitId, topic } = { unitId: here.units.hospital.id, topic: (await memory(here))[0]!.topic };
    await forgetReading(ctx, { unitId, what: { kind: 'answer', topic } });
    expect(await questionAbout(here, drafted, '医疗质量检查')).toMatchObject({ answer: every('quarter') });
    const { questions } = await getReviewView(ctx, { planId: drafted });
    expect(questions.find(({ about }) => about === '医疗质量检查')?.remembered).toBeNull();
    const after = await chooseWhole(here, `${NEXT}\n`);
    expect(await questionAbout(here, after, '医疗质量检查')).toMatchObject({ answer: null });
    await expect(forgetReading(ctx, { unitId, what: { kind: 'answer', topic } })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  test('a party has it asked for again', async () => {
    const here = await place();
    const ctx = here.ctxFor(here.people.head);
    const planId = await chooseWhole(here, FIRST);
    const assignment = { unitId: here.units.hospital.id, sectionId: null, ownerId: null, backupId: null };
    await editDraft(ctx, { planId, version: 1, edit: { kind: 'assign-party', party: '公共卫生科', assignment } });
    const next = await chooseWhole(here, NEXT);
    const { parties } = await getReviewView(here.ctxFor(here.people.head, { now: '2026-03-03T09:00:00+08:00' }), {
      planId: next,
    });
    expect(parties.find(({ key }) => key === '公共卫生科')?.assignment).not.toBeNull();
    await forgetReading(ctx, { unitId: here.units.hospital.id, what: { kind: 'party', party: '公共卫生科' } });
    const { parties: left } = await getReadingMemory(ctx, { unitId: here.units.hospital.id });
    expect(left).toEqual([]);
  });

  test('is for whoever may change the unit’s plans, and is on record', async () => {
    const here = await place();
    await answer(here, await chooseWhole(here, FIRST), '医疗质量检查', every('quarter'));
    const [{ topic } = { topic: null }] = await memory(here);
    const input = { unitId: here.units.hospital.id, what: { kind: 'answer' as const, topic: topic! } };
    await expect(forgetReading(here.ctxFor(here.people.staff), input)).rejects.toMatchObject({ kind: 'forbidden' });
    await forgetReading(here.ctxFor(here.people.head), input);
    const [record] = await here.db.select().from(auditRecord).where(eq(auditRecord.action, 'plan.forget-reading'));
    expect(record).toMatchObject({
      actorId: here.people.head.id,
      subjectId: here.units.hospital.id,
      before: input.what,
    });
    const seen = await getReadingMemory(here.ctxFor(here.people.staff), { unitId: here.units.hospital.id });
    expect(seen).toMatchObject({ mayForget: false, answers: [] });
  });
});

describe('the review', async () => {
  test('proposes what a standard says of a vague word, with its source', async () => {
    const here = await place();
    const planId = await chooseWhole(
      here,
      planOf(2026, ['对高血压患者定期进行随访。', '传染病疫情及时上报。', '定期更换宣传栏内容。']),
    );
    const { questions } = await getReviewView(here.ctxFor(here.people.head), { planId });
    expect(questions.map(({ about, standards }) => [about, standards[0]?.key, standards[0]?.source])).toEqual([
      ['高血压患者随访', 'hypertension-follow-up', '国家基本公共卫生服务规范（第三版）'],
      ['传染病上报', 'report-class-b-c', '传染病信息报告管理规范（2026年版）'],
      ['更换宣传栏内容', 'education-boards', '国家基本公共卫生服务规范（第三版）'],
    ]);
  });

  test('weighs a question by what the standard would make of it', async () => {
    const here = await place();
    const planId = await chooseWhole(here, planOf(2026, ['对高血压患者定期进行随访。', '定期召开工作例会。']));
    const { questions } = await getReviewView(here.ctxFor(here.people.head), { planId });
    expect(questions.map(({ about, tasks, rank }) => [about, tasks, rank])).toEqual([
      ['高血压患者随访', 4, 1],
      ['工作例会', 12, 0],
    ]);
  });
});

describe('an amendment of a plan in force', () => {
  test('teaches as a draft does: an answer and whom a party means are remembered, and not once they are undone', async () => {
    const here = await place();
    const { planId } = await publishWhole(here, {}, FIRST);
    const ctx = here.ctxFor(here.people.director);
    const { amendmentId } = await openAmendment(ctx, { planId, reason: '回答疑问' });
    const { id: questionId } = await questionAbout(here, planId, '工作例会');
    const said = { kind: 'answer-question', questionId, answer: every('month') } as const;
    let { version } = await editAmendment(ctx, { amendmentId, version: 1, edit: said });
    expect(await memory(here)).toMatchObject([{ topic: { about: '工作例会' }, answer: every('month') }]);
    ({ version } = await undoAmendmentEdit(ctx, { amendmentId, version }));
    expect(await memory(here)).toEqual([]);
    ({ version } = await redoAmendmentEdit(ctx, { amendmentId, version }));
    expect(await memory(here)).toHaveLength(1);
    const assignment = {
      unitId: here.units.hospital.id,
      sectionId: here.sections.publicHealth.id,
      ownerId: here.people.staff.id,
      backupId: here.people.backup.id,
    };
    const match = { kind: 'assign-party', party: '公共卫生科', assignment } as const;
    await editAmendment(ctx, { amendmentId, version, edit: match });
    const next = await chooseWhole(here, NEXT);
    expect((await draftOf(here, next)).parties).toContainEqual(
      expect.objectContaining({ key: '公共卫生科', assignment }),
    );
  });
});
