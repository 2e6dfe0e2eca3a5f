import { describe, expect, it } from 'vitest';
import { asCalendarDate as on, daysBetween } from '#domain/shared/calendar-date';
import { diffYear, type TaskOfPlan } from '#domain/planning/amendment-diff';
import type { Assignment, PlanDraft } from '#domain/planning/draft';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import { blockersOf, readyToPublish } from '#domain/planning/publish-readiness';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';
import { draftOf, someone } from './plans';

const quarterly = { kind: 'recur', per: 'quarter', every: 1, times: 1 } as const;

function assigned(draft: PlanDraft, assignment: Assignment | null): PlanDraft {
  return { ...draft, items: draft.items.map((item) => ({ ...item, assignment })) };
}

describe('a plan is ready to publish', () => {
  const draft = draftOf([[quarterly], []]);

  it('when it has a year and every item an owner and another person as backup', () => {
    expect(readyToPublish(draft)).toEqual({ ok: true });
  });

  it.each([
    ['no-year', { ...draft, year: null }],
    ['no-items', { ...draft, items: draft.items.map((item) => ({ ...item, dropped: true })) }],
    ['item-without-owner', assigned(draft, { ...someone, ownerId: null })],
    ['item-without-backup', assigned(draft, { ...someone, backupId: null })],
    ['owner-is-backup', assigned(draft, { ...someone, backupId: someone.ownerId })],
  ] as const)('not with %s', (reason, broken) => {
    expect(readyToPublish(broken)).toMatchObject({ ok: false, reason });
  });

  it('and names every item that lacks somebody, all reasons at once', () => {
    expect(blockersOf(assigned(draft, null))).toEqual([
      { reason: 'item-without-owner', itemIds: ['i1', 'i3'], questionIds: [] },
      { reason: 'item-without-backup', itemIds: ['i1', 'i3'], questionIds: [] },
    ]);
  });

  it('not while a value is unclear, but whatever a dropped item asks', () => {
    const indicator = {
      id: 'n9',
      name: '覆盖率',
      op: '>=',
      value: 9,
      unit: '%',
      kind: 'level',
      span: { start: 0, end: 6 },
      origin: 'printed',
      by: '',
    } as const;
    const question = {
      id: 'q1',
      kind: 'ambiguous-value',
      itemId: 'i1',
      printed: '9x%',
      about: '覆盖率',
      candidates: [],
      target: null,
      answer: null,
      reach: null,
      carried: null,
      start: 0,
      end: 3,
    } as const;
    const items = draft.items.map((item) => ({ ...item, indicators: [indicator] }));
    expect(readyToPublish({ ...draft, items, questions: [question] })).toMatchObject({
      reason: 'open-question',
      questionIds: ['q1'],
    });
    const answer = { kind: 'value', value: 95 } as const;
    expect(readyToPublish({ ...draft, items, questions: [{ ...question, answer }] }).ok).toBe(true);
    expect(readyToPublish({ ...draft, questions: [question] }).ok).toBe(true);
    const target = { name: '覆盖率', op: '>=', unit: '%', kind: 'level' } as const;
    expect(readyToPublish({ ...draft, questions: [{ ...question, target }] }).ok).toBe(false);
    const dropped = items.map((item) => (item.id === 'i1' ? { ...item, dropped: true } : item));
    expect(readyToPublish({ ...draft, items: dropped, questions: [question] }).ok).toBe(true);
  });
});

describe('an amendment', () => {
  const draft = draftOf([[quarterly]]);
  const { occurrences } = layOutYear({ draft, calendar });
  const tasks = occurrences.map(({ key, title, opensOn, dueOn }, at): TaskOfPlan => ({
    id: `t${at}`,
    key,
    title,
    opensOn,
    dueOn,
    state: at < 2 ? 'done' : 'planned',
    ...someone,
  }));
  const today = on('2026-07-15');
  const diff = (amended: PlanDraft) =>
    diffYear(tasks, layOutYear({ draft: amended, calendar }).occurrences, amended, today);
  const nothing = { adds: [], moves: [], retitles: [], drops: [], reassigns: [], renumbers: [], left: [] };

  it('that changes nothing does nothing', () => {
    expect(diff(draft)).toEqual(nothing);
  });

  it('drops what is gone and leaves what has started', () => {
    const amended = { ...draft, items: draft.items.map((item) => ({ ...item, dropped: true })) };
    const { drops, left } = diff(amended);
    expect([drops.map(({ id }) => id), left.map(({ id }) => id)]).toEqual([
      ['t2', 't3'],
      ['t0', 't1'],
    ]);
  });

  it('adds what is still to come, not what was due before today', () => {
    const grown = draftOf([[quarterly], [quarterly]]);
    expect(diff(grown).adds.map(({ key }) => key)).toEqual(['i3.r4.2026-Q3.1', 'i3.r4.2026-Q4.1']);
  });

  it('moves and reassigns only what has not started', () => {
    const moves = Object.fromEntries(occurrences.map(({ key }, at) => [key, on(`2026-0${2 * at + 1}-12`)]));
    const other = { ...someone, ownerId: 'p9' };
    const { moves: moved, reassigns, left } = diff({ ...assigned(draft, other), moves });
    expect(moved.map(({ task }) => task.id)).toEqual(['t2', 't3']);
    expect(reassigns).toMatchObject([
      { task: { id: 't2' }, to: other },
      { task: { id: 't3' }, to: other },
    ]);
    expect(left.map(({ id }) => id)).toEqual(['t0', 't1']);
  });

  describe('that has a rule done more often', () => {
    const often = (times: number) => draftOf([[{ kind: 'recur', per: 'year', every: 1, times }]]);
    const before = layOutYear({ draft: often(4), calendar }).occurrences.map(
      ({ key, title, opensOn, dueOn }): TaskOfPlan => ({
        id: key,
        key,
        title,
        opensOn,
        dueOn,
        state: dueOn < today ? 'done' : 'planned',
        ...someone,
      }),
    );
    const amended = often(12);
    const after = layOutYear({ draft: amended, calendar }).occurrences;
    const { adds, moves, drops, renumbers } = diffYear(before, after, amended, today);
    const toCome = before.filter(({ state }) => state === 'planned');

    it('sends no task that is to come back to a day that has passed', () => {
      const keyed = new Map(after.map((one) => [one.key, one.dueOn]));
      expect(toCome.some(({ key }) => (keyed.get(key) ?? today) < today)).toBe(true);
      expect(moves.filter(({ to }) => to.dueOn < today)).toEqual([]);
      expect(drops).toEqual([]);
    });

    it('moves each to the nearest day, and has one task for each time that is to come', () => {
      expect(moves.every(({ task, to }) => Math.abs(daysBetween(task.dueOn, to.dueOn)) < 20)).toBe(true);
      const numberOf = new Map(renumbers.map(({ task, to }) => [task.id, to.key]));
      const keys = [...toCome.map(({ id, key }) => numberOf.get(id) ?? key), ...adds.map(({ key }) => key)];
      expect(keys.sort()).toEqual(
        after
          .filter(({ dueOn }) => dueOn >= today)
          .map(({ key }) => key)
          .sort(),
      );
    });
  });
});
