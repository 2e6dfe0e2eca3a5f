import { describe, expect, test } from 'vitest';
import { addressWith, monthOfAddress } from '../../app/routes/_app.calendar/calendar-address';

describe('a month in the address of the calendar', () => {
  test('is that of today where none is named', () => {
    expect(monthOfAddress(null, '2026-03-24')).toMatchObject({ year: 2026, month: 3, address: '2026-03' });
  });

  test('has neighbours across the turn of the year', () => {
    expect(monthOfAddress('2026-01', '2026-03-24')).toMatchObject({ previous: '2025-12', next: '2026-02' });
    expect(monthOfAddress('2026-12', '2026-03-24')).toMatchObject({ previous: '2026-11', next: '2027-01' });
  });

  test('is refused where it is none', () => {
    expect(() => monthOfAddress('2026-3', '2026-03-24')).toThrow();
    expect(() => monthOfAddress('next', '2026-03-24')).toThrow();
  });

  test('keeps the filters when it changes', () => {
    const params = new URLSearchParams('month=2026-03&unit=u1&day=2026-03-02');
    expect(addressWith(params, { month: '2026-04', day: null })).toBe('/calendar?month=2026-04&unit=u1');
  });
});
