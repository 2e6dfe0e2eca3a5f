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
/** What a character is in the clues: a clue by itself, the first of a pair, the second of one. Few that stand in a text are any. */
const ALONE = 1;
const FIRST = 2;
const SECOND = 4;

/** All clues at once: for each character, and each pair of characters, that any of them names, the bits that it sets. */
export class ClueTable {
  readonly size: number;
  private readonly width: number;
  private readonly roles = new Uint8Array(65536);
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
    this.width = asked.reduce((width, { bit }) => Math.max(width, bit.index + 1), 1);
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
    const { roles } = this;
    const marks = [ALWAYS.mask];
    while (marks.length < this.width) marks.push(0);
    let before = 0;
    let isFirst = false;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const role = roles[code] ?? 0;
      if ((role & ALONE) !== 0) this.mark(marks, code);
      if (isFirst && (role & SECOND) !== 0) this.mark(marks, keyOf(before, code));
      isFirst = (role & FIRST) !== 0;
      before = code;
    }
    return marks;
  }

  /** Notes what the characters of a clue's part are, and gives the number that the part is found by. */
  private enrol(part: string): number {
    const first = part.charCodeAt(0);
    if (part.length === 1) {
      this.roles[first] = (this.roles[first] ?? 0) | ALONE;
      return first;
    }
    const second = part.charCodeAt(1);
    this.roles[first] = (this.roles[first] ?? 0) | FIRST;
    this.roles[second] = (this.roles[second] ?? 0) | SECOND;
    return keyOf(first, second);
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
