import { refused, type Verdict } from '#domain/shared/verdict';

/** 草稿, 待审, 已批准, 退回, 已发布, 已结. */
export const PLAN_STATES = ['draft', 'in-review', 'approved', 'returned', 'published', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_EVENTS = ['submit', 'withdraw', 'approve', 'return', 'publish', 'close'] as const;
export type PlanEvent = (typeof PLAN_EVENTS)[number];

/** states × events; what is not listed is refused. */
const TABLE: Record<PlanState, Partial<Record<PlanEvent, PlanState>>> = {
  draft: { submit: 'in-review' },
  'in-review': { withdraw: 'draft', approve: 'approved', return: 'returned' },
  returned: { submit: 'in-review' },
  approved: { return: 'returned', publish: 'published' },
  published: { close: 'closed' },
  closed: {},
};

/** The state that follows, or `not-in-this-state`. */
export function nextPlanState(state: PlanState, event: PlanEvent): Verdict<{ state: PlanState }, 'not-in-this-state'> {
  const next = TABLE[state][event];
  return next ? { ok: true, state: next } : refused('not-in-this-state');
}

/** Whether the draft may still be changed. */
export function isEditable(state: PlanState): boolean {
  return state === 'draft' || state === 'returned';
}
