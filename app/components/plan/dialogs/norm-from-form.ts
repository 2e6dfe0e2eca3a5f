import { assertNever } from '#domain/shared/assert-never';
import { seasonFromWords } from '#domain/plan-writing/fact-words';
import { LIMIT_UNITS, NTH_DAYS, RECURRENCE_PERIODS, type ScheduleNorm } from '#domain/plan-reader/reading';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The time rule that a form of its kind says; whether it can mean anything is for `isSoundNorm`. */
export function normFrom(kind: ScheduleNorm['kind'], form: FormData): ScheduleNorm {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => Number(text(name));
  switch (kind) {
    case 'recur': {
      const weekday = WEEKDAYS.find((one) => one === text('weekday'));
      return {
        kind,
        per: RECURRENCE_PERIODS.find((one) => one === text('per')) ?? 'year',
        every: number('every'),
        times: number('times'),
        ...(text('day') !== '' && { day: number('day') }),
        ...(weekday && { weekday }),
        ...(form.has('min') && { min: true }),
        ...(form.has('before') && { before: true }),
      };
    }
    case 'month':
      return { kind, months: form.getAll('months').map(Number) };
    case 'nth-day':
      return {
        kind,
        months: form.getAll('months').map(Number),
        nth: number('nth'),
        day: NTH_DAYS.find((one) => one === text('nthDay')) ?? 'workday',
      };
    case 'date':
      return { kind, month: number('month'), day: number('day') };
    case 'observance':
      return { kind, name: text('name') };
    case 'range':
      return { kind, from: monthDay(text('from')), to: monthDay(text('to')) };
    case 'season':
      return { kind, season: seasonFromWords(text('season')) };
    case 'deadline':
      return { kind, by: monthDay(text('by')) };
    case 'sla':
      return { kind, within: number('within'), unit: LIMIT_UNITS.find((one) => one === text('unit')) ?? 'workday' };
    case 'horizon':
      return { kind, year: text('year') };
    default:
      return assertNever(kind);
  }
}

/** `6-3` as `06-03`. */
function monthDay(text: string): string {
  return text
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
