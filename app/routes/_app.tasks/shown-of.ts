import { ENDED_STATES, RUNNING_STATES, type TaskState } from '#domain/tasks/task-states';

/** What the list shows where the address names no state and no light: what is still to be done, what is over, or both. */
export const SHOWN = ['unfinished', 'ended', 'all'] as const;

const STATES: Partial<Record<string, readonly TaskState[]>> = {
  unfinished: ['planned', 'suspended', ...RUNNING_STATES],
  ended: ENDED_STATES,
};

/** The filter with its default: a list that opens on last January's finished work answers nobody's question. */
export function shownOf<Filter extends { states?: unknown; lights?: unknown }>(
  filter: Filter,
  show: string | null,
): Filter {
  if (filter.states || filter.lights) return filter;
  const states = STATES[show ?? 'unfinished'];
  return states ? { ...filter, states } : filter;
}
