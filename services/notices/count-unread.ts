import { and, eq, isNull } from 'drizzle-orm';
import { notice } from '#db/schema/notices';
import { actingPerson, type Context } from '#services/context';

/** How many notices the acting person has not read. */
export async function countUnread(ctx: Context): Promise<number> {
  return ctx.db.$count(notice, and(eq(notice.personId, actingPerson(ctx)), isNull(notice.readAt)));
}
