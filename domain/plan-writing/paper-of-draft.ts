import type { Reading } from '#domain/plan-reader/reading';
import type { DraftItem, PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { within, type Span } from '#domain/shared/span';
import { factsOf, sentenceOf } from './fact-words';
import { bareTitle, changesOf } from './item-changes';
import { labelOf, OutlineCounter } from './numbering';
import { paperOf, type NumberedBlock, type OfficialPaper } from './official-paper';
import { headOf } from './paper-head';
import { printedItem } from './printed-item';
import { printedBlocks, type PrintedBlock, type PrintedParagraph, type PrintedRow } from './printed-blocks';
import { RegroupedWords } from './regrouped-words';
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
  const blocks = blocksWithin(text, draft.span);
  const printer = new DraftPrinter(draft, base, text, new RegroupedWords(draft, base, blocks));
  for (const block of blocks) printer.print(block);
  return paperOf(headOf(titleOf(draft, base, text), draft.year, base.year), printer.finish());
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
    private readonly regrouped: RegroupedWords,
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
    const isHeading = this.isHeading(block);
    const parts = this.regrouped.parts(block.body);
    for (const [at, part] of parts.entries()) {
      const stretch = at === 0 ? { ...part, start: block.start } : part;
      const words = changedWords(this.text, part, this.changesWithin(stretch, part.start));
      if (words === '' && !isHeading) continue;
      this.level = block.level ?? this.level;
      // What was split off from a heading stands below it.
      const follows = { level: isHeading ? null : block.level, printed: null };
      this.push({ ...(at === 0 ? line : follows), text: parts.length > 1 ? stopped(words) : words });
    }
  }

  private printRow(row: PrintedRow): void {
    const cellsOf = ({ cells }: PrintedRow) => cells.map((cell) => changedWords(this.text, cell, []));
    const cells = cellsOf(row);
    if (row.isHead) {
      this.closeTable();
      this.head = cells;
      this.rows.push(cells);
      return;
    }
    const item = this.draft.items.find((one) => sourcesOf(one).some((source) => begins(source, row)));
    if (item?.dropped === true) return;
    const joined = item ? this.regrouped.joinedRows(item) : [];
    if (joined.includes(row)) return;
    const own = item && { ...item, sources: item.sources.filter((source) => begins(source, row)) };
    this.rows.push(
      item && own
        ? changedRow(this.head, cells, item, printedItem(own, this.base, this.text), joined.map(cellsOf))
        : cells,
    );
  }

  /** The label goes on where the document's own label does. */
  private lineOf({ level, number, label }: PrintedParagraph): Omit<Line, 'text'> {
    if (level === null) return { level, printed: null };
    const follows = this.read.peek(level) === number;
    this.read.goOn(level, number);
    return { level, printed: follows ? null : { number, label } };
  }

  /** Words open at `opening` where their label stands apart on paper. */
  private changesWithin(stretch: Span, opening: number): WordChange[] {
    return this.draft.items.flatMap((item): WordChange[] => {
      const own = sourcesOf(item).filter((source) => begins(source, stretch));
      if (own.length === 0) return [];
      if (item.dropped) return own.map((span) => ({ span, words: '' }));
      const moved = this.regrouped.movedTo(item.id);
      const isMoved = (span: Span) => moved.some((other) => within(other, span));
      const staying = own.filter((span) => !isMoved(span));
      const last = sourcesOf(item).findLast((span) => !isMoved(span));
      return [
        ...own.filter(isMoved).map((span) => ({ span, words: '' })),
        ...this.changesOf(item, staying, opening),
        ...(last && staying.includes(last) && moved.length > 0 ? [this.joinedBehind(item, last, moved)] : []),
      ];
    });
  }

  /** What is changed in these of an item's words. */
  private changesOf(item: DraftItem, own: readonly Span[], opening: number): WordChange[] {
    const sources = sourcesOf(item);
    const [first] = own;
    if (!first) return [];
    const printed = printedItem(item, this.base, this.text);
    const { replaced, lead, note, sentence } = changesOf(item, printed, this.draft, this.text);
    if (sentence !== null) {
      const body = sources.find((source) => !this.isHeading(source)) ?? first;
      if (body !== first && this.isHeading(first)) return [];
      return own.map((span) => ({ span, words: span === body ? sentence : '' }));
    }
    const last = own.at(-1) ?? first;
    const start = Math.max(first.start, opening);
    return [
      ...(first === sources[0] && lead !== '' ? [{ span: { start, end: start }, words: lead }] : []),
      ...replaced.filter(({ span }) => own.some((source) => begins(span, source))),
      ...(last === sources.at(-1) && note !== '' ? [noteBehind(this.text, last, note)] : []),
    ];
  }

  /** The words that were joined to an item, behind the last of its own and their stop. */
  private joinedBehind(item: DraftItem, last: Span, moved: readonly Span[]): WordChange {
    const sources = sourcesOf(item);
    const words = moved.map((span) => {
      const source = sources.find((one) => within(span, one)) ?? span;
      return changedWords(this.text, span, this.changesOf(item, [source], span.start));
    });
    const stop = /^[。；！？]/u.exec(this.text.slice(last.end, last.end + 1));
    const at = last.end + (stop ? 1 : 0);
    const isStopped = /[。；！？]\s*$/u.test(this.text.slice(last.start, at));
    return { span: { start: at, end: at }, words: `${isStopped ? '' : '。'}${words.join('')}` };
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

/** Words that were cut off from others end as a sentence does. */
function stopped(words: string): string {
  return words === '' || /[。；！？]$/u.test(words) ? words : `${words.replace(/[，、：]+$/u, '')}。`;
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
