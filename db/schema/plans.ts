import { isNull, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { PLAN_STATES } from '#domain/planning/plan-states';
import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import type { DraftEdit, PlanDraft } from '#domain/planning/draft';
import type { DraftFigures } from '#domain/planning/draft-figures';
import type { IndicatorKind, IndicatorOp, Reading, ScheduleNorm } from '#domain/plan-reader/reading';
import type { TableReading } from '#domain/plan-reader/task-table';
import type { MonthSummary } from '#domain/planning/month-summary';
import { id, instant } from './columns';
import { person, section, unit } from './org';

export const planState = pgEnum('plan_state', PLAN_STATES);
export const DOCUMENT_FORMATS = ['txt', 'md', 'docx', 'doc', 'pdf', 'xlsx', 'csv', 'pasted', 'written'] as const;
export const documentFormat = pgEnum('document_format', DOCUMENT_FORMATS);
export const AMENDMENT_STATES = ['draft', 'in-force', 'discarded'] as const;
export const amendmentState = pgEnum('amendment_state', AMENDMENT_STATES);

/** A document as it came in: the bytes lie in the content store under `sha256`, the text is what the reader was given. */
export const sourceDocument = pgTable(
  'source_document',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    fileName: text().notNull(),
    format: documentFormat().notNull(),
    encoding: text().notNull(),
    byteSize: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    text: text().notNull(),
    /** What was left out or decided while the bytes became text. */
    remarks: jsonb()
      .$type<readonly DocumentRemark[]>()
      .notNull()
      .default(sql`'[]'::jsonb`),
    /** Which sheet was read and what its columns were taken for; null for what is no workbook. */
    tableReading: jsonb().$type<TableReading>(),
    /** What the reader found in the whole document. */
    reading: jsonb().$type<Reading>().notNull(),
    importedBy: uuid()
      .notNull()
      .references(() => person.id),
    importedAt: instant().notNull(),
  },
  (t) => [index('source_document_unit').on(t.unitId, t.importedAt.desc())],
);

export const plan = pgTable(
  'plan',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    year: integer(),
    title: text().notNull(),
    state: planState().notNull().default('draft'),
    documentId: uuid()
      .notNull()
      .references(() => sourceDocument.id),
    /** Which of the document's plans it is, from 0. */
    planIndex: integer().notNull(),
    /** Last year's plan, where this one was rolled forward from it (结转). */
    rolledFromId: uuid().references((): AnyPgColumn => plan.id),
    /** As the reader first understood it; the edits are replayed on it. */
    baseDraft: jsonb().$type<PlanDraft>().notNull(),
    /** A cache of the replay. */
    draft: jsonb().$type<PlanDraft>().notNull(),
    /** A cache of what the draft comes to. */
    figures: jsonb().$type<DraftFigures>().notNull(),
    draftedBy: uuid()
      .notNull()
      .references(() => person.id),
    createdAt: instant().notNull(),
    publishedAt: instant(),
    closedAt: instant(),
    /** Grows with every change; writers compare it. */
    version: integer().notNull().default(1),
  },
  (t) => [
    index('plan_unit_year').on(t.unitId, t.year),
    uniqueIndex('plan_of_document').on(t.documentId, t.planIndex).where(isNull(t.rolledFromId)),
    unique('plan_rolled_once').on(t.rolledFromId),
  ],
);

/** The edits of a draft, in order. `undone` ones are kept for redo until the next new edit. */
export const planEdit = pgTable(
  'plan_edit',
  {
    planId: uuid()
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    edit: jsonb().$type<DraftEdit>().notNull(),
    undone: boolean().notNull().default(false),
    editedBy: uuid()
      .notNull()
      .references(() => person.id),
    editedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.position] })],
);

/** A revised document (修订稿) of a plan, kept with it. What of it was taken stands in the plan's edits or in an amendment. */
export const planRevision = pgTable(
  'plan_revision',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    documentId: uuid()
      .notNull()
      .references(() => sourceDocument.id),
    broughtBy: uuid()
      .notNull()
      .references(() => person.id),
    broughtAt: instant().notNull(),
    /** When it was last taken into a draft or an amendment. */
    takenAt: instant(),
    /** What its words read as then, under the ids of the draft that was made of it: the next revision is compared with it. */
    readDraft: jsonb().$type<PlanDraft>(),
  },
  (t) => [unique('plan_revision_number').on(t.planId, t.number), unique('plan_revision_of').on(t.planId, t.documentId)],
);

export const PLAN_DECISIONS = [
  'submitted',
  'withdrawn',
  'approved',
  'returned',
  'published',
  'closed',
  'amended',
] as const;
export const planDecisionKind = pgEnum('plan_decision_kind', PLAN_DECISIONS);

/** The plan's way through approval, with the reasons. */
export const planDecision = pgTable(
  'plan_decision',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    kind: planDecisionKind().notNull(),
    reason: text(),
    decidedBy: uuid().references(() => person.id),
    decidedAt: instant().notNull(),
  },
  (t) => [index('plan_decision_plan').on(t.planId, t.decidedAt)],
);

/** A change to a plan in force, drafted beside it until it is put in force. */
export const amendment = pgTable(
  'amendment',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references((): AnyPgColumn => plan.id),
    number: integer().notNull(),
    state: amendmentState().notNull().default('draft'),
    reason: text().notNull(),
    baseDraft: jsonb().$type<PlanDraft>().notNull(),
    draft: jsonb().$type<PlanDraft>().notNull(),
    edits: jsonb().$type<readonly DraftEdit[]>().notNull(),
    undoneEdits: jsonb()
      .$type<readonly DraftEdit[]>()
      .notNull()
      .default(sql`'[]'::jsonb`),
    draftedBy: uuid()
      .notNull()
      .references(() => person.id),
    createdAt: instant().notNull(),
    inForceAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [unique('amendment_number').on(t.planId, t.number)],
);

/** A work item of a published plan. `key` is its id in the draft. */
export const workItem = pgTable(
  'work_item',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    position: integer().notNull(),
    headingPath: text().array().notNull(),
    title: text().notNull(),
    /** The document that its sentence stands in; null for the one that the plan was imported from. */
    sourceDocumentId: uuid().references(() => sourceDocument.id),
    sourceText: text().notNull(),
    sourceStart: integer(),
    sourceEnd: integer(),
    leadParty: text(),
    assistParties: text().array().notNull(),
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
    /** Taken out by an amendment; its finished tasks stay. */
    droppedAt: instant(),
  },
  (t) => [unique('work_item_key').on(t.planId, t.key), index('work_item_owner').on(t.ownerId)],
);

export const scheduleRule = pgTable(
  'schedule_rule',
  {
    id: id(),
    workItemId: uuid()
      .notNull()
      .references(() => workItem.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    norm: jsonb().$type<ScheduleNorm>().notNull(),
    printed: text().notNull(),
  },
  (t) => [unique('schedule_rule_key').on(t.workItemId, t.key)],
);

export const indicator = pgTable(
  'indicator',
  {
    id: id(),
    workItemId: uuid()
      .notNull()
      .references(() => workItem.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    name: text().notNull(),
    op: text().$type<IndicatorOp>().notNull(),
    value: jsonb().$type<number | readonly [number, number]>().notNull(),
    unit: text().notNull(),
    kind: text().$type<IndicatorKind>().notNull(),
  },
  (t) => [unique('indicator_key').on(t.workItemId, t.key)],
);

export const stage = pgTable(
  'stage',
  {
    id: id(),
    planId: uuid()
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    workItemId: uuid().references(() => workItem.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    name: text().notNull(),
    fromMonthDay: text(),
    toMonthDay: text(),
    progress: integer(),
  },
  (t) => [unique('stage_key').on(t.planId, t.key)],
);

/** What a month came to (月度小结), made once at its end. */
export const monthSummary = pgTable(
  'month_summary',
  {
    planId: uuid()
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    month: integer().notNull(),
    summary: jsonb().$type<MonthSummary>().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.month] })],
);
