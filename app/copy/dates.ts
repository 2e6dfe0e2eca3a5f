import type { Locale } from './locale';

const WEEKDAYS: Record<Locale, readonly string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `3月24日 周二`, with the year only where it differs from `today`'s. Dates are `YYYY-MM-DD` as the server sent them. */
export function formatDate(locale: Locale, date: string, today: string, { weekday = true } = {}): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const week = WEEKDAYS[locale][new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const otherYear = date.slice(0, 4) !== today.slice(0, 4);
  if (locale === 'zh') return `${otherYear ? `${year}年` : ''}${month}月${day}日${weekday ? ` ${week}` : ''}`;
  return `${weekday ? `${week} ` : ''}${day} ${MONTHS_EN[month - 1]}${otherYear ? ` ${year}` : ''}`;
}

/** A day of which the year always matters, as of validity: `2026年3月24日` / `24 Mar 2026`. */
export function formatFullDate(locale: Locale, date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS_EN[month - 1]} ${year}`;
}

/** `2026年3月` / `Mar 2026`. */
export function formatMonth(locale: Locale, year: number, month: number): string {
  return locale === 'zh' ? `${year}年${month}月` : `${MONTHS_EN[month - 1]} ${year}`;
}

/** `3月` / `Mar`. */
export function formatMonthName(locale: Locale, month: number): string {
  return locale === 'zh' ? `${month}月` : (MONTHS_EN[month - 1] ?? '');
}

/** An instant as date and time in Asia/Shanghai, computed alike on the server and in any browser. */
export function formatInstant(locale: Locale, iso: string, today: string): string {
  const shanghai = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString();
  return `${formatDate(locale, shanghai.slice(0, 10), today, { weekday: false })} ${shanghai.slice(11, 16)}`;
}

/** An instant's time of day in Asia/Shanghai: `13:05`. */
export function formatClock(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(11, 16);
}

export function weekdayName(locale: Locale, isoWeekday: number): string {
  return WEEKDAYS[locale][isoWeekday % 7] ?? '';
}

/** A day of any year, `MM-DD`: `3月24日` / `24 Mar`. */
export function formatMonthDay(locale: Locale, monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number) as [number, number];
  return locale === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS_EN[month - 1]}`;
}
