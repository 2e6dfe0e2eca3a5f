import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { monthOf, type CalendarDate } from '#domain/shared/calendar-date';
import { MONTHS } from '../schedule/recur';

/**
 * The months in which a rule falls due, seen from the days of its tasks. What comes once a period comes in each of them, in the month of
 * the period that the days agree on, also where last year's plan began in the middle; null where they don't agree, or come by the week.
 */
export function monthsOfRhythm(norm: ScheduleNorm, days: readonly CalendarDate[]): readonly number[] | null {
  const seen = [...new Set(days.map(monthOf))].sort((a, b) => a - b);
  if (norm.kind !== 'recur') return seen;
  const { per, every, times } = norm;
  if (per === 'week' || per === 'day') return null;
  const length = Math.min(12, MONTHS[per] * every);
  if (times > 1) return seen.length === times * (12 / length) ? seen : null;
  const places = new Set(seen.map((month) => (month - 1) % length));
  const [place] = places;
  if (place === undefined || places.size > 1) return null;
  return Array.from({ length: Math.floor(12 / length) }, (_, period) => period * length + place + 1);
}
