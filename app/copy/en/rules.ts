import { formatMonthDay } from '../dates';
import { monthRuns } from '#domain/planning/schedule/months';
import { assertNever } from '#domain/shared/assert-never';
import type { LimitUnit, RecurrencePeriod, ScheduleNorm } from '#domain/plan-reader/reading';
import type { rules as zh } from '../zh/rules';

const period: Record<RecurrencePeriod, string> = {
  year: 'year',
  half: 'half-year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  day: 'day',
};

const limitUnit: Record<LimitUnit, string> = {
  hour: 'hours',
  workday: 'working days',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

const weekday = { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function norm(rule: ScheduleNorm): string {
  switch (rule.kind) {
    case 'recur':
      return recurrence(rule);
    case 'month':
      return `in ${monthNames(rule.months)}`;
    case 'nth-day':
      return nthDay(rule);
    case 'date':
      return `${rule.day} ${MONTHS[rule.month - 1]}`;
    case 'observance':
      return rule.name;
    case 'range':
      return `${monthDay(rule.from)} – ${monthDay(rule.to)}`;
    case 'season':
      return rule.season === 'holiday' ? 'around public holidays' : `in ${season(rule.season)}`;
    case 'deadline':
      return `by ${monthDay(rule.by)}`;
    case 'sla':
      return `within ${rule.within} ${limitUnit[rule.unit]}`;
    case 'horizon':
      return `until ${rule.year}`;
    default:
      return assertNever(rule);
  }
}

function season(key: string): string {
  return key === 'holiday' ? 'public holidays' : key.replaceAll('-', ' and ');
}

function recurrence({ per, every, times, day, weekday: on, min, before }: ScheduleNorm & { kind: 'recur' }): string {
  const count = times === 1 ? 'once' : `${times} times`;
  const each = every === 1 ? `a ${period[per]}` : `every ${every} ${period[per]}s`;
  const when = day ? `, ${before ? 'before' : 'on'} day ${day}` : on ? `, ${weekday[on]}` : '';
  return `${min ? 'at least ' : ''}${count} ${each}${when}`;
}

const ORDINALS = ['first', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th', '10th'];

function nthDay({ months, nth, day }: ScheduleNorm & { kind: 'nth-day' }): string {
  const which = nth === -1 ? 'last' : (ORDINALS[nth - 1] ?? `${nth}th`);
  return `${which} ${day === 'workday' ? 'working day' : weekday[day]} of ${monthsOf(months)}`;
}

function monthsOf(months: readonly number[]): string {
  if (months.length === 12) return 'each month';
  if (months.join() === '3,6,9,12') return 'each quarter';
  return monthNames(months);
}

function monthNames(months: readonly number[]): string {
  const name = (month: number) => MONTHS[month - 1] ?? '';
  return monthRuns(months)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
    .join(', ');
}

const monthDay = (text: string): string => formatMonthDay('en', text);

export const rules: typeof zh = {
  norm,
  season,
  kind: {
    recur: 'Recurring',
    month: 'In a month',
    'nth-day': 'Nth working day or weekday',
    date: 'On a day',
    observance: 'Observance day',
    range: 'From – to',
    season: 'Season or period',
    deadline: 'Deadline',
    sla: 'Time limit',
    horizon: 'Long-term target year',
  },
  period,
  weekday,
  limitUnit,
  fields: {
    kind: 'Kind of time',
    every: 'Every how many periods',
    per: 'Period',
    times: 'Times',
    day: 'Day of month (optional)',
    weekday: 'Weekday (optional)',
    anyWeekday: 'Any',
    min: 'At least this often',
    before: 'Before that day',
    months: 'Months',
    nth: 'Which',
    last: 'the last',
    nthDay: 'Working day or weekday',
    workday: 'working day',
    month: 'Month',
    dayOfMonth: 'Day',
    name: 'Name',
    from: 'From (MM-DD)',
    to: 'To (MM-DD)',
    season: 'Season or period',
    by: 'By (MM-DD)',
    within: 'Limit',
    unit: 'Unit',
    year: 'Year',
  },
};
