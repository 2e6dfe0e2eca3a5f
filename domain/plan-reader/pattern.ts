import type { PassedOverReason } from './reading';
import { requiredCharacters } from './required-characters';

/** A stretch of normalised text with what is known of the characters in it, so that a pattern that cannot match is not tried. */
export interface Words {
  readonly text: string;
  readonly marks: Marks;
  /** Who wants to hear what is passed over; nobody while a plan is only read. */
  readonly passOver?: PassOver;
}

/** Told by a recogniser (`by`) of the characters `from` to `to` that it left, and why. */
export type PassOver = (from: number, to: number, reason: PassedOverReason, by: string) => void;

/** Which of the sets of characters that patterns ask for are met by a text: one bit a set. */
export type Marks = readonly number[];

/** An expression with the sets of which a text must hold a character each. */
export interface Pattern {
  readonly expression: RegExp;
  readonly needs: readonly Bit[];
}

/** The place of a set in the marks. */
interface Bit {
  readonly index: number;
  readonly mask: number;
}

/** How many bits one number of the marks holds: what fits into a small integer. */
const BITS = 30;
const NONE: readonly RegExpExecArray[] = [];

/** The sets that patterns ask for, numbered in the order in which modules name them; complete once all modules are loaded. */
const sets = new Map<string, number>();
let table = tableOf(sets);

/** Makes a pattern of an expression; what it needs is read off its source. For constants of a module: its sets are numbered for good. */
export function pattern(expression: RegExp): Pattern {
  const needs = requiredCharacters(expression).map((set) => {
    const number = sets.get(set) ?? sets.size;
    sets.set(set, number);
    return bitOf(number);
  });
  return { expression, needs };
}

/** Whether a pattern may match in a text: the text holds all that the pattern needs. */
export function mayMatch({ marks }: Words, { needs }: Pattern): boolean {
  for (const { index, mask } of needs) if (((marks[index] ?? 0) & mask) === 0) return false;
  return true;
}

/** All matches of a global pattern in a text, as `matchAll` gives them. */
export function matches(words: Words, wanted: Pattern): readonly RegExpExecArray[] {
  return mayMatch(words, wanted) ? allMatches(words.text, wanted.expression) : NONE;
}

/** All matches of a global expression, as `matchAll` gives them, without an iterator and a copy of the expression. */
export function allMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found;
}

/** The first match in a text, or null. */
export function firstMatch(words: Words, wanted: Pattern): RegExpExecArray | null {
  if (!mayMatch(words, wanted)) return null;
  wanted.expression.lastIndex = 0;
  return wanted.expression.exec(words.text);
}

/** A text with its marks; one walk over its characters. */
export function wordsOf(text: string): Words {
  if (table.size !== sets.size) table = tableOf(sets);
  const { rowOf, rows, width } = table;
  const marks = new Array<number>(width).fill(0);
  for (let i = 0; i < text.length; i += 1) {
    const row = rowOf[text.charCodeAt(i)] ?? 0;
    if (row === 0) continue;
    for (let index = 0; index < width; index += 1)
      marks[index] = (marks[index] ?? 0) | (rows[row * width + index] ?? 0);
  }
  return { text, marks };
}

function bitOf(number: number): Bit {
  return { index: Math.floor(number / BITS), mask: 1 << (number % BITS) };
}

/** For each character that any set names a row of bits: the sets that it meets. Row 0 is that of all other characters. */
function tableOf(named: ReadonlyMap<string, number>) {
  const width = Math.ceil(named.size / BITS);
  const characters = [...new Set([...named.keys()].join(''))];
  const rowOf = new Uint16Array(65536);
  const rows = new Int32Array((characters.length + 1) * width);
  characters.forEach((char, i) => {
    rowOf[char.charCodeAt(0)] = i + 1;
  });
  for (const [set, number] of named) {
    const { index, mask } = bitOf(number);
    for (const char of set) {
      const at = (rowOf[char.charCodeAt(0)] ?? 0) * width + index;
      rows[at] = (rows[at] ?? 0) | mask;
    }
  }
  return { size: named.size, rowOf, rows, width };
}
