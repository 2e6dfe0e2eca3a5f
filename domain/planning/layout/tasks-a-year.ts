import { assertNever } from '#domain/shared/assert-never';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { DraftItem } from '../draft';
import { repeatedRules } from './same-rules';
import { DEFAULT_LAYOUT_POLICY } from '../schedule/layout-policy';
import { isCondensed, MONTHS } from '../schedule/recur';

/** About how many tasks a year a time rule makes, before the year is known and laid out; a time limit makes none. */
export function tasksOfNorm(norm: ScheduleNorm): number {
  switch (norm.kind) {
    case 'recur': {
      if (isCondensed(norm, DEFAULT_LAYOUT_POLICY.mostTasksAMonth)) return 12;
      return Math.ceil(12 / Math.min(12, MONTHS[norm.per] * norm.every)) * (norm.day === undefined ? norm.times : 1);
    }
    case 'month':
    case 'nth-day':
      return norm.months.length;
    case 'sla':
      return 0;
    case 'date':
    case 'observance':
    case 'range':
    case 'season':
    case 'deadline':
    case 'horizon':
      return 1;
    default:
      return assertNever(norm);
  }
}

/** About how many tasks a year an item makes: what names no day is one, at the year's end. */
export function tasksOfItem(item: DraftItem): number {
  const repeated = repeatedRules(item);
  const own = item.rules.filter(({ id }) => !repeated.has(id));
  return Math.max(
    1,
    own.reduce((sum, rule) => sum + tasksOfNorm(rule.norm), 0),
  );
}
