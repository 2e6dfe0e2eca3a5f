import { effectsByItem, type ItemEffects } from '#domain/planning/item-effects';
import { openChoices } from '#domain/planning/revision/compare-revision';
import { takeRevision } from '#domain/planning/revision/take-revision';
import type { Context } from '#services/context';
import { yearChange } from '#services/plans/year-change';
import type { Compared, RevisedPlan } from './compared-revision';
import { withRememberedAnswers } from './remembered-in-revision';

/**
 * What taking a revised document over would do to the tasks of a plan in force, by the item's id. Of what people and the paper both changed,
 * `mineHolds` names the conflicts in which what people had changed holds.
 */
export async function revisionEffects(
  ctx: Context,
  { planId, unitId, mine, revision }: RevisedPlan,
  { comparison, texts }: Compared,
  mineHolds: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, ItemEffects>> {
  const leftOut = new Set<string>();
  const choices = new Map(
    openChoices(comparison, leftOut).map((id) => [id, mineHolds.has(id) ? ('mine' as const) : ('theirs' as const)]),
  );
  const documents = { documentId: revision.documentId, replacedId: texts.documentId };
  const taken = takeRevision(mine, comparison, { leftOut, choices }, documents);
  if (!taken.ok) return new Map();
  const draft = await withRememberedAnswers(ctx.db, unitId, taken.draft);
  const { diff } = await yearChange(ctx.db, ctx, { planId, baseDraft: mine, draft }, { lock: false });
  return effectsByItem(diff);
}
