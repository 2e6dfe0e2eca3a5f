import type {
  DraftEdit,
  DraftHeading,
  DraftIndicator,
  DraftQuestion,
  DraftRule,
  DraftSilent,
  DraftStage,
} from '#domain/planning/draft';
import type { Span } from '#domain/shared/span';
import type { Assignees } from './find-assignees';
import type { NamedAssignment } from './named-assignment';
import type { PlanHead } from './plan-head';
import type { SourceParagraph } from './source-segments';

/** The plan's text beside what was understood of it. */
export interface ReviewView {
  readonly plan: PlanHead;
  readonly source: readonly SourceParagraph[];
  readonly outline: readonly DraftHeading[];
  readonly items: readonly ReviewItem[];
  readonly parties: readonly ReviewParty[];
  readonly stages: readonly DraftStage[];
  /** In the order of the text, open ones and answered ones. */
  readonly questions: readonly DraftQuestion[];
  readonly silent: readonly DraftSilent[];
  readonly coverage: ReviewCoverage;
  /** What keeps the plan from being published; nothing is named twice. */
  readonly problems: readonly ReviewProblem[];
  readonly undo: EditDone | null;
  readonly redo: EditDone | null;
  readonly decisions: readonly PlanDecisionEntry[];
  /** People and units to assign to at first sight: those of the plan's unit. `findAssignees` finds the others. */
  readonly assignees: Assignees;
}

export interface ReviewItem {
  readonly id: string;
  readonly headingId: string | null;
  readonly title: string;
  readonly sources: readonly Span[];
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

export interface ReviewParty {
  readonly key: string;
  readonly spans: readonly Span[];
  readonly itemCount: number;
  readonly assignment: NamedAssignment | null;
  /** Whom it could mean, the likeliest first. */
  readonly proposals: readonly PartyProposal[];
}

/** `remembered` from an earlier plan of the unit; `post`, `section`, `unit-kind`, `person` by what the name says. */
export const PROPOSAL_GROUNDS = ['remembered', 'post', 'section', 'unit', 'unit-kind', 'person'] as const;
export interface PartyProposal {
  readonly ground: (typeof PROPOSAL_GROUNDS)[number];
  readonly assignment: NamedAssignment;
}

export interface ReviewCoverage {
  /** 0 to 1. */
  readonly share: number;
  readonly coveredCharacters: number;
  readonly totalCharacters: number;
  /** Silent sentences that nobody has dismissed. */
  readonly silentLeft: number;
}

export interface ReviewProblem {
  readonly code: string;
  readonly itemId: string | null;
}

/** An edit that can be taken back or done again. */
export interface EditDone {
  readonly kind: DraftEdit['kind'];
  readonly by: string;
  /** ISO, UTC. */
  readonly at: string;
}

export interface PlanDecisionEntry {
  readonly kind: 'submitted' | 'withdrawn' | 'approved' | 'returned' | 'published' | 'closed' | 'amended';
  readonly reason: string | null;
  /** Null where a process decided it. */
  readonly by: string | null;
  readonly at: string;
}
