import { bareLabel, type ItemWords } from './item-words';
import { ItemIndex } from './item-index';
import { bigramsOf, likeness, type Bigrams } from './similarity';

/** An item of the standing draft and the item of the revised paper that says the same, or nearly. */
export interface ItemMatch {
  readonly was: ItemWords;
  readonly is: ItemWords;
}

/** Below this two items are two items: half of what they say is not the same. */
const LEAST_LIKENESS = 0.5;
const TITLE_WEIGHT = 0.3;
const SAME_HEADING = 0.05;
const SAME_LABEL = 0.02;

/**
 * Pairs the items of two editions by what they say, whatever their numbers and order: the same words first (of several, under the same
 * heading and in order), then the likeliest pairs by shared characters. Near-linear: candidates come from an inverted index.
 */
export function matchItems(was: readonly ItemWords[], is: readonly ItemWords[]): ItemMatch[] {
  const same = sameWords(was, is);
  const paired = new Set(same.flatMap((match) => [match.was, match.is]));
  const rest = likely(
    was.filter((one) => one.words !== '' && !paired.has(one)),
    is.filter((one) => one.words !== '' && !paired.has(one)),
  );
  return [...same, ...rest];
}

function sameWords(was: readonly ItemWords[], is: readonly ItemWords[]): ItemMatch[] {
  const matches: ItemMatch[] = [];
  const taken = new Set<ItemWords>();
  const offer = (keyOf: (one: ItemWords) => string) => {
    const waiting = new Map<string, ItemWords[]>();
    for (const one of is) {
      if (taken.has(one)) continue;
      const list = waiting.get(keyOf(one));
      if (list) list.push(one);
      else waiting.set(keyOf(one), [one]);
    }
    for (const one of was) {
      if (one.words === '' || taken.has(one)) continue;
      const found = waiting.get(keyOf(one))?.shift();
      if (!found) continue;
      matches.push({ was: one, is: found });
      taken.add(one).add(found);
    }
  };
  offer((one) => [one.words, ...one.headings.map(({ name }) => name)].join('\n'));
  offer((one) => one.words);
  return matches;
}

interface Scored extends ItemMatch {
  readonly score: number;
}

function likely(was: readonly ItemWords[], is: readonly ItemWords[]): ItemMatch[] {
  const bags = new Map([...was, ...is].map((one) => [one, bigramsOf(one.words)]));
  const titles = new Map([...was, ...is].map((one) => [one, bigramsOf(one.item.title)]));
  const index = new ItemIndex(is);
  const scored: Scored[] = was.flatMap((one) =>
    index.near(one.words).flatMap((other) => {
      const score = scoreOf(one, other, bags, titles);
      return score >= LEAST_LIKENESS ? [{ was: one, is: other, score }] : [];
    }),
  );
  scored.sort((a, b) => b.score - a.score || a.was.at - b.was.at || a.is.at - b.is.at);
  const taken = new Set<ItemWords>();
  return scored.filter((match) => {
    if (taken.has(match.was) || taken.has(match.is)) return false;
    taken.add(match.was).add(match.is);
    return true;
  });
}

function scoreOf(
  a: ItemWords,
  b: ItemWords,
  bags: ReadonlyMap<ItemWords, Bigrams>,
  titles: ReadonlyMap<ItemWords, Bigrams>,
): number {
  const of = (map: ReadonlyMap<ItemWords, Bigrams>) => likeness(map.get(a) ?? new Map(), map.get(b) ?? new Map());
  const words = of(bags);
  const named = (1 - TITLE_WEIGHT) * words + TITLE_WEIGHT * of(titles);
  const [heading, other] = [a.headings[0], b.headings[0]];
  const together = heading && other && heading.name === other.name ? SAME_HEADING : 0;
  const numbered = a.label !== '' && bareLabel(a.label) === bareLabel(b.label) ? SAME_LABEL : 0;
  return Math.max(words, named) + together + numbered;
}
