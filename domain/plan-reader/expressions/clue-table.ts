import { emptyBits, holds, include, pairOf, placeOf } from './bit-set';
import type { Clue } from './clues';

/** The place of a clue in the marks of a text. */
export interface Bit {
  readonly index: number;
  readonly mask: number;
}

/** Which clues a text holds, one bit a clue. */
export type Marks = readonly number[];

export interface AskedClue {
  readonly clue: Clue;
  readonly bit: Bit;
}

/** The bit that every text has. */
export const ALWAYS: Bit = { index: 0, mask: 1 };

/** So many places of the table stand empty for each that is taken: then most of what is not in it is known by one look. */
const ROOM = 2;
/** A row of the table: the part of a clue that it is of (0 where nothing stands), which number of the marks, the bits that are set in it, and where the part's next row begins (0: none). */
const PART = 0;
const INDEX = 1;
const MASK = 2;
const NEXT = 3;
const ROW = 4;

/** All clues at once: for each character, and each pair of characters, that any of them names, the bits that it sets. */
export class ClueTable {
  readonly size: number;
  /** The marks of a text that holds no clue. */
  private readonly unmarked: readonly number[];
  /** The characters that are clues, and where the pairs stand that may be. */
  private readonly characters = emptyBits();
  private readonly pairs = emptyBits();
  /** The first row of a part stands at the place computed from it or the next free one, its others behind all places. One array, so that a row is one look into memory. */
  private readonly rows: Int32Array;
  private readonly lastIndex: number;

  constructor(asked: readonly AskedClue[]) {
    const masks = new Map<number, Map<number, number>>();
    for (const { clue, bit } of asked) {
      for (const part of clue) {
        const key = this.enrol(part);
        const known = masks.get(key) ?? new Map<number, number>();
        masks.set(key, known.set(bit.index, (known.get(bit.index) ?? 0) | bit.mask));
      }
    }
    this.size = asked.length;
    const width = asked.reduce((most, { bit }) => Math.max(most, bit.index + 1), 1);
    this.unmarked = Array.from({ length: width }, (_, index) => (index === ALWAYS.index ? ALWAYS.mask : 0));
    let end = ROW * 2 ** Math.ceil(Math.log2(ROOM * masks.size + 1));
    this.lastIndex = end - 1;
    const further = [...masks.values()].reduce((count, own) => count + own.size - 1, 0);
    this.rows = new Int32Array(end + ROW * further);
    for (const [part, own] of masks) {
      let row = this.firstRow(part);
      let left = own.size;
      for (const [index, mask] of own) {
        left -= 1;
        const next = left === 0 ? 0 : end;
        this.rows.set([part, index, mask, next], row);
        row = next;
        if (left > 0) end += ROW;
      }
    }
  }

  /** The clues that a stretch of a text holds (`to` exclusive); one walk over its characters. */
  marksOf(text: string, from: number, to: number): Marks {
    const { characters, pairs } = this;
    const marks = this.unmarked.slice();
    let before = 0;
    for (let i = from; i < to; i += 1) {
      const code = text.charCodeAt(i);
      if (holds(characters, code)) this.mark(marks, code);
      const pair = pairOf(before, code);
      if (holds(pairs, placeOf(pair))) this.mark(marks, pair);
      before = code;
    }
    return marks;
  }

  /** Notes a part of a clue, and gives the number that it is found by. */
  private enrol(part: string): number {
    const first = part.charCodeAt(0);
    if (part.length === 1) {
      include(this.characters, first);
      return first;
    }
    const pair = pairOf(first, part.charCodeAt(1));
    include(this.pairs, placeOf(pair));
    return pair;
  }

  /** Where the first row of a part stands, or would. */
  private firstRow(part: number): number {
    const { rows, lastIndex } = this;
    let row = (placeOf(part) * ROW) & lastIndex;
    for (let found = rows[row + PART]; found !== part && found !== 0; found = rows[row + PART])
      row = (row + ROW) & lastIndex;
    return row;
  }

  private mark(marks: number[], part: number): void {
    const { rows } = this;
    let row = this.firstRow(part);
    if (rows[row + PART] === 0) return;
    do {
      const index = rows[row + INDEX] ?? 0;
      marks[index] = (marks[index] ?? 0) | (rows[row + MASK] ?? 0);
      row = rows[row + NEXT] ?? 0;
    } while (row !== 0);
  }
}
