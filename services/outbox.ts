import { sql } from 'drizzle-orm';
import { outbox } from '#db/schema/process';
import type { Context, Transaction } from './context';

/** What can be asked to happen after commit. Each may be carried out twice without harm. */
export type OutboxMessage =
  | { readonly kind: 'start-plan-year'; readonly planId: string }
  | { readonly kind: 'wake-plan-year'; readonly planId: string }
  | { readonly kind: 'start-escalation'; readonly taskId: string }
  | { readonly kind: 'wake-escalation'; readonly taskId: string };

/** The channel on which a waiting dispatcher hears that there is something to carry out. */
export const OUTBOX_CHANNEL = 'outbox';

/** Writes what must happen outside into the change's own transaction and rings for the dispatcher on commit. */
export async function enqueue(tx: Transaction, ctx: Context, ...messages: readonly OutboxMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx
    .insert(outbox)
    .values(messages.map(({ kind, ...payload }) => ({ kind, payload, createdAt: ctx.now, nextAttemptAt: ctx.now })));
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}
