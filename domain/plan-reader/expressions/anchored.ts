import { emptyBits, holds, include, type BitSet } from './bit-set';
import { factsOf } from './clues';
import { expressionTree, isAnchored } from './expression-tree';
import { pattern, type Pattern } from './pattern';

/**
 * Expressions that are asked at one place of a text. The character that stands there is looked at first: most places are none for most expressions, and
 * asking an expression costs more than ten looks. What a match can begin and end with is read off its source.
 */
const LAST_PLACE = 1023;

/** A set of characters that may also hold others: enough to say that an expression cannot match. */
type Guard = BitSet | null;

/** A sticky expression that is asked at a given place of a text, with what stands there and right before where it matches. */
export interface Placed extends Pattern {
  readonly opens: Guard;
  readonly follows: Guard;
}

/** An expression bound to the beginning (^…) or the end (…$) of what it is asked about. */
export class Anchored {
  private readonly opens: Guard;
  private readonly closes: Guard;

  constructor(private readonly expression: RegExp) {
    const tree = expressionTree(expression);
    const { first, last, empty } = factsOf(tree);
    this.opens = empty || !isAnchored(tree, 'start') ? null : guardOf(first);
    this.closes = empty || !isAnchored(tree, 'end') ? null : guardOf(last);
  }

  test(text: string): boolean {
    return this.mayMatch(text, 0, text.length) && this.expression.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayMatch(text, 0, text.length) ? this.expression.exec(text) : null;
  }

  /** Whether it matches what stands before a place of a text, of which it sees no more than so many characters. */
  endsAt(text: string, at: number, reach: number): boolean {
    const from = Math.max(0, at - reach);
    return this.mayMatch(text, from, at) && this.expression.test(text.slice(from, at));
  }

  /** Whether it matches what stands behind a place of a text, of which it sees no more than so many characters. */
  opensAt(text: string, at: number, reach: number): boolean {
    const to = Math.min(text.length, at + reach);
    return this.mayMatch(text, at, to) && this.expression.test(text.slice(at, to));
  }

  private mayMatch(text: string, from: number, to: number): boolean {
    return passes(this.opens, text, from) && passes(this.closes, text, to - 1);
  }
}

/** Makes a constant of a module out of an expression that begins with ^ or ends with $ in all its alternatives. */
export function anchored(expression: RegExp): Anchored {
  return new Anchored(expression);
}

/** Makes a constant of a module out of a sticky expression. */
export function placed(expression: RegExp): Placed {
  const facts = factsOf(expressionTree(expression));
  const { first, before, empty } = facts;
  const { needs, needsToo } = pattern(expression, facts);
  return { expression, needs, needsToo, opens: empty ? null : guardOf(first), follows: guardOf(before) };
}

/** Whether an expression matches at a place of a text. */
export function matchesAt({ expression, opens, follows }: Placed, text: string, at: number): boolean {
  if (!passes(opens, text, at) || !passes(follows, text, at - 1)) return false;
  expression.lastIndex = at;
  return expression.test(text);
}

/** The match at a place of a text, or null. */
export function matchAt({ expression, opens, follows }: Placed, text: string, at: number): RegExpExecArray | null {
  if (!passes(opens, text, at) || !passes(follows, text, at - 1)) return null;
  expression.lastIndex = at;
  return expression.exec(text);
}

function passes(guard: Guard, text: string, at: number): boolean {
  if (guard === null) return true;
  return at >= 0 && at < text.length && holds(guard, text.charCodeAt(at) & LAST_PLACE);
}

function guardOf(set: string | null): Guard {
  if (set === null) return null;
  const guard = emptyBits(LAST_PLACE + 1);
  for (let i = 0; i < set.length; i += 1) include(guard, set.charCodeAt(i) & LAST_PLACE);
  return guard;
}
