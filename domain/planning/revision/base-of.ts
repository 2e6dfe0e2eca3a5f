import { within } from '#domain/shared/span';
import type { DraftItem, PlanDraft } from '../draft';

/**
 * The draft that stands with the values that were read, before anybody decided anything: the same items in the same shape (what was split
 * stays split, what was joined stays joined), each with the title, times, targets and parties of `read`.
 */
export function baseOf(mine: PlanDraft, read: PlanDraft): PlanDraft {
  const items = new Map(read.items.map((item) => [item.id, item]));
  const rules = ownersOf(mine, read, (item) => item.rules);
  const indicators = ownersOf(mine, read, (item) => item.indicators);
  const base = mine.items.map((item): DraftItem => {
    const was = items.get(item.id);
    const whole = was ?? sourceOf(item, read) ?? item;
    return {
      ...item,
      title: was?.title ?? item.title,
      leadParty: whole.leadParty,
      assistParties: whole.assistParties,
      rules: rules.get(item.id) ?? [],
      indicators: indicators.get(item.id) ?? [],
    };
  });
  return { ...mine, title: read.title, items: base, moves: {} };
}

/** The parts that were read, by the standing item that holds them now; one that was dropped belongs to the item that it was read in. */
function ownersOf<Part extends { readonly id: string }>(
  mine: PlanDraft,
  read: PlanDraft,
  partsOf: (item: DraftItem) => readonly Part[],
): ReadonlyMap<string, Part[]> {
  const holder = new Map(mine.items.flatMap((item) => partsOf(item).map((part) => [part.id, item.id] as const)));
  const owned = new Map<string, Part[]>();
  for (const item of read.items) {
    for (const part of partsOf(item)) {
      const id = holder.get(part.id) ?? item.id;
      const list = owned.get(id);
      if (list) list.push(part);
      else owned.set(id, [part]);
    }
  }
  return owned;
}

/** The item that a split-off part was cut from. */
function sourceOf(item: DraftItem, read: PlanDraft): DraftItem | undefined {
  const [first] = item.sources;
  return first && read.items.find((one) => one.sources.some((span) => within(first, span)));
}
