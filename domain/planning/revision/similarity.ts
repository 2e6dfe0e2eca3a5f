/** A text as the bag of its pairs of neighbouring characters, which Chinese needs no words for. */
export type Bigrams = ReadonlyMap<string, number>;

export function bigramsOf(words: string): Bigrams {
  const bag = new Map<string, number>();
  if (words.length === 1) bag.set(words, 1);
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    bag.set(pair, (bag.get(pair) ?? 0) + 1);
  }
  return bag;
}

/** Twice what both share over what both hold, 0 to 1 (Dice). */
export function likeness(a: Bigrams, b: Bigrams): number {
  const held = size(a) + size(b);
  return held === 0 ? 0 : (2 * shared(a, b)) / held;
}

/** How much of `part` stands in `whole`, 0 to 1. */
export function containment(part: Bigrams, whole: Bigrams): number {
  const held = size(part);
  return held === 0 ? 0 : shared(part, whole) / held;
}

function size(bag: Bigrams): number {
  let total = 0;
  for (const count of bag.values()) total += count;
  return total;
}

function shared(a: Bigrams, b: Bigrams): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let total = 0;
  for (const [pair, count] of small) total += Math.min(count, large.get(pair) ?? 0);
  return total;
}
