import { eq } from 'drizzle-orm';
import { planRevision } from '#db/schema/plans';
import type { DraftEdit } from '#domain/planning/draft';
import { openChoices } from '#domain/planning/revision/compare-revision';
import { readAfterRevision, takeRevision } from '#domain/planning/revision/take-revision';
import type { Context, Transaction } from '#services/context';
import { invalid, refusedBy } from '#services/errors';
import { planConflict } from '#services/plans/plan-conflict';
import { comparedRevision, revisedPlan, type RevisedPlan } from './compared-revision';
import type { TakeRevisionInput } from './inputs';
import { withRememberedAnswers } from './remembered-in-revision';

export interface TakenRevision {
  readonly revised: RevisedPlan;
  readonly edit: Extract<DraftEdit, { kind: 'take-revision' }>;
}

/**
 * The edit that takes a revised document over as it was decided on the comparison, and notes on the revision what its words read as, for
 * the next one. Questions that the document asks for the first time have the unit's remembered answers. A plan that has changed since the
 * comparison was seen is a conflict.
 */
export async function takenRevision(tx: Transaction, ctx: Context, input: TakeRevisionInput): Promise<TakenRevision> {
  const revised = await revisedPlan(tx, input);
  const { planId, mine, read, revision } = revised;
  if (revised.version !== Number(input.version)) throw await planConflict(tx, planId);
  const planIndex = Number(input.planIndex ?? (revision.reading.plans.length === 1 ? 0 : NaN));
  if (Number.isNaN(planIndex)) throw invalid('planIndex', 'choose-a-plan');
  const { comparison, texts } = await comparedRevision(tx, revised, planIndex);
  const leftOut = new Set(input.leftOut);
  const documents = { documentId: revision.documentId, replacedId: texts.documentId };
  const choices = new Map(Object.entries(input.choices));
  const taken = takeRevision(mine, comparison, { leftOut, choices }, documents);
  if (!taken.ok) {
    const undecided = openChoices(comparison, leftOut).filter((id) => !choices.has(id));
    throw refusedBy(taken.reason, { choices: undecided.length });
  }
  const readDraft = readAfterRevision({ mine, read }, comparison, leftOut, documents);
  await tx.update(planRevision).set({ takenAt: ctx.now, readDraft }).where(eq(planRevision.id, revision.id));
  const draft = await withRememberedAnswers(tx, revised.unitId, taken.draft);
  return { revised, edit: { kind: 'take-revision', draft } };
}
