import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Light } from '#domain/tasks/lights';
import type { LightCounts } from '#services/tasks/light-counts';

/** The year as a circle of twelve sectors with one ring a section (a unit, where a task stands in no section). */
export interface YearRingView {
  readonly year: number;
  readonly title: string;
  readonly today: CalendarDate;
  /** Outermost first: the section with the most tasks. */
  readonly rings: readonly YearRing[];
  readonly lights: LightCounts;
  readonly tasks: number;
}

export interface YearRing {
  /** Of the section, or of the unit. */
  readonly id: string;
  readonly label: string;
  readonly tasks: number;
  /** Twelve. */
  readonly sectors: readonly RingSector[];
}

export interface RingSector {
  readonly month: number;
  readonly lights: LightCounts;
  readonly tasks: number;
  /** In order of the due date; empty where there are more than can be told apart, and the counts stand for them. */
  readonly marks: readonly RingMark[];
}

export interface RingMark {
  readonly taskId: string;
  readonly title: string;
  readonly light: Light;
  readonly dueOn: CalendarDate;
  /** 0 to 1 within the month. */
  readonly at: number;
}
