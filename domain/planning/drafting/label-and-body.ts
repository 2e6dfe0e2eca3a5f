import { labelAtLineStart } from '#domain/plan-reader/outline/labels';
import { normalize } from '#domain/plan-reader/normalize';
import type { Span } from '#domain/shared/span';

/** A sentence of the document without the label that opens it. */
export function bodyOf(text: string, { start, end }: Span): Span {
  const normal = normalize(text.slice(start, end));
  const label = labelAtLineStart(normal.text, 0, normal.text.length, false)?.length ?? 0;
  return { start: start + (normal.offsets[label] ?? 0), end };
}
