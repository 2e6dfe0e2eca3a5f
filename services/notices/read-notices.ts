import { and, eq, isNull } from 'drizzle-orm';
import { notice } from '#db/schema/notices';
import { actingPerson, type Context } from '#services/context';
import { ReadNoticesInput } from './inputs';

/**
 * Marks one of the acting person's notices, or all, as read; what is read stays read. Reaches only their own, by the query itself, and
 * changes nothing of the office's: it leaves no audit.
 */
export async function readNotices(ctx: Context, input: ReadNoticesInput): Promise<{ readonly read: number }> {
  const personId = actingPerson(ctx);
  const which = ReadNoticesInput.parse(input);
  const read = await ctx.db
    .update(notice)
    .set({ readAt: ctx.now })
    .where(
      and(
        eq(notice.personId, personId),
        isNull(notice.readAt),
        'noticeId' in which ? eq(notice.id, which.noticeId) : undefined,
      ),
    )
    .returning({ id: notice.id });
  return { read: read.length };
}
