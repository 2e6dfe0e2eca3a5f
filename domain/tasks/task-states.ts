import { refused, type Verdict } from '#domain/shared/verdict';

/** 未开始, 待签收, 办理中, 待审核, 办结, 退回, 回退, 挂账, 终止, 结转. */
export const TASK_STATES = [
  'planned',
  'open',
  'in-progress',
  'submitted',
  'done',
  'returned',
  'handed-back',
  'suspended',
  'cancelled',
  'carried-over',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_EVENTS = [
  'open',
  'sign',
  'unsign',
  'submit',
  'withdraw',
  'approve',
  'return',
  'hand-back',
  'reassign',
  'suspend',
  'resume',
  'cancel',
  'carry-over',
] as const;
export type TaskEvent = (typeof TASK_EVENTS)[number];

/** states × events; what is not listed is refused. */
const TABLE: Record<TaskState, Partial<Record<TaskEvent, TaskState>>> = {
  planned: { open: 'open', cancel: 'cancelled', suspend: 'suspended', reassign: 'planned' },
  open: {
    sign: 'in-progress',
    'hand-back': 'handed-back',
    reassign: 'open',
    suspend: 'suspended',
    cancel: 'cancelled',
    'carry-over': 'carried-over',
  },
  'in-progress': {
    unsign: 'open',
    submit: 'submitted',
    'hand-back': 'handed-back',
    reassign: 'open',
    suspend: 'suspended',
    cancel: 'cancelled',
    'carry-over': 'carried-over',
  },
  submitted: { withdraw: 'in-progress', approve: 'done', return: 'returned', 'carry-over': 'carried-over' },
  returned: {
    submit: 'submitted',
    reassign: 'open',
    suspend: 'suspended',
    cancel: 'cancelled',
    'carry-over': 'carried-over',
  },
  'handed-back': { reassign: 'open', cancel: 'cancelled', suspend: 'suspended', 'carry-over': 'carried-over' },
  suspended: { resume: 'open', cancel: 'cancelled', 'carry-over': 'carried-over' },
  done: {},
  cancelled: {},
  'carried-over': {},
};

/** The state that follows, or `not-in-this-state`. */
export function nextTaskState(state: TaskState, event: TaskEvent): Verdict<{ state: TaskState }, 'not-in-this-state'> {
  const next = TABLE[state][event];
  return next ? { ok: true, state: next } : refused('not-in-this-state');
}

/** Somebody owes work on it: deadlines run, reminders and escalation apply. */
export const RUNNING_STATES = [
  'open',
  'in-progress',
  'submitted',
  'returned',
  'handed-back',
] as const satisfies readonly TaskState[];

/** Nothing more will happen. */
export const ENDED_STATES = ['done', 'cancelled', 'carried-over'] as const satisfies readonly TaskState[];

/** Whether nothing more will happen to a task. */
export function hasEnded(state: TaskState): boolean {
  return (ENDED_STATES as readonly TaskState[]).includes(state);
}
