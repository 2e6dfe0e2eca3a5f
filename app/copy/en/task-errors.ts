import { formatMonthDay } from '../dates';
import type { taskErrors as zh } from '../zh/task-errors';
import { earlier } from './earlier-change';
import { vocabulary } from './vocabulary';

const day = (date: unknown): string => formatMonthDay('en', String(date).slice(5));
const taskStates: Record<string, string> = vocabulary.taskState;
const stateOf = (state: unknown): string => (taskStates[String(state)] ?? String(state)).toLowerCase();

export const taskErrors: typeof zh = {
  'task-changed': ({ state, dueOn, progress, owner, ...facts }) =>
    `${earlier(facts)} changed this task; yours was not saved. It is now ${stateOf(state)}, ${progress}% done, due ${day(dueOn)}, owned by ${owner}. Check and try again.`,
  'not-in-this-state': ({ state }) =>
    state
      ? `It is ${stateOf(state)}, which does not allow this. Reload to see what stands now.`
      : 'Its state has changed and no longer allows this. Reload to see what stands now.',
  'already-reported': ({ progress }) =>
    `Progress (${progress}%) was reported; the receipt can no longer be taken back.`,
  ended: ({ state }) => `The task is ${stateOf(state)}; its deadline can no longer change.`,
  'same-date': () => 'That is the deadline already in force. Choose another date.',
  'in-the-past': () => 'The date must not lie in the past. Choose another date.',
  'rest-day': ({ dueOn, next }) => `${day(dueOn)} is not a working day. The next one is ${day(next)}.`,
  'not-running': ({ state }) => `The task is ${stateOf(state)}; no extension can be asked for.`,
  'after-due-date': ({ dueOn }) =>
    `The deadline (${day(dueOn)}) has passed; an extension can no longer be asked for. Report progress or talk to the section head.`,
  'no-reason': () => 'Please give a reason.',
  'not-later': ({ dueOn }) => `The new deadline must be later than the present one (${day(dueOn)}).`,
  'already-asked': () => 'A request for extension is waiting already. Wait for it or withdraw it first.',
  'too-many-extensions': () => 'No further extension is possible.',
  'not-asked': () => 'This request no longer waits for a decision.',
  'needs-director': ({ workingDays }) =>
    `An extension of ${workingDays} working days is beyond the section head; the director decides.`,
  'extension-decided': () => 'This request has been decided already. Reload to see.',
  'evidence-too-large': ({ fileName, limitBytes }) =>
    `“${fileName}” is larger than ${Math.round(Number(limitBytes) / 1024 / 1024)} MB. Make it smaller and try again.`,
  'evidence-empty': ({ fileName }) => `“${fileName}” is empty. Choose another file.`,
  'evidence-encrypted': ({ fileName }) =>
    `“${fileName}” has a password, so reviewers cannot open it. Remove the password first.`,
  'evidence-not-allowed': ({ fileName }) =>
    `“${fileName}” is not of a kind that can be used. Upload photographs, PDF, Word, Excel or text.`,
  'evidence-removed': ({ fileName }) => `“${fileName}” has been removed already.`,
  'evidence-restored': ({ fileName }) => `“${fileName}” has been restored already.`,
  'director-needed': () => 'Only directors may see this.',
  'case-changed': () => 'The reminders have changed meanwhile. Reload to see.',
  'reason-needed': () => 'Please give a reason of at least two characters.',
  'text-needed': () => 'Please write something.',
  'too-long': () => 'The text is too long.',
  'no-such-day': () => 'There is no such date.',
  'out-of-range': () => 'Progress lies between 0 and 100.',
  'file-needed': () => 'Please choose a file.',
  'too-many-files': () => 'At most 9 files at once.',
  'owner-needed': () => 'Please choose an owner.',
  'backup-needed': () => 'Please choose a backup.',
  'task-needed': () => 'Please select tasks first.',
  'too-many-tasks': () => 'At most 200 tasks at once.',
};
