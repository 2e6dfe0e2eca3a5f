import { matchesAt, placed, type Placed } from '../anchored';
import { characterSet } from '../character-set';
import { matches, mayMatch, type Pattern, type Words } from '../pattern';
import type { Sentence } from '../recogniser';
import { OPENS_WITH_VERB } from './duty';
import { endsLikeParty, PARTY_TAIL, PARTY_WORDS } from './party';
import { PERSON_TAIL } from './person';

export const PARTY = `${PARTY_WORDS}{0,16}?${PARTY_TAIL}`;
const VERB_FIRST = placed(new RegExp(OPENS_WITH_VERB, 'y'));
const TAIL = `(?:${PARTY_TAIL}(?:等(?:相关)?)?|${PERSON_TAIL})`;
/** Whether a party's last word ends here: asked before the whole is, which is dear. */
const TAIL_ENDS = placed(new RegExp(`(?<=${TAIL})`, 'y'));
/** Read backwards from its end, where the words that make a party stand. What follows may deny it (问题所在). */
const ONE_PARTY = placed(new RegExp(`(?<=^${PARTY_WORDS}{0,16}${TAIL})`, 'y'));
const SHORT_PART = new RegExp(`^${PARTY_WORDS}{1,16}$`);
const isJoin = characterSet('、和与及');
export const LONGEST_PARTY = 60;
/** What a named person is followed by when the text tells what he does: anything but a noun of his. */
const ANY_PREDICATE = placed(/(?![的等、和与及是为说在])[\p{Script=Han}\d“]/uy);
/** 护士考核合格率: what is measured about the party, not what it does. */
const MEASURED = placed(/(?![要应须必将需负])\p{Script=Han}{2,6}率(?!先)/uy);

/** A text with the places where names of people end. */
export type Peopled = Pick<Sentence, 'text' | 'people'>;

export function isParty(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_PARTY && endsLikeParty(text, to - 1) && isWhole(text, from, to);
}

/** One party, or several joined by 、和与及; the parts of a list before 、 may be short for one (护理、医技窗口单位). */
export function isWhole(text: string, from: number, to: number): boolean {
  if (to - from < 2 || matchesAt(VERB_FIRST, text, from) || !matchesAt(TAIL_ENDS, text, to)) return false;
  if (isOne(text, from, to)) return true;
  for (let join = to - 3; join > from; join -= 1) {
    if (!isJoin(text, join) || !isOne(text, join + 1, to) || matchesAt(VERB_FIRST, text, join + 1)) continue;
    const left = text[join - 1] === '以' ? join - 1 : join;
    if (isWhole(text, from, left) || (text[join] === '、' && isList(text, from, join))) return true;
  }
  return false;
}

function isOne(text: string, from: number, to: number): boolean {
  return matchesAt(ONE_PARTY, text.slice(from, to + 2).padEnd(to - from + 2, '。'), to - from);
}

function isList(text: string, from: number, to: number): boolean {
  return text
    .slice(from, to)
    .split('、')
    .every((part) => SHORT_PART.test(part) && !matchesAt(VERB_FIRST, part, 0));
}

/**
 * Where the party that begins at `from` ends: the first place at which the sticky pattern `follows` matches and what stands before is a party, or a
 * person does anything at all; or null. Looks no further than `end`.
 */
export function partyEnd(
  { text, people }: Peopled,
  from: number,
  follows: Placed,
  end: number = text.length,
): number | null {
  if (matchesAt(VERB_FIRST, text, from)) return null;
  const last = Math.min(end, from + LONGEST_PARTY);
  const isPeopled = people.size > 0;
  for (let to = from + 2; to <= last; to += 1) {
    if (isStop(text, to - 1)) return null;
    const person = isPeopled && people.has(to);
    if (!person && !endsLikeParty(text, to - 1)) continue;
    const does =
      (matchesAt(follows, text, to) && !matchesAt(MEASURED, text, to)) ||
      (person && to < last && matchesAt(ANY_PREDICATE, text, to));
    if (does && isWhole(text, from, to)) return to;
  }
  return null;
}

const isStop = characterSet('，。；：！？');

/** A party in a sentence's text, with what follows it. */
interface FoundParty {
  readonly from: number;
  readonly to: number;
  readonly rest: string;
}

/** Every party that stands between a trigger and what must follow it. `follows` is sticky. */
export function partiesBetween(words: Peopled & Words, trigger: Pattern, follows: Placed): readonly FoundParty[] {
  const found: FoundParty[] = [];
  const { text } = words;
  for (const match of matches(words, trigger)) {
    if (!mayMatch(words, follows) && words.people.size === 0) return found;
    const from = match.index + match[0].length;
    const to = partyEnd(words, from, follows);
    if (to !== null) found.push({ from, to, rest: text.slice(to, to + 8) });
  }
  return found;
}
