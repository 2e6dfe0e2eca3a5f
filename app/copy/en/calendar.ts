import type { calendar as zh } from '../zh/calendar';

export const calendar: typeof zh = {
  title: 'Calendar',
  month: 'Month',
  previous: 'Previous month',
  next: 'Next month',
  today: 'Back to today',
  views: { month: 'Month', agenda: 'Agenda' },
  view: 'View',
  total: (count) => (count === 1 ? '1 task this month' : `${count} tasks this month`),
  dayTotal: (count) => (count === 0 ? 'nothing due' : count === 1 ? '1 task' : `${count} tasks`),
  more: (count) => `${count} more`,
  dayEmpty: 'Nothing is due on this day.',
  dayAll: 'Open in the task list',
  dayKinds: {
    working: () => 'Working day',
    'make-up': (holiday) => (holiday ? `Working weekend (for ${holiday})` : 'Working weekend'),
    weekend: () => 'Weekend',
    holiday: (name) => (name ? `Holiday (${name})` : 'Holiday'),
  },
  unpublished: 'Holiday notice not published; counted Monday to Friday for now',
  marks: { holiday: 'off', 'make-up': 'work' },
  agendaEmpty: 'Nothing is due this month.',
  redate: (title) => `Re-date: ${title}`,
  redateLead: (from, to) => `The deadline moves from ${from} to ${to}; the original one is kept.`,
  redated: 'Re-dated.',
  mayDrag: 'Drag to re-date, or press e on it',
};
