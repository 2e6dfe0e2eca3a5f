const DIGITS = '〇一二三四五六七八九';
const YEAR =
  /(?<![\d〇○零一二三四五六七八九])(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})(?![\d〇○零一二三四五六七八九])/gu;
const PARTNER_BEHIND = /^年?\s*[-－—–~～至到]{1,2}\s*(\d{4})(?!\d)/u;
const PARTNER_BEFORE = /(?<!\d)(\d{4})年?\s*[-－—–~～至到]{1,2}\s*$/u;
/** What is measured against the year before (较2025年下降, 在2025年基础上). */
const COMPARED = /(?:较|比)\s*$/u;
const BASE = /^年度?(?:同期|末|底)?(?:的?(?:水平|基数|基础)|同期)/u;

/**
 * Words of a plan of `year` as they are said a year later: 到2026年底, 二〇二六年, 2025—2026学年, and the year that it is measured against
 * (较2025年). The years of a longer period (2021—2026年) and numbers that are no year stay.
 */
export function inNextYear(words: string, year: number): string {
  return words.replace(YEAR, (printed, at: number) => {
    const value = valueOf(printed);
    return isShifted(value, year, words.slice(0, at), words.slice(at + printed.length))
      ? asPrinted(value + 1, printed)
      : printed;
  });
}

function isShifted(value: number, year: number, before: string, behind: string): boolean {
  const partner = PARTNER_BEHIND.exec(behind)?.[1] ?? PARTNER_BEFORE.exec(before)?.[1];
  if (partner !== undefined) {
    const both = [value, Number(partner)];
    return Math.abs(value - Number(partner)) === 1 && both.includes(year);
  }
  if (!/^\s*(?:年|$)/u.test(behind)) return false;
  return value === year || (value === year - 1 && (COMPARED.test(before) || BASE.test(behind)));
}

function valueOf(printed: string): number {
  return Number(printed.replace(/[○零]/gu, '〇').replace(/\D/gu, (digit) => String(DIGITS.indexOf(digit))));
}

function asPrinted(value: number, like: string): string {
  if (/\d/u.test(like)) return String(value);
  const zero = /[○零]/u.exec(like)?.[0] ?? '〇';
  return String(value).replace(/\d/gu, (digit) => (digit === '0' ? zero : (DIGITS[Number(digit)] ?? digit)));
}
