import { formatDate, formatMonth } from '../dates';
import type { notices as zh } from '../zh/notices';

const day = (date: unknown, today: string): string => formatDate('en', String(date), today);
const because = (reason: unknown): string => (reason ? ` Reason: ${String(reason)}` : '');
const by = (name: unknown): string => (name ? String(name) : 'The system');
const month = (year: unknown, number: unknown): string => formatMonth('en', Number(year), Number(number));

export const notices: typeof zh = {
  sentences: {
    'tasks-opened': ({ plan, year, month: number, count }) =>
      `“${plan}”, ${month(year, number)}: ${count} tasks are open. Please sign for them.`,
    'task-assigned': ({ title, owner, backup, dueOn, by: name }, today) =>
      `${by(name)} reassigned “${title}”: owner ${owner}, backup ${backup}, due ${day(dueOn, today)}.`,
    'task-reminder': ({ title, dueOn, workingDays }, today) =>
      `“${title}” is due on ${day(dueOn, today)}: working days left ${workingDays}.`,
    'task-due-today': ({ title }) => `“${title}” is due today.`,
    'task-overdue': ({ title, workingDays }) => `“${title}” is overdue by ${workingDays} working days.`,
    'task-escalated': ({ title, workingDays }) =>
      `“${title}” is overdue by ${workingDays} working days and was brought to your attention.`,
    'task-submitted': ({ title, by: name }) => `${by(name)} submitted “${title}” for your review.`,
    'task-returned': ({ title, by: name, reason }) => `${by(name)} returned “${title}”.${because(reason)}`,
    'task-approved': ({ title, by: name }) => `${by(name)} approved “${title}”; it is done.`,
    'task-handed-back': ({ title, by: name, reason }) =>
      `${by(name)} handed “${title}” back for another assignment.${because(reason)}`,
    'task-redated': ({ title, by: name, from, dueOn, reason }, today) =>
      `${by(name)} moved the deadline of “${title}” from ${day(from, today)} to ${day(dueOn, today)}.${because(reason)}`,
    'task-suspended': ({ title, by: name, reason }) => `${by(name)} suspended “${title}”.${because(reason)}`,
    'task-resumed': ({ title, by: name }) => `${by(name)} resumed “${title}”.`,
    'task-cancelled': ({ title, by: name, reason }) => `${by(name)} cancelled “${title}”.${because(reason)}`,
    'task-commented': ({ title, by: name, text }) => `${by(name)} on “${title}”: ${text}`,
    'extension-requested': ({ title, by: name, toDueOn, workingDays, reason }, today) =>
      `${by(name)} asks to extend “${title}” by ${workingDays} working days to ${day(toDueOn, today)}.${because(reason)}`,
    'extension-decided': ({ title, by: name, decision, toDueOn, reason }, today) =>
      decision === 'approved'
        ? `${by(name)} extended “${title}” to ${day(toDueOn, today)}.`
        : `${by(name)} refused to extend “${title}”.${because(reason)}`,
    'plan-submitted': ({ plan }) => `“${plan}” was submitted for your approval.`,
    'plan-decided': ({ plan, decision, reason }) =>
      decision === 'approved'
        ? `“${plan}” was approved and can be published.`
        : `“${plan}” was returned.${because(reason)}`,
    'plan-published': ({ plan, year, tasks }) => `“${plan}” (${year}) is in force; your tasks: ${tasks}.`,
    'plan-amended': ({ plan, number, tasks, reason }) =>
      `Amendment ${number} of “${plan}” is in force; your tasks concerned: ${tasks}.${because(reason)}`,
    'month-summary': ({ plan, year, month: number, due, done, doneLate, overdue, moved }) =>
      `“${plan}”, ${month(year, number)}: ${due} due, ${done} done (${doneLate} late), ${overdue} overdue, ${moved} re-dated.`,
    'year-closed': ({ title, year, due, done, doneLate, carriedOver }) =>
      `“${title}”, ${year} is closed: ${due} tasks, ${done} done (${doneLate} late), ${carriedOver} carried over.`,
  },
  title: 'Notices',
  unread: (count) => (count === 0 ? 'Nothing unread' : `${count} unread`),
  filter: 'Show',
  filters: { all: 'All', unread: 'Unread' },
  markAll: 'Mark all as read',
  newMark: 'Unread',
  empty: 'No notices yet.',
  emptyHint: 'You are told here when tasks open or come due, and when something waits for review or approval.',
  emptyUnread: 'Nothing unread.',
  next: 'Earlier notices',
  first: 'Back to the newest',
  mail: { waiting: 'mail waiting', sent: 'mailed', failed: 'mail failed' },
};
