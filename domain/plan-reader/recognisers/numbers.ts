/** Numbers as plans print them: 1,200, 12.5, 三十五, 两, 半, 二〇二六; and the pattern pieces that other recognisers build on. */

const DIGITS = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value] as const));
DIGITS.set('〇', 0);
DIGITS.set('○', 0);
DIGITS.set('两', 2);
DIGITS.set('俩', 2);
DIGITS.set('仨', 3);
const TENS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** An Arabic number with an optional fraction or thousands commas, without a capturing group. */
export const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A Chinese whole number below ten thousand, without a capturing group. */
export const HAN_NUMERAL = '[一二两三四五六七八九十百千零〇]+';
/** A small whole number in either writing: the day of a month, the times of a recurrence. */
export const SMALL_NUMBER = String.raw`(?:\d{1,4}|[一二两三四五六七八九十百]+)`;

/** A month whose second digit a copyist blotted out: whatever it is taken for is concluded. */
export const BLOTTED = /\d[xX×]/;

/** The value of a small number such as a month (元月 is the first) or a day, where 1x (a blotted digit) is taken for the last that fits: 12. */
export function calendarNumber(printed: string): number {
  if (/[xX×]$/.test(printed)) return 12;
  return printed === '元' ? 1 : numberValue(printed.replace('廿', '二十'));
}

/** Two neighbouring digits that are said of about so many: 三五名, 一两千人, 二三十户. 二五 and 三三 are none. */
const NEIGHBOURS =
  /(?<![一二两三四五六七八九零〇○])(一[二两]|[二两]三|三四|四五|五六|六七|七八|八九|(?<!十)三五)(?=[十百千]|$)/;
/** Digit by digit, as years are: 二〇二六, 一九九八. */
const SPELLED = /[零〇○]|^.{4}$/;

/** The least and the most that about so many can be (三五 is [3, 5], 一两千 is [1000, 2000]); null for a number that is exact or none. */
export function aboutSoMany(printed: string): readonly [number, number] | null {
  const pair = NEIGHBOURS.exec(printed)?.[0];
  if (pair === undefined) return null;
  return [hanValue(printed.replace(pair, pair.charAt(0))), hanValue(printed.replace(pair, pair.charAt(1)))];
}

/**
 * The value of a number as printed in either writing, of about so many the least; NaN where it is none. 二〇二六 is read digit by digit, 百二 and 三三
 * are not guessed.
 */
export function numberValue(printed: string): number {
  if (printed === '半') return 0.5;
  if (/^[\d,.]+$/.test(printed)) return Number(printed.includes(',') ? printed.replaceAll(',', '') : printed);
  const point = printed.indexOf('点');
  if (point > 0) return fraction(printed.slice(0, point), printed.slice(point + 1));
  return aboutSoMany(printed)?.[0] ?? hanValue(printed);
}

function fraction(whole: string, digits: string): number {
  const tail = [...digits].map((character) => DIGITS.get(character) ?? '?').join('');
  return Number(`${hanValue(whole)}.${tail}`);
}

function hanValue(printed: string): number {
  if (printed.length < 2) return DIGITS.get(printed) ?? TENS.get(printed) ?? NaN;
  if ([...printed].every((character) => DIGITS.has(character))) {
    return SPELLED.test(printed) ? Number([...printed].map((character) => DIGITS.get(character)).join('')) : NaN;
  }
  let total = 0;
  let digit: number | null = null;
  for (const character of printed) {
    const tens = TENS.get(character);
    const value = DIGITS.get(character);
    if (tens !== undefined) {
      total += (digit ?? 1) * tens;
      digit = null;
    } else if (value !== undefined && !(digit ?? 0)) {
      digit = value;
    } else {
      return NaN;
    }
  }
  return total + (digit ?? 0);
}
