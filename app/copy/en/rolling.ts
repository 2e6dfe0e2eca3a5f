import type { NthDay } from '#domain/plan-reader/reading';
import type { NthDayNorm } from '#domain/planning/roll/propose-rule';
import type { rolling as zh } from '../zh/rolling';

const MOST_NAMED = 4;

const weekday: Record<NthDay, string> = {
  workday: 'working day',
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const ORDINAL = ['last', '', 'first', 'second', 'third', 'fourth'];

function because(days: readonly string[], to: NthDayNorm, moved: number): string {
  const nth = ORDINAL[to.nth + 1] ?? `${to.nth}th`;
  const where =
    to.nth === -1 && to.day === 'workday' ? 'at the end of the month' : `on the ${nth} ${weekday[to.day]} of the month`;
  const which =
    days.length > MOST_NAMED
      ? `all ${days.length} tasks last year were due`
      : `${days.join(', ')} last year ${days.length === 1 ? 'was' : 'were'}`;
  return `Because ${which} ${where}${moved > 0 ? `, ${moved} after being moved` : ''}`;
}

export const rolling: typeof zh = {
  because,
  copied: (date, isRest) => `Unticked, the date is copied: ${date}${isRest ? ' (a rest day)' : ''}`,
  kind: {
    rule: 'Make the date a rule',
    'leave-out': 'Done once and for all, leave it out',
    'year-in-title': 'Change the year in the title',
    'year-in-target': 'Change the year in the target',
    'year-in-rule': 'Change the year aimed at',
  },
  roll: (year) => `Roll forward into ${year}`,
  rollAct: 'Roll into next year',
  open: (year) => `Open the plan of ${year}`,
  openNext: 'Next year’s plan',
  lead: 'Items, time rules, targets and people go into a new draft, which is laid out by the new year’s calendar. Wherever a copied date can be a rule, the rule is proposed with its reason; what you tick is done, and can be undone in the review.',
  none: 'Nothing is proposed. All items are taken along as they are.',
  item: 'Work item',
  lastYearIn: (year) => `${year} (last year)`,
  nextYearIn: (year) => String(year),
  show: 'What is shown',
  all: (count) => `All ${count}`,
  proposed: (count) => `With proposals ${count}`,
  asBefore: 'As last year',
  about: 'Title of the plan',
  change: (from, to) => `${from} → ${to}`,
  tasks: (done, all) => `${done} of ${all} done`,
  late: (count) => `${count} done late`,
  unfinished: (count) => `${count} unfinished`,
  moved: (count) => `${count} moved`,
  evidence: (count) => (count === 1 ? '1 file' : `${count} files`),
  noTasks: 'no tasks',
  joined: (parts) => parts.join(', '),
  lastYear: 'Last year',
  sameTarget: 'same target as last year',
  target: (text) => `target was ${text}`,
  reported: 'no figures reported',
};
