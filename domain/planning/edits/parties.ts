import { refused } from '#domain/shared/verdict';
import { assignmentOf, type Assignment, type PlanDraft } from '../draft';
import { changeItem, edited, type Edited } from './edit-refusal';

/** Names another of the plan's parties as the one that leads, or none. */
export function setLeadParty(draft: PlanDraft, itemId: string, party: string | null): Edited {
  if (party !== null && !draft.parties.some((each) => each.key === party)) return refused('no-such-party');
  return changeItem(draft, itemId, (item) => ({
    ...item,
    leadParty: party,
    assistParties: item.assistParties.filter((key) => key !== party),
  }));
}

export function assignItem(draft: PlanDraft, itemId: string, assignment: Assignment | null): Edited {
  return changeItem(draft, itemId, (item) => ({ ...item, assignment }));
}

/** Matches a printed party once for every item that it leads. */
export function assignParty(draft: PlanDraft, party: string, assignment: Assignment | null): Edited {
  if (!draft.parties.some((each) => each.key === party)) return refused('no-such-party');
  return edited({
    ...draft,
    parties: draft.parties.map((each) => (each.key === party ? { ...each, assignment } : each)),
  });
}

/** Assigns every item that lacks an owner or a backup so far. */
export function assignRest(draft: PlanDraft, assignment: Assignment): Edited {
  return edited({
    ...draft,
    items: draft.items.map((item) => {
      const current = assignmentOf(draft, item);
      return current?.ownerId && current.backupId ? item : { ...item, assignment };
    }),
  });
}
