import { eq, max } from 'drizzle-orm';
import { plan, planRevision } from '#db/schema/plans';
import { isEditable } from '#domain/planning/plan-states';
import { audit } from '#services/audit';
import { actingPerson, type Context, type Transaction } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import { enterDocument, type ReadDocument } from '#services/plans/take-in-document';

/** Enters a document that was read as the next revision of a plan that is a draft or in force, with its audit; called after the permission. */
export async function enterRevision(
  tx: Transaction,
  ctx: Context,
  planId: string,
  document: ReadDocument,
): Promise<{ revisionId: string }> {
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
    .values({ planId, number, documentId, broughtBy: actingPerson(ctx), broughtAt: ctx.now })
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
}
