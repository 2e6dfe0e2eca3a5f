import { NTH_DAYS, type NthDay, type ScheduleNorm } from '#domain/plan-reader/reading';
import {
  dayOf,
  daysInMonth,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
  type CalendarDate,
} from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { workingDaysIn } from '#domain/work-calendar/working-days';
import { monthDay } from '../schedule/month-day';
import { monthsOfRhythm } from './rhythm';

/** What a rule came to last year. */
export interface RuleYear {
  readonly norm: ScheduleNorm;
  /** The days on which its tasks were due in the end. */
  readonly dueOn: readonly CalendarDate[];
  /** How many of them somebody had moved there. */
  readonly moved: number;
}

export type NthDayNorm = Extract<ScheduleNorm, { kind: 'nth-day' }>;

export interface ProposedRule {
  readonly norm: NthDayNorm;
  /** The days of last year that it explains. */
  readonly days: readonly CalendarDate[];
  readonly moved: number;
}

/**
 * Two days make a habit; one alone is only told where it is the first or the last working day, or a day on which something happens.
 * 7月15日前 stays: it is a limit, and a weekday in its place would move it by days.
 */
const HABIT = 2;
const FARTHEST = 10;
const MOST_WEEKS = 4;

/**
 * A rule that explains the days of last year better than a copied date: the last or first working day of their months, where several tasks
 * agree the n-th, else the same weekday (of a deadline in mid-month only where several agree). Asked of fixed dates, and of rules whose tasks were moved by hand; a rhythm keeps its rhythm.
 * Null where none explains them all.
 */
export function proposeRule(
  { norm, dueOn, moved }: RuleYear,
  year: number,
  calendar: WorkCalendar,
): ProposedRule | null {
  const isFixed = norm.kind === 'date' || norm.kind === 'deadline';
  const days = isFixed ? fixedDay(norm, year) : moved > 0 ? dueOn : [];
  if (days.length === 0 || (norm.kind === 'recur' && days.length < HABIT)) return null;
  const months = monthsOfRhythm(norm, days);
  const which = months && whichDay(days, { isMeeting: norm.kind === 'date', calendar });
  return months && which && { norm: { kind: 'nth-day', months, ...which }, days, moved };
}

type WhichDay = Pick<NthDayNorm, 'nth' | 'day'>;

function whichDay(
  days: readonly CalendarDate[],
  { isMeeting, calendar }: { readonly isMeeting: boolean; readonly calendar: WorkCalendar },
): WhichDay | null {
  const places = days.map((day) => placeOf(day, calendar));
  const [first] = places;
  if (!first) return null;
  if (places.every((place) => place.isLast)) return { nth: -1, day: 'workday' };
  if (places.every((place) => place.nth === first.nth)) {
    const tells = first.nth === 1 || (days.length >= HABIT && first.nth >= 1 && first.nth <= FARTHEST);
    if (tells) return { nth: first.nth, day: 'workday' };
  }
  const sameWeekday = places.every(({ nth, week, weekday }) => {
    return nth > 0 && week === first.week && weekday === first.weekday;
  });
  return sameWeekday && (isMeeting || days.length >= HABIT) ? { nth: first.week, day: first.weekday } : null;
}

function fixedDay(norm: Extract<ScheduleNorm, { kind: 'date' | 'deadline' }>, year: number): CalendarDate[] {
  const two = (part: number) => String(part).padStart(2, '0');
  const date = monthDay(norm.kind === 'date' ? `${two(norm.month)}-${two(norm.day)}` : norm.by, year);
  return date === null ? [] : [date];
}

interface Place {
  /** Which working day of its month, from 1; 0 where it is none. */
  readonly nth: number;
  /** The month's last calendar day counts as its last working day. */
  readonly isLast: boolean;
  readonly weekday: NthDay;
  /** Which of that weekday in its month; -1 beyond the fourth. */
  readonly week: number;
}

function placeOf(day: CalendarDate, calendar: WorkCalendar): Place {
  const [year, month] = [yearOf(day), monthOf(day)];
  const { days } = workingDaysIn({ from: firstOfMonth(year, month), to: lastOfMonth(year, month) }, calendar);
  const week = Math.ceil(dayOf(day) / 7);
  return {
    nth: days.indexOf(day) + 1,
    isLast: day === days.at(-1) || dayOf(day) === daysInMonth(year, month),
    weekday: NTH_DAYS[weekdayOf(day)] ?? 'workday',
    week: week > MOST_WEEKS ? -1 : week,
  };
}
