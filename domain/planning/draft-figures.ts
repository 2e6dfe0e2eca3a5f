import { coverageOf } from './drafting/coverage';
import { assignmentOf, type PlanDraft } from './draft';
import { openQuestions } from './questions/open-questions';

/** What a draft comes to, for lists: kept beside it, made anew with every change. */
export interface DraftFigures {
  readonly itemCount: number;
  /** Items without an owner or a backup. */
  readonly unassignedCount: number;
  readonly openQuestionCount: number;
  /** 0 to 1: how much of the plan's text gave something. */
  readonly coverage: number;
}

/** Counts a draft of the plan that stands in `text`, the document's whole text. Items that were set aside do not count. */
export function figuresOf(draft: PlanDraft, text: string): DraftFigures {
  const items = draft.items.filter((item) => !item.dropped);
  const unassigned = items.filter((item) => {
    const assignment = assignmentOf(draft, item);
    return !assignment?.ownerId || !assignment.backupId;
  });
  return {
    itemCount: items.length,
    unassignedCount: unassigned.length,
    openQuestionCount: openQuestions(draft).length,
    coverage: coverageOf(draft, text).share,
  };
}
