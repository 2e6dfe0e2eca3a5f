import type { Span } from '#domain/shared/span';

export const SOURCE_MARKS = ['rule', 'indicator', 'party', 'stage', 'question', 'silent'] as const;
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
