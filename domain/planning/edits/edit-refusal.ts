import type { Verdict } from '#domain/shared/verdict';
import type { DraftItem, PlanDraft } from '../draft';

export const EDIT_REFUSALS = [
  'no-such-item',
  'no-such-rule',
  'no-such-indicator',
  'no-such-party',
  'no-such-question',
  'no-such-sentence',
  'empty-title',
  'unlikely-year',
  'unsound-rule',
  'unsound-value',
  'unfit-answer',
  'outside-the-plan',
  'outside-the-year',
  'nothing-to-split',
  'merge-into-itself',
  'in-different-papers',
] as const;
export type EditRefusal = (typeof EDIT_REFUSALS)[number];

export type Edited = Verdict<{ draft: PlanDraft }, EditRefusal>;

export function edited(draft: PlanDraft): Edited {
  return { ok: true, draft };
}

/** The draft with one of its items changed; `no-such-item` where there is none. */
export function changeItem(draft: PlanDraft, itemId: string, change: (item: DraftItem) => DraftItem): Edited {
  if (!draft.items.some((item) => item.id === itemId)) return { ok: false, reason: 'no-such-item' };
  return edited({ ...draft, items: draft.items.map((item) => (item.id === itemId ? change(item) : item)) });
}
