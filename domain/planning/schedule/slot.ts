import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Verdict } from '#domain/shared/verdict';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import type { Period } from '#domain/work-calendar/working-periods';
import type { LayoutPolicy } from './layout-policy';

/** A place in the year that a rule asks for, before rest days and load are looked at. */
export interface Slot {
  /** The period that it belongs to, and which of the period it is, from 1: with item and rule they make the key. */
  readonly period: string;
  readonly n: number;
  readonly opensOn: CalendarDate;
  /** The day that the rule names, or the default day of a slot that can be levelled. */
  readonly nominal: CalendarDate;
  /** Which way it is moved off a rest day first; the other way where it would leave `bounds`. */
  readonly roll: 'forward' | 'back';
  readonly bounds: Period;
  /** Working days among which levelling may choose; empty where the day is fixed. */
  readonly choices: readonly CalendarDate[];
}

export const SLOT_REFUSALS = ['unknown-observance', 'unknown-season', 'no-such-date', 'festival-not-dated'] as const;
export type SlotRefusal = (typeof SLOT_REFUSALS)[number];

/** No slots is an answer: a time limit or a far horizon has no day of its own. */
export type Slots = Verdict<{ slots: readonly Slot[] }, SlotRefusal>;

/** What a rule is dated with. */
export interface SlotContext {
  readonly year: number;
  readonly calendar: WorkCalendar;
  /** Every working day of the year, in order: counted once for all rules. */
  readonly workingDays: readonly CalendarDate[];
  readonly policy: LayoutPolicy;
  /** The time expression as printed; 春节前 says more than its norm. */
  readonly printed: string;
}

export function slots(...list: readonly Slot[]): Slots {
  return { ok: true, slots: list };
}
