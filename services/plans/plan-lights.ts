import type { CalendarDate } from '#domain/shared/calendar-date';
import { lightOf, type LightDay } from '#domain/tasks/lights';
import { ENDED_STATES, type TaskState } from '#domain/tasks/task-states';
import { countLights, type LightCounts } from '#domain/tasks/light-counts';

/** Tasks that are counted together: `count` of them in one state with one due date. */
export interface CountedTasks {
  readonly state: TaskState;
  readonly dueOn: CalendarDate;
  readonly count?: number;
}

/** How many tasks show each light on a day; every light is there. */
export function lightsOf(tasks: readonly CountedTasks[], { today, calendar }: LightDay): LightCounts {
  return countLights(
    tasks.map(({ state, dueOn, count = 1 }) => ({ light: lightOf({ state, dueOn, today, calendar }), count })),
  );
}

/**
 * 0 to 1: of the tasks that are due or begun, those that are done or not late. Tasks that were cancelled or carried over say nothing;
 * null where no task is due or begun.
 */
export function onTrackShare(tasks: readonly CountedTasks[], today: CalendarDate): number | null {
  let counted = 0;
  let late = 0;
  for (const { state, dueOn, count = 1 } of tasks) {
    if (state !== 'done' && ENDED_STATES.some((one) => one === state)) continue;
    if (state === 'planned' && dueOn > today) continue;
    counted += count;
    if (state !== 'done' && state !== 'suspended' && dueOn < today) late += count;
  }
  return counted === 0 ? null : (counted - late) / counted;
}
