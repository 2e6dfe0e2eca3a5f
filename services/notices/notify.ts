import { inArray } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { notice, noticeDelivery } from '#db/schema/notices';
import type { NoticeFacts, NoticeKind } from '#domain/notices/notice';
import type { Context, Transaction } from '#services/context';

/** One notice to one person. */
export interface NewNotice {
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  /** Where it leads, an address within the application. */
  readonly href: string;
  /** The event that it tells of: a second notice to the same person under the same key is not made. */
  readonly onceKey: string;
}

/**
 * Tells persons of what the transaction does: each once by (person, once key), however often its verb or process runs. Where mail is
 * configured, those with an address get it by mail too, after commit. Returns how many notices are new.
 */
export async function notify(tx: Transaction, ctx: Context, ...notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const made = await tx
    .insert(notice)
    .values(notices.map((one) => ({ ...one, createdAt: ctx.now })))
    .onConflictDoNothing({ target: [notice.personId, notice.onceKey] })
    .returning({ id: notice.id, personId: notice.personId });
  if (ctx.ports.mail && made.length > 0) await queueMail(tx, ctx, made);
  return made.length;
}

async function queueMail(
  tx: Transaction,
  ctx: Context,
  made: readonly { readonly id: string; readonly personId: string }[],
): Promise<void> {
  const persons = await tx
    .select({ id: person.id, email: person.email })
    .from(person)
    .where(inArray(person.id, [...new Set(made.map((one) => one.personId))]));
  const reachable = new Set(persons.filter((one) => one.email).map((one) => one.id));
  const waiting = made.filter((one) => reachable.has(one.personId));
  if (waiting.length === 0) return;
  await tx.insert(noticeDelivery).values(waiting.map((one) => ({ noticeId: one.id, nextAttemptAt: ctx.now })));
}
