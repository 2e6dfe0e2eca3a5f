import { yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { refused } from '#domain/shared/verdict';
import type { PlanDraft } from '../draft';
import { edited, type Edited } from './edit-refusal';
import { itemOfKey } from '../layout/occurrence-key';

/** Says that a sentence rightly gave nothing, or takes that back. */
export function dismissSilent(draft: PlanDraft, silentId: string, dismissed: boolean): Edited {
  if (!draft.silent.some((sentence) => sentence.id === silentId)) return refused('no-such-sentence');
  return edited({
    ...draft,
    silent: draft.silent.map((sentence) => (sentence.id === silentId ? { ...sentence, dismissed } : sentence)),
  });
}

/** Moves an occurrence to a day of the plan's year, or back to where its rule puts it. */
export function moveOccurrence(draft: PlanDraft, key: string, to: CalendarDate | null): Edited {
  const itemId = itemOfKey(key);
  if (!draft.items.some((item) => item.id === itemId)) return refused('no-such-item');
  if (to !== null && draft.year !== null && yearOf(to) !== draft.year) return refused('outside-the-year');
  const { [key]: _before, ...others } = draft.moves;
  return edited({ ...draft, moves: to === null ? others : { ...others, [key]: to } });
}
