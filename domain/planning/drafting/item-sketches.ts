import type { Span } from '#domain/shared/span';
import { columnRole } from '#domain/plan-reader/table-columns';
import { isWithoutWork } from './headings-without-work';
import { bareClauses } from './bare-clauses';
import { headingName, isGeneralHeading, titleFrom, titleFromCells, titleOfClauses } from './item-titles';
import type { TreeEntry } from './outline-tree';
import type { Block } from './plan-blocks';
import { tellsSomething, type FindingsIn } from './plan-findings';

/** A work item in the making: its words and its place, before ids are given. */
export interface ItemSketch {
  readonly title: string;
  readonly sources: readonly Span[];
  /** A row of a table: what is done stands in one cell and when in another. */
  readonly isRow: boolean;
  /** Outline entries above it, the nearest first; the item's own entry is not among them. */
  readonly above: readonly number[];
}

const LONGEST_HEADING_LINE = 45;
/** What stands under 工作任务, but for the last row of sums. */
const NAMES_WORK = /^\s*(?![合总小]\s*计)\S/u;

/**
 * Finds the plan's work items in document order. An entry without entries below it is an item; one that titles several telling paragraphs
 * gives an item for each, and one that names no work (保障措施) names the group of what stands below it, not the item. Enumerations inside a sentence (一是, 二是) stay with it unless they name a time or a party of their own.
 * Unlabelled paragraphs and table rows are items where they tell a time, a target or a party.
 */
export function sketchItems(
  text: string,
  findingsIn: FindingsIn,
  tree: readonly TreeEntry[],
  blocks: readonly Block[],
): ItemSketch[] {
  const sketcher = new Sketcher(text, findingsIn, tree);
  for (const block of blocks) if (block.entry === null) sketcher.paragraph(block, []);
  for (const node of tree) sketcher.entry(node);
  return sketcher.sketches
    .filter((sketch) => sketch.sources.length > 0)
    .sort((a, b) => (a.sources[0]?.start ?? 0) - (b.sources[0]?.start ?? 0));
}

class Sketcher {
  readonly sketches: { title: string; sources: Span[]; isRow: boolean; above: number[] }[] = [];
  /** Sketch of an entry that later enumerations in its line may join. */
  private readonly byEntry = new Map<number, number>();

  constructor(
    private readonly text: string,
    private readonly findingsIn: FindingsIn,
    private readonly tree: readonly TreeEntry[],
  ) {}

  entry(node: TreeEntry): void {
    const above = this.ancestors(node.parent);
    if (node.line?.cells) this.row(node.line, above, true);
    else if (!node.isLeaf) this.branch(node, above);
    else if (!this.joins(node)) this.leaf(node, above);
    for (const block of node.below) if (block.cells) this.row(block, [node.index, ...above], false);
  }

  /** An unlabelled paragraph: work where it tells something. */
  paragraph(block: Block, above: readonly number[]): void {
    if (block.cells) this.row(block, above, false);
    else if (this.tells([block])) this.add(this.titleIn(block, above), [block], above);
  }

  private branch(node: TreeEntry, above: readonly number[]): void {
    const { line } = node;
    if (line && !isHeadingLine(this.text, line) && !this.withoutWork(node, above, [line])) {
      this.byEntry.set(node.index, this.add(this.titleOfEntry(node, above), [line], above));
    }
    for (const block of node.below) if (!block.cells) this.paragraph(block, [node.index, ...above]);
  }

  private leaf(node: TreeEntry, above: readonly number[]): void {
    const below = node.below.filter((block) => !block.cells);
    const telling = below.filter((block) => this.tells([block]));
    const own = [...(node.line ? [node.line] : []), ...below];
    if (node.entry.role === 'heading' && telling.length > 1) {
      this.groups(below, telling, [node.index, ...above]);
    } else if (!this.withoutWork(node, above, own) && !this.isBare(node)) {
      const onlyHeadsTable = node.below.some((block) => this.isTaskRow(block)) && !this.tells(own);
      if (onlyHeadsTable) return;
      const named = telling[0] ?? below[0];
      if (named && this.isGeneral(node)) this.groups(below, [named], [node.index, ...above]);
      else this.byEntry.set(node.index, this.add(this.titleOfEntry(node, above), own, above));
    }
  }

  /** One item a telling paragraph; what tells nothing goes with the one before it, at the beginning with the first. */
  private groups(below: readonly Block[], telling: readonly Block[], above: readonly number[]): void {
    for (const [at, block] of telling.entries()) {
      const from = at === 0 ? (below[0]?.start ?? block.start) : block.start;
      const to = telling[at + 1]?.start ?? Infinity;
      const own = below.filter((each) => each.start >= from && each.start < to);
      this.add(this.titleIn(block, above), own, above);
    }
  }

  private row(block: Block, above: readonly number[], labelled: boolean): void {
    if (!labelled && !this.isTaskRow(block)) return;
    const found = this.findingsIn([block]);
    const cells = block.cells ?? [];
    const words = cells.map((cell) => this.text.slice(cell.start, cell.end));
    const hasWork = words.some((_, at) => this.isWork(block, at));
    const named = [...found.schedules, ...found.owners];
    const isNamed = (at: number) => {
      const cell = cells[at];
      return cell !== undefined && named.some((each) => each.start >= cell.start && each.end <= cell.end);
    };
    const isTarget = (at: number) => {
      const cell = cells[at];
      return cell !== undefined && found.indicators.some((each) => each.start >= cell.start && each.end <= cell.end);
    };
    const saysWork = words.some((cell, at) => cell.length >= 4 && !isNamed(at) && !isTarget(at));
    this.add(
      titleFromCells(words, (at) => (hasWork ? !this.isWork(block, at) : isNamed(at) || (saysWork && isTarget(at)))),
      [block],
      above,
    );
  }

  /** A row that says what, when or who. */
  private isTaskRow(block: Block): boolean {
    return block.cells !== null && (block.cells.some((_, at) => this.isWork(block, at)) || this.tells([block]));
  }

  /** Whether a cell of a row names the work: the header of its column says so. */
  private isWork({ cells, header }: Block, at: number): boolean {
    const cell = cells?.[at];
    if (cell === undefined || columnRole(header?.[at] ?? '') !== 'task') return false;
    return NAMES_WORK.test(this.text.slice(cell.start, cell.end));
  }

  /** An enumeration within its parent's paragraph joins the parent's item, unless it names a time or a party. */
  private joins(node: TreeEntry): boolean {
    const parent = node.parent === null ? null : (this.tree[node.parent] ?? null);
    if (!node.line || !parent?.line || parent.line.paragraph !== node.line.paragraph) return false;
    const found = this.findingsIn([node.line]);
    if (found.schedules.length > 0 || found.owners.length > 0) return false;
    const home = this.byEntry.get(parent.index);
    if (home === undefined) {
      const above = this.ancestors(parent.parent);
      if (this.withoutWork(parent, above, [node.line])) return false;
      const own = [parent.line, node.line, ...node.below];
      this.byEntry.set(parent.index, this.add(this.titleOfEntry(parent, above), own, above));
    } else {
      this.sketches[home]?.sources.push(...[node.line, ...node.below].flatMap((block) => block.sentences));
      this.byEntry.set(node.index, home);
    }
    return true;
  }

  private withoutWork(node: TreeEntry, above: readonly number[], own: readonly Block[]): boolean {
    const headings = [node.index, ...above].map((index) => this.headingOf(index));
    return headings.some(isWithoutWork) && !this.tells(own);
  }

  /** A general heading (保障措施) under which nothing has been written yet. */
  private isBare(node: TreeEntry): boolean {
    return node.below.length === 0 && this.isGeneral(node);
  }

  private isGeneral(node: TreeEntry): boolean {
    return isGeneralHeading(this.lineWords(node).replace(/[：:。]$/u, ''));
  }

  private tells(blocks: readonly Block[]): boolean {
    return tellsSomething(this.findingsIn(blocks));
  }

  private add(title: string, blocks: readonly Block[], above: readonly number[]): number {
    const sources = blocks.flatMap((block) => block.sentences);
    const isRow = blocks.some((block) => block.cells !== null);
    this.sketches.push({ title, sources: [...sources], isRow, above: [...above] });
    return this.sketches.length - 1;
  }

  private titleOfEntry(node: TreeEntry, above: readonly number[]): string {
    const { entry, line } = node;
    if (!line) return titleFrom(this.lineWords(node), this.nearestHeading(above));
    if (entry.label === '') return titleFrom(entry.text, this.nearestHeading(above));
    const body = this.text.slice(line.start, line.end).indexOf(entry.label) + entry.label.length;
    return this.titleIn({ start: line.start + body, end: line.end }, above);
  }

  private titleIn(stretch: Span, above: readonly number[]): string {
    const { schedules, owners, stages } = this.findingsIn([stretch]);
    const clauses = bareClauses(this.text, stretch, schedules, owners, stages);
    const title = titleOfClauses(clauses, this.nearestHeading(above));
    return title === '' ? titleFrom(this.text.slice(stretch.start, stretch.end), null) : title;
  }

  private nearestHeading(above: readonly number[]): string | null {
    return above[0] === undefined ? null : this.headingOf(above[0]);
  }

  private headingOf(index: number): string {
    const node = this.tree[index];
    return node ? headingName(this.lineWords(node)) : '';
  }

  /** The words of the entry's own line behind its label, without white space. */
  private lineWords({ entry, line }: TreeEntry): string {
    const words = entry.text.replace(/\s+/gu, '');
    if (!line) return words;
    return words.slice(0, this.text.slice(line.start, line.end).replace(/\s+/gu, '').length - entry.label.length);
  }

  private ancestors(from: number | null): number[] {
    const above: number[] = [];
    for (let at = from; at !== null; at = this.tree[at]?.parent ?? null) above.push(at);
    return above;
  }
}

/** Short, and no sentence. */
function isHeadingLine(text: string, line: Block): boolean {
  const words = text.slice(line.start, line.end).replace(/\s+/gu, '');
  return words.length <= LONGEST_HEADING_LINE && !/[。；]./u.test(words);
}
