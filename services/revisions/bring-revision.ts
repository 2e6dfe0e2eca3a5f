import { eq, max } from 'drizzle-orm';
import { plan, planRevision } from '#db/schema/plans';
import { isEditable } from '#domain/planning/plan-states';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import { planSubject } from '#services/plans/plan-subject';
import { enterDocument, readAndKeep } from '#services/plans/take-in-document';
import { BringRevisionInput } from './inputs';

/**
 * Brings a revised document (修订稿) to a plan that is a draft or in force: its bytes are kept, it is read whole, and can be compared with
 * what stands. Nothing of the plan changes by it.
 */
export async function bringRevision(ctx: Context, input: BringRevisionInput): Promise<{ revisionId: string }> {
  authorize(ctx, 'plan.edit', await planSubject(ctx, input.planId));
  const { planId, source } = BringRevisionInput.parse(input);
  const broughtBy = actingPerson(ctx);
  const document = await readAndKeep(ctx.ports.store, source);
  return ctx.db.transaction(async (tx) => {
    const [revised] = await tx
      .select({ state: plan.state, unitId: plan.unitId })
      .from(plan)
      .where(eq(plan.id, planId))
      .for('update');
    if (!revised) throw notFound('plan');
    const { state, unitId } = revised;
    if (!isEditable(state) && state !== 'published') throw refusedBy('not-in-this-state', { state });
    const documentId = await enterDocument(tx, ctx, unitId, document);
    const [last] = await tx
      .select({ number: max(planRevision.number) })
      .from(planRevision)
      .where(eq(planRevision.planId, planId));
    const number = (last?.number ?? 0) + 1;
    const [brought] = await tx
      .insert(planRevision)
      .values({ planId, number, documentId, broughtBy, broughtAt: ctx.now })
      .returning({ id: planRevision.id });
    if (!brought) throw new Error('an insert returned no row');
    const { fileName, format, byteSize, sha256 } = document;
    await audit(tx, ctx, {
      action: 'plan.revise',
      subject: 'plan',
      subjectId: planId,
      unitId,
      after: { revision: number, documentId, fileName, format, byteSize, sha256 },
    });
    return { revisionId: brought.id };
  });
}
