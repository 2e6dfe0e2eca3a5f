/** How Excel shows a number in a cell, as far as plans use it: dates and months in Chinese, per cent, decimals, thousands. */

/** Formats that files name by number only (ECMA-376 18.8.30, with those of Chinese systems). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'yyyy/m/d', 15: 'yyyy/m/d', 16: 'm"月"d"日"', 17: 'yyyy"年"m"月"',
  22: 'yyyy/m/d', 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm/d/yy', 31: 'yyyy"年"m"月"d"日"', 36: 'yyyy"年"m"月"',
  37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"',
  54: 'm"月"d"日"', 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}; // prettier-ignore
const GENERAL = 'General';
const DAY_MS = 86_400_000;
/** Day 0 of the two ways in which workbooks count days; the first counts a 29th of February 1900, which falls before any plan. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** Nobody plans beyond: the last day of 9999. */
const LAST_DAY = 2_958_465;

export function formatOf(number: number, custom: ReadonlyMap<number, string>): string {
  return custom.get(number) ?? BUILT_IN[number] ?? GENERAL;
}

/** The words of a number under a format. Dates come out with year only where the format shows one. */
export function displayed(value: number, format: string, epoch: keyof typeof EPOCHS): string {
  const bare = withoutLiterals(format);
  if (isDate(bare) && value >= 0 && value <= LAST_DAY) return dateOf(value, bare, epoch);
  const section = format.split(';')[0] ?? '';
  const literal = withoutLiterals(section);
  if (literal.includes('%')) return `${decimal(value * 100, literal)}%`;
  const [, prefix = '', suffix = ''] = /^((?:"[^"]*")?)[^"]*?((?:"[^"]*")?)$/u.exec(section) ?? [];
  const number = /[0#]/u.test(literal) ? decimal(value, literal) : general(value);
  return prefix.replaceAll('"', '') + number + suffix.replaceAll('"', '');
}

/** The format without what it prints as it stands, colours and languages. */
function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[(?:\$[^\]]*|[^\]hms]{2,})\]/gu, '');
}

function isDate(bare: string): boolean {
  return bare !== GENERAL && /[yd]|(?<![hs:m])m+(?![:sm])/iu.test(bare) && !/[0#?]/u.test(bare);
}

function dateOf(value: number, bare: string, epoch: keyof typeof EPOCHS): string {
  const date = new Date(EPOCHS[epoch] + Math.floor(value) * DAY_MS);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const shows = (letter: RegExp) => letter.test(bare);
  const front = shows(/[ye]/iu) ? `${year}年` : '';
  return `${front}${month}月${shows(/d/iu) ? `${day}日` : ''}`;
}

function decimal(value: number, literal: string): string {
  const places = /\.([0#?]+)/u.exec(literal)?.[1] ?? '';
  const fewest = places.replace(/[#?]/gu, '').length;
  const rounded = value.toFixed(Math.min(places.length, 10));
  const [whole = '', rest = ''] = rounded.split('.');
  const kept = rest.slice(0, fewest) + rest.slice(fewest).replace(/0+$/u, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

/** Excel shows at most eleven figures; what a sum has beyond them is no figure of the office. */
function general(value: number): string {
  return String(Number(value.toPrecision(11)));
}
