import { and, eq, inArray, isNull } from 'drizzle-orm';
import { plan, planEdit, sourceDocument } from '#db/schema/plans';
import { carriedEdits } from '#domain/planning/questions/carried-answers';
import type { DraftEdit, PlanDraft } from '#domain/planning/draft';
import { figuresOf } from '#domain/planning/draft-figures';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { replay } from '#domain/planning/edit-draft';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context, type Transaction } from '#services/context';
import { invalid, notFound } from '#services/errors';
import { rememberedMatches } from '#services/org/match-memory';
import { ChoosePlansInput } from './inputs';
import { documentSubject } from './plan-subject';
import { rememberedAnswers } from './reading-memory';

/**
 * Takes plans of a document over as drafts, with what earlier plans of the unit remember of their parties and words as their first
 * edits. One that is taken over already stays as it is. Returns the ids in the order of the choice.
 */
export async function choosePlans(ctx: Context, input: ChoosePlansInput): Promise<{ planIds: readonly string[] }> {
  authorize(ctx, 'plan.import', await documentSubject(ctx, input.documentId));
  const { documentId, planIndexes } = ChoosePlansInput.parse(input);
  const draftedBy = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const [document] = await tx.select().from(sourceDocument).where(eq(sourceDocument.id, documentId));
    if (!document) throw notFound('document');
    if (planIndexes.some((index) => index >= document.reading.plans.length)) {
      throw invalid('planIndexes', 'no-such-plan');
    }
    const chosen = await Promise.all(
      [...new Set(planIndexes)].map(async (planIndex) => {
        const baseDraft = draftPlan(document.text, document.reading, planIndex);
        const edits = await firstEdits(tx, document.unitId, baseDraft);
        return { planIndex, baseDraft, edits, draft: replay(baseDraft, edits).draft };
      }),
    );
    const added = await tx
      .insert(plan)
      .values(
        chosen.map(({ planIndex, baseDraft, draft }) => ({
          unitId: document.unitId,
          documentId,
          planIndex,
          title: draft.title,
          year: draft.year,
          baseDraft,
          draft,
          figures: figuresOf(draft, document.text),
          draftedBy,
          createdAt: ctx.now,
        })),
      )
      .onConflictDoNothing({ target: [plan.documentId, plan.planIndex], where: isNull(plan.rolledFromId) })
      .returning({ id: plan.id, planIndex: plan.planIndex, title: plan.title });
    const edits = added.flatMap(({ id, planIndex }) =>
      (chosen.find((one) => one.planIndex === planIndex)?.edits ?? []).map((edit, position) => {
        return { planId: id, position, edit, editedBy: draftedBy, editedAt: ctx.now };
      }),
    );
    if (edits.length > 0) await tx.insert(planEdit).values(edits);
    await audit(
      tx,
      ctx,
      ...added.map(({ id, planIndex, title }) => ({
        action: 'plan.import',
        subject: 'plan' as const,
        subjectId: id,
        unitId: document.unitId,
        after: { title, documentId, planIndex },
      })),
    );
    const taken = await tx
      .select({ id: plan.id, planIndex: plan.planIndex })
      .from(plan)
      .where(and(eq(plan.documentId, documentId), inArray(plan.planIndex, planIndexes), isNull(plan.rolledFromId)));
    const idOf = new Map(taken.map((row) => [row.planIndex, row.id]));
    return { planIds: planIndexes.flatMap((index) => idOf.get(index) ?? []) };
  });
}

async function firstEdits(tx: Transaction, unitId: string, draft: PlanDraft): Promise<DraftEdit[]> {
  const parties = draft.parties.map((party) => party.key);
  const matches = await rememberedMatches(tx, unitId, parties);
  const assigned = parties.flatMap((party): DraftEdit[] => {
    const before = matches.get(party);
    return before ? [{ kind: 'assign-party', party, assignment: before.assignment }] : [];
  });
  return [...assigned, ...carriedEdits(draft, await rememberedAnswers(tx, unitId, draft.questions))];
}
