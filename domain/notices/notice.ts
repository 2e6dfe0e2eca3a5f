/** What a person may be told in the application. */
export const NOTICE_KINDS = [
  'tasks-opened',
  'task-assigned',
  'task-reminder',
  'task-due-today',
  'task-overdue',
  'task-escalated',
  'task-submitted',
  'task-returned',
  'task-approved',
  'task-handed-back',
  'task-redated',
  'task-suspended',
  'task-resumed',
  'task-cancelled',
  'task-commented',
  'extension-requested',
  'extension-decided',
  'plan-submitted',
  'plan-decided',
  'plan-published',
  'plan-amended',
  'month-summary',
  'year-closed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice's sentence is made of; the words are chosen when it is shown. Names, titles, dates and counts only. */
export type NoticeFacts = Readonly<Record<string, string | number>>;
