import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { NOTICE_KINDS, type NoticeFacts } from '#domain/notices/notice';
import { id, instant } from './columns';
import { person } from './org';

export const noticeKind = pgEnum('notice_kind', NOTICE_KINDS);
export const DELIVERY_STATES = ['waiting', 'sent', 'failed'] as const;
export const deliveryState = pgEnum('delivery_state', DELIVERY_STATES);

/** A notice to one person. `onceKey` makes it once, however often its process runs. */
export const notice = pgTable(
  'notice',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    kind: noticeKind().notNull(),
    facts: jsonb().$type<NoticeFacts>().notNull(),
    /** Where it leads, an address within the application. */
    href: text().notNull(),
    onceKey: text().notNull(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (t) => [
    unique('notice_once').on(t.personId, t.onceKey),
    index('notice_person').on(t.personId, t.createdAt.desc()),
    index('notice_unread')
      .on(t.personId)
      .where(sql`read_at is null`),
  ],
);

/** A notice on its way out of the house by e-mail. */
export const noticeDelivery = pgTable(
  'notice_delivery',
  {
    noticeId: uuid()
      .primaryKey()
      .references(() => notice.id, { onDelete: 'cascade' }),
    state: deliveryState().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    lastError: text(),
    sentAt: instant(),
  },
  (t) => [
    index('notice_delivery_waiting')
      .on(t.nextAttemptAt)
      .where(sql`state = 'waiting'`),
  ],
);
