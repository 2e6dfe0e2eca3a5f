import {
  assignmentOf,
  type Assignment,
  type DraftIndicator,
  type DraftRule,
  type PlanDraft,
} from '#domain/planning/draft';
import { waitingQuestions } from '#domain/planning/questions/open-questions';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import type { Span } from '#domain/shared/span';
import type { Context } from '#services/context';
import { rememberedMatches, type RememberedMatch } from '#services/org/match-memory';
import { proposeMatches, type ProposalGround } from '#services/org/match-parties';
import type { DraftTexts } from './draft-texts';
import { namesOf, type NamedAssignment } from './named-assignment';

/** An item of a draft as it is reviewed or amended. */
export interface ReviewItem {
  readonly id: string;
  readonly headingId: string | null;
  readonly title: string;
  readonly sources: readonly ItemSentence[];
  /** The paper that it stands in, where that is not the one at its side. */
  readonly elsewhere: { readonly documentId: string; readonly fileName: string } | null;
  readonly rules: readonly DraftRule[];
  readonly indicators: readonly DraftIndicator[];
  readonly leadParty: string | null;
  readonly assistParties: readonly string[];
  readonly assignment: NamedAssignment | null;
  /** Chosen for this item, or taken from its lead party. */
  readonly assignedBy: 'item' | 'party' | null;
  readonly dropped: boolean;
  /** The item before it that it can be merged into. */
  readonly mergeIntoId: string | null;
  readonly openQuestionIds: readonly string[];
}

/** A sentence of an item as printed. */
export interface ItemSentence extends Span {
  readonly text: string;
}

export interface ReviewParty {
  readonly key: string;
  readonly spans: readonly Span[];
  /** Items that it leads. */
  readonly itemCount: number;
  readonly assignment: NamedAssignment | null;
  /** Whose choice for an earlier plan it is, where nobody chose for this one. */
  readonly carried: { readonly by: string; readonly on: CalendarDate } | null;
  /** Whom it could mean, the likeliest first. */
  readonly proposals: readonly PartyProposal[];
}

export interface PartyProposal {
  readonly ground: ProposalGround;
  readonly assignment: NamedAssignment;
}

/** The items and parties of a draft with the names of people and units, and whom a party could mean. */
export async function draftLines(
  ctx: Context,
  unitId: string,
  draft: PlanDraft,
  texts: DraftTexts,
  draftedAt: Date,
): Promise<{ readonly items: readonly ReviewItem[]; readonly parties: readonly ReviewParty[] }> {
  const keys = draft.parties.map((party) => party.key);
  const proposals = await proposeMatches(ctx.db, unitId, keys);
  const remembered = await rememberedMatches(ctx.db, unitId, keys);
  const name = await namesOf(ctx.db, [
    ...draft.items.map((item) => assignmentOf(draft, item)),
    ...draft.parties.map((party) => party.assignment),
    ...[...proposals.values()].flat().map((proposal) => proposal.assignment),
  ]);
  const open = waitingQuestions(draft);
  let before: string | null = null;
  const items = draft.items.map((item): ReviewItem => {
    const assignment = assignmentOf(draft, item);
    const { id: documentId, fileName, text } = texts.of(item);
    const mergeIntoId = item.dropped ? null : before;
    if (!item.dropped) before = item.id;
    return {
      ...item,
      sources: item.sources.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
      elsewhere: item.documentId === undefined ? null : { documentId, fileName },
      assignment: assignment && name(assignment),
      assignedBy: item.assignment ? 'item' : assignment && 'party',
      mergeIntoId,
      openQuestionIds: open.filter((question) => question.itemId === item.id).map((question) => question.id),
    };
  });
  const led = (key: string) => draft.items.filter((item) => !item.dropped && item.leadParty === key).length;
  const parties = draft.parties.map(({ key, spans, assignment }) => ({
    key,
    spans,
    itemCount: led(key),
    assignment: assignment && name(assignment),
    carried: carriedFrom(remembered.get(key), assignment, draftedAt),
    proposals: (proposals.get(key) ?? []).map((one) => ({ ground: one.ground, assignment: name(one.assignment) })),
  }));
  return { items, parties };
}

/** A choice that was remembered before the draft was made, and stands in it. */
function carriedFrom(before: RememberedMatch | undefined, assignment: Assignment | null, draftedAt: Date) {
  if (!before || !assignment || before.at >= draftedAt || !isSame(before.assignment, assignment)) return null;
  return { by: before.by, on: dateInShanghai(before.at) };
}

function isSame(a: Assignment, b: Assignment): boolean {
  return a.unitId === b.unitId && a.sectionId === b.sectionId && a.ownerId === b.ownerId && a.backupId === b.backupId;
}
