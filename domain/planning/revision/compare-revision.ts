import type { DraftItem, PlanDraft } from '../draft';
import { withoutEditionMark } from '../drafting/edition-mark';
import { alignRevision } from './align-revision';
import { baseOf } from './base-of';
import { changesAnything, conflictsOf, itemFields, wholeItem, type ItemFields } from './item-fields';
import { ItemIndex } from './item-index';
import { itemWords, type ItemWords } from './item-words';
import { matchItems, type ItemMatch } from './match-items';
import { placeChanges, type PlaceChange } from './place-change';
import { regroup, type RevisionTexts } from './regroup';
import { bigramsOf, containment } from './similarity';
import { mergeValue, type ValueOutcome } from './three-way';

export const REVISION_KINDS = ['unchanged', 'moved', 'changed', 'appeared', 'fell-away', 'kept'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

interface Matched {
  readonly id: string;
  readonly was: DraftItem;
  readonly is: DraftItem;
  readonly place: PlaceChange;
  readonly fields: ItemFields;
}

/** What became of one item. `id` is the item's id in the standing draft, or the one that it will have. */
export type RevisionEntry =
  | ({ readonly kind: 'unchanged' } & Matched)
  | ({ readonly kind: 'moved' } & Matched)
  /** Other words, or other times, targets or parties (a heading's may have changed); `reworded` says whether its own sentences differ. */
  | ({ readonly kind: 'changed'; readonly reworded: boolean } & Matched)
  /** `outOf`: the standing item that had these words among its own. */
  | { readonly kind: 'appeared'; readonly id: string; readonly is: DraftItem; readonly outOf: string | null }
  /** `into`: the item of the revised paper that has these words among its own. */
  | { readonly kind: 'fell-away'; readonly id: string; readonly was: DraftItem; readonly into: string | null }
  /** Stands in no paper (added by hand), or was set aside and is printed no more: stays as it is. */
  | { readonly kind: 'kept'; readonly id: string; readonly was: DraftItem };

export interface RevisionComparison {
  /** In the order of the revised paper; what fell away or is kept stands behind the item that it stood behind. */
  readonly entries: readonly RevisionEntry[];
  readonly title: ValueOutcome<string>;
  /** The year that the revised paper prints, or null. The plan's own year stays where it has one. */
  readonly printedYear: number | null;
  /** The draft of the revised paper under the ids of the standing one. */
  readonly revised: PlanDraft;
}

export interface RevisionInput {
  /** The draft that stands, with everything that people decided. */
  readonly mine: PlanDraft;
  /** As the standing paper was read, under the same ids. */
  readonly read: PlanDraft;
  /** As the revised paper was read. */
  readonly revised: PlanDraft;
  readonly texts: RevisionTexts;
}

/** The id under which the choice of the plan's title is made and left out. */
export const PLAN_ENTRY = 'plan';
/** An item that has so much of another's words was cut from it, or has swallowed it. */
const MOSTLY = 0.6;

/**
 * Compares a plan's draft with a revised paper, item by item, whatever was renumbered or put elsewhere, and three ways: what the paper
 * changed, what people changed, and where both did. The same input always gives the same ids.
 */
export function compareRevision({ mine, read, revised, texts }: RevisionInput): RevisionComparison {
  const shaped = regroup(revised, mine, read, texts);
  const was = itemWords(mine, texts.mine);
  const matches = matchItems(was, itemWords(shaped, texts.theirs));
  const aligned = alignRevision(shaped, mine, matches);
  const is = itemWords(aligned, texts.theirs);
  const entries = entriesOf({ mine, base: baseOf(mine, read), aligned, matches, was, is });
  return {
    entries,
    title: planTitle({ base: read.title, mine: mine.title, theirs: revised.title }),
    printedYear: revised.year,
    revised: aligned,
  };
}

/** A paper that only calls itself another edition does not rename the plan; a name that was once taken with such a mark loses it. */
function planTitle({ base, mine, theirs }: { readonly base: string; readonly mine: string; readonly theirs: string }) {
  return mergeValue(`${PLAN_ENTRY}:title`, {
    base: mine === base ? base : withoutEditionMark(base),
    mine,
    theirs: withoutEditionMark(theirs),
  });
}

/** The choices that must be made before the revision can be taken, without those of entries that are left out. */
export function openChoices({ entries, title }: RevisionComparison, leftOut: ReadonlySet<string>): string[] {
  const own = !leftOut.has(PLAN_ENTRY) && title.kind === 'conflict' ? [title.id] : [];
  return [
    ...own,
    ...entries.flatMap((entry) => ('fields' in entry && !leftOut.has(entry.id) ? conflictsOf(entry.fields) : [])),
  ];
}

interface Compared {
  readonly mine: PlanDraft;
  readonly base: PlanDraft;
  readonly aligned: PlanDraft;
  readonly matches: readonly ItemMatch[];
  readonly was: readonly ItemWords[];
  readonly is: readonly ItemWords[];
}

function entriesOf(compared: Compared): RevisionEntry[] {
  const { was, is } = compared;
  const matched = matchedEntries(compared);
  const before = new ItemIndex(was);
  const after = new ItemIndex(is);
  const entries: RevisionEntry[] = is.map((words) => {
    const found = matched.get(words.item.id);
    return found ?? { kind: 'appeared', id: words.item.id, is: words.item, outOf: holderOf(words, before) };
  });
  const places = new Map(entries.map((entry, at) => [entry.id, at]));
  const behind = new Map<number, RevisionEntry[]>();
  let last = -1;
  for (const words of was) {
    const { item } = words;
    const place = places.get(item.id);
    if (place !== undefined) {
      last = place;
      continue;
    }
    const isKept = words.words === '' || item.dropped;
    const entry: RevisionEntry = isKept
      ? { kind: 'kept', id: item.id, was: item }
      : { kind: 'fell-away', id: item.id, was: item, into: holderOf(words, after) };
    behind.set(last, [...(behind.get(last) ?? []), entry]);
  }
  return [...(behind.get(-1) ?? []), ...entries.flatMap((entry, at) => [entry, ...(behind.get(at) ?? [])])];
}

function matchedEntries({ mine, base, aligned, matches, is }: Compared): ReadonlyMap<string, RevisionEntry> {
  const places = placeChanges(matches);
  const read = new Map(base.items.map((item) => [item.id, item]));
  const now = new Map(is.map((words) => [words.item.id, words]));
  const asked = new Map(aligned.questions.map(({ id, start, end }) => [id, { start, end }]));
  const entries = new Map<string, RevisionEntry>();
  for (const match of matches) {
    const { item } = match.was;
    const theirs = now.get(item.id);
    const place = places.get(match);
    if (!theirs || !place) continue;
    const reworded = match.was.words !== theirs.words;
    const fields = itemFields({
      base: wholeItem(base, read.get(item.id) ?? item),
      mine: wholeItem(mine, item),
      theirs: wholeItem(aligned, theirs.item),
      moves: mine.moves,
      asked,
      reworded,
    });
    const both = { id: item.id, was: item, is: theirs.item, place, fields };
    if (reworded || changesAnything(fields)) entries.set(item.id, { kind: 'changed', reworded, ...both });
    else entries.set(item.id, { kind: place.heading || place.order ? 'moved' : 'unchanged', ...both });
  }
  return entries;
}

function holderOf(words: ItemWords, index: ItemIndex): string | null {
  const bag = bigramsOf(words.words);
  const found = index.near(words.words).find((other) => containment(bag, bigramsOf(other.words)) >= MOSTLY);
  return found?.item.id ?? null;
}
