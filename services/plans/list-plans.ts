import type { CalendarDate } from '#domain/shared/calendar-date';
import type { LightCounts } from '#services/tasks/get-month-view';
import type { PlanHead } from './plan-head';

/** The plans that the actor sees, year by year, the latest first; plans without a year come first of all. */
export interface PlanListView {
  readonly years: readonly { readonly year: number | null; readonly plans: readonly PlanListRow[] }[];
  /** Units into which the actor may import; the way in is shown where there is one. */
  readonly importInto: readonly { readonly id: string; readonly name: string }[];
}

export interface PlanListRow extends Omit<PlanHead, 'may'> {
  readonly itemCount: number;
  /** Items without an owner or a backup; nothing of it after publication. */
  readonly unassignedCount: number;
  readonly openQuestionCount: number;
  /** 0 to 1: how much of the plan's text gave something. */
  readonly coverage: number;
  readonly taskCount: number;
  readonly lights: LightCounts;
  /** 0 to 1: of the tasks that are due or begun, those that are done or not late; null before publication. */
  readonly onTrack: number | null;
  readonly changedOn: CalendarDate;
}
