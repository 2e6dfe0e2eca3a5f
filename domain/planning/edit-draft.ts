import { assertNever } from '#domain/shared/assert-never';
import type { DraftEdit, PlanDraft } from './draft';
import { addIndicator, dropIndicator, setIndicator } from './edits/indicators';
import { addItem, retitleItem, setDropped } from './edits/items';
import { assignItem, assignParty, assignRest, setLeadParty } from './edits/parties';
import { setTitle, setYear } from './edits/plan-facts';
import { answerQuestion } from './edits/questions';
import { edited, type Edited, type EditRefusal } from './edits/edit-refusal';
import { addRule, dropRule, setRule } from './edits/rules';
import { dismissSilent, moveOccurrence } from './edits/silent-and-moves';
import { mergeItem, splitItem } from './edits/split-and-merge';

/** The draft with one change, or why it cannot be made. The same draft and edit always give the same result, ids included. */
export function applyEdit(draft: PlanDraft, edit: DraftEdit): Edited {
  switch (edit.kind) {
    case 'set-title':
      return setTitle(draft, edit.title);
    case 'set-year':
      return setYear(draft, edit.year);
    case 'retitle-item':
      return retitleItem(draft, edit.itemId, edit.title);
    case 'add-item':
      return addItem(draft, edit.title, edit.afterId, edit.source);
    case 'drop-item':
      return setDropped(draft, edit.itemId, true);
    case 'restore-item':
      return setDropped(draft, edit.itemId, false);
    case 'split-item':
      return splitItem(draft, edit.itemId, edit.at, edit.title);
    case 'merge-item':
      return mergeItem(draft, edit.itemId, edit.intoId);
    case 'set-lead-party':
      return setLeadParty(draft, edit.itemId, edit.party);
    case 'assign-item':
      return assignItem(draft, edit.itemId, edit.assignment);
    case 'assign-party':
      return assignParty(draft, edit.party, edit.assignment);
    case 'assign-rest':
      return assignRest(draft, edit.assignment);
    case 'add-rule':
      return addRule(draft, edit.itemId, edit.norm);
    case 'set-rule':
      return setRule(draft, edit.itemId, edit.ruleId, edit.norm);
    case 'drop-rule':
      return dropRule(draft, edit.itemId, edit.ruleId);
    case 'add-indicator':
      return addIndicator(draft, edit.itemId, edit.indicator);
    case 'set-indicator':
      return setIndicator(draft, edit.itemId, edit.indicatorId, edit.indicator);
    case 'drop-indicator':
      return dropIndicator(draft, edit.itemId, edit.indicatorId);
    case 'answer-question':
      return answerQuestion(draft, edit);
    case 'dismiss-silent':
      return dismissSilent(draft, edit.silentId, edit.dismissed);
    case 'move-occurrence':
      return moveOccurrence(draft, edit.key, edit.to);
    case 'take-revision':
      return edited(edit.draft);
    default:
      return assertNever(edit);
  }
}

/** An edit that no longer fits when it is replayed, by its place in the list. */
export interface LostEdit {
  readonly position: number;
  readonly reason: EditRefusal;
}

/** The base with its edits in order. Those that do not fit are passed over and named. */
export function replay(
  base: PlanDraft,
  edits: readonly DraftEdit[],
): { readonly draft: PlanDraft; readonly lost: readonly LostEdit[] } {
  let draft = base;
  const lost: LostEdit[] = [];
  for (const [position, edit] of edits.entries()) {
    const result = applyEdit(draft, edit);
    if (result.ok) draft = result.draft;
    else lost.push({ position, reason: result.reason });
  }
  return { draft, lost };
}
