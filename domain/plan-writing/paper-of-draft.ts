import type { Reading } from '#domain/plan-reader/reading';
import type { DraftItem, PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/draft-from-reading';
import type { Span } from '#domain/shared/span';
import { factsOf, sentenceOf } from './fact-words';
import { bareTitle, changesOf } from './item-changes';
import { labelOf, OutlineCounter } from './numbering';
import { paperOf, type NumberedBlock, type OfficialPaper } from './official-paper';
import { printedItem } from './printed-item';
import { printedBlocks, type PrintedBlock, type PrintedParagraph, type PrintedRow } from './printed-blocks';
import { changedRow, rowOfItem } from './table-rows';
import { changedWords, type WordChange } from './word-changes';
import type { OutlineLevel } from './written-plan';

/** What is to be printed of a draft: as it stands, and the document in whose text its spans lie, with what was read there. */
export interface DraftToPrint {
  readonly draft: PlanDraft;
  readonly text: string;
  readonly reading: Reading;
}

/** A paragraph in the making: its number is counted when all of them are known. */
interface Line {
  readonly level: OutlineLevel | null;
  /** Null: the next of its list; else as printed. */
  readonly printed: { readonly number: number; readonly label: string } | null;
  readonly text: string;
}

/**
 * The paper of a draft in its present state. What nobody touched is printed in the words of the document; what people decided comes in
 * where it stands: changed titles, values and parties in their sentences, items added by hand as paragraphs of their own behind the one
 * that they follow, items that were set aside not at all. Lists are counted anew.
 */
export function paperOfDraft({ draft, text, reading }: DraftToPrint): OfficialPaper {
  const index = reading.plans.findIndex(({ start }) => start === draft.span.start);
  const base = index < 0 ? draft : draftPlan(text, reading, index);
  const printer = new DraftPrinter(draft, base, text);
  for (const block of blocksWithin(text, draft.span)) printer.print(block);
  return paperOf(titleOf(draft, base, text), printer.finish());
}

/** A title that the reader made of the plan's first words, since none is printed, is not printed above them a second time. */
function titleOf(draft: PlanDraft, base: PlanDraft, text: string): string {
  const bare = (words: string) => words.normalize('NFKC').replace(/\s+/gu, '');
  const title = bare(draft.title).replace(/计划$/u, '');
  const isMade = draft.title === base.title && bare(text.slice(draft.span.start, draft.span.end)).startsWith(title);
  // In a collection a title is followed by its number.
  return isMade ? '' : draft.title.replace(/(?<=计划|方案|要点|安排)\d{1,2}$/u, '');
}

function blocksWithin(text: string, plan: Span): PrintedBlock[] {
  const { end } = plan;
  const start = headBefore(text, plan.start) ?? plan.start;
  const moved = (span: Span) => ({ start: span.start + start, end: span.end + start });
  return printedBlocks(text.slice(start, end)).map((block) =>
    block.kind === 'row'
      ? { ...block, ...moved(block), cells: block.cells.map(moved) }
      : { ...block, ...moved(block), body: moved(block.body) },
  );
}

/** Where the head of the table stands with whose first row the plan begins: the reader counts it to no plan. */
function headBefore(text: string, start: number): number | null {
  const before = text.slice(0, start).trimEnd();
  const line = before.lastIndexOf('\n') + 1;
  const [head] = printedBlocks(before.slice(line));
  return head?.kind === 'row' && head.isHead ? line : null;
}

class DraftPrinter {
  private readonly blocks: NumberedBlock[] = [];
  /** What the document's own numbers come to, and what is printed. */
  private readonly read = new OutlineCounter();
  private readonly printed = new OutlineCounter();
  private rows: string[][] = [];
  private head: readonly string[] | null = null;
  private readonly added: Map<string | null, DraftItem[]>;
  private level: OutlineLevel | null = null;

  constructor(
    private readonly draft: PlanDraft,
    private readonly base: PlanDraft,
    private readonly text: string,
  ) {
    this.added = addedBehind(draft);
    this.printAdded(null);
  }

  print(block: PrintedBlock): void {
    if (block.kind === 'row') this.printRow(block);
    else this.printParagraph(block);
    for (const item of this.draft.items) if (endsIn(item, block)) this.printAdded(item.id);
  }

  finish(): readonly NumberedBlock[] {
    this.closeTable();
    for (const behind of [...this.added.keys()]) this.printAdded(behind);
    return this.blocks;
  }

  private printParagraph(block: PrintedParagraph): void {
    this.closeTable();
    const line = this.lineOf(block);
    const words = changedWords(this.text, block.body, this.changesWithin(block));
    if (words === '' && !this.isHeading(block)) return;
    this.level = block.level ?? this.level;
    this.push({ ...line, text: words });
  }

  private printRow(row: PrintedRow): void {
    const cells = row.cells.map((cell) => changedWords(this.text, cell, []));
    if (row.isHead) {
      this.closeTable();
      this.head = cells;
      this.rows.push(cells);
      return;
    }
    const item = this.draft.items.find((one) => sourcesOf(one).some((source) => begins(source, row)));
    if (item?.dropped === true) return;
    this.rows.push(item ? changedRow(this.head, cells, item, printedItem(item, this.base)) : cells);
  }

  /** The label goes on where the document's own label does. */
  private lineOf({ level, number, label }: PrintedParagraph): Omit<Line, 'text'> {
    if (level === null) return { level, printed: null };
    const follows = this.read.peek(level) === number;
    this.read.goOn(level, number);
    return { level, printed: follows ? null : { number, label } };
  }

  private changesWithin(block: PrintedParagraph): WordChange[] {
    return this.draft.items.flatMap((item): WordChange[] => {
      const sources = sourcesOf(item);
      const own = sources.filter((source) => begins(source, block));
      const [first] = own;
      if (!first) return [];
      if (item.dropped) return own.map((span) => ({ span, words: '' }));
      const printed = printedItem(item, this.base);
      const { replaced, lead, note, sentence } = changesOf(item, printed, this.draft, this.text);
      if (sentence !== null) {
        const body = sources.find((source) => !this.isHeading(source)) ?? first;
        if (body !== first && this.isHeading(first)) return [];
        return own.map((span) => ({ span, words: span === body ? sentence : '' }));
      }
      const isFirst = first === sources[0];
      const last = own.at(-1) ?? first;
      const isLast = last === sources.at(-1);
      // An item's words may begin with its label, which stands apart on paper.
      const opening = Math.max(first.start, block.body.start);
      return [
        ...(isFirst && lead !== '' ? [{ span: { start: opening, end: opening }, words: lead }] : []),
        ...replaced.filter(({ span }) => own.some((source) => begins(span, source))),
        ...(isLast && note !== '' ? [noteBehind(this.text, last, note)] : []),
      ];
    });
  }

  private isHeading({ start }: Span): boolean {
    return this.draft.outline.some((entry) => entry.role === 'heading' && entry.start === start);
  }

  private printAdded(behind: string | null): void {
    const items = this.added.get(behind);
    if (!items) return;
    this.added.delete(behind);
    for (const item of items) {
      const facts = { ...factsOf(item), title: bareTitle(item.title) };
      if (this.rows.length > 0) this.rows.push(rowOfItem(this.head, facts));
      else this.push({ level: this.level ?? 3, printed: null, text: sentenceOf(facts) });
      this.printAdded(item.id);
    }
  }

  private push({ level, printed, text }: Line): void {
    if (level === null) this.blocks.push({ kind: 'paragraph', level, number: 0, label: '', text });
    else {
      const number = printed ? this.printed.goOn(level, printed.number) : this.printed.count(level);
      this.blocks.push({ kind: 'paragraph', level, number, label: printed?.label ?? labelOf(level, number), text });
    }
  }

  private closeTable(): void {
    if (this.rows.length > 0) this.blocks.push({ kind: 'table', rows: this.rows });
    this.rows = [];
    this.head = null;
  }
}

/** The live items that the document does not print, by the item that they stand behind. */
function addedBehind(draft: PlanDraft): Map<string | null, DraftItem[]> {
  const behind = new Map<string | null, DraftItem[]>();
  let before: string | null = null;
  for (const item of draft.items) {
    if (sourcesOf(item).length === 0 && !item.dropped) behind.set(before, [...(behind.get(before) ?? []), item]);
    before = item.id;
  }
  return behind;
}

/** Whether the last of an item's printed words stands in this block. */
function endsIn(item: DraftItem, block: Span): boolean {
  const last = sourcesOf(item).at(-1);
  return last !== undefined && begins(last, block);
}

/** Where an item stands in the draft's own document; one that only an earlier document prints stands nowhere. */
function sourcesOf({ sources, documentId }: DraftItem): readonly Span[] {
  return documentId === undefined ? sources : [];
}

function begins(span: Span, stretch: Span): boolean {
  return span.start >= stretch.start && span.start < stretch.end;
}

/** Before the stop that ends the stretch. */
function noteBehind(text: string, { start, end }: Span, note: string): WordChange {
  const stop = /[。；！？.;]?$/u.exec(text.slice(start, end));
  const at = start + (stop?.index ?? end - start);
  return { span: { start: at, end: at }, words: note };
}
