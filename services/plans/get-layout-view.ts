import type { DueExplanation } from '#domain/planning/occurrence';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { ReviewProblem } from './get-review-view';
import type { NamedAssignment } from './named-assignment';
import type { PlanHead } from './plan-head';

/** The year as it would be published: items × 12 months, the load on each owner, who will be told. */
export interface LayoutView {
  readonly plan: PlanHead;
  /** Null while the plan has no year: then there are no occurrences either. */
  readonly year: number | null;
  readonly today: CalendarDate;
  readonly months: readonly LayoutMonth[];
  readonly rows: readonly LayoutRow[];
  readonly occurrences: readonly LayoutOccurrence[];
  /** One line an owner, the most loaded first. */
  readonly load: readonly OwnerLoad[];
  readonly problems: readonly ReviewProblem[];
  /** What publication would tell whom. */
  readonly told: readonly { readonly personId: string; readonly name: string; readonly tasks: number }[];
  /** Occurrences that were due before today: left out at publication unless they are asked for. */
  readonly pastCount: number;
  readonly moves: number;
}

export interface LayoutMonth {
  readonly month: number;
  readonly workingDays: number;
  /** No holiday notice covers it. */
  readonly provisional: boolean;
  readonly tasks: number;
}

export interface LayoutRow {
  readonly itemId: string;
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly assignment: NamedAssignment | null;
  /** Twelve lists of occurrence keys by month of the due date. */
  readonly months: readonly (readonly string[])[];
}

export interface LayoutOccurrence {
  readonly key: string;
  readonly itemId: string;
  readonly ruleId: string | null;
  readonly title: string;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly provisional: boolean;
  readonly explanation: DueExplanation;
  readonly movedByHand: boolean;
  readonly past: boolean;
}

export interface OwnerLoad {
  /** Null for items that nobody owns yet. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly months: readonly { readonly tasks: number; readonly peak: boolean }[];
  readonly total: number;
}
