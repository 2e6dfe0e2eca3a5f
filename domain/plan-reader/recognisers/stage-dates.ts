import type { ScheduleNorm } from '../reading';
import { lastDay, monthDay } from './schedule-phrase';
import type { FoundTime } from './time-phrases';

export interface StageDates {
  readonly from: string | null;
  readonly to: string | null;
}

/** What time phrases say about a phase: its first day and its last, `MM-DD`; a bare month is the whole of it. */
export function stageDates(times: readonly FoundTime[]): StageDates {
  const ends = times.map((time) => endsOf(time.norm)).filter((dates) => dates !== null);
  return { from: ends[0]?.from ?? null, to: ends.at(-1)?.to ?? null };
}

/** The day by which a milestone must be reached, or null. */
export function milestoneDay(norm: ScheduleNorm): string | null {
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
