import type { YearDiff } from './amendment-diff';
import { itemOfKey } from './layout/occurrence-key';

/** What an amendment does to the tasks of one item, counted. */
export interface ItemEffects {
  readonly added: number;
  readonly moved: number;
  readonly reassigned: number;
  readonly withdrawn: number;
  /** Would be withdrawn or changed, but are under way: they must still be done. */
  readonly underWay: number;
  /** Would be withdrawn or changed, but are done: they stay as they were done. */
  readonly done: number;
}

const NONE: ItemEffects = { added: 0, moved: 0, reassigned: 0, withdrawn: 0, underWay: 0, done: 0 };

/** The difference of a year by the items that it touches. */
export function effectsByItem({ adds, moves, drops, reassigns, left }: YearDiff): ReadonlyMap<string, ItemEffects> {
  const effects = new Map<string, ItemEffects>();
  const count = (itemId: string, what: keyof ItemEffects) => {
    const now = effects.get(itemId) ?? NONE;
    effects.set(itemId, { ...now, [what]: now[what] + 1 });
  };
  for (const { itemId } of adds) count(itemId, 'added');
  for (const { task } of moves) count(itemOfKey(task.key), 'moved');
  for (const { task } of reassigns) count(itemOfKey(task.key), 'reassigned');
  for (const task of drops) count(itemOfKey(task.key), 'withdrawn');
  for (const task of left) count(itemOfKey(task.key), task.state === 'done' ? 'done' : 'underWay');
  return effects;
}
