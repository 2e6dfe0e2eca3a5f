import { calendarDate, daysInMonth, lastOfMonth, type CalendarDate } from '#domain/shared/calendar-date';

const SHAPE = /^(\d{2})-(\d{2})$/u;
const LEAP_YEAR = 2024;

/** `MM-DD` in a year; 02-29 in an ordinary year is its last day of February. Null for what is no day of any year. */
export function monthDay(text: string, year: number): CalendarDate | null {
  const match = SHAPE.exec(text);
  const month = Number(match?.[1]);
  const day = Number(match?.[2]);
  return match && isMonthDay(month, day) ? dayInMonth(year, month, day) : null;
}

/** Whether some year has that day. */
export function isMonthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(LEAP_YEAR, month);
}

/** That day of the month, or the month's last where it is shorter (每月31日). */
export function dayInMonth(year: number, month: number, day: number): CalendarDate {
  return calendarDate(year, month, day) ?? lastOfMonth(year, month);
}
