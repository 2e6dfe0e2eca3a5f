import { describe, expect, it } from 'vitest';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import { level, loadByOwnerAndMonth } from '#domain/planning/layout/levelling';
import { asCalendarDate as on } from '#domain/shared/calendar-date';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';
import { draftOf, someone } from './plans';

describe('levelling', () => {
  const days = ['2026-03-23', '2026-03-24', '2026-03-25'].map(on);
  const wish = (key: string, bearer = 'p1') => ({ key, bearer, preferred: on('2026-03-24'), choices: days });

  it('gives the first its wish and the others the free days', () => {
    const chosen = level([], [wish('a'), wish('b'), wish('c')]);
    expect([...chosen.values()].sort()).toEqual(days);
    expect(chosen.get('a')).toBe('2026-03-24');
  });

  it('does not push one owner’s day for another’s', () => {
    const chosen = level([], [wish('a', 'p1'), wish('b', 'p2')]);
    expect([chosen.get('a'), chosen.get('b')]).toEqual(['2026-03-24', '2026-03-24']);
  });

  it('goes round what is fixed, and prefers the emptier month', () => {
    expect(level([{ bearer: 'p1', dueOn: on('2026-03-24') }], [wish('a')]).get('a')).not.toBe('2026-03-24');
    const busy = [1, 2, 3].map(() => ({ bearer: 'p1', dueOn: on('2026-03-02') }));
    const wide = { ...wish('a'), choices: [...days, on('2026-04-01')] };
    expect(level(busy, [wide]).get('a')).toBe('2026-04-01');
  });

  it('spreads a dozen yearly jobs of one owner over different days', () => {
    const yearly = { kind: 'recur', per: 'year', every: 1, times: 1 } as const;
    const { occurrences } = layOutYear({ draft: draftOf(Array.from({ length: 12 }, () => [yearly])), calendar });
    expect(new Set(occurrences.map((each) => each.dueOn)).size).toBe(12);
    expect(new Set(occurrences.map((each) => each.dueOn.slice(0, 7))).size).toBeGreaterThan(3);
  });
});

describe('the load of an owner', () => {
  it('is counted by month, and a month far above the owner’s median is a peak', () => {
    const draft = draftOf([
      [{ kind: 'recur', per: 'month', every: 1, times: 1 }],
      ...[1, 2, 3, 4, 5].map((day) => [{ kind: 'date', month: 6, day: day + 14 } as const]),
    ]);
    const { occurrences } = layOutYear({ draft, calendar });
    const [load] = loadByOwnerAndMonth(occurrences, draft);
    expect(load).toMatchObject({ ownerId: someone.ownerId, total: 17 });
    expect(load?.months.flatMap((month, at) => (month.peak ? [at + 1] : []))).toEqual([6]);
    expect(load?.months[0]).toEqual({ tasks: 1, peak: false });
  });

  it('shows what nobody owns, and the most loaded first', () => {
    const draft = draftOf([[], [{ kind: 'recur', per: 'month', every: 1, times: 1 }]]);
    const items = draft.items.map((item, at) => (at === 1 ? { ...item, assignment: null } : item));
    const open = { ...draft, items };
    expect(
      loadByOwnerAndMonth(layOutYear({ draft: open, calendar }).occurrences, open).map(({ ownerId, total }) => [
        ownerId,
        total,
      ]),
    ).toEqual([
      [null, 12],
      ['p1', 1],
    ]);
  });
});
