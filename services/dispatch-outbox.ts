import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '#db/client.server';
import { outbox } from '#db/schema/process';
import type { OutboxMessage } from './outbox';
import { OfficeError } from './errors';
import type { ProcessPort } from './ports';

const BATCH = 50;
/** Waits between attempts double from one second; an hour is often enough for a message that cannot be carried out as things stand. */
const LONGEST_WAIT_MS = 3_600_000;

const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start-plan-year'), planId: z.uuid() }),
  z.object({ kind: z.literal('wake-plan-year'), planId: z.uuid() }),
  z.object({ kind: z.literal('start-escalation'), taskId: z.uuid() }),
  z.object({ kind: z.literal('wake-escalation'), taskId: z.uuid() }),
]) satisfies z.ZodType<OutboxMessage>;

/** What one round came to. `away`: the process server does not answer; what waits was left as it is. */
export type Dispatched = { readonly carriedOut: number; readonly failed: number; readonly away: boolean };

/**
 * Carries out one batch of what waits in the outbox, oldest first. Rows are locked and passed over by other dispatchers; a message whose
 * process server is away keeps its attempts. `now` is the machine's clock: it only spaces attempts.
 */
export async function dispatchOutbox(db: Database, processes: ProcessPort, now: Date): Promise<Dispatched> {
  return db.transaction(async (tx) => {
    const claimed = await tx
      .select({ id: outbox.id, kind: outbox.kind, payload: outbox.payload, attempts: outbox.attempts })
      .from(outbox)
      // A message that nobody has tried is due whatever the clock of its writer said.
      .where(and(isNull(outbox.doneAt), or(eq(outbox.attempts, 0), lte(outbox.nextAttemptAt, now))))
      .orderBy(asc(outbox.id))
      .limit(BATCH)
      .for('update', { skipLocked: true });
    let carriedOut = 0;
    let failed = 0;
    for (const row of claimed) {
      try {
        await carryOut(processes, Message.parse({ kind: row.kind, ...row.payload }));
        await tx.update(outbox).set({ doneAt: now, lastError: null }).where(eq(outbox.id, row.id));
        carriedOut += 1;
      } catch (error) {
        if (error instanceof OfficeError && error.kind === 'unavailable') return { carriedOut, failed, away: true };
        const waitMs = Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** row.attempts);
        await tx
          .update(outbox)
          .set({
            attempts: sql`${outbox.attempts} + 1`,
            nextAttemptAt: new Date(now.getTime() + waitMs),
            lastError: String(error).slice(0, 500),
          })
          .where(eq(outbox.id, row.id));
        failed += 1;
      }
    }
    return { carriedOut, failed, away: false };
  });
}

function carryOut(processes: ProcessPort, message: OutboxMessage): Promise<void> {
  switch (message.kind) {
    case 'start-plan-year':
      return processes.startPlanYear(message.planId);
    case 'wake-plan-year':
      return processes.wakePlanYear(message.planId);
    case 'start-escalation':
      return processes.startEscalation(message.taskId);
    case 'wake-escalation':
      return processes.wakeEscalation(message.taskId);
  }
}
