import { anchored } from '../expressions/anchored';
import { COUNTED_TOGETHER, LABEL_RANKS, numberOf, type Label, type LabelStyle } from './labels';
import type { Line } from '../normalize';

/** 3、6月底前, 1.4月开展, 五、十月: a numeral, a mark and another numeral; the list alone tells whether the first is the item's number. */
const TWO_NUMERALS = anchored(
  /^(?:(\d{1,2})[、.](?=\d)|([一二三四五六七八九十]{1,3})[、.](?=[一二三四五六七八九十]))/u,
);
/** 五、六月份, 3、4月, 四、五类桥梁. */
const TWO_COUNTED = new RegExp(
  `^(\\d{1,2}|[一二三四五六七八九十]{1,3})[、.](\\d{1,2}|[一二三四五六七八九十]{1,3})${COUNTED_TOGETHER}`,
  'u',
);
/** The numeral that opens a line, and one behind it. */
const LIST_NUMERAL = /^(\d{1,2}|[一二三四五六七八九十]{1,3})[、.](\d|[一二三四五六七八九十](?=[月、至-]))?/u;
const DECIMAL = /^(\d{1,2})\.(\d{1,2})(?!\d)/u;
/** 7.85万元: an amount, unless a list has come to 6. */
const AMOUNT = /^\d{1,2}\.\d+(?:[%‰万亿元倍吨亩])/u;
/** Families whose sign a number in a sentence may have too (1.5, 3)). */
const BARE_NUMBERS: ReadonlySet<LabelStyle> = new Set([
  'number',
  'roman',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'half-paren',
]);
/** How many lines below an item the next one of its list is looked for. */
const FARTHEST = 40;

/** Follows the lists of a document line by line, so that a number after a number is read by the list that it continues. */
export class LabelSequence {
  private readonly last = new Map<LabelStyle, number>();
  private lastDecimal = 0;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
  ) {}

  /** The label of the line at `index`, given what it is when read alone. Looks ahead a bounded number of lines. */
  settle(index: number, alone: Label | null): Label | null {
    const label = this.decide(index, alone);
    return label === null ? null : this.take(label);
  }

  /** A label that is one beyond doubt. */
  take(label: Label): Label {
    this.open(label);
    return label;
  }

  /** Whether a label opens a list by its sign alone, or is the next of one that is open: what in the middle of a broken sentence is more than a number (…达到 | 87.2%，…). */
  isExpected({ style, number }: Label): boolean {
    const last = this.last.get(style);
    if (style === 'bullet') return last !== undefined;
    return last === number - 1 || (number === 1 && !BARE_NUMBERS.has(style));
  }

  private decide(index: number, alone: Label | null): Label | null {
    const words = this.opening(index);
    const match = TWO_NUMERALS.exec(words);
    if (match === null) return alone;
    const style = match[1] === undefined ? 'han' : 'number';
    const number = numberOf(match[1] ?? match[2] ?? '');
    const counted: Label = { style, number, length: match[0].length };
    const section = this.nextSection(words, number);
    if (section !== null) return alone?.style.startsWith('decimal') === true ? alone : section;
    if (
      (this.last.get(style) ?? 0) + 1 === number &&
      (number > 1 ? !this.comesAgain(index, words) : this.hasNext(index, style))
    )
      return counted;
    if (alone?.style === 'month') return alone;
    if (AMOUNT.test(words)) return null;
    return style === 'han' && alone !== null && /^[^、.]*[、.][^、.]{1,3}月/u.test(words) ? null : alone;
  }

  /** 2.3 after 2.2, or after heading 2 as its first: a section of a decimal outline, not item 2. */
  private nextSection(words: string, chapter: number): Label | null {
    const match = DECIMAL.exec(words);
    if (match === null || /^[、.\d]*(?:月|日)/u.test(words.slice(match[0].length))) return null;
    const number = Number(match[2]);
    const isNext = this.lastDecimal > 0 && number === this.lastDecimal + 1;
    const isFirst = number === 1 && (this.last.get('number') ?? 0) === chapter;
    return isNext || isFirst ? { style: 'decimal-2', number, length: match[0].length } : null;
  }

  private hasNext(index: number, style: LabelStyle): boolean {
    const next = style === 'han' ? /^二[、.]/u : /^2[、.]/u;
    const again = style === 'han' ? /^一[、.]/u : /^1[、.]/u;
    for (let i = index + 1; i <= index + FARTHEST; i += 1) {
      const words = this.opening(i);
      if (words === '' || again.test(words)) return false;
      if (next.test(words)) return true;
    }
    return false;
  }

  /** 五、六月份开展检查 stands before 五、保障措施: two that are counted together, and no fifth item. */
  private comesAgain(index: number, words: string): boolean {
    const [, numeral = '', next = ''] = TWO_COUNTED.exec(words) ?? [];
    if (numeral === '' || numberOf(next) !== numberOf(numeral) + 1) return false;
    for (let i = index + 1; i <= index + FARTHEST; i += 1) {
      const [, other = '', another] = LIST_NUMERAL.exec(this.opening(i)) ?? [];
      if (other === next || numberOf(other) === 1) return false;
      if (other === numeral && another === undefined) return true;
    }
    return false;
  }

  private opening(index: number): string {
    const line = this.lines[index];
    return line === undefined ? '' : this.text.slice(line.start, Math.min(line.end, line.start + 12));
  }

  /** A label ends the lists below it. */
  private open({ style, number }: Label): void {
    this.lastDecimal = style.startsWith('decimal') ? number : 0;
    for (const other of this.last.keys()) if (LABEL_RANKS[other] > LABEL_RANKS[style]) this.last.delete(other);
    this.last.set(style, number);
  }
}
