import type { PlanDraft } from '#domain/planning/draft';
import { waitingQuestions } from '#domain/planning/open-questions';
import type { Span } from '#domain/shared/span';

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

/** A line of the plan's text as printed. */
export interface SourceParagraph extends Span {
  /** The heading that it is, or null for body text. */
  readonly heading: { readonly id: string; readonly depth: number } | null;
  readonly segments: readonly SourceSegment[];
}

interface Stretch extends Span {
  readonly itemId: string | null;
  readonly mark: { readonly kind: SourceMark; readonly id: string } | null;
}

/**
 * The plan's part of the document's text, line by line, each line cut wherever something begins or ends, so that a screen can light up
 * items, values, questions and silent sentences without counting characters. Blank lines are left out; offsets stay the document's.
 */
export function sourceSegments(text: string, draft: PlanDraft): SourceParagraph[] {
  const stretches = stretchesOf(draft).sort((a, b) => a.start - b.start);
  const headings = new Map(draft.outline.map((entry) => [entry.start, { id: entry.id, depth: entry.depth }]));
  const paragraphs: SourceParagraph[] = [];
  let open: Stretch[] = [];
  let next = 0;
  for (const line of linesOf(text, draft.span)) {
    open = open.filter((one) => one.end > line.start);
    for (let one = stretches[next]; one && one.start < line.end; one = stretches[(next += 1)]) open.push(one);
    const here = open.filter((one) => one.end > line.start && one.start < line.end);
    const heading = headings.get(line.start) ?? null;
    paragraphs.push({ ...line, heading, segments: cut(text, line, here) });
  }
  return paragraphs;
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

/** The lines that hold more than white space, trimmed of what indents them. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/gu)) {
    const indent = /^\s*/u.exec(match[0])?.[0].length ?? 0;
    const printed = match[0].trim();
    if (printed === '') continue;
    const from = start + match.index + indent;
    lines.push({ start: from, end: from + printed.length });
  }
  return lines;
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
