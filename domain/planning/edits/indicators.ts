import { refused } from '#domain/shared/verdict';
import type { DraftIndicator, IndicatorValue, PlanDraft } from '../draft';
import { changeItem, type Edited } from './edit-refusal';

export function addIndicator(draft: PlanDraft, itemId: string, value: IndicatorValue): Edited {
  if (!isSound(value)) return refused('unsound-value');
  const indicator: DraftIndicator = { ...value, id: `n${draft.nextId}`, span: null, origin: 'added', by: 'person' };
  return changeItem({ ...draft, nextId: draft.nextId + 1 }, itemId, (item) => ({
    ...item,
    indicators: [...item.indicators, indicator],
  }));
}

/** Gives an indicator another name or value; the words it was read from stay with it. */
export function setIndicator(draft: PlanDraft, itemId: string, indicatorId: string, value: IndicatorValue): Edited {
  if (!isSound(value)) return refused('unsound-value');
  if (!hasIndicator(draft, itemId, indicatorId)) return refused('no-such-indicator');
  return changeItem(draft, itemId, (item) => ({
    ...item,
    indicators: item.indicators.map((indicator) =>
      indicator.id === indicatorId ? { ...indicator, ...value, origin: 'added', by: 'person' } : indicator,
    ),
  }));
}

export function dropIndicator(draft: PlanDraft, itemId: string, indicatorId: string): Edited {
  if (!hasIndicator(draft, itemId, indicatorId)) return refused('no-such-indicator');
  return changeItem(draft, itemId, (item) => ({
    ...item,
    indicators: item.indicators.filter((indicator) => indicator.id !== indicatorId),
  }));
}

/** A range has two ends in order; everything else has one number. */
function isSound({ name, op, value }: IndicatorValue): boolean {
  if (name.trim() === '') return false;
  if (typeof value === 'number') return op !== 'range' && Number.isFinite(value);
  return op === 'range' && Number.isFinite(value[0]) && Number.isFinite(value[1]) && value[0] <= value[1];
}

function hasIndicator(draft: PlanDraft, itemId: string, indicatorId: string): boolean {
  return draft.items.some((item) => item.id === itemId && item.indicators.some(({ id }) => id === indicatorId));
}
