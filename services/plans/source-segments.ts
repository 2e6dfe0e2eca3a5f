import type { PlanDraft } from '#domain/planning/draft';
import { waitingQuestions } from '#domain/planning/questions/open-questions';
import { printedBlocks } from '#domain/plan-writing/printed-blocks';
import { beginningIn, overlap, type Span } from '#domain/shared/span';
import { linesOf } from './source-lines';
import { openingOf } from './source-opening';

/** `settled` is a question for which nobody waits: answered, or a vague word that is listed only. */
export const SOURCE_MARKS = ['rule', 'indicator', 'party', 'stage', 'question', 'settled', 'silent'] as const;
export type SourceMark = (typeof SOURCE_MARKS)[number];

/** A stretch of the plan's text in which nothing begins or ends. */
export interface SourceSegment extends Span {
  readonly text: string;
  /** The items that it is a source of. */
  readonly itemIds: readonly string[];
  /** What stands here: `id` is that of the rule, indicator, stage, question or silent sentence, or the party's key. */
  readonly marks: readonly { readonly kind: SourceMark; readonly id: string }[];
}

/** A line of the plan's text as printed, or a row of a table. */
export interface SourceParagraph extends Span {
  /** The heading that it is, or null for body text. */
  readonly heading: { readonly id: string; readonly depth: number } | null;
  /** `title`: above the plan's first words. `head`: the head of a table, the first of its rows. */
  readonly role: 'text' | 'title' | 'head' | 'row';
  /** Of a line one, of a row as many as it has cells. */
  readonly cells: readonly (readonly SourceSegment[])[];
}

interface Stretch extends Span {
  readonly itemId: string | null;
  readonly mark: { readonly kind: SourceMark; readonly id: string } | null;
}

/**
 * The plan's part of the document's text with its title above it, line by line, each line cut wherever something begins or ends, so that a
 * screen can light up items, values, questions and silent sentences without counting characters. Blank lines are left out; offsets stay the
 * document's.
 */
export function sourceSegments(text: string, draft: PlanDraft, titles: readonly string[]): SourceParagraph[] {
  const stretches = stretchesOf(draft).sort((a, b) => a.start - b.start);
  const headings = new Map(draft.outline.map((entry) => [entry.start, { id: entry.id, depth: entry.depth }]));
  const paragraphs: SourceParagraph[] = [];
  let open: Stretch[] = [];
  let next = 0;
  for (const line of printedLines(text, { start: openingOf(text, draft.span.start, titles), end: draft.span.end })) {
    open = open.filter((one) => one.end > line.start);
    for (let one = stretches[next]; one && one.start < line.end; one = stretches[(next += 1)]) open.push(one);
    const here = open.filter((one) => one.end > line.start && one.start < line.end);
    const heading = headings.get(line.start) ?? null;
    const role = line.role === 'text' && line.start < draft.span.start ? 'title' : line.role;
    const { start, end } = line;
    paragraphs.push({
      start,
      end,
      heading,
      role,
      cells: line.cells.map((cell) =>
        cut(
          text,
          cell,
          here.filter((one) => overlap(one, cell) > 0),
        ),
      ),
    });
  }
  return paragraphs;
}

interface PrintedLine extends Span {
  readonly role: 'text' | 'head' | 'row';
  readonly cells: readonly Span[];
}

/** Lines, and rows with their cells; the rules between rows are left out. */
function printedLines(text: string, stretch: Span): PrintedLine[] {
  const moved = ({ start, end }: Span): Span => ({ start: start + stretch.start, end: end + stretch.start });
  const rows = printedBlocks(text.slice(stretch.start, stretch.end)).flatMap((block): PrintedLine[] => {
    if (block.kind !== 'row') return [];
    return [{ ...moved(block), role: block.isHead ? 'head' : 'row', cells: block.cells.map(moved) }];
  });
  const rowsIn = beginningIn(rows);
  let end = stretch.start;
  return linesOf(text, stretch).flatMap((line) => {
    const [row] = rowsIn(line);
    if (line.start < end || /^[-:：=|｜+\s]+$/u.test(text.slice(line.start, line.end))) return [];
    if (row) end = row.end;
    return [row ?? { ...line, role: 'text', cells: [line] }];
  });
}

function stretchesOf(draft: PlanDraft): Stretch[] {
  const stretches: Stretch[] = [];
  const mark = (kind: SourceMark, id: string, span: Span | null) => {
    if (span) stretches.push({ start: span.start, end: span.end, itemId: null, mark: { kind, id } });
  };
  const elsewhere = new Set(draft.items.flatMap((item) => (item.documentId === undefined ? [] : [item.id])));
  const isHere = ({ itemId }: { readonly itemId: string | null }) => itemId === null || !elsewhere.has(itemId);
  for (const item of draft.items) {
    if (elsewhere.has(item.id)) continue;
    for (const { start, end } of item.sources) stretches.push({ start, end, itemId: item.id, mark: null });
    for (const rule of item.rules) mark('rule', rule.id, rule.span);
    for (const indicator of item.indicators) mark('indicator', indicator.id, indicator.span);
  }
  for (const party of draft.parties) for (const span of party.spans) mark('party', party.key, span);
  for (const stage of draft.stages.filter(isHere)) mark('stage', stage.id, stage.span);
  const waiting = new Set(waitingQuestions(draft));
  for (const question of draft.questions.filter(isHere)) {
    mark(waiting.has(question) ? 'question' : 'settled', question.id, question);
  }
  for (const sentence of draft.silent) mark('silent', sentence.id, sentence);
  return stretches;
}

function cut(text: string, line: Span, stretches: readonly Stretch[]): SourceSegment[] {
  const edges = new Set([line.start, line.end]);
  for (const { start, end } of stretches) {
    if (start > line.start) edges.add(start);
    if (end < line.end) edges.add(end);
  }
  const at = [...edges].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? line.end;
    const over = stretches.filter((one) => one.start <= start && one.end >= end);
    return {
      start,
      end,
      text: text.slice(start, end),
      itemIds: [...new Set(over.flatMap((one) => one.itemId ?? []))],
      marks: over.flatMap((one) => one.mark ?? []),
    };
  });
}
