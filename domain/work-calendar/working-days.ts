import { addDays, weekdayOf, type CalendarDate } from '#domain/shared/calendar-date';
import type { Verdict } from '#domain/shared/verdict';
import type { DayKind, WorkCalendar } from './work-calendar';

/** A day that was passed over because nobody works on it; `name` is the holiday's, null on a weekend. */
export interface SkippedDay {
  readonly date: CalendarDate;
  readonly name: string | null;
}

/** A date found by counting. `provisional`: some day on the way lies in a year without a notice and was judged Monday to Friday. */
export interface CountedDate {
  readonly date: CalendarDate;
  readonly provisional: boolean;
}

/** A working day found by rolling, with the rest days that were passed over on the way, in the order of rolling. */
export interface RolledDate extends CountedDate {
  readonly skipped: readonly SkippedDay[];
}

/** A step of counting that finds nothing for so long means a calendar without working days. */
const LONGEST_REST_DAYS = 60;

/** Whether the office works on that day; `not-published` where no notice covers it. */
export function isWorkingDay(
  date: CalendarDate,
  calendar: WorkCalendar,
): Verdict<{ working: boolean }, 'not-published'> {
  const known = calendar.dayKind(date);
  return known.ok ? { ok: true, working: works(known.day) } : known;
}

/** As `isWorkingDay`, but a day without a notice is assumed to be worked Monday to Friday and marked provisional. */
export function isWorkingDayOrAssumed(
  date: CalendarDate,
  calendar: WorkCalendar,
): { readonly working: boolean; readonly provisional: boolean } {
  const known = calendar.dayKind(date);
  return known.ok
    ? { working: works(known.day), provisional: false }
    : { working: weekdayOf(date) <= 5, provisional: true };
}

/**
 * The day `days` working days after `date` (before it where negative). The start day is not counted (民法典 201). 0 gives the date
 * itself, working day or not.
 */
export function addWorkingDays(date: CalendarDate, days: number, calendar: WorkCalendar): CountedDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  let provisional = false;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    const next = rollFrom(addDays(day, step), step, calendar);
    day = next.date;
    provisional ||= next.provisional;
  }
  return { date: day, provisional };
}

/** The date itself where it is a working day, else the next one (民法典 203). */
export function rollForward(date: CalendarDate, calendar: WorkCalendar): RolledDate {
  return rollFrom(date, 1, calendar);
}

/** The date itself where it is a working day, else the last one before it. */
export function rollBack(date: CalendarDate, calendar: WorkCalendar): RolledDate {
  return rollFrom(date, -1, calendar);
}

/** Working days after `from` up to and including `to`; negative where `to` comes first. What is left until a deadline. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: WorkCalendar,
): { readonly days: number; readonly provisional: boolean } {
  const [early, late] = from <= to ? [from, to] : [to, from];
  const { days, provisional } = workingDaysIn({ from: addDays(early, 1), to: late }, calendar);
  return { days: from <= to ? days.length : -days.length, provisional };
}

/** The working days of a stretch of days, both ends included, in order. */
export function workingDaysIn(
  period: { readonly from: CalendarDate; readonly to: CalendarDate },
  calendar: WorkCalendar,
): { readonly days: readonly CalendarDate[]; readonly provisional: boolean } {
  const days: CalendarDate[] = [];
  let provisional = false;
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    const answer = isWorkingDayOrAssumed(day, calendar);
    if (answer.working) days.push(day);
    provisional ||= answer.provisional;
  }
  return { days, provisional };
}

function rollFrom(date: CalendarDate, step: 1 | -1, calendar: WorkCalendar): RolledDate {
  const skipped: SkippedDay[] = [];
  let day = date;
  let provisional = false;
  for (;;) {
    const known = calendar.dayKind(day);
    provisional ||= !known.ok;
    const working = known.ok ? works(known.day) : weekdayOf(day) <= 5;
    if (working || skipped.length > LONGEST_REST_DAYS) return { date: day, skipped, provisional };
    skipped.push({ date: day, name: known.ok && known.day.kind === 'holiday' ? known.day.name : null });
    day = addDays(day, step);
  }
}

function works(day: DayKind): boolean {
  return day.kind === 'working' || day.kind === 'make-up';
}
