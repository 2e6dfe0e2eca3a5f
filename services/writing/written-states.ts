import { desc, eq } from 'drizzle-orm';
import { writtenState } from '#db/schema/writing';
import type { Context, Transaction } from '#services/context';
import type { WrittenRow } from './written-store';

/** So long a stretch of writing may be before the text is kept as it stood. */
const STRETCH_MS = 10 * 60_000;

/**
 * Keeps a written plan as it stands, before `by` goes on with it, where that is another person or a new stretch begins. Says whether it
 * was kept, so that the stretch can be recorded.
 */
export async function keepState(tx: Transaction, ctx: Context, row: WrittenRow, by: string): Promise<boolean> {
  const [last] = await tx
    .select({ savedAt: writtenState.savedAt })
    .from(writtenState)
    .where(eq(writtenState.writtenId, row.id))
    .orderBy(desc(writtenState.version))
    .limit(1);
  const since = last?.savedAt ?? row.startedAt;
  const begins = row.changedBy !== by || ctx.now.getTime() - since.getTime() >= STRETCH_MS;
  if (begins) await keepStateNow(tx, row);
  return begins;
}

/** Keeps a written plan as it stands, whoever wrote it and when. */
export async function keepStateNow(tx: Transaction, row: WrittenRow): Promise<void> {
  const { id: writtenId, version, title, year, blocks, changedBy, changedAt } = row;
  await tx
    .insert(writtenState)
    .values({ writtenId, version, title, year, blocks, savedBy: changedBy, savedAt: changedAt })
    .onConflictDoNothing();
}
