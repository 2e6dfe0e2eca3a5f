import type { LabelStyle } from '#domain/plan-reader/labels';
import { normalize, type NormalText } from '#domain/plan-reader/normalize';
import { paragraphsOf, type Paragraph } from '#domain/plan-reader/paragraphs';
import type { Span } from '#domain/shared/span';
import { OutlineCounter } from './numbering';
import { paragraph, type OutlineLevel, type WrittenBlock } from './written-plan';

/** The families of labels that official documents use; others (第一章, 一是, •) stay words of their paragraph. */
const LEVEL_OF: Partial<Record<LabelStyle, OutlineLevel>> = {
  han: 1,
  'han-paren': 2,
  number: 3,
  'number-paren': 4,
  'half-paren': 4,
  circled: 5,
};
const BULLET = /^[-•●◆■▪·※*#]/u;

/**
 * Text from elsewhere as blocks: lines that were broken in mid-sentence are joined, labels become levels, lines of cells become tables. A
 * list that begins at one again begins at one again here; other numbers are counted anew. Linear.
 */
export function blocksFromText(text: string): WrittenBlock[] {
  const normal = normalize(text);
  const counter = new OutlineCounter();
  const blocks: WrittenBlock[] = [];
  let rows: string[][] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const piece of piecesOf(normal)) {
    if (piece.cells !== null) rows.push(piece.cells.map((cell) => wordsIn(text, normal, cell)));
    else {
      closeTable();
      blocks.push(paragraphFrom(text, normal, piece.paragraph, counter));
    }
  }
  closeTable();
  return blocks;
}

type Piece =
  | { readonly cells: readonly Span[]; readonly paragraph: null }
  | { readonly cells: null; readonly paragraph: Paragraph };

/** Paragraphs and table rows in order; heads of tables, which the reader takes out of its paragraphs, are among the rows. */
function piecesOf(normal: NormalText): Piece[] {
  const text = paragraphsOf(normal).filter(({ row }) => row === null);
  const tables = normal.lines.filter(
    (line) => line.cells !== null && !/^[-:：=|]*$/u.test(normal.text.slice(line.start, line.end)),
  );
  const pieces: Piece[] = [];
  let next = 0;
  for (const found of text) {
    for (let row = tables[next]; row && row.start < found.start; row = tables[(next += 1)])
      pieces.push({ cells: row.cells ?? [], paragraph: null });
    pieces.push({ cells: null, paragraph: found });
  }
  for (const row of tables.slice(next)) pieces.push({ cells: row.cells ?? [], paragraph: null });
  return pieces;
}

function paragraphFrom(text: string, normal: NormalText, found: Paragraph, counter: OutlineCounter): WrittenBlock {
  const level = levelOf(normal, found);
  if (level === null || found.label === null) return paragraph(wordsIn(text, normal, found));
  const { length, number } = found.label;
  const body = { start: found.start + length, end: found.end };
  const restarts = number === 1 && counter.peek(level) > 1;
  counter.count(level, restarts);
  return paragraph(body.end > body.start ? wordsIn(text, normal, body) : '', level, restarts);
}

function levelOf(normal: NormalText, { label, start }: Paragraph): OutlineLevel | null {
  if (label === null || BULLET.test(normal.text.charAt(start))) return null;
  // A large number is no label of a list that somebody would go on with.
  return label.number > 99 ? null : (LEVEL_OF[label.style] ?? null);
}

/** The words as they were, broken lines joined: Chinese without a gap, Latin with one. */
function wordsIn(text: string, { offsets }: NormalText, { start, end }: Span): string {
  if (end <= start) return '';
  const words = text.slice(offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1);
  return words.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]\s*/gu, (gap, at: number) =>
    /\w/u.test(words.charAt(at - 1)) && /\w/u.test(words.charAt(at + gap.length)) ? ' ' : '',
  );
}
