import type { CalendarDate } from './calendar-date';

/** A point in time as ISO 8601 in UTC, safe to carry in JSON. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Asia/Shanghai keeps UTC+8 all year and has had no summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The office's calendar date (Asia/Shanghai) at an instant. */
export function dateInShanghai(at: Date | Instant): CalendarDate {
  const ms = typeof at === 'string' ? Date.parse(at) : at.getTime();
  return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as CalendarDate;
}

/** The instant at `HH:MM` in Asia/Shanghai on a date. */
export function atShanghai(date: CalendarDate, time: `${number}:${number}`): Instant {
  return new Date(`${date}T${time.padStart(5, '0')}:00+08:00`).toISOString() as Instant;
}
