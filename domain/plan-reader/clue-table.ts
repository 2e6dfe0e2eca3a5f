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

/** So many places of the table stand empty for each that is taken: then most of what is not in it is known by one look. */
const ROOM = 4;

/** All clues at once: for each character, and each pair of characters, that any of them names, a row of the bits that it sets. */
export class ClueTable {
  readonly size: number;
  private readonly width: number;
  private readonly rows: Int32Array;
  /** The characters and pairs that are named, each at the place computed from it or the next free one; 0 where nothing stands. */
  private readonly keys: Int32Array;
  /** Where the row of each place begins. */
  private readonly starts: Uint16Array;

  constructor(asked: readonly AskedClue[]) {
    const bits = new Map<number, Bit[]>();
    for (const { clue, bit } of asked) {
      for (const part of clue) {
        const key = part.length === 1 ? part.charCodeAt(0) : keyOf(part.charCodeAt(0), part.charCodeAt(1));
        const known = bits.get(key);
        if (known === undefined) bits.set(key, [bit]);
        else known.push(bit);
      }
    }
    this.size = asked.length;
    this.width = asked.reduce((width, { bit }) => Math.max(width, bit.index + 1), 0);
    const places = 2 ** Math.ceil(Math.log2(ROOM * bits.size + 1));
    this.keys = new Int32Array(places);
    this.starts = new Uint16Array(places);
    this.rows = new Int32Array(bits.size * this.width);
    let start = 0;
    for (const [key, own] of bits) {
      let place = placeOf(key) & (places - 1);
      while (this.keys[place] !== 0) place = (place + 1) & (places - 1);
      this.keys[place] = key;
      this.starts[place] = start;
      for (const { index, mask } of own) this.rows[start + index] = (this.rows[start + index] ?? 0) | mask;
      start += this.width;
    }
  }

  /** The clues that a text holds; one walk over its characters. */
  marksOf(text: string): Marks {
    const { rows, width } = this;
    const met: number[] = [];
    let before = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const own = this.rowOf(code);
      if (own >= 0) met.push(own);
      const pair = this.rowOf(keyOf(before, code));
      if (pair >= 0) met.push(pair);
      before = code;
    }
    const marks: number[] = [];
    for (let index = 0; index < width; index += 1) {
      let bits = 0;
      for (const row of met) bits |= rows[row + index] ?? 0;
      marks.push(bits);
    }
    return marks;
  }

  private rowOf(key: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    let place = placeOf(key) & last;
    for (let found = keys[place]; found !== key; found = keys[place]) {
      if (found === 0) return -1;
      place = (place + 1) & last;
    }
    return this.starts[place] ?? -1;
  }
}

function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}

function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 12;
}
