import { can, type Action, type Actor, type Subject } from '#domain/access/index';
import { hasEnded, nextTaskState, type TaskEvent, type TaskState } from '#domain/tasks/task-states';

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
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

/** The permission of each, and the event of the table that it brings about; null where it is none. */
const NEEDS: Record<TaskAction, readonly [permission: Action, event: TaskEvent | null]> = {
  sign: ['task.sign', 'sign'],
  unsign: ['task.sign', 'unsign'],
  report: ['task.report', null],
  'add-evidence': ['task.report', null],
  submit: ['task.report', 'submit'],
  'withdraw-submission': ['task.report', 'withdraw'],
  approve: ['task.review', 'approve'],
  return: ['task.review', 'return'],
  'hand-back': ['task.hand-back', 'hand-back'],
  reassign: ['task.assign', 'reassign'],
  redate: ['task.redate', null],
  suspend: ['task.suspend', 'suspend'],
  resume: ['task.suspend', 'resume'],
  cancel: ['task.cancel', 'cancel'],
  comment: ['task.comment', null],
  'request-extension': ['extension.request', null],
};

/** What of a task decides which actions are open. */
export interface Actionable {
  readonly state: TaskState;
  readonly progress: number;
  /** The deadline has passed: an extension can no longer be asked for. */
  readonly late: boolean;
}

/** What the actor may do to a task now: allowed by `can`, and possible in its state. */
export function actionsFor(actor: Actor, task: Actionable, subject: Subject): TaskAction[] {
  return TASK_ACTIONS.filter((action) => isPossible(action, task) && can(actor, NEEDS[action][0], subject));
}

function isPossible(action: TaskAction, { state, progress, late }: Actionable): boolean {
  const [, event] = NEEDS[action];
  const ended = hasEnded(state);
  switch (action) {
    case 'report':
      return state === 'open' || state === 'in-progress' || state === 'returned';
    case 'unsign':
      return state === 'in-progress' && progress === 0;
    case 'request-extension':
      return !ended && !late && state !== 'planned' && state !== 'suspended';
    default:
      return event === null ? action === 'comment' || !ended : nextTaskState(state, event).ok;
  }
}
