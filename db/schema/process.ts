import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns';
import { person, unit } from './org';

export const COMPONENTS = ['temporal', 'worker'] as const;
export type Component = (typeof COMPONENTS)[number];
export const COMPONENT_STATES = [
  'running',
  'starting',
  'searching',
  'downloading',
  'building',
  'unavailable',
  'stopped',
] as const;
export type ComponentState = (typeof COMPONENT_STATES)[number];
export const componentName = pgEnum('component', COMPONENTS);
export const componentState = pgEnum('component_state', COMPONENT_STATES);

/** What must happen outside the database, written with the change that asks for it and carried out after commit. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    kind: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant().notNull(),
    nextAttemptAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    doneAt: instant(),
  },
  (t) => [
    index('outbox_waiting')
      .on(t.nextAttemptAt)
      .where(sql`done_at is null`),
  ],
);

/** Who changed what, when, from what to what. The database itself refuses to change or delete a row. */
export const auditRecord = pgTable(
  'audit_record',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    actorKind: text().notNull(),
    actorId: uuid(),
    /** The process, where a process acted. */
    process: text(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: uuid().notNull(),
    unitId: uuid().references(() => unit.id),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text(),
  },
  (t) => [
    index('audit_subject').on(t.subjectKind, t.subjectId, t.id.desc()),
    index('audit_unit').on(t.unitId, t.id.desc()),
    index('audit_actor').on(t.actorId, t.id.desc()),
  ],
);

/** Whether the parts beside the web server run, and if not, why; the application's banner reads it. */
export const componentHealth = pgTable('component_health', {
  component: componentName().primaryKey(),
  state: componentState().notNull(),
  /** A code that the interface has words for, or null. */
  reason: text(),
  detail: text(),
  changedAt: instant().notNull(),
  seenAt: instant().notNull(),
});

/** A process that somebody has stopped for a while: it looks here whenever it wakes, so that a pause holds even while Temporal is away. */
export const processPause = pgTable(
  'process_pause',
  {
    id: id(),
    /** `plan-year:<planId>`, `escalation:<taskId>`. */
    processId: text().notNull(),
    reason: text().notNull(),
    pausedBy: uuid()
      .notNull()
      .references(() => person.id),
    pausedAt: instant().notNull(),
    resumedBy: uuid().references(() => person.id),
    resumedAt: instant(),
  },
  (t) => [
    uniqueIndex('process_pause_standing')
      .on(t.processId)
      .where(sql`resumed_at is null`),
  ],
);
