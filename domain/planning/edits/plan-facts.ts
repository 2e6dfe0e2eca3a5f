import { refused } from '#domain/shared/verdict';
import type { PlanDraft } from '../draft';
import { edited, type Edited } from './edit-refusal';

const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

export function setTitle(draft: PlanDraft, title: string): Edited {
  return title.trim() === '' ? refused('empty-title') : edited({ ...draft, title: title.trim() });
}

/** Sets the plan's year; the question for it counts as answered. Moves into another year are forgotten. */
export function setYear(draft: PlanDraft, year: number): Edited {
  if (!Number.isInteger(year) || year < EARLIEST_YEAR || year > LATEST_YEAR) return refused('unlikely-year');
  const questions = draft.questions.map((question) =>
    question.kind === 'plan-year'
      ? { ...question, answer: { kind: 'year' as const, year }, reach: 'alike' as const }
      : question,
  );
  const moves = Object.fromEntries(Object.entries(draft.moves).filter(([, to]) => to.startsWith(`${year}-`)));
  return edited({ ...draft, year, questions, moves });
}
