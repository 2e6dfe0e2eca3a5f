import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Verdict } from '#domain/shared/verdict';

/** One year's arrangement as announced by the General Office of the State Council. */
export interface HolidayNotice {
  readonly year: number;
  /** Title and number of the notice, for quoting beside a date. */
  readonly notice: string;
  readonly source: string;
  readonly publishedOn: CalendarDate;
  /** Days off by name, from and to inclusive; `madeUpOn` names the working weekends that the notice pairs with this holiday. */
  readonly holidays: readonly {
    readonly name: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly madeUpOn?: readonly CalendarDate[];
  }[];
  /** Working Saturdays and Sundays (调休). */
  readonly makeUpDays: readonly CalendarDate[];
}

/** What a day is: an ordinary working day, a working weekend (调休), a weekend, or a holiday with its name. */
export type DayKind =
  | { readonly kind: 'working' }
  | { readonly kind: 'make-up'; readonly holiday: string | null }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string };

/** The working calendar: knows the years that it has a notice for, and says so of the others. */
export interface WorkCalendar {
  dayKind(date: CalendarDate): Verdict<{ day: DayKind; notice: string }, 'not-published'>;
}
