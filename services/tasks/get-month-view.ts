import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Light } from '#domain/tasks/lights';
import type { DayKind } from '#domain/work-calendar/work-calendar';

/** How many tasks of each light; every light is there. */
export type LightCounts = Readonly<Record<Light, number>>;

/** A task in a day's cell. */
export interface MonthTask {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly light: Light;
  readonly dueOn: CalendarDate;
  readonly unitName: string;
  readonly ownerName: string;
  readonly mayRedate: boolean;
}

export interface MonthDay {
  readonly date: CalendarDate;
  /** False for the days of the neighbouring months that fill the first and the last week. */
  readonly inMonth: boolean;
  /** Null where no holiday notice covers the day. */
  readonly kind: DayKind | null;
  readonly total: number;
  readonly counts: LightCounts;
  /** The tasks themselves where they are at most a handful; empty where the counts stand for them. */
  readonly tasks: readonly MonthTask[];
}

/** A month as a grid of whole weeks, Monday first. */
export interface MonthView {
  readonly year: number;
  readonly month: number;
  readonly today: CalendarDate;
  readonly days: readonly MonthDay[];
  /** Of the month alone, without the neighbours' days. */
  readonly counts: LightCounts;
  /** The actor may re-date some task somewhere: dragging is offered. */
  readonly mayRedate: boolean;
  readonly choices: FilterChoices;
}

/** What the filters can be set to, as far as the actor sees it. */
export interface FilterChoices {
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  /** Of the chosen unit, or of the actor's own. */
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly plans: readonly { readonly id: string; readonly title: string; readonly year: number | null }[];
}
