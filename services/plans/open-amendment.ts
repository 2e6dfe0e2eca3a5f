import { and, eq, max } from 'drizzle-orm';
import { amendment, plan } from '#db/schema/plans';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import { OpenAmendmentInput } from './inputs';
import { planSubject } from './plan-subject';

/** Begins a change to a plan in force, beside it; one at a time. Nothing changes in force until `putAmendmentInForce`. */
export async function openAmendment(ctx: Context, input: OpenAmendmentInput): Promise<{ amendmentId: string }> {
  authorize(ctx, 'plan.amend', await planSubject(ctx, input.planId));
  const { planId, reason } = OpenAmendmentInput.parse(input);
  const draftedBy = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const [amended] = await tx
      .select({ state: plan.state, unitId: plan.unitId, draft: plan.draft })
      .from(plan)
      .where(eq(plan.id, planId))
      .for('update');
    if (!amended) throw notFound('plan');
    if (amended.state !== 'published') throw refusedBy('not-in-this-state', { state: amended.state });
    const ofPlan = eq(amendment.planId, planId);
    const open = await tx
      .select({ number: amendment.number })
      .from(amendment)
      .where(and(ofPlan, eq(amendment.state, 'draft')));
    if (open[0]) throw refusedBy('amendment-is-open', { number: open[0].number });
    const [last] = await tx
      .select({ number: max(amendment.number) })
      .from(amendment)
      .where(ofPlan);
    const number = (last?.number ?? 0) + 1;
    const { draft, unitId } = amended;
    const [opened] = await tx
      .insert(amendment)
      .values({ planId, number, reason, baseDraft: draft, draft, edits: [], draftedBy, createdAt: ctx.now })
      .returning({ id: amendment.id });
    if (!opened) throw new Error('an insert returned no row');
    await audit(tx, ctx, {
      action: 'plan.amend',
      subject: 'amendment',
      subjectId: opened.id,
      unitId,
      after: { state: 'draft', planId, number, reason },
    });
    return { amendmentId: opened.id };
  });
}
