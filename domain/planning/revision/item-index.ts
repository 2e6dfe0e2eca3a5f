import type { ItemWords } from './item-words';
import { bigramsOf } from './similarity';

/** A pair of characters in more items than this tells none of them apart. */
const MOST_POSTINGS = 48;
/** How many items one is compared with in full. */
const MOST_CANDIDATES = 8;

/** Finds the items that share the most with some words, without comparing them with all (an inverted index of character pairs). */
export class ItemIndex {
  private readonly postings = new Map<string, ItemWords[]>();

  constructor(items: readonly ItemWords[]) {
    for (const one of items) {
      for (const pair of bigramsOf(one.words).keys()) {
        const list = this.postings.get(pair);
        if (!list) this.postings.set(pair, [one]);
        else if (list.length <= MOST_POSTINGS) list.push(one);
      }
    }
  }

  /** A handful of items, the likeliest first. */
  near(words: string): ItemWords[] {
    const votes = new Map<ItemWords, number>();
    for (const pair of bigramsOf(words).keys()) {
      const list = this.postings.get(pair) ?? [];
      if (list.length > MOST_POSTINGS) continue;
      for (const one of list) votes.set(one, (votes.get(one) ?? 0) + 1);
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_CANDIDATES)
      .map(([one]) => one);
  }
}
