import { addDays, weekdayOf, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { refused, type Verdict } from '#domain/shared/verdict';
import type { DayKind, HolidayNotice, WorkCalendar } from './work-calendar';

type Answer = Verdict<{ day: DayKind; notice: string }, 'not-published'>;

const WORKING: DayKind = { kind: 'working' };
const WEEKEND: DayKind = { kind: 'weekend' };

/**
 * The calendar of the years with a notice. A notice may reach into a neighbouring year (its New Year holiday begins on 12-31); where two
 * notices name the same day, the later year's holds. Days of other years are `not-published`: the arrangement is never computed.
 */
export function createWorkCalendar(notices: readonly HolidayNotice[]): WorkCalendar {
  const named = new Map<CalendarDate, Answer>();
  const noticeOfYear = new Map<number, string>();
  for (const notice of [...notices].sort((a, b) => a.year - b.year)) {
    noticeOfYear.set(notice.year, notice.notice);
    nameDays(notice, named);
  }
  const ordinary = new Map<string, { readonly working: Answer; readonly weekend: Answer }>();
  for (const notice of noticeOfYear.values()) {
    ordinary.set(notice, { working: { ok: true, day: WORKING, notice }, weekend: { ok: true, day: WEEKEND, notice } });
  }
  const notPublished = refused('not-published');
  return {
    dayKind(date) {
      const special = named.get(date);
      if (special) return special;
      const notice = noticeOfYear.get(yearOf(date));
      const answers = notice === undefined ? undefined : ordinary.get(notice);
      if (!answers) return notPublished;
      return weekdayOf(date) >= 6 ? answers.weekend : answers.working;
    },
  };
}

function nameDays(notice: HolidayNotice, into: Map<CalendarDate, Answer>): void {
  for (const holiday of notice.holidays) {
    for (let day = holiday.from; day <= holiday.to; day = addDays(day, 1)) {
      into.set(day, { ok: true, day: { kind: 'holiday', name: holiday.name }, notice: notice.notice });
    }
  }
  for (const day of notice.makeUpDays) {
    const holiday = notice.holidays.find((each) => each.madeUpOn?.includes(day))?.name ?? null;
    into.set(day, { ok: true, day: { kind: 'make-up', holiday }, notice: notice.notice });
  }
}
