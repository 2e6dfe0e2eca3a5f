import { and, eq, isNull } from 'drizzle-orm';
import { processPause } from '#db/schema/process';
import type { Transaction } from '#services/context';

/** Whether somebody has stopped this process for a while. */
export async function isPaused(tx: Transaction, processId: string): Promise<boolean> {
  const [standing] = await tx
    .select({ id: processPause.id })
    .from(processPause)
    .where(and(eq(processPause.processId, processId), isNull(processPause.resumedAt)));
  return standing !== undefined;
}
