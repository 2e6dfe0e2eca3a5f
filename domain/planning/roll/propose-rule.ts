import type { ScheduleNorm } from '#domain/plan-reader/reading';
import {
  calendarDate,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  yearOf,
  type CalendarDate,
} from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { workingDaysIn } from '#domain/work-calendar/working-days';

/** What a rule came to last year. */
export interface RuleYear {
  readonly norm: ScheduleNorm;
  /** The days on which its tasks were due in the end. */
  readonly dueOn: readonly CalendarDate[];
  /** How many of them somebody had moved there. */
  readonly moved: number;
}

/** Two days make a habit; one alone is only told where it is the first or the last working day. */
const HABIT = 2;
const FARTHEST = 10;

/**
 * A rule that explains the days of last year better than a copied date: the last or first working day of their months, or (where several
 * tasks agree) the n-th. Asked of fixed dates, and of rules whose tasks were moved by hand. Null where none explains them all.
 */
export function proposeRule(
  { norm, dueOn, moved }: RuleYear,
  year: number,
  calendar: WorkCalendar,
): ScheduleNorm | null {
  const days = norm.kind === 'date' || norm.kind === 'deadline' ? fixedDay(norm, year) : moved > 0 ? dueOn : [];
  if (days.length === 0 || (norm.kind === 'recur' && days.length < HABIT)) return null;
  const places = days.map((day) => placeOf(day, calendar));
  const [first] = places;
  if (!first) return null;
  const months = [...new Set(days.map(monthOf))].sort((a, b) => a - b);
  const proposed = (nth: number): ScheduleNorm => ({ kind: 'nth-day', months, nth, day: 'workday' });
  if (places.every((place) => place.isLast)) return proposed(-1);
  const agree = places.every((place) => place.nth === first.nth);
  const tells = first.nth === 1 || (days.length >= HABIT && first.nth >= 1 && first.nth <= FARTHEST);
  return agree && tells ? proposed(first.nth) : null;
}

function fixedDay(norm: Extract<ScheduleNorm, { kind: 'date' | 'deadline' }>, year: number): CalendarDate[] {
  const [month, day] = norm.kind === 'date' ? [norm.month, norm.day] : norm.by.split('-').map(Number);
  const date = calendarDate(year, month ?? 0, day ?? 0);
  return date === null ? [] : [date];
}

/** Which working day of its month a day is, from 1 (0 where it is none); the month's last calendar day counts as its last working day. */
function placeOf(day: CalendarDate, calendar: WorkCalendar): { readonly nth: number; readonly isLast: boolean } {
  const [year, month] = [yearOf(day), monthOf(day)];
  const { days } = workingDaysIn({ from: firstOfMonth(year, month), to: lastOfMonth(year, month) }, calendar);
  return { nth: days.indexOf(day) + 1, isLast: day === days.at(-1) || day === lastOfMonth(year, month) };
}
