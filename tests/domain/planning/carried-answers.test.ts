import { describe, expect, it } from 'vitest';
import type { Answer, RecurrencePeriod } from '#domain/plan-reader/reading';
import { readPlan } from '#domain/plan-reader/read-plan';
import { carriedEdits, lessonsOf, type RememberedAnswer } from '#domain/planning/questions/carried-answers';
import type { AnswerReach, DraftEdit, PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { replay } from '#domain/planning/edit-draft';
import { asCalendarDate as on } from '#domain/shared/calendar-date';

const TEXT = [
  '卫生院2026年工作计划',
  '一、工作',
  '1、定期召开工作例会。',
  '2、定期开展质量检查。',
  '3、定期召开工作例会。',
].join('\n');
const base = draftPlan(TEXT, readPlan(TEXT), 0);
const every = (per: RecurrencePeriod): Answer => ({ kind: 'rule', norm: { kind: 'recur', per, every: 1, times: 1 } });
const remembered = (about: string, answer: Answer): RememberedAnswer => ({
  topic: { kind: 'vague-frequency', printed: '定期', about },
  answer,
  by: '王敏',
  on: on('2025-12-20'),
  plan: '2025年工作计划',
});
const after = (edits: readonly DraftEdit[], draft: PlanDraft = base) => replay(draft, edits).draft;
const answering = (questionId: string, answer: Answer | null, reach: AnswerReach = 'alike'): DraftEdit => {
  return { kind: 'answer-question', questionId, answer, reach };
};

describe('answers of earlier plans', () => {
  it('are the new draft’s first edits, one for each topic, the exact ones before those of a word', () => {
    const edits = carriedEdits(base, [remembered('', every('quarter')), remembered('工作例会', every('month'))]);
    expect(edits.map((edit) => edit.kind === 'answer-question' && edit.reach)).toEqual(['alike', 'word']);
    const { questions } = after(edits);
    expect(questions.map(({ answer }) => answer)).toEqual([every('month'), every('quarter'), every('month')]);
    expect(questions.map(({ carried }) => carried?.by)).toEqual(['王敏', '王敏', '王敏']);
  });

  it('are none where nothing like it was asked', () => {
    expect(carriedEdits(base, [remembered('病历质控', every('month'))])).toEqual([]);
  });

  it('lose their mark once somebody answers for this plan', () => {
    const carried = after(carriedEdits(base, [remembered('', every('quarter'))]));
    const own = after([answering('q2', every('half'))], carried);
    expect(own.questions[1]).toMatchObject({ answer: every('half'), carried: null });
    expect(own.questions[0]?.carried).not.toBeNull();
  });
});

describe('what a change teaches', () => {
  it('is the answer that a person gave, once for all places that it settled', () => {
    expect(lessonsOf(base, after([answering('q1', every('month'))]))).toEqual({
      learnt: [{ topic: { kind: 'vague-frequency', printed: '定期', about: '工作例会' }, answer: every('month') }],
      unlearnt: [],
    });
  });

  it('is of the word where it was said of the word', () => {
    const { learnt } = lessonsOf(base, after([answering('q2', every('quarter'), 'word')]));
    expect(learnt.map(({ topic }) => topic.about)).toEqual(['']);
  });

  it('is taken back when the answer is', () => {
    const answered = after([answering('q1', every('month'))]);
    expect(lessonsOf(answered, base).unlearnt.map(({ about }) => about)).toContain('工作例会');
    expect(lessonsOf(answered, after([answering('q1', null)], answered)).learnt).toEqual([]);
  });

  it('is nothing where the same answer comes back from the database with its keys in another order', () => {
    const kept: Answer = { norm: { times: 1, per: 'month', every: 1, kind: 'recur' }, kind: 'rule' };
    const [fresh, again] = [every('month'), kept].map((answer) => after([answering('q1', answer)]));
    expect(fresh && again && lessonsOf(fresh, again)).toEqual({ learnt: [], unlearnt: [] });
  });

  it('is nothing where an earlier answer was carried over', () => {
    const carried = after(carriedEdits(base, [remembered('', every('quarter'))]));
    expect(lessonsOf(base, carried)).toEqual({ learnt: [], unlearnt: [] });
  });
});
