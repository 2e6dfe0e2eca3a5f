import { and, eq } from 'drizzle-orm';
import { writtenPlan } from '#db/schema/writing';
import { textOfBlocks } from '#domain/plan-writing/written-text';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { WrittenStepInput } from './inputs';
import { openWritten, writtenConflict, writtenSubject } from './written-store';

/** Throws a written plan away; its words stay in the record. One that a plan was made of goes with that plan, not before it. */
export async function discardWrittenPlan(ctx: Context, input: WrittenStepInput): Promise<void> {
  authorize(ctx, 'plan.edit', await writtenSubject(ctx, input.writtenId));
  const step = WrittenStepInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    const { id, unitId, title, blocks, planId } = await openWritten(tx, step);
    if (planId !== null) throw refusedBy('sent-already');
    const [gone] = await tx
      .delete(writtenPlan)
      .where(and(eq(writtenPlan.id, id), eq(writtenPlan.version, step.version)))
      .returning({ id: writtenPlan.id });
    if (!gone) throw await writtenConflict(tx, id);
    await audit(tx, ctx, {
      action: 'writing.discard',
      subject: 'written-plan',
      subjectId: id,
      unitId,
      before: { title, text: textOfBlocks(blocks) },
    });
  });
}
