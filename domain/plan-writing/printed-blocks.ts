import type { LabelStyle } from '#domain/plan-reader/outline/labels';
import { normalize, type Line, type NormalText } from '#domain/plan-reader/normalize';
import { paragraphsOf, type Paragraph } from '#domain/plan-reader/outline/paragraphs';
import type { Span } from '#domain/shared/span';
import type { OutlineLevel } from './written-plan';

/** A paragraph of a document as it is printed, or a row of cells. Spans are offsets into the document. */
export type PrintedBlock = PrintedParagraph | PrintedRow;

export interface PrintedParagraph extends Span {
  readonly kind: 'paragraph';
  /** Of its label, where that is one that official documents number by; other labels (第一章, •) are words of the paragraph. */
  readonly level: OutlineLevel | null;
  readonly number: number;
  /** As printed; '' where there is none or it is no level's. */
  readonly label: string;
  /** Where the words behind the label are. */
  readonly body: Span;
}

export interface PrintedRow extends Span {
  readonly kind: 'row';
  readonly cells: readonly Span[];
  /** The head of a table. */
  readonly isHead: boolean;
}

/** The families of labels that official documents use, by their level. */
const LEVEL_OF: Partial<Record<LabelStyle, OutlineLevel>> = {
  han: 1,
  'han-paren': 2,
  number: 3,
  'number-paren': 4,
  'half-paren': 4,
  circled: 5,
};
const BULLET = /^[-•●◆■▪·※*#]/u;
const RULE = /^[-:：=|]*$/u;

/** The paragraphs and table rows of a text in order: lines that were broken in mid-sentence are joined, heads of tables are rows. Linear. */
export function printedBlocks(text: string): PrintedBlock[] {
  const normal = normalize(text);
  const byStart = new Map(paragraphsOf(normal).map((found) => [found.start, found]));
  const blocks: PrintedBlock[] = [];
  let end = 0;
  for (const line of normal.lines) {
    const found = byStart.get(line.start);
    if (found !== undefined) end = found.end;
    const cells = line.cells ?? line.sparse;
    if (found !== undefined && found.row === null) blocks.push(paragraphFrom(text, normal, found));
    else if (
      cells !== null &&
      (found !== undefined || (line.cells !== null && line.start >= end)) &&
      !isRule(normal, line)
    )
      blocks.push(rowFrom(normal, line, cells, found));
  }
  return blocks;
}

/** The words of a stretch as they were, broken lines joined: Chinese without a gap, Latin with one. */
export function wordsIn(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  return words.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]\s*/gu, (gap, at: number) =>
    /\w/u.test(words.charAt(at - 1)) && /\w/u.test(words.charAt(at + gap.length)) ? ' ' : '',
  );
}

function isRule(normal: NormalText, { start, end }: Line): boolean {
  return RULE.test(normal.text.slice(start, end));
}

function paragraphFrom(text: string, normal: NormalText, found: Paragraph): PrintedParagraph {
  const span = original(normal, found);
  const level = levelOf(normal, found);
  if (level === null || found.label === null)
    return { kind: 'paragraph', ...span, level: null, number: 0, label: '', body: span };
  const { length, number } = found.label;
  const body = original(normal, { start: found.start + length, end: found.end });
  return { kind: 'paragraph', ...span, level, number, label: text.slice(span.start, body.start).trim(), body };
}

function levelOf(normal: NormalText, { label, start }: Paragraph): OutlineLevel | null {
  if (label === null || BULLET.test(normal.text.charAt(start))) return null;
  // Nothing and a large number are no labels of a list that somebody would go on with.
  return label.number < 1 || label.number > 99 ? null : (LEVEL_OF[label.style] ?? null);
}

/** A row whose last cell was broken by its page ends where its paragraph ends. */
function rowFrom(normal: NormalText, line: Line, cells: readonly Span[], found: Paragraph | undefined): PrintedRow {
  const end = Math.max(line.end, found?.end ?? 0);
  const last = end > line.end ? cells.findLastIndex((cell) => cell.end > cell.start) : -1;
  const whole = cells.map((cell, at) => (at === last ? { start: cell.start, end } : cell));
  return {
    kind: 'row',
    ...original(normal, { start: line.start, end }),
    cells: whole.map((cell) => original(normal, cell)),
    isHead: found === undefined,
  };
}

function original({ offsets }: NormalText, { start, end }: Span): Span {
  const from = offsets[start] ?? (offsets[start - 1] ?? -1) + 1;
  return end > start ? { start: from, end: (offsets[end - 1] ?? from) + 1 } : { start: from, end: from };
}
