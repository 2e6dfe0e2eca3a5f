import { authorize, type Context } from '#services/context';
import { planSubject } from '#services/plans/plan-subject';
import { readAndKeep } from '#services/plans/take-in-document';
import { enterRevision } from './enter-revision';
import { BringRevisionInput } from './inputs';

/**
 * Brings a revised document (修订稿) to a plan that is a draft or in force: its bytes are kept, it is read whole, and can be compared with
 * what stands. Nothing of the plan changes by it.
 */
export async function bringRevision(ctx: Context, input: BringRevisionInput): Promise<{ revisionId: string }> {
  authorize(ctx, 'plan.edit', await planSubject(ctx, input.planId));
  const { planId, source } = BringRevisionInput.parse(input);
  const document = await readAndKeep(ctx.ports.store, source);
  return ctx.db.transaction((tx) => enterRevision(tx, ctx, planId, document));
}
