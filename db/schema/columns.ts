import { sql } from 'drizzle-orm';
import { customType, date, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { UnitPath } from '#domain/org/org';

/** A place in the organisation tree; indexed by GiST, asked with `<@`. */
export const unitPath = customType<{ data: UnitPath; driverData: string }>({ dataType: () => 'ltree' });

/** Primary key: a UUIDv7, so that new rows land together in the index. */
export const id = () =>
  uuid()
    .primaryKey()
    .default(sql`uuidv7()`);

/** A calendar date, read and written as `YYYY-MM-DD`. */
export const calendarDay = () => date({ mode: 'string' }).$type<CalendarDate>();

/** An instant. Business facts get it from the caller; no column has `now()` as a default for them. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });
