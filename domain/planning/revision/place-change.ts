import { bareLabel, type HeadingWords } from './item-words';
import type { ItemMatch } from './match-items';
import { bigramsOf, likeness } from './similarity';

/** How an item's place differs between two editions. A new number alone is no move: whoever adds an item above renumbers all below. */
export interface PlaceChange {
  /** Stands under another heading. */
  readonly heading: boolean;
  /** Stands before or behind others than it did. */
  readonly order: boolean;
  /** Has another number. */
  readonly label: boolean;
}

const RENAMED_LIKENESS = 0.5;

/** The place of each matched item, compared. A heading that was renamed is the same one where most of its items went along. */
export function placeChanges(matches: readonly ItemMatch[]): ReadonlyMap<ItemMatch, PlaceChange> {
  const votes = headingVotes(matches);
  const inOrder = longestRun(matches);
  return new Map(
    matches.map((match) => [
      match,
      {
        heading: !sameHeadings(match.was.headings, match.is.headings, votes),
        order: !inOrder.has(match),
        label: bareLabel(match.was.label) !== bareLabel(match.is.label),
      },
    ]),
  );
}

type Votes = ReadonlyMap<string, ReadonlyMap<string, number>>;

function headingVotes(matches: readonly ItemMatch[]): Votes {
  const votes = new Map<string, Map<string, number>>();
  for (const { was, is } of matches) {
    for (const [at, heading] of was.headings.entries()) {
      const other = is.headings[at];
      if (!other) break;
      const own = votes.get(heading.id) ?? new Map<string, number>();
      votes.set(heading.id, own.set(other.id, (own.get(other.id) ?? 0) + 1));
    }
  }
  return votes;
}

function sameHeadings(was: readonly HeadingWords[], is: readonly HeadingWords[], votes: Votes): boolean {
  if ((was.length === 0) !== (is.length === 0)) return false;
  return was.every((heading, at) => {
    const other = is[at];
    return !other || isSame(heading, other, votes);
  });
}

function isSame(a: HeadingWords, b: HeadingWords, votes: Votes): boolean {
  if (a.name === b.name || likeness(bigramsOf(a.name), bigramsOf(b.name)) >= RENAMED_LIKENESS) return true;
  const own = votes.get(a.id);
  const went = own?.get(b.id) ?? 0;
  return went > 1 && went === Math.max(...(own?.values() ?? []));
}

interface Link {
  readonly match: ItemMatch;
  readonly before: Link | null;
}

/** The most matches that stand in the same order in both editions: the longest increasing run, by patience sorting. */
function longestRun(matches: readonly ItemMatch[]): ReadonlySet<ItemMatch> {
  const piles: Link[] = [];
  for (const match of [...matches].sort((a, b) => a.was.at - b.was.at)) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.match.is.at ?? 0) < match.is.at) low = middle + 1;
      else high = middle;
    }
    piles[low] = { match, before: piles[low - 1] ?? null };
  }
  const run = new Set<ItemMatch>();
  for (let link = piles.at(-1) ?? null; link; link = link.before) run.add(link.match);
  return run;
}
