import type { Span } from '#domain/shared/span';
import { refused } from '#domain/shared/verdict';
import type { DraftItem, PlanDraft } from '../draft';
import { partiesOfPart } from '../drafting/parties-of-part';
import { edited, type Edited } from './edit-refusal';

/**
 * Cuts an item at an offset of the document: what stands from there on (sentences, rules, indicators, stages, questions) goes to a new
 * item behind it. What was added by hand stays. `nothing-to-split` where one side would have no words.
 */
export function splitItem(draft: PlanDraft, itemId: string, at: number, title?: string): Edited {
  const index = draft.items.findIndex((item) => item.id === itemId);
  const item = draft.items[index];
  if (!item) return refused('no-such-item');
  const before = item.sources.flatMap((source) => part(source.start, Math.min(source.end, at)));
  const behind = item.sources.flatMap((source) => part(Math.max(source.start, at), source.end));
  if (before.length === 0 || behind.length === 0) return refused('nothing-to-split');
  const goes = (part: { readonly span: Span | null }) => part.span !== null && part.span.start >= at;
  const first: DraftItem = {
    ...item,
    ...partiesOfPart(item, before, draft.parties),
    sources: before,
    rules: item.rules.filter((rule) => !goes(rule)),
    indicators: item.indicators.filter((indicator) => !goes(indicator)),
  };
  const second: DraftItem = {
    ...item,
    id: `i${draft.nextId}`,
    title: title?.trim() || item.title,
    ...partiesOfPart(item, behind, draft.parties),
    sources: behind,
    rules: item.rules.filter(goes),
    indicators: item.indicators.filter(goes),
  };
  return edited({
    ...draft,
    items: [...draft.items.slice(0, index), first, second, ...draft.items.slice(index + 1)],
    stages: draft.stages.map((stage) =>
      stage.itemId === itemId && goes(stage) ? { ...stage, itemId: second.id } : stage,
    ),
    questions: draft.questions.map((question) =>
      question.itemId === itemId && question.start >= at ? { ...question, itemId: second.id } : question,
    ),
    nextId: draft.nextId + 1,
  });
}

/**
 * Joins an item into another one: its words and whatever hangs on them. The other's title, lead party and assignment win. Words of two
 * documents are not joined (`in-different-papers`): an item stands in one.
 */
export function mergeItem(draft: PlanDraft, itemId: string, intoId: string): Edited {
  if (itemId === intoId) return refused('merge-into-itself');
  const item = draft.items.find((each) => each.id === itemId);
  const into = draft.items.find((each) => each.id === intoId);
  if (!item || !into) return refused('no-such-item');
  if (item.sources.length > 0 && into.sources.length > 0 && item.documentId !== into.documentId) {
    return refused('in-different-papers');
  }
  const leadParty = into.leadParty ?? item.leadParty;
  const parties = [into.leadParty, item.leadParty, ...into.assistParties, ...item.assistParties];
  const merged: DraftItem = {
    ...into,
    ...(into.sources.length === 0 && item.documentId !== undefined && { documentId: item.documentId }),
    sources: [...into.sources, ...item.sources].sort((a, b) => a.start - b.start),
    rules: [...into.rules, ...item.rules],
    indicators: [...into.indicators, ...item.indicators],
    leadParty,
    assistParties: [...new Set(parties.filter((key) => key !== null && key !== leadParty))] as string[],
    assignment: into.assignment ?? item.assignment,
  };
  const moved = <Part extends { readonly itemId: string | null }>(part: Part): Part =>
    part.itemId === itemId ? { ...part, itemId: intoId } : part;
  return edited({
    ...draft,
    items: draft.items.filter((each) => each.id !== itemId).map((each) => (each.id === intoId ? merged : each)),
    stages: draft.stages.map(moved),
    questions: draft.questions.map(moved),
  });
}

function part(start: number, end: number): Span[] {
  return start < end ? [{ start, end }] : [];
}
