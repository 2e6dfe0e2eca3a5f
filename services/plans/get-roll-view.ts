import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { DraftIndicator } from '#domain/planning/draft';
import type { ItemResult } from '#domain/planning/roll/item-result';
import type { ProposedChange, RollProposal } from '#domain/planning/roll/roll-forward';
import { authorize, type Context } from '#services/context';
import { PlanRefInput } from './inputs';
import { lastYear } from './last-year';
import { loadPlanHead, type PlanHead } from './plan-head';

/** Last year's items with what they came to, and what is proposed for the next year. */
export interface RollView {
  readonly plan: PlanHead;
  readonly toYear: number;
  readonly proposals: readonly ProposedChange[];
  readonly items: readonly RollLine[];
}

export interface RollLine {
  readonly id: string;
  readonly title: string;
  /** Its times and targets of last year; what no proposal changes is taken along. */
  readonly rules: readonly ScheduleNorm[];
  readonly indicators: readonly DraftIndicator[];
  readonly result: ItemResult;
  readonly proposals: readonly ProposedChange[];
}

/** What rolling a plan into the next year would take along, for whoever may read the plan. */
export async function getRollView(ctx: Context, input: PlanRefInput): Promise<RollView> {
  const { head, subject } = await loadPlanHead(ctx, input.planId);
  authorize(ctx, 'plan.read', subject);
  const { planId } = PlanRefInput.parse(input);
  const { draft, rolled } = await lastYear(ctx.db, planId, ctx.calendar);
  return {
    plan: head,
    toYear: draft.year + 1,
    proposals: rolled.proposals.map(shown),
    items: rolled.items.map(({ item: { id, title, rules, indicators }, result, proposals }) => ({
      id,
      title,
      rules: rules.map((rule) => rule.norm),
      indicators,
      result,
      proposals: proposals.map(shown),
    })),
  };
}

function shown({ edits: _done, ...change }: RollProposal): ProposedChange {
  return change;
}
