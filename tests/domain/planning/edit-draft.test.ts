import { describe, expect, it } from 'vitest';
import { asCalendarDate as on } from '#domain/shared/calendar-date';
import type { Answer, RecurrencePeriod } from '#domain/plan-reader/reading';
import type { DraftEdit, DraftQuestion, PlanDraft } from '#domain/planning/draft';
import { assignmentOf } from '#domain/planning/draft';
import { readPlan } from '#domain/plan-reader/read-plan';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { applyEdit, replay } from '#domain/planning/edit-draft';
import { openQuestions } from '#domain/planning/questions/open-questions';
import { itemCalled, PLAN_TEXT, sampleDraft, someone } from './plans';

function edit(draft: PlanDraft, ...edits: DraftEdit[]): PlanDraft {
  return edits.reduce((before, each) => {
    const result = applyEdit(before, each);
    if (!result.ok) throw new Error(result.reason);
    return result.draft;
  }, draft);
}

const pressure = (draft: PlanDraft) => itemCalled(draft, '高血压随访');
const refusal = (draft: PlanDraft, each: DraftEdit) => {
  const result = applyEdit(draft, each);
  return result.ok ? null : result.reason;
};
const asking = (question: Partial<DraftQuestion>): PlanDraft => {
  const draft = sampleDraft();
  const { id, sources } = pressure(draft);
  const start = sources[1]?.start ?? 0;
  const base = {
    id: 'q1',
    kind: 'vague-frequency',
    itemId: id,
    printed: '定期',
    about: '随访',
    candidates: [],
    target: null,
    answer: null,
    reach: null,
    carried: null,
  } as const;
  return { ...draft, questions: [{ ...base, start, end: start + 2, ...question }] };
};

describe('splitting an item', () => {
  it('sends what stands behind the cut to a new item behind it', () => {
    const draft = sampleDraft();
    const item = pressure(draft);
    const at = PLAN_TEXT.indexOf('随访率');
    const after = edit(draft, { kind: 'split-item', itemId: item.id, at, title: '随访率' });
    const [first, second] = after.items;
    expect(first).toMatchObject({ id: item.id, indicators: [] });
    expect(first?.rules).toHaveLength(2);
    expect(second).toMatchObject({ title: '随访率', rules: [], sources: [{ start: at }] });
    expect(second?.indicators).toHaveLength(1);
  });

  it('cuts a sentence in two where the cut is inside it', () => {
    const draft = sampleDraft();
    const after = edit(draft, { kind: 'split-item', itemId: pressure(draft).id, at: PLAN_TEXT.indexOf('每季度一次') });
    expect(after.items[0]?.sources.at(-1)?.end).toBe(after.items[1]?.sources[0]?.start);
    expect(after.items[0]?.rules.map((rule) => rule.printed)).toEqual(['全年四次']);
  });

  it('is refused where one side would be empty', () => {
    const draft = sampleDraft();
    const { id, sources } = pressure(draft);
    expect(refusal(draft, { kind: 'split-item', itemId: id, at: sources[0]?.start ?? 0 })).toBe('nothing-to-split');
  });

  it('is undone by merging back', () => {
    const draft = sampleDraft();
    const item = pressure(draft);
    const split = edit(draft, { kind: 'split-item', itemId: item.id, at: PLAN_TEXT.indexOf('随访率') });
    const merged = edit(split, { kind: 'merge-item', itemId: split.items[1]?.id ?? '', intoId: item.id });
    expect(merged.items).toEqual(draft.items);
  });
});

describe('merging items', () => {
  it('keeps the title and lead of the one merged into, and every time and party of both', () => {
    const draft = sampleDraft();
    const [first, second] = draft.items;
    const after = edit(draft, { kind: 'merge-item', itemId: second?.id ?? '', intoId: first?.id ?? '' });
    expect(after.items).toHaveLength(draft.items.length - 1);
    expect(after.items[0]).toMatchObject({ title: '高血压随访', leadParty: '村医', assistParties: ['公卫科'] });
    expect(after.items[0]?.rules).toHaveLength(3);
  });

  it('with itself is refused', () => {
    expect(refusal(sampleDraft(), { kind: 'merge-item', itemId: 'i1', intoId: 'i1' })).toBe('merge-into-itself');
  });
});

describe('assigning', () => {
  it('a party assigns every item that it leads, and an item’s own choice wins', () => {
    const draft = sampleDraft();
    const other = { ...someone, ownerId: 'p9' };
    const after = edit(
      draft,
      { kind: 'assign-party', party: '村医', assignment: someone },
      { kind: 'assign-item', itemId: pressure(draft).id, assignment: other },
    );
    expect(assignmentOf(after, pressure(after))).toEqual(other);
    const back = edit(after, { kind: 'assign-item', itemId: pressure(draft).id, assignment: null });
    expect(assignmentOf(back, pressure(back))).toEqual(someone);
  });

  it('the rest leaves alone what has an owner and a backup', () => {
    const rest = { ...someone, ownerId: 'p7' };
    const after = edit(
      sampleDraft(),
      { kind: 'assign-party', party: '村医', assignment: someone },
      { kind: 'assign-party', party: '公卫科', assignment: { ...someone, backupId: null } },
      { kind: 'assign-rest', assignment: rest },
    );
    expect(after.items.map((item) => assignmentOf(after, item)?.ownerId)).toEqual(['p1', 'p7', 'p7', 'p7', 'p7']);
  });

  it('to a party that the plan does not name is refused', () => {
    expect(refusal(sampleDraft(), { kind: 'assign-party', party: '财务科', assignment: someone })).toBe(
      'no-such-party',
    );
    expect(refusal(sampleDraft(), { kind: 'set-lead-party', itemId: 'i1', party: '财务科' })).toBe('no-such-party');
  });
});

const every = (per: RecurrencePeriod): Answer => ({ kind: 'rule', norm: { kind: 'recur', per, every: 1, times: 1 } });
const answering = (answer: Answer | null, questionId = 'q1'): DraftEdit => ({
  kind: 'answer-question',
  questionId,
  answer,
});

describe('answering a question', () => {
  it('for the year sets the year', () => {
    const draft = asking({ kind: 'plan-year', itemId: null });
    const after = edit({ ...draft, year: null }, answering({ kind: 'year', year: 2026 }));
    expect(after).toMatchObject({ year: 2026, questions: [{ answer: { kind: 'year', year: 2026 } }] });
    expect(refusal(draft, answering({ kind: 'year', year: 26 }))).toBe('unlikely-year');
  });

  it('with something else than was asked is refused', () => {
    expect(refusal(asking({ kind: 'plan-year', itemId: null }), answering({ kind: 'leave' }))).toBe('unfit-answer');
    expect(refusal(asking({}), answering({ kind: 'lead', party: '村医' }))).toBe('unfit-answer');
    expect(refusal(asking({}), answering({ kind: 'rule', norm: { kind: 'deadline', by: '13-01' } }))).toBe(
      'unsound-rule',
    );
  });

  it('setting the year answers the question for it', () => {
    const after = edit(asking({ kind: 'plan-year', itemId: null }), { kind: 'set-year', year: 2027 });
    expect(after.questions[0]?.answer).toEqual({ kind: 'year', year: 2027 });
  });

  it('for a vague frequency adds a rule, and another answer replaces it', () => {
    const draft = asking({});
    const monthly = edit(draft, answering(every('month')));
    expect(pressure(monthly).rules.at(-1)).toMatchObject({ norm: { kind: 'recur', per: 'month', times: 1 }, by: 'q1' });
    const quarterly = edit(monthly, answering(every('quarter')));
    expect(pressure(quarterly).rules.map((rule) => rule.by)).toEqual(['hand', 'hand', 'q1']);
    const left = edit(quarterly, answering({ kind: 'leave' }));
    expect(pressure(left).rules).toHaveLength(2);
    const reopened = edit(quarterly, answering(null));
    expect(pressure(reopened).rules).toHaveLength(2);
    expect(reopened.questions[0]).toMatchObject({ answer: null, reach: null });
  });

  it('for a date that may mean two things takes the place of what was read there', () => {
    const draft = sampleDraft();
    const at = PLAN_TEXT.indexOf('每季度一次');
    const doubtful = asking({ kind: 'ambiguous-date', printed: '每季度一次', start: at, end: at + 5 });
    const after = edit(doubtful, answering({ kind: 'rule', norm: { kind: 'deadline', by: '03-31' } }));
    expect(pressure(draft).rules.map((rule) => rule.printed)).toEqual(['全年四次', '每季度一次']);
    expect(pressure(after).rules.map((rule) => rule.norm.kind)).toEqual(['recur', 'deadline']);
  });

  it('reaches every place that leaves the same thing open about the same work, and no other', () => {
    const [first, second, third] = sampleDraft().items;
    const [question] = asking({}).questions;
    const places = [first, second, third].map((item, at) => ({
      ...question!,
      id: `q${at + 1}`,
      itemId: item!.id,
      about: at === 2 ? '讲座' : '随访',
    }));
    const after = edit({ ...sampleDraft(), questions: places }, answering(every('quarter')));
    expect(after.questions.map(({ answer }) => answer !== null)).toEqual([true, true, false]);
    const byWord = edit(after, { ...answering(every('month'), 'q3'), reach: 'word' } as DraftEdit);
    expect(byWord.questions.map(({ answer }) => answer)).toEqual([every('quarter'), every('quarter'), every('month')]);
  });

  it('by the word settles every open use of it', () => {
    const [question] = asking({}).questions;
    const places = ['随访', '讲座', '例会'].map((about, at) => ({ ...question!, id: `q${at + 1}`, about }));
    const after = edit({ ...sampleDraft(), questions: places }, {
      ...answering(every('quarter')),
      reach: 'word',
    } as DraftEdit);
    expect(after.questions.every(({ answer, reach }) => answer !== null && reach === 'word')).toBe(true);
    expect(pressure(after).rules).toHaveLength(5);
  });

  it('for an ambiguous value puts it into the indicator that it stands in', () => {
    const at = PLAN_TEXT.indexOf('85%');
    const draft = asking({ kind: 'ambiguous-value', start: at, end: at + 3 });
    const after = edit(draft, answering({ kind: 'value', value: 90 }));
    expect(pressure(after).indicators[0]).toMatchObject({ value: 90, by: 'q1' });
    expect(refusal(draft, answering({ kind: 'value', value: Number.NaN }))).toBe('unsound-value');
  });

  it('for a blank makes the target that the blank left open', () => {
    const target = { name: '建档率', op: '>=', unit: '%', kind: 'level' } as const;
    const draft = asking({ kind: 'ambiguous-value', printed: '__', target });
    const after = edit(draft, answering({ kind: 'value', value: 95 }));
    expect(pressure(after).indicators.at(-1)).toMatchObject({ ...target, value: 95, by: 'q1' });
    expect(pressure(edit(after, answering({ kind: 'leave' }))).indicators).toHaveLength(1);
  });

  it('for two values of one target gives both the one', () => {
    const target = { name: '随访率', op: '>=', unit: '%', kind: 'level' } as const;
    const draft = asking({ kind: 'contradicting-targets', target });
    const other = edit(draft, { kind: 'add-indicator', itemId: 'i5', indicator: { ...target, value: 60 } });
    const after = edit(other, answering({ kind: 'value', value: 85 }));
    expect(after.items.flatMap(({ indicators }) => indicators).map(({ value }) => value)).toEqual([85, 85]);
    expect(edit(other, answering({ kind: 'leave' })).items).toEqual(other.items);
  });

  it('for an unclear owner lets that party lead, known to the plan or not', () => {
    const after = edit(asking({ kind: 'unclear-owner' }), answering({ kind: 'lead', party: '检验科' }));
    expect(pressure(after).leadParty).toBe('检验科');
    expect(after.parties.map((party) => party.key)).toContain('检验科');
  });

  it('for a shared lead leaves the others as assisting', () => {
    const after = edit(asking({ kind: 'shared-lead', about: '' }), answering({ kind: 'lead', party: '公卫科' }));
    expect(pressure(after)).toMatchObject({ leadParty: '公卫科', assistParties: ['村医'] });
  });

  it('for the order of names lets the first of each place lead, and all places are one question', () => {
    const works = ['护理部、医务科', '药剂科、护理部', '医务科、药剂科'].map(
      (names, at) => `${String(at + 1)}、由质控办每月考核。（责任科室：${names}）`,
    );
    const text = ['卫生院2026年工作计划', ...works].join('\n');
    const draft = draftPlan(text, readPlan(text), 0);
    const [question] = openQuestions(draft);
    expect([openQuestions(draft).length, question?.itemIds.length]).toEqual([1, 3]);
    const said = (answer: Answer) => {
      const after = edit(draft, { kind: 'answer-question', questionId: question?.question.id ?? '', answer });
      return after.items.map(({ leadParty, assistParties }) => [leadParty, ...assistParties]);
    };
    expect(said({ kind: 'first-leads' })).toEqual([
      ['护理部', '质控办', '医务科'],
      ['药剂科', '质控办', '护理部'],
      ['医务科', '质控办', '药剂科'],
    ]);
    expect(said({ kind: 'leave' })[0]).toEqual(['质控办', '护理部', '医务科']);
    expect(
      refusal(draft, {
        kind: 'answer-question',
        questionId: question?.question.id ?? '',
        answer: { kind: 'lead', party: '医务科' },
      }),
    ).toBe('unfit-answer');
  });
});

describe('rules and indicators', () => {
  it('that cannot mean anything are refused', () => {
    const draft = sampleDraft();
    const itemId = pressure(draft).id;
    for (const norm of [
      { kind: 'date', month: 2, day: 30 },
      { kind: 'deadline', by: '13-01' },
      { kind: 'recur', per: 'year', every: 1, times: 0 },
      { kind: 'month', months: [] },
    ] as const) {
      expect(refusal(draft, { kind: 'add-rule', itemId, norm })).toBe('unsound-rule');
    }
    const indicator = { name: '建档率', op: 'range', value: [90, 80], unit: '%', kind: 'level' } as const;
    expect(refusal(draft, { kind: 'add-indicator', itemId, indicator })).toBe('unsound-value');
  });

  it('keep the words that they were read from when their meaning is changed', () => {
    const draft = sampleDraft();
    const { id, rules } = pressure(draft);
    const norm = { kind: 'month', months: [5] } as const;
    const after = edit(draft, { kind: 'set-rule', itemId: id, ruleId: rules[0]?.id ?? '', norm });
    expect(pressure(after).rules[0]).toMatchObject({ norm, printed: '全年四次', origin: 'added' });
    expect(refusal(draft, { kind: 'drop-rule', itemId: id, ruleId: 'r999' })).toBe('no-such-rule');
  });
});

describe('moving an occurrence', () => {
  it('is remembered by its key, and only within the year', () => {
    const draft = sampleDraft();
    const key = `${pressure(draft).id}.r2.2026-Q1.1`;
    const moved = edit(draft, { kind: 'move-occurrence', key, to: on('2026-03-20') });
    expect(moved.moves).toEqual({ [key]: '2026-03-20' });
    expect(edit(moved, { kind: 'move-occurrence', key, to: null }).moves).toEqual({});
    expect(refusal(draft, { kind: 'move-occurrence', key, to: on('2027-01-05') })).toBe('outside-the-year');
    expect(edit(moved, { kind: 'set-year', year: 2027 }).moves).toEqual({});
  });
});

describe('replaying edits', () => {
  const edits: DraftEdit[] = [
    { kind: 'add-item', title: '培训', afterId: 'i1', source: null },
    { kind: 'drop-item', itemId: 'i1' },
    { kind: 'set-title', title: '新标题' },
  ];

  it('gives the same draft every time, ids included, and never an id twice', () => {
    expect(replay(sampleDraft(), edits)).toEqual(replay(sampleDraft(), edits));
    const { draft } = replay(sampleDraft(), [
      ...edits,
      { kind: 'add-item', title: '演练', afterId: null, source: null },
    ]);
    expect(new Set(draft.items.map((item) => item.id)).size).toBe(draft.items.length);
  });

  it('without the last edit is undo', () => {
    expect(replay(sampleDraft(), edits.slice(0, 2)).draft.title).toBe(sampleDraft().title);
  });

  it('passes over an edit that no longer fits and names it', () => {
    const { draft, lost } = replay(sampleDraft(), [{ kind: 'drop-item', itemId: 'i99' }, ...edits]);
    expect(lost).toEqual([{ position: 0, reason: 'no-such-item' }]);
    expect(draft.title).toBe('新标题');
  });
});
