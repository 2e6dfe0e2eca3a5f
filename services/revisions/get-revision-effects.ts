import type { ItemEffects } from '#domain/planning/item-effects';
import { authorize, type Context } from '#services/context';
import { planSubject } from '#services/plans/plan-subject';
import { comparedRevision, revisedPlan } from './compared-revision';
import { RevisionEffectsInput } from './inputs';
import { revisionEffects } from './revision-effects';

export interface RevisionEffectsView {
  /** By the item's id; items whose tasks stay as they are have none. */
  readonly effects: Readonly<Record<string, ItemEffects>>;
}

/**
 * What taking a revised document over would do to the tasks of a plan in force, as its conflicts are decided so far; for
 * whoever may amend the plan. Nothing while the document holds several plans and none was chosen.
 */
export async function getRevisionEffects(ctx: Context, input: RevisionEffectsInput): Promise<RevisionEffectsView> {
  authorize(ctx, 'plan.amend', await planSubject(ctx, input.planId));
  const { planIndex, mine, ...of } = RevisionEffectsInput.parse(input);
  const revised = await revisedPlan(ctx.db, of);
  const { plans } = revised.revision.reading;
  const index = planIndex ?? (plans.length === 1 ? 0 : null);
  if (index === null) return { effects: {} };
  const compared = await comparedRevision(ctx.db, revised, index);
  const effects = await revisionEffects(ctx, revised, compared, new Set(mine));
  return { effects: Object.fromEntries(effects) };
}
