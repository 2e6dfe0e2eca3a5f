import { and, eq, lte } from 'drizzle-orm';
import { account } from '#db/schema/accounts';
import { notice, noticeDelivery } from '#db/schema/notices';
import { person } from '#db/schema/org';
import type { NoticeFacts, NoticeKind } from '#domain/notices/notice';
import { forbidden } from '#services/errors';
import type { Context } from '#services/context';
import type { MailPort } from '#services/ports';

/** Puts a notice into words in its reader's language; the words live with the interface. */
export type MailWording = (notice: {
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly href: string;
  readonly locale: 'zh' | 'en';
}) => { readonly subject: string; readonly text: string };

/** Minutes until the next attempt after the first, second … failure: two days in all, longer than a mail server is usually away. */
const RETRY_MINUTES = [1, 5, 15, 60, 240, 720, 1_440] as const;
/** A run ends here; the caller runs again at once where it was full. */
const MOST_IN_A_RUN = 100;

export interface Delivered {
  readonly sent: number;
  readonly postponed: number;
  readonly failed: number;
}

/**
 * Sends the mail that is due, each by whichever worker locks its row first. A mail whose worker dies between sending and commit goes out
 * again under the same Message-ID, by which mail servers and readers know it. What fails for good stays visible with its last error.
 */
export async function deliverMail(ctx: Context, wording: MailWording): Promise<Delivered> {
  if (ctx.actor.kind !== 'system') throw forbidden('process-needed');
  const { mail } = ctx.ports;
  const count = { sent: 0, postponed: 0, failed: 0 };
  if (!mail) return count;
  for (let done = 0; done < MOST_IN_A_RUN; done += 1) {
    const outcome = await deliverOne(ctx, mail, wording);
    if (outcome === null) break;
    count[outcome] += 1;
  }
  return count;
}

async function deliverOne(ctx: Context, mail: MailPort, wording: MailWording): Promise<keyof Delivered | null> {
  return ctx.db.transaction(async (tx) => {
    const [due] = await tx
      .select({
        noticeId: noticeDelivery.noticeId,
        attempts: noticeDelivery.attempts,
        kind: notice.kind,
        facts: notice.facts,
        href: notice.href,
        email: person.email,
        locale: account.locale,
      })
      .from(noticeDelivery)
      .innerJoin(notice, eq(notice.id, noticeDelivery.noticeId))
      .innerJoin(person, eq(person.id, notice.personId))
      .leftJoin(account, eq(account.personId, person.id))
      .where(and(eq(noticeDelivery.state, 'waiting'), lte(noticeDelivery.nextAttemptAt, ctx.now)))
      .orderBy(noticeDelivery.nextAttemptAt)
      .limit(1)
      .for('update', { of: noticeDelivery, skipLocked: true });
    if (!due) return null;
    const settle = (change: Partial<typeof noticeDelivery.$inferInsert>) =>
      tx.update(noticeDelivery).set(change).where(eq(noticeDelivery.noticeId, due.noticeId));
    const attempts = due.attempts + 1;
    try {
      if (!due.email) throw new Error('no-address');
      const words = wording({ ...due, locale: due.locale ?? 'zh' });
      await mail.send({ to: due.email, ...words, messageId: `<notice.${due.noticeId}@nianlun>` });
    } catch (error) {
      const lastError = error instanceof Error ? error.message : String(error);
      const minutes = RETRY_MINUTES[due.attempts];
      if (minutes === undefined) {
        await settle({ state: 'failed', attempts, lastError });
        return 'failed';
      }
      await settle({ attempts, lastError, nextAttemptAt: new Date(ctx.now.getTime() + minutes * 60_000) });
      return 'postponed';
    }
    await settle({ state: 'sent', attempts, lastError: null, sentAt: ctx.now });
    return 'sent';
  });
}
