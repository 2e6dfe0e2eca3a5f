import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asCalendarDate as on, daysBetween, type CalendarDate } from '#domain/shared/calendar-date';
import { createWorkCalendar } from '#domain/work-calendar/create-work-calendar';
import { NOTICE_2025 } from '#domain/work-calendar/holidays/2025';
import { NOTICE_2026 } from '#domain/work-calendar/holidays/2026';
import { PUBLISHED_NOTICES, standardCalendar as calendar } from '#domain/work-calendar/holidays/index';
import {
  addWorkingDays,
  isWorkingDay,
  isWorkingDayOrAssumed,
  rollBack,
  rollForward,
  workingDaysBetween,
  workingDaysIn,
} from '#domain/work-calendar/working-days';
import {
  firstWorkingDayOfMonth,
  firstWorkingDayOfQuarter,
  lastWorkingDayOfMonth,
  lastWorkingDayOfQuarter,
  monthPeriod,
  yearPeriod,
} from '#domain/work-calendar/working-periods';

const days2025And2026 = fc
  .integer({ min: 0, max: daysBetween(on('2025-01-01'), on('2026-12-31')) })
  .map((n) => addDays(on('2025-01-01'), n));

describe('the working calendar', () => {
  it('has 248 working days in 2026, month by month as the notice makes them', () => {
    expect(workingDaysIn(yearPeriod(2026), calendar).days).toHaveLength(248);
    const months = Array.from(
      { length: 12 },
      (_, at) => workingDaysIn(monthPeriod(2026, at + 1), calendar).days.length,
    );
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
  });

  it('agrees with an independent calendar on every day of 2025 and 2026', () => {
    for (let day = on('2025-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) {
      const known = isWorkingDay(day, calendar);
      expect({ day, working: known.ok && known.working }).toEqual({ day, working: chineseDays.isWorkday(day) });
    }
  });

  it('names a holiday, a working weekend and what it is worked for', () => {
    expect(calendar.dayKind(on('2026-02-17'))).toMatchObject({ ok: true, day: { kind: 'holiday', name: '春节' } });
    expect(calendar.dayKind(on('2026-09-20'))).toMatchObject({ ok: true, day: { kind: 'make-up', holiday: '国庆节' } });
    expect(calendar.dayKind(on('2026-03-07'))).toMatchObject({ ok: true, day: { kind: 'weekend' } });
    expect(calendar.dayKind(on('2026-03-09'))).toMatchObject({
      ok: true,
      day: { kind: 'working' },
      notice: NOTICE_2026.notice,
    });
  });

  it('every shipped notice lists as worked exactly the weekends that it pairs with its holidays', () => {
    for (const notice of PUBLISHED_NOTICES) {
      const paired = notice.holidays.flatMap((holiday) => holiday.madeUpOn ?? []);
      expect([...paired].sort()).toEqual([...notice.makeUpDays].sort());
    }
  });

  it('says of a year without a notice that it is not published, and assumes Monday to Friday only when asked to', () => {
    expect(isWorkingDay(on('2027-02-08'), calendar)).toEqual({ ok: false, reason: 'not-published' });
    expect(isWorkingDayOrAssumed(on('2027-02-08'), calendar)).toEqual({ working: true, provisional: true });
    expect(isWorkingDayOrAssumed(on('2027-02-06'), calendar)).toEqual({ working: false, provisional: true });
  });

  it('knows the days of a neighbouring year that a notice reaches into', () => {
    const reaching = createWorkCalendar([
      { ...NOTICE_2026, holidays: [{ name: '元旦', from: on('2025-12-31'), to: on('2026-01-01') }] },
    ]);
    expect(reaching.dayKind(on('2025-12-31'))).toMatchObject({ ok: true, day: { kind: 'holiday' } });
    expect(reaching.dayKind(on('2025-12-30'))).toEqual({ ok: false, reason: 'not-published' });
  });

  it('lets the later notice win where two name the same day, in whatever order they are given', () => {
    const early = { ...NOTICE_2025, makeUpDays: [on('2026-01-01')] };
    for (const notices of [
      [early, NOTICE_2026],
      [NOTICE_2026, early],
    ]) {
      expect(createWorkCalendar(notices).dayKind(on('2026-01-01'))).toMatchObject({ day: { kind: 'holiday' } });
    }
  });
});

describe('counting working days', () => {
  it('rolls off a holiday and names what it passed over', () => {
    expect(rollForward(on('2026-10-01'), calendar)).toMatchObject({ date: '2026-10-08', provisional: false });
    expect(rollForward(on('2026-10-01'), calendar).skipped[0]).toEqual({ date: '2026-10-01', name: '国庆节' });
    expect(rollBack(on('2026-02-16'), calendar)).toMatchObject({
      date: '2026-02-14',
      skipped: [
        { date: '2026-02-16', name: '春节' },
        { date: '2026-02-15', name: '春节' },
      ],
    });
  });

  it('finds the first and last working days of months and quarters', () => {
    expect(firstWorkingDayOfMonth(2026, 1, calendar).date).toBe('2026-01-04');
    expect(lastWorkingDayOfMonth(2026, 2, calendar).date).toBe('2026-02-28');
    expect(firstWorkingDayOfQuarter(2026, 4, calendar).date).toBe('2026-10-08');
    expect(lastWorkingDayOfQuarter(2026, 2, calendar).date).toBe('2026-06-30');
  });

  it('marks a count provisional as soon as it enters a year without a notice', () => {
    expect(addWorkingDays(on('2026-12-31'), 5, calendar)).toEqual({ date: '2027-01-07', provisional: true });
    expect(addWorkingDays(on('2026-12-24'), 5, calendar)).toEqual({ date: '2026-12-31', provisional: false });
  });

  it('counts back what it counted forth', () => {
    fc.assert(
      fc.property(days2025And2026, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const start = rollForward(day, calendar).date;
        const end = addWorkingDays(start, n, calendar).date;
        expect(addWorkingDays(end, -n, calendar).date).toBe(start);
        expect(workingDaysBetween(start, end, calendar).days).toBe(n);
        expect(workingDaysBetween(end, start, calendar).days).toBe(-n);
      }),
    );
  });

  it('never rolls onto a day that nobody works, nor over one that somebody does', () => {
    fc.assert(
      fc.property(days2025And2026, (day: CalendarDate) => {
        for (const rolled of [rollForward(day, calendar), rollBack(day, calendar)]) {
          expect(isWorkingDayOrAssumed(rolled.date, calendar).working).toBe(true);
          expect(rolled.skipped.every((each) => !isWorkingDayOrAssumed(each.date, calendar).working)).toBe(true);
          expect(rolled.skipped).toHaveLength(Math.abs(daysBetween(day, rolled.date)));
        }
      }),
    );
  });
});
