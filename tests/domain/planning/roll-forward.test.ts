import { describe, expect, test } from 'vitest';
import { asCalendarDate as on, type CalendarDate } from '#domain/shared/calendar-date';
import { layOutYear } from '#domain/planning/lay-out-year';
import { proposeRule } from '#domain/planning/roll/propose-rule';
import { rolledYear, rollForward } from '#domain/planning/roll/roll-forward';
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
      { kind: 'nth-day', months: [4, 6], nth: 1, day: 'workday' },
    ],
  ] as const)('%s', (_what, norm, dueOn, moved, expected) => {
    expect(proposeRule({ norm, dueOn, moved }, 2026, calendar)).toEqual(expected);
  });

  test.each([
    ['a day in the middle of a month', { kind: 'date', month: 3, day: 24 }, [], 0],
    ['a rhythm whose tasks nobody moved', quarterly, days('2026-03-31', '2026-06-30'), 0],
    ['tasks that were moved without a pattern', quarterly, days('2026-03-31', '2026-06-17'), 2],
    ['a festival', { kind: 'observance', name: '世界无烟日' }, days('2026-06-01'), 0],
  ] as const)('and none for %s', (_what, norm, dueOn, moved) => {
    expect(proposeRule({ norm, dueOn, moved }, 2026, calendar)).toBeNull();
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
