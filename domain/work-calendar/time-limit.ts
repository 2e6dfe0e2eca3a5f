import type { CalendarDate } from '#domain/shared/calendar-date';

export const TIME_LIMIT_UNITS = ['hour', 'working-day', 'day', 'week', 'month'] as const;
export type TimeLimitUnit = (typeof TIME_LIMIT_UNITS)[number];

/** A time limit (时限) as a body sets it: data with its legal basis and validity. */
export interface TimeLimit {
  readonly key: string;
  readonly quantity: number;
  readonly unit: TimeLimitUnit;
  /** By law it is not (民法典 201); some house rules count it. */
  readonly startDayCounted: boolean;
  /** A last day that is a rest day moves to the next working day (民法典 203). Has no effect on hours and working days. */
  readonly rollForward: boolean;
  readonly pausable: boolean;
  /** The article or rule that sets it, for quoting beside the date. */
  readonly legalBasis: string;
  readonly validFrom: CalendarDate;
  /** Last day of validity; null while it is in force. */
  readonly validTo: CalendarDate | null;
}

/** The limit of that key in force on a day: the one that began last; null where none is. */
export function limitInForce(limits: readonly TimeLimit[], key: string, on: CalendarDate): TimeLimit | null {
  return limits
    .filter((limit) => limit.key === key && limit.validFrom <= on && (limit.validTo === null || on <= limit.validTo))
    .reduce<TimeLimit | null>((best, limit) => (best && best.validFrom >= limit.validFrom ? best : limit), null);
}
