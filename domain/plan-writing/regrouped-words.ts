import type { DraftItem, PlanDraft } from '#domain/planning/draft';
import { within, type Span } from '#domain/shared/span';
import type { PrintedBlock, PrintedRow } from './printed-blocks';

/**
 * Which printed words stand elsewhere than in the document, for items that were split or joined on the desk: a part that was split off begins
 * a paragraph of its own, what was joined into an item stands behind that item's words.
 */
export class RegroupedWords {
  private readonly starts: ReadonlySet<number>;
  private readonly moves: ReadonlyMap<string, readonly Span[]>;

  constructor(
    draft: PlanDraft,
    private readonly base: PlanDraft,
    private readonly blocks: readonly PrintedBlock[],
  ) {
    const printed = draft.items.filter((item) => item.documentId === undefined && item.sources.length > 0);
    this.starts = new Set(printed.flatMap((item) => (this.isSplitOff(item) ? (item.sources[0]?.start ?? []) : [])));
    this.moves = new Map(printed.map((item) => [item.id, this.joinedFrom(item)]));
  }

  /** A paragraph's words in the paragraphs that it is printed as. */
  parts({ start, end }: Span): Span[] {
    const cuts = [...this.starts].filter((at) => at > start && at < end).sort((a, b) => a - b);
    return [start, ...cuts].map((from, at) => ({ start: from, end: cuts[at] ?? end }));
  }

  /** The stretches that were joined to an item out of other paragraphs, without their labels, in order. */
  movedTo(itemId: string): readonly Span[] {
    return this.moves.get(itemId) ?? [];
  }

  /** The rows that were joined into the row in which an item begins. */
  joinedRows({ sources }: DraftItem): readonly PrintedRow[] {
    const [first, ...others] = sources.map((source) => this.blockOf(source));
    if (first?.kind !== 'row') return [];
    return [...new Set(others)].flatMap((block) => (block?.kind === 'row' && block !== first ? [block] : []));
  }

  private isSplitOff({ sources: [first] }: DraftItem): boolean {
    const whole = first && this.readIn(first);
    return whole !== undefined && whole.sources[0]?.start !== first?.start;
  }

  private joinedFrom({ sources }: DraftItem): Span[] {
    const [first, ...others] = sources;
    const home = first && this.blockOf(first);
    if (!first || home?.kind !== 'paragraph') return [];
    return others.flatMap((source) => {
      const block = this.blockOf(source);
      const isElsewhere = block?.kind === 'paragraph' && block !== home && !this.isHeading(block);
      if (!isElsewhere || this.readIn(source) === this.readIn(first)) return [];
      return [{ start: Math.max(source.start, block.body.start), end: source.end }];
    });
  }

  private readIn(span: Span): DraftItem | undefined {
    return this.base.items.find(({ sources }) => sources.some((source) => within(span, source)));
  }

  private blockOf({ start }: Span): PrintedBlock | undefined {
    return this.blocks.find((block) => start >= block.start && start < block.end);
  }

  private isHeading({ start }: Span): boolean {
    return this.base.outline.some((entry) => entry.role === 'heading' && entry.start === start);
  }
}
