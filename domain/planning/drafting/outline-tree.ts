import type { OutlineEntry } from '#domain/plan-reader/reading';
import type { Block } from './plan-blocks';

/** An entry of the plan's outline with its place in the tree and its blocks. */
export interface TreeEntry {
  readonly index: number;
  readonly entry: OutlineEntry;
  readonly parent: number | null;
  readonly isLeaf: boolean;
  /** The line that its label opens. */
  readonly line: Block | null;
  /** The unlabelled paragraphs below that line, up to the next entry. */
  readonly below: readonly Block[];
}

/** The plan's outline as a tree, in document order. Table rows stand below the entry that the table follows, whatever their printed depth. */
export function outlineTree(outline: readonly OutlineEntry[], blocks: readonly Block[]): TreeEntry[] {
  const open: number[] = [];
  const blocksByEntry = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.entry !== null) blocksByEntry.set(block.entry, [...(blocksByEntry.get(block.entry) ?? []), block]);
  }
  const isRow = (index: number) => blocksByEntry.get(index)?.some((block) => block.opens && block.cells) ?? false;
  let aboveTable: number | null = null;
  return outline.map((entry, index) => {
    const row = isRow(index);
    if (!row) {
      while (open.length > 0 && (outline[open.at(-1) ?? 0]?.depth ?? 0) >= entry.depth) open.pop();
    }
    const parent = row ? aboveTable : (open.at(-1) ?? null);
    if (!row) {
      open.push(index);
      aboveTable = index;
    }
    const own = blocksByEntry.get(index) ?? [];
    return {
      index,
      entry,
      parent,
      isLeaf: row || ((outline[index + 1]?.depth ?? 0) <= entry.depth && !isRow(index + 1)),
      line: own.find((block) => block.opens) ?? null,
      below: own.filter((block) => !block.opens),
    };
  });
}
