import type { CalendarDate } from '#domain/shared/calendar-date';

/** Why a due date is where it is; every part can be put into one sentence for the reader. */
export interface DueExplanation {
  /** Which rule set it. */
  readonly basis: 'rule' | 'stage' | 'month-end-of-item' | 'moved-by-hand';
  /** The time expression as printed, or empty. */
  readonly printed: string;
  /** The date that the rule names before the working calendar is asked. */
  readonly nominal: CalendarDate;
  /** Days that were skipped because they are no working days, with their names (春节) where they have one. */
  readonly skipped: readonly { readonly date: CalendarDate; readonly name: string | null }[];
  /** The due date is a working Saturday or Sunday (调休). */
  readonly onMakeUpDay: boolean;
  /** The year's holiday notice that was used; null where none is published and the date is provisional. */
  readonly notice: string | null;
}

/** One dated occurrence of a work item, as the year is laid out and before it becomes a task. */
export interface Occurrence {
  /** Stable over re-planning: item, rule and the period it belongs to, for example `i12.r3.2026-Q1.1`. */
  readonly key: string;
  readonly itemId: string;
  readonly ruleId: string | null;
  readonly title: string;
  /** From when it can be worked on; a task opens with the month that holds this date. */
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** The due date rests on a year without a published holiday notice. */
  readonly provisional: boolean;
  readonly explanation: DueExplanation;
}
