import type { rolling as zh } from '../zh/rolling';

export const rolling: typeof zh = {
  kind: {
    rule: 'Make the date a rule',
    'leave-out': 'Done once and for all, leave it out',
    'year-in-title': 'Change the year in the title',
  },
  roll: (year) => `Roll forward into ${year}`,
  rollAct: 'Roll into next year',
  open: (year) => `Open the plan of ${year}`,
  openNext: 'Next year’s plan',
  lead: 'Items, time rules, targets and people go into a new draft, which is laid out by the new year’s calendar. Proposals that you tick are followed; each can be undone in the review.',
  none: 'Nothing is proposed. All items are taken along as they are.',
  item: 'Work item',
  result: 'Last year',
  proposals: 'Proposals',
  about: 'Title of the plan',
  change: (from, to) => `${from} → ${to}`,
  tasks: (done, all) => `${done} of ${all} done`,
  late: (count) => `${count} done late`,
  unfinished: (count) => `${count} unfinished, carried over`,
  moved: (count) => `${count} moved`,
  evidence: (count) => (count === 1 ? '1 file' : `${count} files`),
  noTasks: 'no tasks',
  lastYear: 'Last year',
  target: (text) => `target was ${text}`,
  reported: 'no figures reported',
};
