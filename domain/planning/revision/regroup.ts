import { within } from '#domain/shared/span';
import type { DraftItem, PlanDraft } from '../draft';
import { applyEdit } from '../edit-draft';
import { itemWords, type ItemWords, type TextOf } from './item-words';

/**
 * The revised paper's items in the shape that the director gave to the standing ones: what was split there is split here at the same
 * sentence, what was joined is joined. Sentences that were reworded keep to the item of the sentence before them.
 */
export function regroup(revised: PlanDraft, mine: PlanDraft, read: PlanDraft, texts: RevisionTexts): PlanDraft {
  const shaped = shapedByHand(mine, read);
  if (shaped.size === 0) return revised;
  const owners = sentenceOwners(itemWords(mine, texts.mine).filter(({ item }) => shaped.has(item.id)));
  const split = splitAgain(revised, owners, mine, texts.theirs);
  return joinAgain(split, owners, texts.theirs);
}

export interface RevisionTexts {
  readonly mine: TextOf;
  readonly theirs: TextOf;
}

/** The items that were split off or joined: their sentences are not those of one item as it was read. */
function shapedByHand(mine: PlanDraft, read: PlanDraft): ReadonlySet<string> {
  const home = (item: DraftItem) =>
    new Set(
      item.sources.flatMap((span) => read.items.find((one) => one.sources.some((all) => within(span, all)))?.id ?? []),
    );
  const homes = mine.items.map((item) => ({ id: item.id, homes: home(item) }));
  const holders = new Map<string, number>();
  for (const one of homes) for (const id of one.homes) holders.set(id, (holders.get(id) ?? 0) + 1);
  const isShaped = (from: ReadonlySet<string>) => from.size > 1 || [...from].some((id) => (holders.get(id) ?? 0) > 1);
  return new Set(homes.flatMap((one) => (isShaped(one.homes) ? [one.id] : [])));
}

/** Which standing item each sentence belongs to; a sentence that stands in two belongs to none. */
function sentenceOwners(words: readonly ItemWords[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string | null>();
  for (const { item, sentences } of words) {
    for (const sentence of sentences.filter((each) => each !== ''))
      owners.set(sentence, owners.has(sentence) ? null : item.id);
  }
  return new Map([...owners].flatMap(([sentence, id]) => (id === null ? [] : [[sentence, id] as const])));
}

function splitAgain(
  revised: PlanDraft,
  owners: ReadonlyMap<string, string>,
  mine: PlanDraft,
  textOf: TextOf,
): PlanDraft {
  const titles = new Map(mine.items.map((item) => [item.id, item.title]));
  let draft = revised;
  for (const words of itemWords(revised, textOf)) {
    let { id } = words.item;
    let before: string | null = null;
    for (const [at, sentence] of words.sentences.entries()) {
      const owner = owners.get(sentence) ?? null;
      const start = words.item.sources[at]?.start;
      if (owner === null || start === undefined) continue;
      if (before !== null && owner !== before) {
        const title = titles.get(owner) ?? words.item.title;
        const newId = `i${draft.nextId}`;
        const cut = applyEdit(draft, { kind: 'split-item', itemId: id, at: start, title });
        if (cut.ok) [draft, id] = [cut.draft, newId];
      }
      before = owner;
    }
  }
  return draft;
}

function joinAgain(revised: PlanDraft, owners: ReadonlyMap<string, string>, textOf: TextOf): PlanDraft {
  const first = new Map<string, string>();
  let draft = revised;
  for (const { item, sentences } of itemWords(revised, textOf)) {
    const owner = sentences.map((sentence) => owners.get(sentence)).find((id) => id !== undefined);
    if (owner === undefined) continue;
    const intoId = first.get(owner);
    if (intoId === undefined) first.set(owner, item.id);
    else {
      const joined = applyEdit(draft, { kind: 'merge-item', itemId: item.id, intoId });
      if (joined.ok) draft = joined.draft;
    }
  }
  return draft;
}
