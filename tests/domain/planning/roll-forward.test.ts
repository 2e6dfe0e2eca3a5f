import { describe, expect, test } from 'vitest';
import { asCalendarDate as on, type CalendarDate } from '#domain/shared/calendar-date';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import { replay } from '#domain/planning/edit-draft';
import { proposeRule } from '#domain/planning/roll/propose-rule';
import { rolledYear, rollForward } from '#domain/planning/roll/roll-forward';
import { inNextYear } from '#domain/planning/roll/year-words';
import type { TaskOfYear } from '#domain/planning/roll/item-result';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';
import { draftOf, someone } from './plans';

const quarterly = { kind: 'recur', per: 'quarter', every: 1, times: 1 } as const;
const monthly = { kind: 'recur', per: 'month', every: 1, times: 1 } as const;
const last = (...months: number[]) => ({ kind: 'nth-day', months, nth: -1, day: 'workday' }) as const;
const days = (...list: string[]): CalendarDate[] => list.map(on);

describe('a rule is proposed for a copied date', () => {
  test.each([
    ['the last day of a quarter', { kind: 'date', month: 3, day: 31 }, [], 0, last(3)],
    ['a deadline at the end of a month', { kind: 'deadline', by: '06-30' }, [], 0, last(6)],
    ['the last working day before rest days', { kind: 'date', month: 5, day: 29 }, [], 0, last(5)],
    [
      'tasks moved to the last working day of their quarters',
      quarterly,
      days('2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'),
      4,
      last(3, 6, 9, 12),
    ],
    [
      'tasks moved to the first working day',
      monthly,
      days('2026-04-01', '2026-06-01'),
      2,
      { kind: 'nth-day', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], nth: 1, day: 'workday' },
    ],
    [
      'a quarterly rule of a plan that began in summer, in every quarter',
      quarterly,
      days('2026-09-30', '2026-12-31'),
      1,
      last(3, 6, 9, 12),
    ],
    [
      'a day in the middle of a month: the same weekday',
      { kind: 'date', month: 3, day: 24 },
      [],
      0,
      { kind: 'nth-day', months: [3], nth: 4, day: 'TU' },
    ],
    [
      'the last of a weekday',
      { kind: 'date', month: 1, day: 29 },
      [],
      0,
      { kind: 'nth-day', months: [1], nth: -1, day: 'TH' },
    ],
    [
      'tasks moved to the same weekday',
      quarterly,
      days('2026-03-11', '2026-06-10', '2026-09-09', '2026-12-09'),
      4,
      { kind: 'nth-day', months: [3, 6, 9, 12], nth: 2, day: 'WE' },
    ],
  ] as const)('%s', (_what, norm, dueOn, moved, expected) => {
    expect(proposeRule({ norm, dueOn, moved }, 2026, calendar)?.norm).toEqual(expected);
  });

  test.each([
    ['a rest day in the middle of a month', { kind: 'deadline', by: '12-20' }, [], 0],
    ['a limit in the middle of a month, which a weekday would move', { kind: 'deadline', by: '07-15' }, [], 0],
    [
      'a quarterly rule whose tasks fell into other months of their quarters',
      quarterly,
      days('2026-03-31', '2026-05-29'),
      2,
    ],
    ['a rhythm whose tasks nobody moved', quarterly, days('2026-03-31', '2026-06-30'), 0],
    ['tasks that were moved without a pattern', quarterly, days('2026-03-31', '2026-06-17'), 2],
    ['a festival', { kind: 'observance', name: '世界无烟日' }, days('2026-06-01'), 0],
  ] as const)('and none for %s', (_what, norm, dueOn, moved) => {
    expect(proposeRule({ norm, dueOn, moved }, 2026, calendar)).toBeNull();
  });
});

describe('years in words', () => {
  test.each([
    ['到2026年底建档率', '到2027年底建档率'],
    ['二〇二九年工作要点', '二〇三〇年工作要点', 2029],
    ['2025—2026学年安全教育', '2026—2027学年安全教育'],
    ['2026-2027年度采暖', '2027-2028年度采暖'],
    ['投诉量较2025年下降10%', '投诉量较2026年下降10%'],
    ['在2025年基础上提高2个百分点', '在2026年基础上提高2个百分点'],
    ['工作计划2026', '工作计划2027'],
  ])('%s becomes %s', (words, expected, year = 2026) => {
    expect(inNextYear(words, year)).toBe(expected);
  });

  test.each([
    '2021—2026年规划',
    '2030年远景目标',
    '国卫发〔2026〕12号',
    '2025年度决算公开',
    '完成2026份问卷',
    '电话22026年',
  ])('%s stays', (words) => expect(inNextYear(words, 2026)).toBe(words));
});

describe('an item of last year', () => {
  const proposalsOf = (...rules: Parameters<typeof draftOf>[0][number]) => {
    const draft = { ...draftOf([rules]), year: 2026 };
    return { draft, proposals: rolledYear(draft, [], calendar).items[0]?.proposals ?? [] };
  };

  test('with a date at the end of each quarter has one rule for them, and the dates go', () => {
    const ends = ['03-31', '06-30', '09-30', '12-31'].map((by) => ({
      norm: { kind: 'deadline', by } as const,
      printed: by,
    }));
    const { draft, proposals } = proposalsOf(...ends);
    expect(proposals).toMatchObject([
      {
        kind: 'rule',
        rule: { to: last(3, 6, 9, 12), days: days('2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31') },
      },
    ]);
    const { draft: next } = replay(
      draft,
      proposals.flatMap(({ edits }) => edits),
    );
    expect(next.items[0]?.rules.map(({ norm }) => norm)).toEqual([last(3, 6, 9, 12)]);
  });

  test('says where a copied date would fall', () => {
    const { proposals } = proposalsOf({ kind: 'date', month: 7, day: 17 });
    expect(proposals).toMatchObject([{ rule: { copied: [{ date: '2027-07-17', isRest: true }] } }]);
  });

  test('keeps the date of a theme day that it names', () => {
    const { proposals } = proposalsOf({ kind: 'date', month: 5, day: 12 }, { kind: 'observance', name: '国际护士节' });
    expect(proposals).toEqual([]);
  });

  test('aims at the next year where it aimed at its own, and further on where it did so', () => {
    const { proposals } = proposalsOf({ kind: 'horizon', year: '2026' }, { kind: 'horizon', year: '2030' });
    expect(proposals).toMatchObject([{ kind: 'year-in-rule', to: { year: '2027' } }]);
  });

  test('whose target prints the year has it in the next', () => {
    const draft = { ...draftOf([[]]), year: 2026 };
    const [item] = draft.items;
    const indicator = {
      id: 'n9',
      name: '2026年底建档率',
      op: '>=',
      value: 90,
      unit: '%',
      kind: 'level',
      span: null,
    } as const;
    const printed = {
      ...draft,
      items: [{ ...item!, indicators: [{ ...indicator, origin: 'printed', by: 'x' } as const] }],
    };
    const [proposal] = rolledYear(printed, [], calendar).items[0]?.proposals ?? [];
    const { draft: next } = replay(printed, proposal?.edits ?? []);
    expect(next.items[0]?.indicators).toMatchObject([{ name: '2027年底建档率', value: 90 }]);
  });
});

describe('the next year is made of the last', () => {
  const draft = draftOf([
    [{ norm: { kind: 'deadline', by: '03-31' }, printed: '2026年3月31日前' }],
    [quarterly],
    [monthly],
  ]);
  const year2026 = { ...draft, year: 2026, title: '2026年工作计划' };
  const task = (key: string, state: TaskOfYear['state']): TaskOfYear => {
    return {
      key,
      state,
      dueOn: on('2026-03-31'),
      originalDueOn: on('2026-03-31'),
      completedOn: on('2026-03-30'),
      evidence: 1,
    };
  };
  const [first, second, third] = draft.items;
  const tasks = [task(`${first?.id}.r.2026.1`, 'done'), task(`${second?.id}.r.2026-Q1.1`, 'in-progress')];

  test('with what each item came to, and what was done once for all proposed to be left out', () => {
    const { items, proposals } = rolledYear(year2026, tasks, calendar);
    expect(items.map(({ result }) => [result.tasks, result.done, result.unfinished, result.evidence])).toEqual([
      [1, 1, 0, 1],
      [1, 0, 1, 1],
      [0, 0, 0, 0],
    ]);
    expect(items.map((one) => one.proposals.map(({ kind }) => kind))).toEqual([['leave-out', 'rule'], [], []]);
    expect(proposals).toMatchObject([{ kind: 'year-in-title', to: '2027年工作计划' }]);
  });

  test('under the name of the plan, without the mark of last year’s edition', () => {
    const marked = { ...year2026, title: '2026年工作计划（征求意见稿）' };
    expect(rollForward(marked, (one) => one).title).toBe('2026年工作计划');
    expect(rolledYear(marked, tasks, calendar).proposals).toMatchObject([
      { kind: 'year-in-title', from: '2026年工作计划', to: '2027年工作计划' },
    ]);
  });

  test('under the same ids, laid out by the calendar of its own year, without moves and without who has left', () => {
    const moved = { ...year2026, moves: { x: on('2026-05-06') } };
    const dropped = {
      ...moved,
      items: moved.items.map((item) => (item === third ? { ...item, dropped: true } : item)),
    };
    const next = rollForward(dropped, (assignment) => ({ ...assignment, backupId: null }));
    expect(next).toMatchObject({ year: 2027, moves: {} });
    expect(next.items.map((item) => item.id)).toEqual([first?.id, second?.id]);
    expect(next.items[0]?.assignment).toEqual({ ...someone, backupId: null });
    const { occurrences } = layOutYear({ draft: next, calendar });
    expect(occurrences.every(({ dueOn }) => dueOn.startsWith('2027-'))).toBe(true);
  });
});

test('the last working day of a quarter is found anew each year, moved by the working calendar', () => {
  const draft = draftOf([[last(3, 6, 9, 12)]]);
  const dueIn = (year: number) =>
    layOutYear({ draft: { ...draft, year }, calendar }).occurrences.map((one) => one.dueOn);
  expect(dueIn(2026)).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']);
  expect(dueIn(2025)).toEqual(['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']);
});

test('the second Wednesday of a month is one', () => {
  const draft = draftOf([[{ kind: 'nth-day', months: [3], nth: 2, day: 'WE' }]]);
  expect(layOutYear({ draft, calendar }).occurrences.map((one) => one.dueOn)).toEqual(['2026-03-11']);
});
