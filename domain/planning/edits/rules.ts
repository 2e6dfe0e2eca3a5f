import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { refused } from '#domain/shared/verdict';
import type { DraftRule, PlanDraft } from '../draft';
import { isSoundNorm } from '../schedule/sound-norm';
import { changeItem, type Edited } from './edit-refusal';

/** Who made a rule that no recogniser found, or gave another meaning to one that was found. */
export const PERSON = 'person';

export function addRule(draft: PlanDraft, itemId: string, norm: ScheduleNorm): Edited {
  if (!isSoundNorm(norm)) return refused('unsound-rule');
  const rule: DraftRule = { id: `r${draft.nextId}`, norm, printed: '', span: null, origin: 'added', by: PERSON };
  return changeItem({ ...draft, nextId: draft.nextId + 1 }, itemId, (item) => ({
    ...item,
    rules: [...item.rules, rule],
  }));
}

/** Gives a rule another meaning; the words it was read from stay with it. */
export function setRule(draft: PlanDraft, itemId: string, ruleId: string, norm: ScheduleNorm): Edited {
  if (!isSoundNorm(norm)) return refused('unsound-rule');
  if (!hasRule(draft, itemId, ruleId)) return refused('no-such-rule');
  return changeItem(draft, itemId, (item) => ({
    ...item,
    rules: item.rules.map((rule) => (rule.id === ruleId ? { ...rule, norm, origin: 'added', by: PERSON } : rule)),
  }));
}

export function dropRule(draft: PlanDraft, itemId: string, ruleId: string): Edited {
  if (!hasRule(draft, itemId, ruleId)) return refused('no-such-rule');
  return changeItem(draft, itemId, (item) => ({ ...item, rules: item.rules.filter((rule) => rule.id !== ruleId) }));
}

function hasRule(draft: PlanDraft, itemId: string, ruleId: string): boolean {
  return draft.items.some((item) => item.id === itemId && item.rules.some((rule) => rule.id === ruleId));
}
