import { and, eq } from 'drizzle-orm';
import { partyMatch } from '#db/schema/org';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { ForgetReadingInput } from './inputs';
import { unitSubject } from './plan-subject';
import { forgetTopic } from './reading-memory';

/** Has a unit no longer remember what a word or a party of its plans means. Plans that were drafted with it stay as they are. */
export async function forgetReading(ctx: Context, input: ForgetReadingInput): Promise<void> {
  authorize(ctx, 'plan.edit', await unitSubject(ctx, input.unitId));
  const { unitId, what } = ForgetReadingInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    if (what.kind === 'answer') {
      if (!(await forgetTopic(tx, unitId, what.topic))) throw notFound('reading-memory');
    } else {
      const gone = await tx
        .delete(partyMatch)
        .where(and(eq(partyMatch.unitId, unitId), eq(partyMatch.party, what.party)))
        .returning({ id: partyMatch.id });
      if (gone.length === 0) throw notFound('reading-memory');
    }
    await audit(tx, ctx, {
      action: 'plan.forget-reading',
      subject: 'unit',
      subjectId: unitId,
      unitId,
      before: { ...what },
    });
  });
}
