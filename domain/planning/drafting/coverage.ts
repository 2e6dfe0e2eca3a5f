import { overlap, type Span } from '#domain/shared/span';
import type { PlanDraft } from '../draft';
import { sentencesIn } from './plan-blocks';

/** How much of the plan's text has found its place; characters without white space. */
export interface Coverage {
  /** 0 to 1. */
  readonly share: number;
  readonly coveredCharacters: number;
  readonly totalCharacters: number;
  /** Sentences with a number or a date that gave nothing and that nobody has dismissed. */
  readonly silentLeft: number;
}

/**
 * The share of the plan's sentences that stand in a work item (kept or set aside by the director), are headings, or were dismissed, by
 * their length. A sentence with a number or a date that gave nothing is not covered before somebody says that this is right.
 */
export function coverageOf(draft: PlanDraft, text: string): Coverage {
  const open = draft.silent.filter((sentence) => !sentence.dismissed);
  const placed: Span[] = [
    ...draft.items.filter((item) => item.documentId === undefined).flatMap((item) => item.sources),
    ...draft.silent.filter((sentence) => sentence.dismissed),
  ];
  const headings = draft.outline.filter((heading) => heading.role === 'heading');
  let coveredCharacters = 0;
  let totalCharacters = 0;
  for (const sentence of linesAndSentences(text, draft.span)) {
    const length = text.slice(sentence.start, sentence.end).replace(/\s+/gu, '').length;
    totalCharacters += length;
    const isHeading = headings.some((heading) => heading.start >= sentence.start && heading.start < sentence.end);
    const isSilent = open.some((each) => overlap(each, sentence) > 0);
    if (!isSilent && (isHeading || placed.some((each) => overlap(each, sentence) > 0))) coveredCharacters += length;
  }
  const share = totalCharacters === 0 ? 1 : coveredCharacters / totalCharacters;
  return { share, coveredCharacters, totalCharacters, silentLeft: open.length };
}

function linesAndSentences(text: string, plan: Span): Span[] {
  const sentences: Span[] = [];
  for (let start = plan.start; start < plan.end;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at >= plan.end ? plan.end : at;
    sentences.push(...sentencesIn(text, { start, end }));
    start = end + 1;
  }
  return sentences;
}
