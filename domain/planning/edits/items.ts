import { within, type Span } from '#domain/shared/span';
import { refused } from '#domain/shared/verdict';
import type { DraftItem, DraftRule, PlanDraft } from '../draft';
import { changeItem, edited, type Edited } from './edit-refusal';

export function retitleItem(draft: PlanDraft, itemId: string, title: string): Edited {
  if (title.trim() === '') return refused('empty-title');
  return changeItem(draft, itemId, (item) => ({ ...item, title: title.trim(), rules: item.rules.map(namedByItem) }));
}

/** Adds an item after another one (at the head of the list where `afterId` is null), under that one's heading. */
export function addItem(draft: PlanDraft, title: string, afterId: string | null, source: Span | null): Edited {
  if (title.trim() === '') return refused('empty-title');
  if (source && !within(source, draft.span)) return refused('outside-the-plan');
  const at = afterId === null ? -1 : draft.items.findIndex((item) => item.id === afterId);
  if (afterId !== null && at < 0) return refused('no-such-item');
  const item: DraftItem = {
    id: `i${draft.nextId}`,
    headingId: draft.items[at]?.headingId ?? null,
    title: title.trim(),
    sources: source ? [source] : [],
    rules: [],
    indicators: [],
    leadParty: null,
    assistParties: [],
    assignment: null,
    dropped: false,
  };
  const items = [...draft.items.slice(0, at + 1), item, ...draft.items.slice(at + 1)];
  return edited({ ...draft, items, nextId: draft.nextId + 1 });
}

export function setDropped(draft: PlanDraft, itemId: string, dropped: boolean): Edited {
  return changeItem(draft, itemId, (item) => ({ ...item, dropped }));
}

/** The item's tasks are called as the person calls it. */
function namedByItem({ work: _, ...rule }: DraftRule): DraftRule {
  return rule;
}
