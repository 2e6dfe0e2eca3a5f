import { describe, expect, it } from 'vitest';
import { asCalendarDate as on } from '#domain/shared/calendar-date';
import { atShanghai, dateInShanghai, type Instant } from '#domain/shared/instant';
import { deadlineAt, deadlineOf } from '#domain/work-calendar/deadline';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';
import { limitInForce, type TimeLimit } from '#domain/work-calendar/time-limit';

function limit(quantity: number, unit: TimeLimit['unit'], more: Partial<TimeLimit> = {}): TimeLimit {
  return {
    key: 'answer',
    quantity,
    unit,
    startDayCounted: false,
    rollForward: true,
    pausable: false,
    legalBasis: '民法典 201',
    validFrom: on('2025-01-01'),
    validTo: null,
    ...more,
  };
}

describe('a time limit', () => {
  it.each([
    ['2026-02-13', '2026-02-27'],
    ['2026-04-30', '2026-05-11'],
    ['2026-09-18', '2026-09-24'],
    ['2026-09-30', '2026-10-13'],
  ])('of five working days that starts on %s ends on %s', (received, due) => {
    expect(deadlineOf(limit(5, 'working-day'), on(received), calendar)).toMatchObject({
      dueOn: due,
      provisional: false,
    });
  });

  it('that runs into a year without a notice is provisional and quotes none', () => {
    const deadline = deadlineOf(limit(5, 'working-day'), on('2026-12-31'), calendar);
    expect(deadline).toMatchObject({ dueOn: '2027-01-07', provisional: true, notice: null });
  });

  it('says which days counted, which did not and why, and which were worked weekends', () => {
    const deadline = deadlineOf(limit(5, 'working-day'), on('2026-02-13'), calendar);
    expect(deadline.counted).toEqual(['2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27']);
    expect(deadline.makeUpDays).toEqual(['2026-02-14']);
    expect(deadline.notCounted[0]).toEqual({ date: '2026-02-13', name: null, why: 'start-day' });
    expect(deadline.notCounted.slice(1)).toHaveLength(9);
    expect(deadline.notCounted.at(-1)).toEqual({ date: '2026-02-23', name: '春节', why: 'rest-day' });
    expect(deadline.legalBasis).toBe('民法典 201');
  });

  it('counts its first day only where the rule says so', () => {
    const counting = limit(5, 'working-day', { startDayCounted: true });
    expect(deadlineOf(counting, on('2026-03-02'), calendar).dueOn).toBe('2026-03-06');
    expect(deadlineOf(limit(5, 'working-day'), on('2026-03-02'), calendar).dueOn).toBe('2026-03-09');
    expect(deadlineOf(limit(15, 'day', { startDayCounted: true }), on('2026-03-02'), calendar).dueOn).toBe(
      '2026-03-16',
    );
  });

  it('in days runs through rest days and ends on the next working day', () => {
    const deadline = deadlineOf(limit(15, 'day'), on('2026-09-18'), calendar);
    expect(deadline).toMatchObject({ nominal: '2026-10-03', dueOn: '2026-10-08' });
    expect(deadline.notCounted.filter((day) => day.why === 'rolled-over')).toHaveLength(5);
    expect(deadlineOf(limit(15, 'day', { rollForward: false }), on('2026-09-18'), calendar).dueOn).toBe('2026-10-03');
  });

  it('in months ends on the corresponding day, or on the last day of a shorter month', () => {
    expect(deadlineOf(limit(1, 'month'), on('2026-01-30'), calendar).nominal).toBe('2026-02-28');
    expect(deadlineOf(limit(2, 'month'), on('2026-11-12'), calendar).nominal).toBe('2027-01-12');
    expect(deadlineOf(limit(2, 'week'), on('2026-03-03'), calendar).dueOn).toBe('2026-03-17');
  });

  it('in hours runs round the clock, rest days or not', () => {
    const started = atShanghai(on('2026-02-14'), '16:30');
    const { dueAt, deadline } = deadlineAt(limit(48, 'hour'), started, calendar);
    expect(dueAt).toBe(atShanghai(on('2026-02-16'), '16:30'));
    expect(deadline.dueOn).toBe('2026-02-16');
    expect(deadlineAt(limit(0.5, 'hour'), started, calendar).dueAt).toBe(atShanghai(on('2026-02-14'), '17:00'));
  });

  it('in days ends with its last day in Shanghai', () => {
    const received = '2026-03-01T17:00:00.000Z' as Instant;
    expect(dateInShanghai(received)).toBe('2026-03-02');
    expect(deadlineAt(limit(1, 'working-day'), received, calendar).dueAt).toBe('2026-03-03T16:00:00.000Z');
  });

  it('is taken from the version in force on the day', () => {
    const old = limit(15, 'working-day', { validTo: on('2025-12-31') });
    const current = limit(20, 'working-day', { validFrom: on('2026-01-01') });
    expect(limitInForce([old, current], 'answer', on('2025-12-31'))).toBe(old);
    expect(limitInForce([current, old], 'answer', on('2026-01-01'))).toBe(current);
    expect(limitInForce([old, current], 'appeal', on('2026-01-01'))).toBeNull();
  });
});
