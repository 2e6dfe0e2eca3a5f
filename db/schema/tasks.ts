import { bigint, boolean, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { DueExplanation } from '#domain/planning/layout/occurrence';
import { TASK_STATES } from '#domain/tasks/task-states';
import { calendarDay, id, instant } from './columns';
import { person, section, unit } from './org';
import { plan, workItem } from './plans';

export const taskState = pgEnum('task_state', TASK_STATES);
export const DUE_CHANGE_KINDS = ['re-dated', 'extended', 'amended', 'calendar'] as const;
export const dueChangeKind = pgEnum('due_change_kind', DUE_CHANGE_KINDS);
export const EXTENSION_STATES = ['requested', 'approved', 'refused', 'withdrawn'] as const;
export const extensionState = pgEnum('extension_state', EXTENSION_STATES);

/** One dated occurrence of a work item. `originalDueOn` never changes; `dueOn` is the deadline in force. */
export const task = pgTable(
  'task',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    workItemId: uuid()
      .notNull()
      .references(() => workItem.id, { onDelete: 'cascade' }),
    /** The occurrence's key in the lay-out; publishing or amending twice meets it again. */
    occurrenceKey: text().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    sectionId: uuid().references(() => section.id),
    ownerId: uuid()
      .notNull()
      .references(() => person.id),
    backupId: uuid()
      .notNull()
      .references(() => person.id),
    title: text().notNull(),
    state: taskState().notNull().default('planned'),
    opensOn: calendarDay().notNull(),
    originalDueOn: calendarDay().notNull(),
    dueOn: calendarDay().notNull(),
    provisional: boolean().notNull().default(false),
    explanation: jsonb().$type<DueExplanation>().notNull(),
    /** Per cent, 0 to 100. */
    progress: integer().notNull().default(0),
    completedOn: calendarDay(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique('task_occurrence').on(t.planId, t.occurrenceKey),
    index('task_unit_due').on(t.unitId, t.dueOn, t.state),
    index('task_due').on(t.dueOn, t.state, t.unitId),
    index('task_owner_due').on(t.ownerId, t.dueOn),
    index('task_backup_due').on(t.backupId, t.dueOn),
    index('task_item').on(t.workItemId),
    index('task_plan_opens').on(t.planId, t.opensOn),
  ],
);

/** Why and by whom a due date changed. */
export const taskDueChange = pgTable(
  'task_due_change',
  {
    id: id(),
    taskId: uuid()
      .notNull()
      .references(() => task.id, { onDelete: 'cascade' }),
    kind: dueChangeKind().notNull(),
    fromDueOn: calendarDay().notNull(),
    toDueOn: calendarDay().notNull(),
    reason: text().notNull(),
    changedBy: uuid().references(() => person.id),
    changedAt: instant().notNull(),
  },
  (t) => [index('task_due_change_task').on(t.taskId, t.changedAt)],
);

export const progressReport = pgTable(
  'progress_report',
  {
    id: id(),
    taskId: uuid()
      .notNull()
      .references(() => task.id, { onDelete: 'cascade' }),
    progress: integer().notNull(),
    note: text().notNull(),
    reportedBy: uuid()
      .notNull()
      .references(() => person.id),
    reportedAt: instant().notNull(),
  },
  (t) => [index('progress_report_task').on(t.taskId, t.reportedAt)],
);

export const taskComment = pgTable(
  'task_comment',
  {
    id: id(),
    taskId: uuid()
      .notNull()
      .references(() => task.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => person.id),
    writtenAt: instant().notNull(),
  },
  (t) => [index('task_comment_task').on(t.taskId, t.writtenAt)],
);

/** A file that shows what was done; the bytes lie in the content store under `sha256`. */
export const taskEvidence = pgTable(
  'task_evidence',
  {
    id: id(),
    taskId: uuid()
      .notNull()
      .references(() => task.id, { onDelete: 'cascade' }),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    byteSize: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => person.id),
    addedAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [index('task_evidence_task').on(t.taskId, t.addedAt)],
);

export const extensionRequest = pgTable(
  'extension_request',
  {
    id: id(),
    taskId: uuid()
      .notNull()
      .references(() => task.id, { onDelete: 'cascade' }),
    state: extensionState().notNull().default('requested'),
    fromDueOn: calendarDay().notNull(),
    toDueOn: calendarDay().notNull(),
    /** How far it goes beyond the deadline, in working days. */
    workingDays: integer().notNull(),
    reason: text().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => person.id),
    requestedAt: instant().notNull(),
    decidedBy: uuid().references(() => person.id),
    decidedAt: instant(),
    decisionReason: text(),
  },
  (t) => [index('extension_request_task').on(t.taskId, t.requestedAt), index('extension_request_state').on(t.state)],
);
