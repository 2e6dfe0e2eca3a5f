import type { palette as zh } from '../zh/palette';

export const palette: typeof zh = {
  title: 'Search and act',
  placeholder: 'Type a plan, task, person, unit, or what you want to do',
  nothing: 'Nothing matches',
  found: 'Found',
  go: 'Go to',
  importPlan: 'Import a plan',
  processes: 'Processes',
  kinds: { plan: 'Plan', task: 'Task', person: 'Person', unit: 'Unit' },
};
