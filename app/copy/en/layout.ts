import { assertNever } from '#domain/shared/assert-never';
import type { DueExplanation } from '#domain/planning/layout/occurrence';
import type { layout as zh } from '../zh/layout';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

function explain(
  { basis, printed, nominal, skipped, onMakeUpDay, notice }: DueExplanation,
  say: (date: string) => string,
): string[] {
  const days = skipped.map(({ date, name }) => `${say(date)}${name ? ` (${name})` : ''}`).join(', ');
  return [
    origin(basis, printed, say(nominal)),
    ...(skipped.length > 0 ? [`${days}: no working day, so the nearest one was taken.`] : []),
    ...(onMakeUpDay ? ['It is a make-up working day (调休).'] : []),
    notice === null
      ? 'No holiday notice covers that year yet: the date is provisional and will be checked again.'
      : `Source: ${notice}.`,
  ];
}

function origin(basis: DueExplanation['basis'], printed: string, day: string): string {
  const words = printed === '' ? 'its time rule' : `“${printed}”`;
  switch (basis) {
    case 'rule':
      return `By ${words}: ${day}.`;
    case 'stage':
      return `By its stage: ${day}.`;
    case 'month-end-of-item':
      return 'The text gives no time: placed on a working day towards the end of the year.';
    case 'moved-by-hand':
      return `Laid out for ${day}, moved by hand.`;
    default:
      return assertNever(basis);
  }
}

export const layout: typeof zh = {
  problem: {
    'no-working-day': 'no working day in its period, so there is no task',
    'repeats-another-rule': 'says the same as another time of the item; laid out once',
    'stage-not-dated': 'one of its stages prints no last day, so there is no task for it',
    'runs-past-year-end': 'runs past the year’s end; laid out to its last working day',
    'move-without-task': 'a task that was moved by hand is gone; the move is void',
    'unknown-observance': 'unknown observance day; give a date instead',
    'unknown-season': 'unknown season; give a start and an end instead',
    'no-such-date': 'no such date',
    'festival-not-dated': 'the day of this festival or campaign is set by year or place; give a date instead',
  },
  explain,
  noYear: 'Set the plan’s year first; then its year can be laid out.',
  toReview: 'Set it in the review',
  region: 'Year layout, scrolls sideways',
  item: 'Work item',
  owner: 'Owner',
  monthHead: (month, workingDays) => `${month}, ${plural(workingDays, 'working day')}`,
  daysShort: (count) => `${count} d`,
  workingDays: (count) => plural(count, 'working day'),
  tasks: (count) => plural(count, 'task'),
  total: 'Total',
  provisional: 'provisional',
  short: { provisional: 'pr', moved: 'mv', past: 'past' },
  legend: 'pr: provisional, no holiday notice yet · mv: moved by hand · past: before today',
  hint: 'Drag to another month to move. On a date, Alt ← → changes the month, Enter explains it and picks another day.',
  hintOnPhone: 'Tap a date to see why it is there, or to choose another.',
  hintReadOnly: 'Press a date to see how it came about. Dates can be moved while the plan is a draft.',
  chip: (title, date, marks) => [title, date, ...marks].join(', '),
  noOwner: 'Unassigned',
  moved: (count) => `${count} moved by hand`,
  load: 'Tasks per owner and month',
  loadRegion: 'Tasks per owner and month, scrolls sideways',
  peak: 'peak',
  peakWhy: 'at least 5 tasks and more than 1.5 times the owner’s median month',
  problems: 'Problems of the layout',
  occurrence: {
    due: 'Due',
    opens: 'Opens',
    why: 'How the date came about',
    moveTo: 'Move to',
    move: 'Move',
    notWorking: 'Not a working day; you may choose it all the same.',
    outside: 'Only within the plan’s year.',
    back: 'Back to its own date',
    toPrevious: 'Previous month',
    toNext: 'Next month',
    close: 'Close',
  },
  movedTo: (date) => `Moved to ${date}`,
  publish: {
    act: 'Publish',
    title: 'Publish the plan',
    lead: (tasks, people) =>
      `${plural(tasks, 'task')} will stand at once, and ${plural(people, 'owner')} will be told.`,
    told: 'Will be told',
    toldOne: (name, tasks) => `${name} (${tasks})`,
    past: (count) => `${plural(count, 'task')} would lie before today`,
    leaveOut: 'Leave them out',
    create: 'Create them all the same',
  },
};
