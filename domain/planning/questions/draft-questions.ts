import type { ReadPlan, ReadQuestion } from '#domain/plan-reader/reading';
import type { DraftItem, DraftQuestion } from '../draft';
import { missingLeads } from './missing-leads';

interface PlacedQuestion {
  readonly question: ReadQuestion;
  readonly itemId: string | null;
}

/**
 * The questions of a draft before anybody answered. What the reader asks about words that belong to no item is not asked: nothing hangs
 * on it. An item without a lead among items that have one is asked about here, where the items are known.
 */
export function draftQuestions(
  asked: readonly ReadQuestion[],
  plan: ReadPlan,
  items: readonly DraftItem[],
): DraftQuestion[] {
  const yearIsOpen = plan.year === null && !asked.some((question) => question.kind === 'plan-year');
  const placed = [...(yearIsOpen ? [yearQuestion(plan)] : []), ...asked].flatMap((question): PlacedQuestion[] => {
    if (question.kind === 'plan-year') return [{ question, itemId: null }];
    const itemId = itemAt(items, question.start);
    return itemId === null ? [] : [{ question, itemId }];
  });
  const missing = missingLeads(items).map(({ itemId, ...question }) => ({ question, itemId }));
  return [...placed, ...missing].map(({ question, itemId }, at) => ({
    ...question,
    id: `q${at + 1}`,
    itemId,
    answer: null,
    reach: null,
    carried: null,
  }));
}

/** The item in one of whose sentences an offset lies. */
export function itemAt(items: readonly DraftItem[], offset: number): string | null {
  const item = items.find(({ sources }) => sources.some(({ start, end }) => start <= offset && offset < end));
  return item?.id ?? null;
}

function yearQuestion({ start }: ReadPlan): ReadQuestion {
  return { kind: 'plan-year', printed: '', about: '', candidates: [], target: null, start, end: start };
}
