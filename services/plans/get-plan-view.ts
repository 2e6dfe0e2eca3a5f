import type { MonthSummary } from '#domain/planning/month-summary';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { LightCounts } from '#services/tasks/light-counts';
import type { PlanDecisionEntry } from './get-review-view';
import type { PlanHead } from './plan-head';

/** A plan in force, and its story. */
export interface PlanView {
  readonly plan: PlanHead;
  readonly publishedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly figures: PlanFigures;
  /** Twelve months. */
  readonly months: readonly PlanMonth[];
  readonly items: readonly PlanItemLine[];
  readonly decisions: readonly PlanDecisionEntry[];
  readonly amendments: readonly AmendmentLine[];
  /** The newest first, at most fifty; empty where the actor may not read the audit. */
  readonly audit: readonly PlanAuditLine[];
}

export interface PlanFigures {
  readonly items: number;
  readonly indicators: number;
  readonly tasks: number;
  readonly lights: LightCounts;
  readonly onTrack: number | null;
  readonly owners: number;
}

export interface PlanMonth {
  readonly month: number;
  readonly tasks: number;
  readonly lights: LightCounts;
  /** 月度小结, where the month has ended. */
  readonly summary: MonthSummary | null;
}

export interface PlanItemLine {
  readonly id: string;
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly sourceText: string;
  readonly ownerName: string;
  readonly backupName: string;
  readonly unitName: string;
  readonly sectionName: string | null;
  readonly tasks: number;
  readonly lights: LightCounts;
  readonly dropped: boolean;
}

export interface AmendmentLine {
  readonly id: string;
  readonly number: number;
  readonly state: 'draft' | 'in-force' | 'discarded';
  readonly reason: string;
  readonly draftedBy: string;
  readonly createdOn: CalendarDate;
  readonly inForceOn: CalendarDate | null;
}

export interface PlanAuditLine {
  readonly id: number;
  readonly at: string;
  readonly action: string;
  readonly by: string | null;
  readonly process: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
