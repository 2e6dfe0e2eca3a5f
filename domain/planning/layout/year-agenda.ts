import { addDays, firstOfMonth, lastOfMonth, monthOf, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { atShanghai, dateInShanghai, type Instant } from '#domain/shared/instant';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { addWorkingDays, isWorkingDayOrAssumed, rollForward } from '#domain/work-calendar/working-days';
import { firstWorkingDayOfMonth, lastWorkingDayOfMonth } from '#domain/work-calendar/working-periods';

/** When the office's processes look at the day, and when a month is summed up on its last working day (Asia/Shanghai). */
export const MORNING = '08:30';
export const EVENING = '18:00';

/** Where a plan's year stands, as the database tells it. */
export interface YearStanding {
  /** The plan's year. */
  readonly year: number;
  readonly publishedOn: CalendarDate;
  /** The earliest window among the tasks that have not opened; null where all have. */
  readonly nextOpensOn: CalendarDate | null;
  /** The months (1 to 12) that have their summary. */
  readonly summarised: readonly number[];
  /** The latest deadline among the tasks that are neither ended nor suspended; null where none is left. */
  readonly lastDeadline: CalendarDate | null;
  /** How many working days after a deadline the unit's ladder ends. */
  readonly ladderEndsAfterWorkingDays: number;
}

/** What a plan's year asks for at an instant. */
export interface YearAgenda {
  /** Tasks whose window begins on that day at the latest are to open: the last day of the month that opens, or of one that was missed. */
  readonly openUpTo: CalendarDate | null;
  /** Months to sum up, oldest first. */
  readonly summarise: readonly { readonly year: number; readonly month: number }[];
  readonly closes: boolean;
  readonly wakeAt: Instant;
}

/**
 * What is to be done at `at` and when to look again. A month opens on its first working day and is summed up on the evening of its last
 * one; months before publication are not summed up. The year closes on the first working morning after it where nothing is left, else
 * on the one after the ladder of the last deadline has ended: nothing late is put away before everybody was told.
 */
export function yearAgenda(standing: YearStanding, at: Instant, calendar: WorkCalendar): YearAgenda {
  const today = dateInShanghai(at);
  const month = firstOfMonth(yearOf(today), monthOf(today));
  const opened = at >= atShanghai(firstWorkingDayOfMonth(yearOf(today), monthOf(today), calendar).date, MORNING);
  const upTo = opened ? lastOfMonth(yearOf(today), monthOf(today)) : addDays(month, -1);
  const opens = standing.nextOpensOn !== null && standing.nextOpensOn <= upTo;
  return {
    openUpTo: opens ? upTo : null,
    summarise: monthsToSummarise(standing, at, calendar),
    closes: at >= atShanghai(closesOn(standing, calendar), MORNING),
    wakeAt: nextWake(at, calendar),
  };
}

/** The working day on whose morning the year closes, as things stand. */
export function closesOn(standing: YearStanding, calendar: WorkCalendar): CalendarDate {
  const { year, lastDeadline, ladderEndsAfterWorkingDays } = standing;
  const turn = firstWorkingDayOfMonth(year + 1, 1, calendar).date;
  if (lastDeadline === null) return turn;
  const ladderEnd = addWorkingDays(lastDeadline, ladderEndsAfterWorkingDays + 1, calendar).date;
  return ladderEnd > turn ? ladderEnd : turn;
}

/** The next instant after `at` at which a plan's year has something to look at: a working morning, or a month's last working evening. */
export function nextWake(at: Instant, calendar: WorkCalendar): Instant {
  const today = dateInShanghai(at);
  if (isWorkingDayOrAssumed(today, calendar).working) {
    const morning = atShanghai(today, MORNING);
    if (at < morning) return morning;
    const evening = atShanghai(today, EVENING);
    if (at < evening && isLastOfMonth(today, calendar)) return evening;
  }
  return atShanghai(rollForward(addDays(today, 1), calendar).date, MORNING);
}

function isLastOfMonth(day: CalendarDate, calendar: WorkCalendar): boolean {
  return lastWorkingDayOfMonth(yearOf(day), monthOf(day), calendar).date === day;
}

function monthsToSummarise(
  standing: YearStanding,
  at: Instant,
  calendar: WorkCalendar,
): { year: number; month: number }[] {
  const { year, publishedOn, summarised } = standing;
  const months: { year: number; month: number }[] = [];
  for (let month = 1; month <= 12; month += 1) {
    if (lastOfMonth(year, month) < publishedOn || summarised.includes(month)) continue;
    if (at >= atShanghai(lastWorkingDayOfMonth(year, month, calendar).date, EVENING)) months.push({ year, month });
  }
  return months;
}
