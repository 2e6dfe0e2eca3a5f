import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asCalendarDate as on, type CalendarDate } from '#domain/shared/calendar-date';
import { DEFAULT_LADDER, DEFAULT_LADDER_POLICY, type LadderPolicy } from '#domain/escalation/ladder';
import { policyFor } from '#domain/escalation/policy-for';
import { recipientsOf } from '#domain/escalation/recipients';
import { dueRungs, nextRung, rungsOf, type FiredRung } from '#domain/escalation/rungs';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';

const ladder = DEFAULT_LADDER;
const dueOn = on('2026-03-10');
const at = (today: string, fired: readonly FiredRung[] = []) => ({ dueOn, today: on(today), calendar, ladder, fired });
const firedAs = (...keys: string[]): FiredRung[] => keys.map((key) => ({ key, dueOn }));
const keys = (rungs: readonly { key: string }[]) => rungs.map((rung) => rung.key);

describe('the ladder of a task', () => {
  it('has its steps on working days around the due date', () => {
    expect(rungsOf({ dueOn, calendar, ladder }).map((rung) => rung.on)).toEqual([
      '2026-03-05',
      '2026-03-09',
      '2026-03-10',
      '2026-03-11',
      '2026-03-13',
      '2026-03-17',
      '2026-03-24',
    ]);
  });

  it('skips 春节 and counts its working weekends', () => {
    const rungs = rungsOf({ dueOn: on('2026-02-13'), calendar, ladder });
    expect(rungs.slice(3).map((rung) => rung.on)).toEqual(['2026-02-14', '2026-02-25', '2026-02-27', '2026-03-05']);
  });

  it('says when to look again', () => {
    expect(nextRung(at('2026-03-01'))).toMatchObject({ key: 'before-3', on: '2026-03-05' });
    expect(nextRung(at('2026-03-05'))).toMatchObject({ key: 'before-3', on: '2026-03-05' });
    expect(nextRung(at('2026-03-05', firedAs('before-3')))).toMatchObject({ key: 'before-1' });
    expect(nextRung(at('2026-04-01', firedAs('overdue-1', 'overdue-3', 'overdue-5', 'overdue-10')))).toBeNull();
  });

  it('after an outage sends one reminder, not three', () => {
    expect(keys(dueRungs(at('2026-03-10')).fire)).toEqual(['due']);
    expect(keys(dueRungs(at('2026-03-10')).skip)).toEqual(['before-3', 'before-1']);
  });

  it('after an outage over the due date climbs every missed step and sends no late reminder', () => {
    const { fire, skip } = dueRungs(at('2026-03-13'));
    expect(keys(fire)).toEqual(['overdue-1', 'overdue-3']);
    expect(keys(skip)).toEqual(['before-3', 'before-1', 'due']);
  });

  it('is armed anew by a new due date', () => {
    const fired = firedAs('before-3', 'before-1', 'due', 'overdue-1');
    const extended = { ...at('2026-03-16', fired), dueOn: on('2026-03-19') };
    expect(nextRung(extended)).toMatchObject({ key: 'before-3', on: '2026-03-16', dueOn: '2026-03-19' });
  });

  it('fires each step at most once, whenever it is looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 30 }), { maxLength: 20 }), (offsets) => {
        let fired: FiredRung[] = [];
        const sent: string[] = [];
        for (const offset of offsets.sort((a, b) => a - b)) {
          const { fire, skip } = dueRungs(at(addDays(dueOn, offset), fired));
          sent.push(...keys(fire));
          fired = [...fired, ...firedAs(...keys(fire), ...keys(skip))];
          expect(dueRungs(at(addDays(dueOn, offset), fired))).toEqual({ fire: [], skip: [] });
        }
        expect(new Set(sent).size).toBe(sent.length);
      }),
    );
  });
});

describe('the policy for a task', () => {
  const policy = (id: string, more: Partial<LadderPolicy> = {}): LadderPolicy => ({
    ...DEFAULT_LADDER_POLICY,
    id,
    ...more,
  });
  const choose = (policies: LadderPolicy[], day: CalendarDate = on('2026-06-01')) =>
    policyFor(policies, { unitPath: 'county.town.village', kind: 'return', on: day }).id;

  it('is the nearest unit’s', () => {
    expect(
      choose([policy('all'), policy('county', { unitPath: 'county' }), policy('town', { unitPath: 'county.town' })]),
    ).toBe('town');
    expect(choose([policy('sister', { unitPath: 'county.to' }), policy('all')])).toBe('all');
  });

  it('prefers the one for its kind at the same unit', () => {
    expect(
      choose([policy('any', { unitPath: 'county' }), policy('kind', { unitPath: 'county', kind: 'return' })]),
    ).toBe('kind');
    expect(choose([policy('other', { kind: 'training' })])).toBe('default');
  });

  it('is the one in force on the day, the newest of equals', () => {
    const old = policy('old', { validTo: on('2026-05-31') });
    const current = policy('new', { validFrom: on('2026-05-01') });
    expect(choose([old, current], on('2026-04-01'))).toBe('old');
    expect(choose([old, current], on('2026-05-15'))).toBe('new');
  });
});

describe('who is told', () => {
  const around = { owner: 'a', backup: 'b', sectionHeads: ['c'], directors: ['d', 'd'], supervisingDirectors: ['e'] };

  it('is the audience of the step, each once', () => {
    expect(recipientsOf({ audience: 'owner-and-backup' }, { ...around, backup: 'a' })).toEqual(['a']);
    expect(recipientsOf({ audience: 'unit-director' }, around)).toEqual(['d']);
  });

  it('is the next level up where nobody holds the post', () => {
    expect(recipientsOf({ audience: 'section-head' }, { ...around, sectionHeads: [] })).toEqual(['d']);
    expect(recipientsOf({ audience: 'owner-and-backup' }, { ...around, owner: null, backup: null })).toEqual(['c']);
    expect(recipientsOf({ audience: 'supervising-unit' }, { ...around, supervisingDirectors: [] })).toEqual([]);
  });
});
