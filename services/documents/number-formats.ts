/**
 * Writes numbers as Word's automatic numbering does (ECMA-376 17.18.59 ST_NumberFormat); `decimalZero3` stands for the custom format 001, 002.
 * Unknown formats, and values beyond what a format can write, come out in decimal.
 */
export function formatNumber(value: number, format: string): string {
  const width = /^decimalZero(\d)$/u.exec(format)?.[1];
  if (width !== undefined) return String(value).padStart(Number(width), '0');
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(value) : undefined) ?? String(value);
}

type Writer = (value: number) => string | undefined;

/** A fixed row of signs; beyond its end Word goes on in decimal. */
const row = (signs: string): Writer => {
  const list = [...signs];
  return (value) => list[value - 1];
};
const range = (first: number, count: number) =>
  row(String.fromCodePoint(...Array.from({ length: count }, (_, i) => first + i)));

const digitByDigit =
  (digits: string): Writer =>
  (value) =>
    [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('');

/** A, B … Z, AA, BB …: Word repeats the letter, it does not count on in base 26. */
const letters =
  (first: string): Writer =>
  (value) => {
    if (value < 1) return undefined;
    const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
    return letter.repeat(Math.ceil(value / 26));
  };

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]; // prettier-ignore

function roman(value: number): string | undefined {
  if (value < 1 || value > 32767) return undefined;
  let rest = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

interface Numerals {
  readonly digits: string;
  /** The signs of 10, 100, 1000, and of ten thousand. */
  readonly units: readonly [string, string, string];
  readonly myriad: string;
  /** 十一 rather than 一十一. */
  readonly shortTeens: boolean;
  /** Japanese leaves out a one before 十, 百, 千 and zeros within the number. */
  readonly japanese: boolean;
}

const SIMPLE: Numerals = { digits: '零一二三四五六七八九', units: ['十', '百', '千'], myriad: '万', shortTeens: true, japanese: false }; // prettier-ignore
const TAIWANESE: Numerals = { ...SIMPLE, myriad: '萬' };
const JAPANESE: Numerals = { ...SIMPLE, digits: '〇一二三四五六七八九', japanese: true };
const LEGAL_SIMPLIFIED: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['拾', '佰', '仟'], myriad: '万', shortTeens: false, japanese: false }; // prettier-ignore
const LEGAL_TRADITIONAL: Numerals = { ...LEGAL_SIMPLIFIED, digits: '零壹貳參肆伍陸柒捌玖', myriad: '萬' };

const counted =
  (numerals: Numerals): Writer =>
  (value) => {
    if (value < 0 || value >= 100_000_000) return undefined;
    if (value === 0) return numerals.digits[0];
    const [high, low] = [Math.floor(value / 10_000), value % 10_000];
    const front = high > 0 ? belowMyriad(high, numerals) + numerals.myriad : '';
    const gap = high > 0 && low > 0 && low < 1000 && !numerals.japanese ? numerals.digits[0] : '';
    const written = front + gap + (low > 0 ? belowMyriad(low, numerals) : '');
    return numerals.shortTeens && value >= 10 && value < 20 ? written.replace(/^一/u, '') : written;
  };

function belowMyriad(value: number, { digits, units, japanese }: Numerals): string {
  let written = '';
  let zeroOwed = false;
  for (const [power, unit] of [
    [1000, units[2]],
    [100, units[1]],
    [10, units[0]],
    [1, ''],
  ] as const) {
    // prettier-ignore
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) {
      zeroOwed = written !== '';
      continue;
    }
    if (zeroOwed && !japanese) written += digits[0];
    zeroOwed = false;
    written += (japanese && digit === 1 && power > 1 ? '' : digits[digit]) + unit;
  }
  return written;
}

/** 一 … 九十九 in words, from a hundred on digit by digit: 一○○. */
const countedBelowHundred =
  (numerals: Numerals): Writer =>
  (value) =>
    value < 100 ? counted(numerals)(value) : digitByDigit('○一二三四五六七八九')(value);

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const sexagenary: Writer = (value) =>
  value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}` : undefined;
const fullWidth = digitByDigit('０１２３４５６７８９');
const circled = range(0x2460, 20);

const FORMATS: Readonly<Record<string, Writer>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: range(0x2474, 20),
  decimalEnclosedFullstop: range(0x2488, 20),
  ideographEnclosedCircle: range(0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  chineseCounting: countedBelowHundred(SIMPLE),
  taiwaneseCounting: countedBelowHundred(SIMPLE),
  chineseCountingThousand: counted(SIMPLE),
  taiwaneseCountingThousand: counted(TAIWANESE),
  japaneseCounting: counted(JAPANESE),
  chineseLegalSimplified: counted(LEGAL_SIMPLIFIED),
  ideographLegalTraditional: counted(LEGAL_TRADITIONAL),
  ideographDigital: digitByDigit('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitByDigit('〇一二三四五六七八九'),
  taiwaneseDigital: digitByDigit('○一二三四五六七八九'),
  ideographTraditional: row(STEMS),
  ideographZodiac: row(BRANCHES),
  ideographZodiacTraditional: sexagenary,
};
