import { wordsOf } from '../../expressions/pattern';
import type { ScheduleNorm } from '../../reading';
import { dayOfYear, lastDay, monthDay } from '../times/schedule-phrase';
import { findTimes, type FoundTime } from '../times/time-phrases';

export interface StageDates {
  readonly from: string | null;
  readonly to: string | null;
}

/** What time phrases say about a phase: its first day and its last, `MM-DD`; a bare month is the whole of it. */
export function stageDates(times: readonly FoundTime[]): StageDates {
  const ends = times.map((time) => endsOf(time.norm)).filter((dates) => dates !== null);
  return { from: ends[0]?.from ?? null, to: ends.at(-1)?.to ?? null };
}

const BRACKETED = /^\(([^()]{1,40})\)/u;
/** ：3月1日至4月30日, ，自3月起至4月底结束, ：时间为3月: from the name of a phase straight to its dates. */
const STRAIGHT =
  /^[，：、]?(?:时间(?:为|是|：|安排在)?)?(?:自|从|于|截?至|到|(?:即日|现在)起?[至到])?(?=[\d一二三四五六七八九十今本上下全第即])/u;
const POINTED = /(?<![\d.])(?:\d{4}\.)?(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?:日|(?![\d.%]))/gu;

/** The dates that a phase prints behind its name, which ends at `at`, and where they end; null where it prints none. */
export function datesBehind(text: string, at: number): (StageDates & { readonly end: number }) | null {
  const rest = text.slice(at, at + 48);
  const bracket = BRACKETED.exec(rest);
  if (bracket !== null) {
    const dates = datesIn(bracket[1] ?? '');
    return dates.to === null ? null : { ...dates, end: at + bracket[0].length };
  }
  const lead = STRAIGHT.exec(rest);
  if (lead === null) return null;
  const words = /^[^。；]*/u.exec(rest.slice(lead[0].length))?.[0] ?? '';
  const [time, next] = findTimes(wordsOf(words));
  const dates = time === undefined || time.from > 0 ? null : endsOf(time.norm);
  if (time === undefined || dates?.to == null) return null;
  const from = /[至到]$/u.test(lead[0]) ? null : dates.from;
  const isSpan = next !== undefined && /^(?:起|开始)?，?[至到]?$/u.test(words.slice(time.to, next.from));
  const last = isSpan ? endsOf(next.norm) : null;
  const end = at + lead[0].length + (last === null || next === undefined ? time.to : next.to);
  return { from, to: last?.to ?? dates.to, end };
}

/** 3月1日—3月31日, 3.1—3.31, 即日起至4月底: the first and the last day that some words name. */
function datesIn(words: string): StageDates {
  const pointed = [...words.matchAll(POINTED)].map(([, month, day]) => dayOfYear(Number(month), Number(day)));
  if (pointed.includes(null)) return { from: null, to: null };
  const [first] = pointed;
  if (first != null && /^[\d.年月日~至到：-]+$/u.test(words.replace(/时间/u, '')))
    return { from: pointed.length > 1 ? first : null, to: pointed.at(-1) ?? null };
  const dates = stageDates(findTimes(wordsOf(words)));
  return /^(?:即日|现在|从现在)?起?[至到]/u.test(words) ? { from: null, to: dates.to } : dates;
}

/** The last day before a feast that has the same date each year. */
const BEFORE_FEAST: readonly (readonly [RegExp, string])[] = [
  [/^元旦/u, '12-31'],
  [/^(?:国庆|十一)/u, '09-30'],
  [/^(?:劳动节|五一|五·一)/u, '04-30'],
  [/^(?:建党|七一|七·一)/u, '06-30'],
  [/^(?:建军|八一|八·一)/u, '07-31'],
  [/^教师节/u, '09-09'],
];

/** The day by which a milestone must be reached, or null; 国庆前 is the day before. */
export function milestoneDay(norm: ScheduleNorm): string | null {
  if (norm.kind === 'observance') return BEFORE_FEAST.find(([name]) => name.test(norm.name))?.[1] ?? null;
  return endsOf(norm)?.to ?? null;
}

function endsOf(norm: ScheduleNorm): StageDates | null {
  switch (norm.kind) {
    case 'range':
      return { from: norm.from, to: norm.to };
    case 'deadline':
      return { from: null, to: norm.by };
    case 'date':
      return { from: monthDay(norm.month, norm.day), to: monthDay(norm.month, norm.day) };
    case 'month': {
      const [first] = norm.months;
      const last = norm.months.at(-1);
      return first === undefined || last === undefined
        ? null
        : { from: monthDay(first, 1), to: monthDay(last, lastDay(last)) };
    }
    default:
      return null;
  }
}
