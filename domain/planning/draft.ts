import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Span } from '#domain/shared/span';
import type {
  Answer,
  IndicatorKind,
  IndicatorOp,
  Origin,
  OutlineRole,
  ReadQuestion,
  ScheduleNorm,
  SilentSentence,
} from '#domain/plan-reader/reading';

/**
 * A plan as it is reviewed: what the reader understood and what people decided since. All spans are offsets into the text of the
 * document that was imported. Ids are short, stable within the plan and never reused: `i12` an item, `r3` a rule, `n7` an indicator.
 */
export interface PlanDraft {
  readonly title: string;
  /** Null until the text prints it or the director says it. */
  readonly year: number | null;
  /** Where the plan stands in the document. */
  readonly span: Span;
  /** The document in whose text all spans lie; absent for the one that the plan was imported from. A revision (修订稿) sets it. */
  readonly documentId?: string;
  readonly outline: readonly DraftHeading[];
  readonly items: readonly DraftItem[];
  readonly parties: readonly DraftParty[];
  readonly stages: readonly DraftStage[];
  readonly questions: readonly DraftQuestion[];
  /** Sentences with a number or a date that gave nothing; `dismissed` once somebody said that this is right. */
  readonly silent: readonly DraftSilent[];
  /** Occurrences moved by hand while laying out the year: occurrence key → due date. */
  readonly moves: Readonly<Record<string, CalendarDate>>;
  /** The next free number for ids of items, rules, indicators. */
  readonly nextId: number;
}

/** A heading of the plan's outline (章节). */
export interface DraftHeading extends Span {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
  readonly text: string;
  readonly depth: number;
  readonly role: OutlineRole;
}

/** A work item (工作任务): one piece of work for the year, with the sentences that it comes from. */
export interface DraftItem {
  readonly id: string;
  readonly headingId: string | null;
  readonly title: string;
  readonly sources: readonly Span[];
  readonly rules: readonly DraftRule[];
  readonly indicators: readonly DraftIndicator[];
  /** Parties that the text names for it, by their key in `parties`. */
  readonly leadParty: string | null;
  readonly assistParties: readonly string[];
  /** Chosen for this item alone; null means: as its lead party is matched. */
  readonly assignment: Assignment | null;
  /** Set aside by the director; kept so that it can come back. */
  readonly dropped: boolean;
  /** The document of its own spans, where a later one no longer prints it as it stands here. */
  readonly documentId?: string;
}

/** A time rule of an item. */
export interface DraftRule {
  readonly id: string;
  readonly norm: ScheduleNorm;
  /** What is done then, where the item's title says something else; its tasks are called so. */
  readonly work?: string | undefined;
  /** The time expression as printed; empty for a rule that somebody added. */
  readonly printed: string;
  readonly span: Span | null;
  readonly origin: Origin | 'added';
  readonly by: string;
}

export interface DraftIndicator {
  readonly id: string;
  readonly name: string;
  readonly op: IndicatorOp;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly span: Span | null;
  readonly origin: Origin | 'added';
  readonly by: string;
}

/** A party as the text names it (妇产科医生, 各村卫生室), matched once for every item that names it. */
export interface DraftParty {
  /** The printed name with white space removed; the key under which a choice is remembered. */
  readonly key: string;
  readonly spans: readonly Span[];
  readonly assignment: Assignment | null;
}

/** Who does it: a named owner and a named backup (A岗/B岗), and the unit and section where the work is done. */
export interface Assignment {
  readonly unitId: string;
  readonly sectionId: string | null;
  readonly ownerId: string | null;
  readonly backupId: string | null;
}

export interface DraftStage {
  readonly id: string;
  readonly itemId: string | null;
  readonly name: string;
  /** `MM-DD` or null. */
  readonly from: string | null;
  readonly to: string | null;
  readonly progress: number | null;
  readonly span: Span | null;
}

export interface DraftQuestion extends ReadQuestion {
  readonly id: string;
  /** The item that it is about, where there is one. */
  readonly itemId: string | null;
  readonly answer: Answer | null;
  /** How far the answer was said to reach; null while there is none. */
  readonly reach: AnswerReach | null;
  /** Whose earlier answer it is, where nobody gave it for this plan. */
  readonly carried: CarriedAnswer | null;
}

/** `alike`: wherever the plan leaves the same thing open about the same work. `word`: wherever it uses the same vague word. */
export const ANSWER_REACHES = ['alike', 'word'] as const;
export type AnswerReach = (typeof ANSWER_REACHES)[number];

/** An answer that an earlier plan of the unit was given (沿用). */
export interface CarriedAnswer {
  readonly by: string;
  readonly on: CalendarDate;
  /** The earlier plan's title; null where it was deleted. */
  readonly plan: string | null;
}

export interface DraftSilent extends SilentSentence {
  readonly id: string;
  readonly dismissed: boolean;
}

/** One change to a draft. Edits are kept in order; the draft is the reading with its edits replayed, so that undo is dropping the last. */
export type DraftEdit =
  | { readonly kind: 'set-title'; readonly title: string }
  | { readonly kind: 'set-year'; readonly year: number }
  | { readonly kind: 'retitle-item'; readonly itemId: string; readonly title: string }
  | { readonly kind: 'add-item'; readonly title: string; readonly afterId: string | null; readonly source: Span | null }
  | { readonly kind: 'drop-item'; readonly itemId: string }
  | { readonly kind: 'restore-item'; readonly itemId: string }
  /** Cuts an item in two at an offset of the document: sentences, rules and indicators from there on go to the new item, which without a `title` has the old one's. */
  | { readonly kind: 'split-item'; readonly itemId: string; readonly at: number; readonly title?: string }
  /** Joins `itemId` into the item before it. */
  | { readonly kind: 'merge-item'; readonly itemId: string; readonly intoId: string }
  | { readonly kind: 'set-lead-party'; readonly itemId: string; readonly party: string | null }
  | { readonly kind: 'assign-item'; readonly itemId: string; readonly assignment: Assignment | null }
  | { readonly kind: 'assign-party'; readonly party: string; readonly assignment: Assignment | null }
  /** Assigns every item that has no owner and backup of its own yet. */
  | { readonly kind: 'assign-rest'; readonly assignment: Assignment }
  | { readonly kind: 'add-rule'; readonly itemId: string; readonly norm: ScheduleNorm }
  | { readonly kind: 'set-rule'; readonly itemId: string; readonly ruleId: string; readonly norm: ScheduleNorm }
  | { readonly kind: 'drop-rule'; readonly itemId: string; readonly ruleId: string }
  | { readonly kind: 'add-indicator'; readonly itemId: string; readonly indicator: IndicatorValue }
  | {
      readonly kind: 'set-indicator';
      readonly itemId: string;
      readonly indicatorId: string;
      readonly indicator: IndicatorValue;
    }
  | { readonly kind: 'drop-indicator'; readonly itemId: string; readonly indicatorId: string }
  /** Null opens the question again. `reach` is `alike` where it is not said. */
  | {
      readonly kind: 'answer-question';
      readonly questionId: string;
      readonly answer: Answer | null;
      readonly reach?: AnswerReach;
      readonly carried?: CarriedAnswer;
    }
  | { readonly kind: 'dismiss-silent'; readonly silentId: string; readonly dismissed: boolean }
  | { readonly kind: 'move-occurrence'; readonly key: string; readonly to: CalendarDate | null }
  /** Puts the draft that was made of a revised document in the place of what stands, decisions carried over; `draft` says which document. */
  | { readonly kind: 'take-revision'; readonly draft: PlanDraft };

/** A change that a screen may ask for; a revision is taken by its own verb. */
export type AskedEdit = Exclude<DraftEdit, { kind: 'take-revision' }>;

export interface IndicatorValue {
  readonly name: string;
  readonly op: IndicatorOp;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly kind: IndicatorKind;
}

/** Who owns an item: its own choice, else that of its lead party; null where neither is made. */
export function assignmentOf(draft: PlanDraft, item: DraftItem): Assignment | null {
  if (item.assignment) return item.assignment;
  return draft.parties.find((party) => party.key === item.leadParty)?.assignment ?? null;
}
