import type { CalendarDate } from '#domain/shared/calendar-date';
import type { TaskState } from '#domain/tasks/task-states';
import { assignmentOf, type Assignment, type PlanDraft } from './draft';
import type { Occurrence } from './layout/occurrence';
import { successorsOf } from './task-successors';

/** A task of the plan in force, as far as an amendment looks at it. */
export interface TaskOfPlan extends Assignment {
  readonly id: string;
  /** The occurrence that it was made from. */
  readonly key: string;
  readonly title: string;
  readonly state: TaskState;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
}

/** What an amendment does to the tasks of its plan. A task may be moved and reassigned at once. */
export interface YearDiff {
  readonly adds: readonly Occurrence[];
  readonly moves: readonly { readonly task: TaskOfPlan; readonly to: Occurrence }[];
  readonly retitles: readonly { readonly task: TaskOfPlan; readonly to: Occurrence }[];
  readonly drops: readonly TaskOfPlan[];
  readonly reassigns: readonly { readonly task: TaskOfPlan; readonly to: Assignment }[];
  /** Tasks that are another occurrence of their rule from now on, whatever else changes. */
  readonly renumbers: readonly { readonly task: TaskOfPlan; readonly to: Occurrence }[];
  /** Would change, but has started or ended: stays as it is. */
  readonly left: readonly TaskOfPlan[];
}

/**
 * Compares the tasks of a plan in force with the occurrences of its amended draft. Only what has not started is re-planned; an
 * occurrence that is due before `today` and has no task is not added.
 */
export function diffYear(
  before: readonly TaskOfPlan[],
  after: readonly Occurrence[],
  amended: PlanDraft,
  today: CalendarDate,
): YearDiff {
  const items = new Map(amended.items.map((item) => [item.id, item]));
  const assignmentFor = (occurrence: Occurrence) => {
    const item = items.get(occurrence.itemId);
    return item ? assignmentOf(amended, item) : null;
  };
  const successors = successorsOf(before, after, today);
  const taken = new Set(before.map((task) => (successors.get(task.id) ?? task).key));
  const moves: { task: TaskOfPlan; to: Occurrence }[] = [];
  const retitles: { task: TaskOfPlan; to: Occurrence }[] = [];
  const drops: TaskOfPlan[] = [];
  const reassigns: { task: TaskOfPlan; to: Assignment }[] = [];
  const left: TaskOfPlan[] = [];
  for (const task of before) {
    const to = successors.get(task.id);
    const assignment = to ? assignmentFor(to) : null;
    const isMoved = to !== undefined && (to.dueOn !== task.dueOn || to.opensOn !== task.opensOn);
    const isRetitled = to !== undefined && to.title !== task.title;
    const isReassigned = assignment !== null && !sameAssignment(task, assignment);
    if (to !== undefined && !isMoved && !isRetitled && !isReassigned) continue;
    if (task.state !== 'planned') {
      if (task.state !== 'cancelled') left.push(task);
      continue;
    }
    if (to === undefined) drops.push(task);
    else {
      if (isMoved) moves.push({ task, to });
      if (isRetitled) retitles.push({ task, to });
      if (isReassigned) reassigns.push({ task, to: assignment });
    }
  }
  const adds = after.filter((occurrence) => !taken.has(occurrence.key) && occurrence.dueOn >= today);
  const renumbers = before.flatMap((task) => {
    const to = successors.get(task.id);
    return to !== undefined && to.key !== task.key ? [{ task, to }] : [];
  });
  return { adds, moves, retitles, drops, reassigns, renumbers, left };
}

function sameAssignment(a: Assignment, b: Assignment): boolean {
  return a.unitId === b.unitId && a.sectionId === b.sectionId && a.ownerId === b.ownerId && a.backupId === b.backupId;
}
