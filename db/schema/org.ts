import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ROLES } from '#domain/access/roles';
import { POST_RANKS, UNIT_KINDS } from '#domain/org/org';
import { id, instant, unitPath } from './columns';

export const unitKind = pgEnum('unit_kind', UNIT_KINDS);
export const role = pgEnum('role', ROLES);
export const postRank = pgEnum('post_rank', POST_RANKS);

/** A body in the tree. `path` holds the ids from the root, without hyphens. */
export const unit = pgTable(
  'unit',
  {
    id: id(),
    parentId: uuid().references((): AnyPgColumn => unit.id),
    path: unitPath().notNull(),
    kind: unitKind().notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
    position: integer().notNull().default(0),
    archivedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('unit_path_gist').using('gist', t.path),
    uniqueIndex('unit_path_unique').on(t.path),
    index('unit_parent').on(t.parentId),
  ],
);

/** A 科室 within a unit. */
export const section = pgTable(
  'section',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    name: text().notNull(),
    position: integer().notNull().default(0),
    archivedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [unique('section_name').on(t.unitId, t.name)],
);

export const person = pgTable(
  'person',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    sectionId: uuid().references(() => section.id),
    name: text().notNull(),
    title: text(),
    phone: text(),
    email: text(),
    archivedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [index('person_unit').on(t.unitId, t.name)],
);

/** A 岗位: what a party in a plan is matched to, so that the work stays when the person goes. */
export const post = pgTable(
  'post',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    sectionId: uuid().references(() => section.id),
    name: text().notNull(),
    archivedAt: instant(),
  },
  (t) => [unique('post_name').on(t.unitId, t.name)],
);

export const postHolding = pgTable(
  'post_holding',
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    rank: postRank().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('post_holding_current')
      .on(t.postId, t.rank)
      .where(sql`ended_at is null`),
    index('post_holding_person').on(t.personId),
  ],
);

/** A role that a person holds in a unit, or in one section of it. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    sectionId: uuid().references(() => section.id),
    role: role().notNull(),
    grantedAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    index('role_grant_person')
      .on(t.personId)
      .where(sql`revoked_at is null`),
    index('role_grant_unit')
      .on(t.unitId, t.role)
      .where(sql`revoked_at is null`),
    unique('role_grant_once').on(t.personId, t.unitId, t.sectionId, t.role, t.revokedAt).nullsNotDistinct(),
  ],
);

/** A party of a plan's text that somebody matched: proposed again wherever the unit's plans name it. */
export const partyMatch = pgTable(
  'party_match',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    /** The printed name with white space removed. */
    party: text().notNull(),
    toUnitId: uuid()
      .notNull()
      .references(() => unit.id),
    toSectionId: uuid().references(() => section.id),
    ownerId: uuid().references(() => person.id),
    backupId: uuid().references(() => person.id),
    chosenBy: uuid()
      .notNull()
      .references(() => person.id),
    chosenAt: instant().notNull(),
  },
  (t) => [unique('party_match_once').on(t.unitId, t.party)],
);
