import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Ladder } from '#domain/escalation/ladder';
import { calendarDay, id, instant } from './columns';
import { person, unit } from './org';
import { task } from './tasks';

export const CASE_STATES = ['climbing', 'stopped'] as const;
export const caseState = pgEnum('case_state', CASE_STATES);

/** A body's own ladder, with its validity and legal basis. It reaches the unit and below, the nearest one wins. */
export const escalationPolicy = pgTable(
  'escalation_policy',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    ladder: jsonb().$type<Ladder>().notNull(),
    legalBasis: text().notNull(),
    validFrom: calendarDay().notNull(),
    validUntil: calendarDay(),
    setBy: uuid()
      .notNull()
      .references(() => person.id),
    setAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [index('escalation_policy_unit').on(t.unitId, t.validFrom)],
);

/** A task that has entered its reminder window; at most one case a task. */
export const escalationCase = pgTable('escalation_case', {
  taskId: uuid()
    .primaryKey()
    .references(() => task.id, { onDelete: 'cascade' }),
  state: caseState().notNull(),
  /** The deadline that the ladder is counted from. */
  armedFor: calendarDay().notNull(),
  armedAt: instant().notNull(),
  stoppedAt: instant(),
  version: integer().notNull().default(1),
});

/** A rung that was climbed: once for each deadline that the ladder was armed for. */
export const escalationRung = pgTable(
  'escalation_rung',
  {
    taskId: uuid()
      .notNull()
      .references(() => task.id, { onDelete: 'cascade' }),
    armedFor: calendarDay().notNull(),
    rung: text().notNull(),
    on: calendarDay().notNull(),
    told: uuid().array().notNull(),
    nobodyToTell: boolean().notNull().default(false),
    climbedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.armedFor, t.rung] })],
);
