import type { DraftItem, DraftQuestion, PlanDraft } from '../draft';
import type { ItemMatch } from './match-items';

/**
 * The revised paper's draft under the ids of the standing one: a matched item has its id, everything new has ids that were never used.
 * Answers to questions that the paper still asks, and silent sentences that were dismissed, are carried over.
 */
export function alignRevision(revised: PlanDraft, mine: PlanDraft, matches: readonly ItemMatch[]): PlanDraft {
  let { nextId } = mine;
  const fresh = (letter: 'i' | 'r' | 'n') => `${letter}${nextId++}`;
  const known = new Map(matches.map(({ was, is }) => [is.item.id, was.item.id]));
  const ids = new Map(revised.items.map((item) => [item.id, known.get(item.id) ?? fresh('i')]));
  const idOf = (id: string | null) => (id === null ? null : (ids.get(id) ?? null));
  const items = revised.items.map((item): DraftItem => ({
    ...item,
    id: ids.get(item.id) ?? item.id,
    rules: item.rules.map((rule) => ({ ...rule, id: fresh('r') })),
    indicators: item.indicators.map((indicator) => ({ ...indicator, id: fresh('n') })),
  }));
  const stages = numbered('s', mine.stages, revised.stages, () => null).map(([stage, id]) => {
    return { ...stage, id, itemId: idOf(stage.itemId) };
  });
  const asked = revised.questions.map((question) => ({ ...question, itemId: idOf(question.itemId) }));
  const questions = numbered('q', mine.questions, asked, sameQuestion).map(([question, id, was]) => {
    return { ...question, id, answer: was?.answer ?? null, reach: was?.reach ?? null, carried: was?.carried ?? null };
  });
  const dismissed = new Map(mine.silent.map((sentence) => [spelling(sentence.text), sentence.dismissed]));
  const silent = revised.silent.map((sentence) => {
    return { ...sentence, dismissed: dismissed.get(spelling(sentence.text)) ?? false };
  });
  return { ...revised, items, stages, questions, silent, nextId };
}

/** Each part with its id: that of the one before it which is the same, else the next free number. */
function numbered<Part extends { readonly id: string }>(
  letter: 's' | 'q',
  before: readonly Part[],
  parts: readonly Part[],
  same: (part: Part) => string | null,
): [part: Part, id: string, was: Part | null][] {
  const waiting = new Map<string, Part[]>();
  for (const part of before) {
    const key = same(part);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), part]);
  }
  let last = Math.max(0, ...before.map((part) => Number(part.id.slice(1))));
  return parts.map((part) => {
    const was = waiting.get(same(part) ?? '')?.shift() ?? null;
    if (!was) last += 1;
    return [part, was?.id ?? `${letter}${last}`, was];
  });
}

function sameQuestion({ kind, printed, about, itemId }: DraftQuestion): string {
  return [kind, spelling(printed), spelling(about), itemId ?? ''].join(' ');
}

function spelling(text: string): string {
  return text.replace(/\s+/gu, '');
}
