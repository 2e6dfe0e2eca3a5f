import type { CalendarDate } from '#domain/shared/calendar-date';
import type { WaitingItem } from './get-staff-workbench';

/** The figures of the director's workbench: tasks due this month, done of them, done on time, overdue now, due soon, moved. */
export const FIGURES = ['due', 'done', 'on-time', 'overdue', 'soon', 'moved'] as const;
export type FigureKey = (typeof FIGURES)[number];

export interface Figure {
  readonly key: FigureKey;
  readonly value: number;
  /** The same figure for the month before, at its end. */
  readonly lastMonth: number;
  /** `count` or `percent`. */
  readonly unit: 'count' | 'percent';
  /** The query string of the task list that shows the rows behind the figure. */
  readonly query: string;
}

export interface LateUnit {
  readonly unitId: string;
  readonly name: string;
  readonly overdue: number;
  readonly running: number;
  readonly query: string;
}

export interface PlanToDecide {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly unitName: string;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
}

/** What a director must know: is the year on track, and what waits for a decision. */
export interface DirectorWorkbench {
  readonly today: CalendarDate;
  readonly figures: readonly Figure[];
  readonly lateByUnit: readonly LateUnit[];
  readonly plansToDecide: readonly PlanToDecide[];
  readonly waiting: { readonly items: readonly WaitingItem[]; readonly total: number };
  /** The year ring: tasks by month (1 to 12) and section or unit, counted by light. */
  readonly ring: readonly RingSegment[];
}

export interface RingSegment {
  readonly month: number;
  /** A section of the own unit, or a unit below it. */
  readonly group: { readonly id: string; readonly name: string };
  readonly counts: Readonly<Record<string, number>>;
}
