import { normalize, type NormalText } from '#domain/plan-reader/normalize';
import { paragraphsOf, type Paragraph } from '#domain/plan-reader/outline/paragraphs';
import type { OutlineEntry } from '#domain/plan-reader/reading';
import type { Span } from '#domain/shared/span';

/** A paragraph of the plan, or the part of one that an outline label inside it begins. Spans are offsets into the document. */
export interface Block extends Span {
  /** Index in the plan's outline of the entry it stands under; null above the first. */
  readonly entry: number | null;
  /** It is the entry's own line rather than a paragraph below it. */
  readonly opens: boolean;
  /** The paragraph it is cut from. */
  readonly paragraph: number;
  readonly sentences: readonly Span[];
  /** The cells of a table row, or null for text. */
  readonly cells: readonly Span[] | null;
  /** What the table's header says of each cell; null where there is no header or no table. */
  readonly header: readonly string[] | null;
}

const STOP = /[。！？!?][”"』」》）)]*/gu;

/** The paragraphs of one plan, `offset` characters into its document. */
export interface PlanPage {
  readonly text: string;
  readonly offset: number;
  readonly normal: NormalText;
  readonly paragraphs: readonly Paragraph[];
}

/** One plan of a document as paragraphs. Linear. */
export function planPage(text: string, plan: Span): PlanPage {
  const normal = normalize(text.slice(plan.start, plan.end));
  return { text, offset: plan.start, normal, paragraphs: paragraphsOf(normal) };
}

/** Cuts one plan into blocks, in order. `outline` holds the plan's entries. Linear. */
export function blocksOf({ text, offset, normal, paragraphs }: PlanPage, outline: readonly OutlineEntry[]): Block[] {
  const blocks: Block[] = [];
  let entry = -1;
  for (const [at, paragraph] of paragraphs.entries()) {
    const { start, end } = original(normal, paragraph, offset);
    let from = start;
    let opens = false;
    for (let next = outline[entry + 1]; next && next.start < end; next = outline[entry + 1]) {
      if (paragraph.row === null && next.start > from) {
        blocks.push(block(text, { start: from, end: next.start }, entry, opens, at));
      }
      from = Math.max(from, next.start);
      entry += 1;
      opens = true;
    }
    const cells = paragraph.row?.cells.map((cell) => original(normal, cell, offset)) ?? null;
    const header = paragraph.row?.header ?? null;
    blocks.push({ ...block(text, { start: from, end }, entry, opens, at), cells, header });
  }
  return blocks;
}

/** The sentences of a stretch of the document, white space at their edges left out. */
export function sentencesIn(text: string, stretch: Span): Span[] {
  const sentences: Span[] = [];
  let from = stretch.start;
  const words = text.slice(stretch.start, stretch.end);
  for (const match of words.matchAll(STOP)) {
    const end = stretch.start + match.index + match[0].length;
    pushTrimmed(text, from, end, sentences);
    from = end;
  }
  pushTrimmed(text, from, stretch.end, sentences);
  return sentences;
}

function block(text: string, span: Span, entry: number, opens: boolean, paragraph: number): Block {
  const sentences = sentencesIn(text, span);
  return { ...span, entry: entry < 0 ? null : entry, opens, paragraph, sentences, cells: null, header: null };
}

function original(normal: NormalText, span: Pick<Paragraph, 'start' | 'end'>, offset: number): Span {
  const start = normal.offsets[span.start] ?? 0;
  const end = span.end > span.start ? (normal.offsets[span.end - 1] ?? start) + 1 : start;
  return { start: offset + start, end: offset + end };
}

function pushTrimmed(text: string, from: number, to: number, into: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (end > start) into.push({ start, end });
}
