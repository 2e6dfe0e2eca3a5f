import { and, eq, isNull } from 'drizzle-orm';
import { processPause } from '#db/schema/process';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { conflict } from '#services/errors';
import { enqueue } from '#services/outbox';
import { ResumeProcessInput } from './inputs';
import { auditSubjectOf, servedBy, wakeFor } from './served-subject';

/** Lets a paused process go on: it looks at once and makes up for what fell into the pause, by the rules for an outage. */
export async function resumeProcess(ctx: Context, input: ResumeProcessInput): Promise<void> {
  const served = await servedBy(ctx.db, input.processId);
  authorize(ctx, 'process.control', served);
  const { processId } = ResumeProcessInput.parse(input);
  const resumedBy = actingPerson(ctx);
  await ctx.db.transaction(async (tx) => {
    const [resumed] = await tx
      .update(processPause)
      .set({ resumedBy, resumedAt: ctx.now })
      .where(and(eq(processPause.processId, processId), isNull(processPause.resumedAt)))
      .returning({ reason: processPause.reason });
    if (!resumed) throw conflict('not-paused');
    await enqueue(tx, ctx, wakeFor(served));
    await audit(tx, ctx, { action: 'process.resume', ...auditSubjectOf(served), before: { reason: resumed.reason } });
  });
}
