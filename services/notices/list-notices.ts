import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { notice, noticeDelivery } from '#db/schema/notices';
import type { NoticeFacts, NoticeKind } from '#domain/notices/notice';
import { actingPerson, type Context } from '#services/context';
import { cursorOf, placeOf } from '#services/cursor';
import { ListNoticesInput } from './inputs';

/** A notice as its reader sees it; the sentence is made of kind and facts when it is shown. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly href: string;
  readonly at: string;
  readonly read: boolean;
  /** What became of the mail; null where none was to be sent. */
  readonly mail: 'waiting' | 'sent' | 'failed' | null;
}

const PAGE_ROWS = 30;

/** The acting person's notices, the newest first. */
export async function listNotices(
  ctx: Context,
  input: ListNoticesInput = {},
): Promise<{ readonly rows: readonly NoticeRow[]; readonly next: string | null }> {
  const personId = actingPerson(ctx);
  const { unreadOnly, cursor } = ListNoticesInput.parse(input);
  const rows = await ctx.db
    .select({
      id: notice.id,
      kind: notice.kind,
      facts: notice.facts,
      href: notice.href,
      createdAt: notice.createdAt,
      readAt: notice.readAt,
      mail: noticeDelivery.state,
    })
    .from(notice)
    .leftJoin(noticeDelivery, eq(noticeDelivery.noticeId, notice.id))
    .where(
      and(
        eq(notice.personId, personId),
        unreadOnly ? isNull(notice.readAt) : undefined,
        cursor ? behind(cursor) : undefined,
      ),
    )
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(PAGE_ROWS + 1);
  const shown = rows.slice(0, PAGE_ROWS).map(({ createdAt, readAt, ...row }) => {
    return { ...row, at: createdAt.toISOString(), read: readAt !== null };
  });
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > PAGE_ROWS && last ? cursorOf([last.at, last.id]) : null };
}

function behind(cursor: string) {
  const [at, id] = placeOf(cursor);
  return sql`(${notice.createdAt}, ${notice.id}) < (cast(${String(at)} as timestamptz), ${id}::uuid)`;
}
