import { assertNever } from '#domain/shared/assert-never';
import {
  addDays,
  calendarDate,
  dayOf,
  lastOfMonth,
  monthOf,
  yearOf,
  type CalendarDate,
} from '#domain/shared/calendar-date';
import { atShanghai, dateInShanghai, instantOf, type Instant } from '#domain/shared/instant';
import type { TimeLimit } from './time-limit';
import type { WorkCalendar } from './work-calendar';
import { isWorkingDayOrAssumed, rollForward, type SkippedDay } from './working-days';

export const NOT_COUNTED_REASONS = ['start-day', 'rest-day', 'rolled-over'] as const;
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number];

/** A day inside the limit that does not count, and why; `name` is the holiday's where it has one. */
export interface NotCountedDay extends SkippedDay {
  readonly why: NotCountedReason;
}

/** A deadline that can say how it was counted. */
export interface Deadline {
  readonly dueOn: CalendarDate;
  /** The last day by counting alone, before it is moved off a rest day. */
  readonly nominal: CalendarDate;
  /** Days that count one by one; for weeks, months and hours the first and the last day. */
  readonly counted: readonly CalendarDate[];
  /** Working weekends (调休) among the counted days. */
  readonly makeUpDays: readonly CalendarDate[];
  readonly notCounted: readonly NotCountedDay[];
  readonly provisional: boolean;
  /** The notice of the year of the due date; null where none is published. */
  readonly notice: string | null;
  readonly legalBasis: string;
}

/**
 * When a limit that starts on a day ends (Asia/Shanghai, at the close of the day). Working days are counted one by one; days, weeks and
 * months run through rest days and, by `rollForward`, end on the next working day; hours are rounded up to whole days.
 */
export function deadlineOf(limit: TimeLimit, startedOn: CalendarDate, calendar: WorkCalendar): Deadline {
  switch (limit.unit) {
    case 'working-day':
      return inWorkingDays(limit, startedOn, calendar);
    case 'hour':
      return ending(limit, startedOn, addDays(startedOn, Math.ceil(limit.quantity / 24)), false, calendar);
    case 'day':
      return ending(limit, startedOn, addDays(startedOn, limit.quantity - own(limit)), limit.rollForward, calendar);
    case 'week':
      return ending(limit, startedOn, addDays(startedOn, limit.quantity * 7 - own(limit)), limit.rollForward, calendar);
    case 'month':
      return ending(limit, startedOn, monthsLater(startedOn, limit.quantity, own(limit)), limit.rollForward, calendar);
    default:
      return assertNever(limit.unit);
  }
}

/** The instant at which a limit that starts at an instant ends: hours run round the clock, every other limit ends with its last day. */
export function deadlineAt(
  limit: TimeLimit,
  startedAt: Instant,
  calendar: WorkCalendar,
): { readonly dueAt: Instant; readonly deadline: Deadline } {
  const startedOn = dateInShanghai(startedAt);
  if (limit.unit !== 'hour') {
    const deadline = deadlineOf(limit, startedOn, calendar);
    return { dueAt: atShanghai(addDays(deadline.dueOn, 1), '00:00'), deadline };
  }
  const dueAt = instantOf(new Date(Date.parse(startedAt) + limit.quantity * 3_600_000));
  return { dueAt, deadline: ending(limit, startedOn, dateInShanghai(dueAt), false, calendar) };
}

function own(limit: TimeLimit): 0 | 1 {
  return limit.startDayCounted ? 1 : 0;
}

function inWorkingDays(limit: TimeLimit, startedOn: CalendarDate, calendar: WorkCalendar): Deadline {
  const counted: CalendarDate[] = [];
  const makeUpDays: CalendarDate[] = [];
  const notCounted: NotCountedDay[] = [];
  let provisional = false;
  if (!limit.startDayCounted) notCounted.push({ date: startedOn, name: null, why: 'start-day' });
  let day = limit.startDayCounted ? startedOn : addDays(startedOn, 1);
  let last = startedOn;
  while (counted.length < limit.quantity) {
    const next = rollForward(day, calendar);
    provisional ||= next.provisional;
    notCounted.push(...next.skipped.map((skipped) => ({ ...skipped, why: 'rest-day' as const })));
    last = next.date;
    counted.push(last);
    if (isMakeUp(last, calendar)) makeUpDays.push(last);
    day = addDays(last, 1);
  }
  return {
    dueOn: last,
    nominal: last,
    counted,
    makeUpDays,
    notCounted,
    provisional,
    notice: noticeFor(last, calendar),
    legalBasis: limit.legalBasis,
  };
}

function ending(
  limit: TimeLimit,
  startedOn: CalendarDate,
  nominal: CalendarDate,
  roll: boolean,
  calendar: WorkCalendar,
): Deadline {
  const end = roll ? rollForward(nominal, calendar) : null;
  const dueOn = end?.date ?? nominal;
  const first = limit.startDayCounted || limit.unit === 'hour' ? startedOn : addDays(startedOn, 1);
  const startDay = first === startedOn ? [] : [{ date: startedOn, name: null, why: 'start-day' as const }];
  return {
    dueOn,
    nominal,
    counted: first < nominal ? [first, nominal] : [nominal],
    makeUpDays: isMakeUp(dueOn, calendar) ? [dueOn] : [],
    notCounted: [...startDay, ...(end?.skipped ?? []).map((day) => ({ ...day, why: 'rolled-over' as const }))],
    provisional: end?.provisional ?? isWorkingDayOrAssumed(dueOn, calendar).provisional,
    notice: noticeFor(dueOn, calendar),
    legalBasis: limit.legalBasis,
  };
}

/** The corresponding day of the month, or that month's last day (民法典 202); one day earlier where the start day counts. */
function monthsLater(date: CalendarDate, months: number, own: 0 | 1): CalendarDate {
  const index = monthOf(date) - 1 + months;
  const year = yearOf(date) + Math.floor(index / 12);
  const month = (index % 12) + 1;
  return addDays(calendarDate(year, month, dayOf(date)) ?? lastOfMonth(year, month), -own);
}

function isMakeUp(date: CalendarDate, calendar: WorkCalendar): boolean {
  const known = calendar.dayKind(date);
  return known.ok && known.day.kind === 'make-up';
}

function noticeFor(date: CalendarDate, calendar: WorkCalendar): string | null {
  const known = calendar.dayKind(date);
  return known.ok ? known.notice : null;
}
