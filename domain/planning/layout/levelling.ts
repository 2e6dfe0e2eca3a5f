import { monthOf, type CalendarDate } from '#domain/shared/calendar-date';
import { assignmentOf, type DraftItem, type PlanDraft } from '../draft';
import type { Occurrence } from './occurrence';

/** An occurrence whose day may be chosen. */
export interface Levelled {
  readonly key: string;
  /** Whose load it adds to. */
  readonly bearer: string;
  readonly preferred: CalendarDate;
  readonly choices: readonly CalendarDate[];
}

/**
 * Chooses a day for each: the choice in the bearer's emptiest month, there on the emptiest day, there nearest to the preferred one. Those
 * with the fewest choices choose first; ties go by key, so that the same year always comes out the same.
 */
export function level(
  fixed: readonly { readonly bearer: string; readonly dueOn: CalendarDate }[],
  flexible: readonly Levelled[],
): Map<string, CalendarDate> {
  const load = new Map<string, number>();
  const add = (bearer: string, day: CalendarDate) => {
    for (const key of [dayKey(bearer, day), monthKey(bearer, day)]) load.set(key, (load.get(key) ?? 0) + 1);
  };
  for (const { bearer, dueOn } of fixed) add(bearer, dueOn);
  const chosen = new Map<string, CalendarDate>();
  const loadOf = (key: string) => load.get(key) ?? 0;
  const order = [...flexible].sort((a, b) => a.choices.length - b.choices.length || (a.key < b.key ? -1 : 1));
  for (const { key, bearer, preferred, choices } of order) {
    const wish = choices.indexOf(preferred);
    let best = preferred;
    let [month, onDay, away] = [Infinity, Infinity, Infinity];
    for (const [at, day] of choices.entries()) {
      const inMonth = loadOf(monthKey(bearer, day));
      if (inMonth > month) continue;
      const sameDay = loadOf(dayKey(bearer, day));
      const distance = Math.abs(at - wish);
      const isLighter = inMonth < month || sameDay < onDay || (sameDay === onDay && distance < away);
      if (isLighter) [best, month, onDay, away] = [day, inMonth, sameDay, distance];
    }
    chosen.set(key, best);
    add(bearer, best);
  }
  return chosen;
}

/** Whose load an item adds to: its owner's, before one is named its lead party's. */
export function bearerOf(draft: PlanDraft, item: DraftItem): string {
  return assignmentOf(draft, item)?.ownerId ?? `party:${item.leadParty ?? ''}`;
}

/** What falls on one owner in each month. */
export interface MonthlyLoad {
  /** Null: nobody owns it yet. */
  readonly ownerId: string | null;
  /** January to December. */
  readonly months: readonly { readonly tasks: number; readonly peak: boolean }[];
  readonly total: number;
}

/** A month is a peak with at least `atLeast` tasks and more than `timesMedian` times the owner's median month. */
export const PEAK_RULE = { atLeast: 5, timesMedian: 1.5 } as const;

/** Tasks per owner and month of the due date, the most loaded owner first, with the months that stand out. */
export function loadByOwnerAndMonth(occurrences: readonly Occurrence[], draft: PlanDraft): MonthlyLoad[] {
  const owners = new Map(draft.items.map((item) => [item.id, assignmentOf(draft, item)?.ownerId ?? null]));
  const counts = new Map<string | null, number[]>();
  for (const { itemId, dueOn } of occurrences) {
    const ownerId = owners.get(itemId) ?? null;
    const months = counts.get(ownerId) ?? new Array<number>(12).fill(0);
    months[monthOf(dueOn) - 1] = (months[monthOf(dueOn) - 1] ?? 0) + 1;
    counts.set(ownerId, months);
  }
  return [...counts]
    .map(([ownerId, tasks]) => {
      const limit = PEAK_RULE.timesMedian * median(tasks);
      const months = tasks.map((count) => ({ tasks: count, peak: count >= PEAK_RULE.atLeast && count > limit }));
      return { ownerId, months, total: tasks.reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.total - a.total || ((a.ownerId ?? '') < (b.ownerId ?? '') ? -1 : 1));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function dayKey(bearer: string, day: CalendarDate): string {
  return `${bearer}|${day}`;
}

function monthKey(bearer: string, day: CalendarDate): string {
  return `${bearer}|${day.slice(0, 7)}`;
}
