import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Answer, QuestionKind } from '#domain/plan-reader/reading';
import { id, instant } from './columns';
import { person, unit } from './org';
import { plan } from './plans';

/**
 * What an answer to a question of the reader means in a unit's plans, as each plan taught it: the latest holds. `about` is empty where it was
 * said of the word wherever it stands.
 */
export const readingAnswer = pgTable(
  'reading_answer',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    kind: text().$type<QuestionKind>().notNull(),
    printed: text().notNull(),
    about: text().notNull(),
    answer: jsonb().$type<Answer>().notNull(),
    /** The plan that it was answered for; what it taught outlives its draft. */
    planId: uuid().references(() => plan.id, { onDelete: 'set null' }),
    chosenBy: uuid()
      .notNull()
      .references(() => person.id),
    chosenAt: instant().notNull(),
  },
  (t) => [
    unique('reading_answer_of_plan').on(t.unitId, t.kind, t.printed, t.about, t.planId),
    index('reading_answer_plan').on(t.planId),
  ],
);
