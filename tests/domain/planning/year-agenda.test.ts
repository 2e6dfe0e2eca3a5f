import { describe, expect, test } from 'vitest';
import { closesOn, nextWake, yearAgenda, type YearStanding } from '#domain/planning/layout/year-agenda';
import { asCalendarDate } from '#domain/shared/calendar-date';
import { atShanghai } from '#domain/shared/instant';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';

const standing: YearStanding = {
  year: 2026,
  publishedOn: asCalendarDate('2025-12-20'),
  nextOpensOn: null,
  summarised: [],
  lastDeadline: null,
  ladderEndsAfterWorkingDays: 10,
};
const at = (day: string, time: `${number}:${number}` = '08:30') => atShanghai(asCalendarDate(day), time);

describe('what a plan’s year asks for', () => {
  test.each([
    ['before the first working day nothing opens', '2026-10-07', '08:30', null],
    ['nor on it before the morning', '2026-10-08', '08:29', null],
    ['on its morning the month opens', '2026-10-08', '08:30', '2026-10-31'],
    ['and later, if that was missed', '2026-10-20', '10:00', '2026-10-31'],
  ] as const)('%s', (_what, day, time, openUpTo) => {
    const october = { ...standing, nextOpensOn: asCalendarDate('2026-10-12') };
    expect(yearAgenda(october, at(day, time), calendar)).toMatchObject({ openUpTo });
  });

  test('what an earlier month should have opened opens before the next month does', () => {
    const missed = { ...standing, nextOpensOn: asCalendarDate('2026-09-03') };
    expect(yearAgenda(missed, at('2026-10-03'), calendar)).toMatchObject({ openUpTo: '2026-09-30' });
  });

  test('a month is summed up on the evening of its last working day, missed ones with it, none from before publication', () => {
    const months = (of: YearStanding, day: string, time: `${number}:${number}`) =>
      yearAgenda(of, at(day, time), calendar).summarise.map((each) => each.month);
    const since = { ...standing, publishedOn: asCalendarDate('2026-02-10') };
    expect(months(since, '2026-02-28', '17:59')).toEqual([]);
    expect(months(since, '2026-02-28', '18:00')).toEqual([2]);
    expect(months({ ...since, summarised: [2] }, '2026-05-06', '08:30')).toEqual([3, 4]);
  });

  test('it looks on working mornings, across holidays, and on a month’s last working evening', () => {
    expect(nextWake(at('2026-09-30'), calendar)).toBe(at('2026-09-30', '18:00'));
    expect(nextWake(at('2026-09-30', '18:00'), calendar)).toBe(at('2026-10-08'));
    expect(nextWake(at('2026-10-09'), calendar)).toBe(at('2026-10-10'));
    expect(nextWake(at('2026-10-10', '06:00'), calendar)).toBe(at('2026-10-10'));
  });

  test('the year closes on the first working day after it, or when the ladder of the last deadline has ended', () => {
    const last = (day: string) => closesOn({ ...standing, lastDeadline: asCalendarDate(day) }, calendar);
    expect(closesOn(standing, calendar)).toBe('2027-01-01'); // no notice for 2027 yet: Monday to Friday
    expect(last('2026-11-20')).toBe('2027-01-01');
    expect(last('2026-12-31')).toBe('2027-01-15');
    expect(
      yearAgenda({ ...standing, lastDeadline: asCalendarDate('2026-12-31') }, at('2027-01-14'), calendar).closes,
    ).toBe(false);
    expect(
      yearAgenda({ ...standing, lastDeadline: asCalendarDate('2026-12-31') }, at('2027-01-15'), calendar).closes,
    ).toBe(true);
  });
});
