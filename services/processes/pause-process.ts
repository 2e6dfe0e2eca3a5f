import { sql } from 'drizzle-orm';
import { processPause } from '#db/schema/process';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { conflict } from '#services/errors';
import { enqueue } from '#services/outbox';
import { PauseProcessInput } from './inputs';
import { auditSubjectOf, servedBy, wakeFor } from './served-subject';

/** Stops a process for a while, with a reason: it opens, climbs and sums up nothing until it is resumed. Holds while Temporal is away too. */
export async function pauseProcess(ctx: Context, input: PauseProcessInput): Promise<void> {
  const served = await servedBy(ctx.db, input.processId);
  authorize(ctx, 'process.control', served);
  const { processId, reason } = PauseProcessInput.parse(input);
  const pausedBy = actingPerson(ctx);
  await ctx.db.transaction(async (tx) => {
    const paused = await tx
      .insert(processPause)
      .values({ processId, reason, pausedBy, pausedAt: ctx.now })
      .onConflictDoNothing({ target: processPause.processId, where: sql`resumed_at is null` })
      .returning({ id: processPause.id });
    if (paused.length === 0) throw conflict('already-paused');
    await enqueue(tx, ctx, wakeFor(served));
    await audit(tx, ctx, { action: 'process.pause', ...auditSubjectOf(served), after: { reason } });
  });
}
