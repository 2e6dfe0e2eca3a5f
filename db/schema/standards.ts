import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ServiceStandard } from '#domain/service-standards/standard';
import { calendarDay, id, instant } from './columns';
import { person, unit } from './org';

/** An edition of service standards that was loaded beside those that ship. It reaches the unit and below. */
export const standardEdition = pgTable(
  'standard_edition',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    title: text().notNull(),
    issuedBy: text(),
    validFrom: calendarDay().notNull(),
    validTo: calendarDay(),
    /** The title of the edition that it takes the place of. */
    replaces: text(),
    standards: jsonb().$type<readonly ServiceStandard[]>().notNull(),
    fileName: text().notNull(),
    /** Its bytes in the store. */
    sha256: text().notNull(),
    loadedBy: uuid()
      .notNull()
      .references(() => person.id),
    loadedAt: instant().notNull(),
    withdrawnBy: uuid().references(() => person.id),
    withdrawnAt: instant(),
  },
  (t) => [index('standard_edition_unit').on(t.unitId)],
);
