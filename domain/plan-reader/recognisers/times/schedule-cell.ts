/** A day or a month in figures that fills a cell of a column of times: 2026.6.30, 2026/12/25前, 6-30, 2026-03-01至2026-06-30, 2026.5. Elsewhere such figures may count anything. */
import type { ReadSchedule, ScheduleNorm } from '../../reading';
import { spanIn, type Recogniser } from '../../recogniser';
import { columnRole } from '../../table-columns';
import { lastDay, monthDay } from './schedule-phrase';

const DAY = '(?:(20\\d\\d)[.\\/-])?(1[0-2]|0?[1-9])[.\\/-](3[01]|[12]\\d|0?[1-9])日?';
const DAYS = new RegExp(`^${DAY}(?:(?:至|到|~|-+)${DAY})?(?:(之前|以前|前|止|截止)。?)?$`, 'u');

const MONTH = /^20\d\d[./-](1[0-2]|0?[1-9])$/u;

export const scheduleCell: Recogniser = {
  finds: 'schedule',
  name: 'schedule-cell',
  read(sentence): readonly ReadSchedule[] {
    const { cell, text } = sentence;
    const header = cell?.header?.[cell.column];
    if (header === undefined || text.length > 30 || columnRole(header) !== 'time') return [];
    const norm = normOf(text);
    if (norm === null) return [];
    return [{ ...spanIn(sentence, 0, text.length), time: text, norm, origin: 'printed', by: 'schedule-cell' }];
  },
};

function normOf(text: string): ScheduleNorm | null {
  const ofYear = MONTH.exec(text);
  if (ofYear !== null) return { kind: 'month', months: [Number(ofYear[1])] };
  const [, year, month, day, , toMonth, toDay, before] = DAYS.exec(text) ?? [];
  // 3-5 without a year may be two months.
  if (year === undefined && /^\d{1,2}-\d{1,2}$/u.test(text) && Number(day) <= 12) return null;
  const from = dayOf(month, day);
  if (from === null) return null;
  if (toMonth === undefined)
    return before === undefined
      ? { kind: 'date', month: Number(month), day: Number(day) }
      : { kind: 'deadline', by: from };
  const to = dayOf(toMonth, toDay);
  return to === null ? null : { kind: 'range', from, to };
}

function dayOf(month: string | undefined, day: string | undefined): string | null {
  if (month === undefined || day === undefined) return null;
  return Number(day) <= lastDay(Number(month)) ? monthDay(Number(month), Number(day)) : null;
}
