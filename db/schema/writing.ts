import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { WrittenBlock } from '#domain/plan-writing/written-plan';
import { id, instant } from './columns';
import { person, unit } from './org';
import { plan } from './plans';

/** A plan as it is written here, from its first line until it is sent to be reviewed; kept afterwards, to go on from. */
export const writtenPlan = pgTable(
  'written_plan',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    title: text().notNull(),
    year: integer(),
    blocks: jsonb().$type<readonly WrittenBlock[]>().notNull(),
    startedBy: uuid()
      .notNull()
      .references(() => person.id),
    startedAt: instant().notNull(),
    changedBy: uuid()
      .notNull()
      .references(() => person.id),
    changedAt: instant().notNull(),
    /** The draft that was made of it; null until it is sent, and again when that draft is thrown away. */
    planId: uuid()
      .unique()
      .references(() => plan.id, { onDelete: 'set null' }),
    /** Grows with every save; writers compare it. */
    version: integer().notNull().default(1),
  },
  (t) => [index('written_plan_unit').on(t.unitId, t.changedAt.desc())],
);

/** How a written plan stood before somebody went on with it: by another person, or after a while. */
export const writtenState = pgTable(
  'written_state',
  {
    writtenId: uuid()
      .notNull()
      .references(() => writtenPlan.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    title: text().notNull(),
    year: integer(),
    blocks: jsonb().$type<readonly WrittenBlock[]>().notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => person.id),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.writtenId, t.version] })],
);
