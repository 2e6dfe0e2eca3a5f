import { alternativesOf } from './alternatives';
import { characterSet, pairSet, type CharacterSet } from './character-set';
import { factsOf } from './clues';
import { expressionTree, type Part } from './expression-tree';

/**
 * With what a match may end: a character of `last`, right behind one of `before`. That is '' while nothing stands before it in the part that was read, null
 * where anything may; `last` is null where that may be anything.
 */
interface Ending {
  readonly before: string | null;
  readonly last: string | null;
}

/**
 * Whether a match of an expression may end with the character at a place of a text, as far as that one and the one before it say. Read off the source like
 * the clues of a pattern: a cheap test before a dear one, with nothing to keep in step.
 */
export function mayEnd(source: string): CharacterSet {
  const endings = endingsOf(expressionTree({ source }));
  if (endings.some(({ last }) => last === null)) return () => true;
  const any = endings.filter(({ before }) => before === null || before === '').map(({ last }) => last);
  const pairs = endings.flatMap(({ before, last }) =>
    [...(before ?? '')].flatMap((one) => [...(last ?? '')].map((other) => one + other)),
  );
  const isLast = characterSet(any.join(''));
  const arePair = pairSet(pairs);
  return (text, at) => isLast(text, at) || arePair(text, at - 1);
}

/**
 * Whether one of the alternatives of an expression ends before a place of a text, with what must stand before it. The last character says which of them
 * may: backwards, each would first be asked for what must not follow it.
 */
export function endsOf(source: string, before = ''): CharacterSet {
  const byLast = new Map<number, string[]>();
  const others: string[] = [];
  for (const alternative of alternativesOf(source)) {
    const { last, empty } = factsOf(expressionTree({ source: alternative }));
    if (last === null || empty) others.push(alternative);
    else
      for (const char of last) byLast.set(char.charCodeAt(0), [...(byLast.get(char.charCodeAt(0)) ?? []), alternative]);
  }
  const behind = (alternatives: readonly string[]) => new RegExp(`(?<=${before}(?:${alternatives.join('|')}))`, 'y');
  const expressions = new Map([...byLast].map(([code, alternatives]) => [code, behind(alternatives)]));
  const other = others.length === 0 ? undefined : behind(others);
  return (text, at) => standsAt(expressions.get(text.charCodeAt(at - 1)), text, at) || standsAt(other, text, at);
}

function standsAt(expression: RegExp | undefined, text: string, at: number): boolean {
  if (expression === undefined) return false;
  expression.lastIndex = at;
  return expression.test(text);
}

function endingsOf(part: Part): readonly Ending[] {
  switch (part.kind) {
    case 'character':
      return [{ before: '', last: part.set }];
    case 'word':
      return [{ before: part.characters.slice(-2, -1), last: part.characters.slice(-1) }];
    case 'place':
    case 'around':
      return [];
    case 'choice':
      return part.options.flatMap(endingsOf);
    case 'repeated':
      return endingsOf(part.part).map(({ before, last }) => ({ before: before === '' ? null : before, last }));
    case 'sequence':
      return sequenceEndings(part.parts);
  }
}

/** Those of the last part, and of what stands before it where that may be empty. */
function sequenceEndings(parts: readonly Part[]): readonly Ending[] {
  const rest = parts.slice(0, -1);
  const [part] = parts.slice(-1);
  if (part === undefined) return [];
  const own = endingsOf(part).map(({ before, last }) => ({ before: before === '' ? lastOf(rest) : before, last }));
  return factsOf(part).empty ? [...own, ...sequenceEndings(rest)] : own;
}

/** With what the parts before another end; '' where there are no characters. */
function lastOf(parts: readonly Part[]): string | null {
  const { last, empty } = factsOf({ kind: 'sequence', parts });
  return empty && last !== '' ? null : last;
}
