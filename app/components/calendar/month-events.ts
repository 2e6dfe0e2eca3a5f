import type { MonthDay, MonthTask } from '#services/tasks/get-month-view';

/** What a day's cell shows: a task, or the counts that stand for more than a handful. */
export type MonthEvent =
  | { readonly kind: 'task'; readonly day: string; readonly start: Date; readonly task: MonthTask }
  | { readonly kind: 'counts'; readonly day: string; readonly start: Date; readonly counts: MonthDay['counts'] };

export function eventsOf(days: readonly MonthDay[]): MonthEvent[] {
  return days.flatMap((day): MonthEvent[] => {
    const start = dateOf(day.date);
    if (day.tasks.length > 0) return day.tasks.map((task) => ({ kind: 'task', day: day.date, start, task }));
    return day.total > 0 ? [{ kind: 'counts', day: day.date, start, counts: day.counts }] : [];
  });
}

/** The calendar library thinks in local midnights; so that every zone draws the same grid, days go in and out as those. */
export function dateOf(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
}

export function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
