import { expect, test } from 'vitest';
import { monthPhase } from '#domain/planning/month-summary';
import { asCalendarDate } from '#domain/shared/calendar-date';

test.each([
  ['the eve of its first day', '2026-11-30', 'ahead'],
  ['its first day', '2026-12-01', 'running'],
  ['its last day', '2026-12-31', 'running'],
  ['the day after', '2027-01-01', 'over'],
  ['a day of the year before', '2025-12-15', 'ahead'],
] as const)('%s: December of 2026 on %s is %s', (_, today, phase) => {
  expect(monthPhase(2026, 12, asCalendarDate(today))).toBe(phase);
});
