import type { AuditEntry } from '#services/audit';

/** What the history of a task can tell; one entry a verb, and what its plan's year does to it. */
export const TASK_AUDIT_ACTIONS = [
  'task.open',
  'task.sign',
  'task.unsign',
  'task.report',
  'task.add-evidence',
  'task.remove-evidence',
  'task.restore-evidence',
  'task.submit',
  'task.withdraw-submission',
  'task.approve',
  'task.return',
  'task.hand-back',
  'task.reassign',
  'task.redate',
  'task.suspend',
  'task.resume',
  'task.cancel',
  'task.comment',
  'extension.request',
  'extension.withdraw',
  'extension.approve',
  'extension.refuse',
] as const;
export type TaskAuditAction = (typeof TASK_AUDIT_ACTIONS)[number];

/** The audit entry of a change to a task: `before` and `after` hold what changed, and the reason where one was given. */
export function ofTask(
  row: { readonly id: string; readonly unitId: string },
  action: TaskAuditAction,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): AuditEntry {
  return { action, subject: 'task', subjectId: row.id, unitId: row.unitId, before, after };
}
