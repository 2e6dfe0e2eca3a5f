/** What a screen may offer for a task; one a verb. */
export const TASK_ACTIONS = [
  'sign',
  'unsign',
  'report',
  'add-evidence',
  'submit',
  'withdraw-submission',
  'approve',
  'return',
  'hand-back',
  'reassign',
  'redate',
  'suspend',
  'resume',
  'cancel',
  'comment',
  'request-extension',
  'withdraw-extension',
  'decide-extension',
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];
