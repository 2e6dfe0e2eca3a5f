import { eq } from 'drizzle-orm';
import { plan, planEdit } from '#db/schema/plans';
import { figuresOf } from '#domain/planning/draft-figures';
import { replay } from '#domain/planning/edit-draft';
import { rollForward } from '#domain/planning/roll/roll-forward';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import { draftTexts } from './draft-texts';
import { RollPlanInput } from './inputs';
import { lastYear, stillHere } from './last-year';
import { planConflict } from './plan-conflict';
import { planSubject } from './plan-subject';

/**
 * Makes next year's draft of a plan that is or was in force (结转): its items and rules under the same ids, and what was accepted of the
 * proposals as the draft's first edits, so that each can be undone. A plan is rolled forward once.
 */
export async function rollPlan(ctx: Context, input: RollPlanInput): Promise<{ planId: string }> {
  authorize(ctx, 'plan.import', await planSubject(ctx, input.planId));
  const { planId, version, accepted } = RollPlanInput.parse(input);
  const draftedBy = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const [from] = await tx.select().from(plan).where(eq(plan.id, planId)).for('update');
    if (!from) throw notFound('plan');
    if (from.state !== 'published' && from.state !== 'closed')
      throw refusedBy('not-in-this-state', { state: from.state });
    if (from.version !== version) throw await planConflict(tx, planId);
    const [next] = await tx.select({ id: plan.id }).from(plan).where(eq(plan.rolledFromId, planId));
    if (next) throw refusedBy('rolled-already');
    const { draft: last, rolled } = await lastYear(tx, planId, ctx.calendar);
    const baseDraft = rollForward(last, await stillHere(tx));
    const proposals = [...rolled.proposals, ...rolled.items.flatMap((item) => item.proposals)];
    const edits = proposals.filter(({ id }) => accepted.includes(id)).flatMap(({ edits: own }) => own);
    const { draft } = replay(baseDraft, edits);
    const { documentId, planIndex, unitId } = from;
    const { text } = await draftTexts(tx, documentId, draft);
    const [made] = await tx
      .insert(plan)
      .values({
        unitId,
        documentId,
        planIndex,
        rolledFromId: planId,
        title: draft.title,
        year: draft.year,
        baseDraft,
        draft,
        figures: figuresOf(draft, text),
        draftedBy,
        createdAt: ctx.now,
      })
      .returning({ id: plan.id });
    if (!made) throw new Error('an insert returned no row');
    if (edits.length > 0) {
      await tx
        .insert(planEdit)
        .values(
          edits.map((edit, position) => ({ planId: made.id, position, edit, editedBy: draftedBy, editedAt: ctx.now })),
        );
    }
    await audit(tx, ctx, {
      action: 'plan.roll',
      subject: 'plan',
      subjectId: made.id,
      unitId,
      after: { title: draft.title, year: draft.year, rolledFromId: planId, accepted },
    });
    return { planId: made.id };
  });
}
