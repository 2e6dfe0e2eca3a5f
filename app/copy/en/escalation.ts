import type { escalation as zh } from '../zh/escalation';

const days = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

export const escalation: typeof zh = {
  audience: {
    'owner-and-backup': 'owner and backup',
    'section-head': 'section head',
    'unit-director': 'director',
    'supervising-unit': 'unit above',
  },
  stands: { told: 'told', 'nobody-to-tell': 'nobody to tell', 'passed-over': 'passed over', coming: 'will be told' },
  none: {
    ahead: 'No reminders yet.',
    climbing: 'No further reminders.',
    stopped: 'Reminders and escalation have stopped.',
  },
  when: (offsetWorkingDays) =>
    offsetWorkingDays === 0
      ? 'on the day'
      : offsetWorkingDays < 0
        ? `${days(-offsetWorkingDays)} before`
        : `${days(offsetWorkingDays)} overdue`,
};
