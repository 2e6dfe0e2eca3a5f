import { ALWAYS, ClueTable, type AskedClue, type Bit, type Marks } from './clue-table';
import { cluesOf, factsOf, type Clue, type Facts } from './clues';
import { expressionTree } from './expression-tree';
import type { PassedOverReason } from '../reading';

/** A stretch of normalised text with what is known of the characters in it, so that a pattern that cannot match is not tried. */
export interface Words {
  readonly text: string;
  readonly marks: Marks;
  /** Who wants to hear what is passed over, if anybody does. */
  readonly passOver?: PassOver | undefined;
}

/** Told by a recogniser (`by`) of the characters `from` to `to` that it left, and why. */
export type PassOver = (from: number, to: number, reason: PassedOverReason, by: string) => void;

/** An expression with the rarest clue that a text must hold for it, and the next one; what every text has where nothing can be said. */
export interface Pattern {
  readonly expression: RegExp;
  readonly needs: Bit;
  readonly needsToo: Bit;
}

/** How many bits one number of the marks holds: what fits into a small integer. */
const BITS = 30;
const NONE: readonly RegExpExecArray[] = [];

/** The clues that patterns ask for, in the order in which modules name them; complete once all modules are loaded. */
const asked = new Map<string, AskedClue>();
let table = new ClueTable([]);

/** Makes a pattern of an expression; what it needs is read off its source. For constants of a module: its clues are numbered for good. */
export function pattern(expression: RegExp, facts: Facts = factsOf(expressionTree(expression))): Pattern {
  const [needs = ALWAYS, needsToo = ALWAYS] = cluesOf(facts).map(bitOf);
  return { expression, needs, needsToo };
}

function bitOf(clue: Clue): Bit {
  const name = clue.join();
  const known = asked.get(name)?.bit;
  if (known !== undefined) return known;
  const number = asked.size + 1; // the first is that which every text has
  const bit = { index: Math.floor(number / BITS), mask: 1 << (number % BITS) };
  asked.set(name, { clue, bit });
  return bit;
}

/** Whether a pattern may match in a text: the text holds all that the pattern needs. */
export function mayMatch({ marks }: Words, { needs, needsToo }: Pattern): boolean {
  return ((marks[needs.index] ?? 0) & needs.mask) !== 0 && ((marks[needsToo.index] ?? 0) & needsToo.mask) !== 0;
}

/** What a text must hold for one of several patterns to match: any of these bits. */
export type AnyOf = readonly Bit[];

/** Several patterns, or several such questions, as one question for whoever asks them all of every sentence: few sentences may match any. */
export function anyOf(...asked: readonly (Pattern | AnyOf)[]): AnyOf {
  const masks = new Map<number, number>();
  for (const { index, mask } of asked.flatMap((one) => ('needs' in one ? [one.needs] : one)))
    masks.set(index, (masks.get(index) ?? 0) | mask);
  return [...masks].map(([index, mask]) => ({ index, mask }));
}

/** The patterns of one family, made by it: whoever asks the family knows by `any` where one of them may match, and nobody keeps a list of them. */
export class Patterns {
  /** Complete once the family's module is loaded. */
  readonly any: Bit[] = [];

  /** Makes one of them. */
  of(expression: RegExp): Pattern {
    const made = pattern(expression);
    this.any.splice(0, this.any.length, ...anyOf(this.any, made));
    return made;
  }
}

/** Whether one of several patterns may match in a text. */
export function mayMatchAny({ marks }: Words, bits: AnyOf): boolean {
  for (const { index, mask } of bits) if (((marks[index] ?? 0) & mask) !== 0) return true;
  return false;
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

/** A stretch of a text (`to` exclusive) with its marks; one walk over its characters. */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  if (table.size !== asked.size) table = new ClueTable([...asked.values()]);
  return { text: text.slice(from, to), marks: table.marksOf(text, from, to) };
}
