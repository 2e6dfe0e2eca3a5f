import { characterSet } from '../character-set';
import { matches, mayMatch, type Pattern, type Words } from '../pattern';
import { OPENS_WITH_VERB } from './duty';
import { endsLikeParty, PARTY_TAIL, PARTY_WORDS } from './party';

export const PARTY = `${PARTY_WORDS}{0,16}?${PARTY_TAIL}`;
const NO_VERB = `(?!${OPENS_WITH_VERB})`;
const VERB_FIRST = new RegExp(OPENS_WITH_VERB, 'y');
/** Two characters stand after it, so that a name may say what must not follow (问题所在). */
const LAST_PARTY = `${NO_VERB}${PARTY}(?:等(?:相关)?)?(?=..$)`;
const ONE_PARTY = new RegExp(`^${LAST_PARTY}`);
/** Several joined by 、和与及; the parts of a list may be short for one (护理、医技窗口单位). */
const PARTIES = new RegExp(
  `^(?:${NO_VERB}${PARTY_WORDS}{1,16}、){0,8}${NO_VERB}(?:${PARTY}(?:和|与|以?及|、)){0,3}${LAST_PARTY}`,
);
const JOINT = /[、和与及]/;
const LONGEST_PARTY = 60;

export function isParty(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_PARTY || !endsLikeParty(text, to - 1)) return false;
  const words = text.slice(from, to + 2).padEnd(to - from + 2, '。');
  return (JOINT.test(words) ? PARTIES : ONE_PARTY).test(words);
}

/**
 * Where the party that begins at `from` ends: the first place at which the sticky pattern `follows` matches and what stands before is a party; or null.
 * Looks no further than `end`.
 */
export function partyEnd(text: string, from: number, follows: RegExp, end: number = text.length): number | null {
  VERB_FIRST.lastIndex = from;
  if (VERB_FIRST.test(text)) return null;
  const last = Math.min(end, from + LONGEST_PARTY);
  for (let to = from + 2; to <= last; to += 1) {
    if (isStop(text, to - 1)) return null;
    if (!endsLikeParty(text, to - 1)) continue;
    follows.lastIndex = to;
    if (follows.test(text) && isParty(text, from, to)) return to;
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
export function partiesBetween(words: Words, trigger: Pattern, follows: Pattern): readonly FoundParty[] {
  const found: FoundParty[] = [];
  if (!mayMatch(words, follows)) return found;
  const { text } = words;
  for (const match of matches(words, trigger)) {
    const from = match.index + match[0].length;
    const to = partyEnd(text, from, follows.expression);
    if (to !== null) found.push({ from, to, rest: text.slice(to, to + 8) });
  }
  return found;
}
