import { type CalendarDate, daysBetween } from '#domain/shared/calendar-date';
import type { TaskOfPlan } from './amendment-diff';
import type { Occurrence } from './layout/occurrence';
import { seriesOfKey } from './layout/occurrence-key';

/**
 * Which occurrence of the amended year each task of the plan in force becomes, by the task's id: the one of its own key. Where a rule is done more
 * often than before, that one may be due before `today` though the task is still to come (the twelfth of sixteen times falls in September);
 * what is to come of such a rule is then paired anew, each task with the nearest day.
 */
export function successorsOf(
  tasks: readonly TaskOfPlan[],
  occurrences: readonly Occurrence[],
  today: CalendarDate,
): ReadonlyMap<string, Occurrence> {
  const byKey = new Map(occurrences.map((occurrence) => [occurrence.key, occurrence]));
  const successors = new Map(
    tasks.flatMap((task) => {
      const own = byKey.get(task.key);
      return own ? [[task.id, own] as const] : [];
    }),
  );
  const isToCome = (task: TaskOfPlan) => task.state === 'planned' && task.dueOn >= today;
  const thrownBack = tasks.filter((task) => isToCome(task) && (successors.get(task.id)?.dueOn ?? today) < today);
  for (const series of new Set(thrownBack.map(({ key }) => seriesOfKey(key)))) {
    const ofSeries = tasks.filter((task) => seriesOfKey(task.key) === series);
    const toCome = ofSeries.filter(isToCome);
    const taken = new Set(ofSeries.filter((task) => !isToCome(task)).map((task) => task.key));
    const free = occurrences.filter(
      (one) => seriesOfKey(one.key) === series && one.dueOn >= today && !taken.has(one.key),
    );
    for (const [task, occurrence] of paired(toCome, free)) successors.set(task.id, occurrence);
  }
  return successors;
}

/** Each task with the nearest day that no task before it took; a task for which nothing is left is in no pair. */
function paired(tasks: readonly TaskOfPlan[], free: readonly Occurrence[]): [TaskOfPlan, Occurrence][] {
  const left = new Set(free);
  return tasks.flatMap((task): [TaskOfPlan, Occurrence][] => {
    const apart = ({ dueOn }: Occurrence) => Math.abs(daysBetween(task.dueOn, dueOn));
    const [nearest] = [...left].sort((a, b) => apart(a) - apart(b));
    if (!nearest) return [];
    left.delete(nearest);
    return [[task, nearest]];
  });
}
