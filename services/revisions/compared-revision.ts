import { and, eq } from 'drizzle-orm';
import { amendment, plan, planRevision, sourceDocument } from '#db/schema/plans';
import type { Reading } from '#domain/plan-reader/reading';
import type { PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import type { PlanState } from '#domain/planning/plan-states';
import { compareRevision, type RevisionComparison } from '#domain/planning/revision/compare-revision';
import type { Transaction } from '#services/context';
import { invalid, notFound } from '#services/errors';
import { rememberedMatches } from '#services/org/match-memory';
import { draftTexts, type DraftTexts } from '#services/plans/draft-texts';

/** A plan and a revised document that was brought to it. */
export interface RevisedPlan {
  readonly planId: string;
  readonly unitId: string;
  readonly state: PlanState;
  readonly version: number;
  /** The document that the plan was imported from. */
  readonly importedId: string;
  readonly mine: PlanDraft;
  /** As the document in which the draft stands was read. */
  readonly read: PlanDraft;
  readonly revision: {
    readonly id: string;
    readonly number: number;
    readonly documentId: string;
    readonly text: string;
    readonly reading: Reading;
  };
}

/** Loads both sides; not found where the revision is not the plan's. */
export async function revisedPlan(
  tx: Transaction,
  { planId, revisionId }: { readonly planId: string; readonly revisionId: string },
): Promise<RevisedPlan> {
  const [row] = await tx
    .select({
      unitId: plan.unitId,
      state: plan.state,
      version: plan.version,
      importedId: plan.documentId,
      base: plan.baseDraft,
      mine: plan.draft,
      revision: {
        id: planRevision.id,
        number: planRevision.number,
        documentId: planRevision.documentId,
        text: sourceDocument.text,
        reading: sourceDocument.reading,
      },
    })
    .from(planRevision)
    .innerJoin(plan, eq(plan.id, planRevision.planId))
    .innerJoin(sourceDocument, eq(sourceDocument.id, planRevision.documentId))
    .where(and(eq(planRevision.id, revisionId), eq(planRevision.planId, planId)));
  if (!row) throw notFound('revision');
  const { base, ...revised } = row;
  return { ...revised, planId, read: (await readRevision(tx, planId, row.mine)) ?? base };
}

/**
 * The plan as it stood before an amendment, so that what a revised document changed can be looked at once it holds. The plan as it stands
 * where the amendment is gone.
 */
export async function beforeAmendment(
  tx: Transaction,
  revised: RevisedPlan,
  amendmentId: string,
): Promise<RevisedPlan> {
  const [row] = await tx
    .select({ mine: amendment.baseDraft, base: plan.baseDraft })
    .from(amendment)
    .innerJoin(plan, eq(plan.id, amendment.planId))
    .where(and(eq(amendment.id, amendmentId), eq(amendment.planId, revised.planId)));
  if (!row) return revised;
  return { ...revised, mine: row.mine, read: (await readRevision(tx, revised.planId, row.mine)) ?? row.base };
}

/** Of a draft that stands in a revision, what that one read as; null where it stands in the paper that was imported. */
async function readRevision(tx: Transaction, planId: string, { documentId }: PlanDraft): Promise<PlanDraft | null> {
  if (documentId === undefined) return null;
  const [row] = await tx
    .select({ read: planRevision.readDraft })
    .from(planRevision)
    .where(and(eq(planRevision.planId, planId), eq(planRevision.documentId, documentId)));
  return row?.read ?? null;
}

export interface Compared {
  readonly comparison: RevisionComparison;
  readonly texts: DraftTexts;
}

/**
 * Compares the plan's draft with one plan of the revised document. Parties that it names for the first time have whom the unit's earlier
 * plans matched them to.
 */
export async function comparedRevision(tx: Transaction, revised: RevisedPlan, planIndex: number): Promise<Compared> {
  const { mine, read, revision } = revised;
  const { text, reading } = revision;
  if (planIndex >= reading.plans.length) throw invalid('planIndex', 'no-such-plan');
  const texts = await draftTexts(tx, revised.importedId, mine);
  const draft = draftPlan(text, reading, planIndex);
  const remembered = await rememberedMatches(
    tx,
    revised.unitId,
    draft.parties.map((party) => party.key),
  );
  const parties = draft.parties.map((party) => ({
    ...party,
    assignment: remembered.get(party.key)?.assignment ?? null,
  }));
  const comparison = compareRevision({
    mine,
    read,
    revised: { ...draft, parties },
    texts: { mine: (item) => texts.of(item).text, theirs: () => text },
  });
  return { comparison, texts };
}
