import { emptyBits, holds, include, PLACES } from './bit-set';
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
const ROOM = 4;

/** All clues at once: for each character, and each pair of characters, that any of them names, the bits that it sets. */
export class ClueTable {
  readonly size: number;
  /** The marks of a text that holds no clue. */
  private readonly unmarked: readonly number[];
  /** The characters that are clues, and where the pairs stand that may be. */
  private readonly characters = emptyBits();
  private readonly pairs = emptyBits();
  /** The characters and pairs that are named, each at the place computed from it or the next free one; 0 where nothing stands. */
  private readonly keys: Int32Array;
  /** Where the bits of each place begin and end in the list of indices and masks. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly bits: Int32Array;

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
    const places = 2 ** Math.ceil(Math.log2(ROOM * masks.size + 1));
    this.keys = new Int32Array(places);
    this.starts = new Int32Array(places);
    this.ends = new Int32Array(places);
    const bits: number[] = [];
    for (const [key, own] of masks) {
      let place = placeOf(key) & (places - 1);
      while (this.keys[place] !== 0) place = (place + 1) & (places - 1);
      this.keys[place] = key;
      this.starts[place] = bits.length;
      for (const entry of own) bits.push(...entry);
      this.ends[place] = bits.length;
    }
    this.bits = Int32Array.from(bits);
  }

  /** The clues that a text holds; one walk over its characters. */
  marksOf(text: string): Marks {
    const { characters, pairs } = this;
    const marks = this.unmarked.slice();
    let before = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (holds(characters, code)) this.mark(marks, code);
      const pair = keyOf(before, code);
      if (holds(pairs, placeOf(pair) % PLACES)) this.mark(marks, pair);
      before = code;
    }
    return marks;
  }

  /** Notes a part of a clue, and gives the number that it is found by. */
  private enrol(part: string): number {
    const isPair = part.length > 1;
    const key = isPair ? keyOf(part.charCodeAt(0), part.charCodeAt(1)) : part.charCodeAt(0);
    include(isPair ? this.pairs : this.characters, isPair ? placeOf(key) % PLACES : key);
    return key;
  }

  private mark(marks: number[], key: number): void {
    const { keys, bits } = this;
    const last = keys.length - 1;
    let place = placeOf(key) & last;
    for (let found = keys[place]; found !== key; found = keys[place]) {
      if (found === 0) return;
      place = (place + 1) & last;
    }
    const end = this.ends[place] ?? 0;
    for (let i = this.starts[place] ?? 0; i < end; i += 2) {
      const index = bits[i] ?? 0;
      marks[index] = (marks[index] ?? 0) | (bits[i + 1] ?? 0);
    }
  }
}

function keyOf(first: number, second: number): number {
  return (first << 16) | second;
}

function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 12;
}
