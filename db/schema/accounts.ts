import { boolean, index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '#domain/access/roles';
import { id, instant } from './columns';
import { person } from './org';

export const LOCALES = ['zh', 'en'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const locale = pgEnum('locale', LOCALES);
export const theme = pgEnum('theme', THEMES);

/** A person's way in. The id is what Lucia calls the user. */
export const account = pgTable('account', {
  id: id(),
  personId: uuid()
    .notNull()
    .unique()
    .references(() => person.id),
  userName: text().notNull().unique(),
  passwordHash: text().notNull(),
  mustChangePassword: boolean().notNull().default(false),
  locale: locale().notNull().default('zh'),
  theme: theme().notNull().default('system'),
  disabledAt: instant(),
  version: integer().notNull().default(1),
});

/** A sign-in that is still good; the table's shape is Lucia's, with where it came from. */
export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    userAgent: text().notNull(),
    address: text().notNull(),
  },
  (t) => [index('session_user').on(t.userId)],
);

/** Failed sign-ins since the last good one, per account name and per address. */
export const signInThrottle = pgTable('sign_in_throttle', {
  /** `name:…` or `address:…`. */
  key: text().primaryKey(),
  failures: integer().notNull(),
  lockedUntil: instant(),
  lastFailureAt: instant().notNull(),
});

/** Present only where the demo county was seeded: the accounts that the sign-in page names. */
export const demoCounty = pgTable('demo_county', {
  id: integer().primaryKey(),
  shown: jsonb()
    .$type<{
      password: string;
      accounts: { userName: string; personName: string; unitName: string; role: Role }[];
    }>()
    .notNull(),
});
