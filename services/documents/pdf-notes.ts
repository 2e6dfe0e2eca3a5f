import type { PdfLine } from './pdf-lines';
import type { PdfRule } from './pdf-page';

/** Notes are set smaller than this part of the text. */
const SMALL = 0.88;
const NOTE = /^[[〔【(（]?[\d①-⑳*※†‡]/u;

/** The lines of a page without the notes at its foot, and how many of these there were. `isReferredTo`: the text has raised numbers. */
export function withoutNotes(
  lines: readonly PdfLine[],
  rules: readonly PdfRule[],
  bodySize: number,
  isReferredTo: boolean,
): { readonly lines: readonly PdfLine[]; readonly notes: number } {
  const ordered = [...lines].sort((a, b) => a.y - b.y || a.x - b.x);
  const lastOfText = ordered.findLastIndex((line) => line.size > bodySize * SMALL);
  const foot = ordered.slice(lastOfText + 1);
  const first = foot.findIndex((line) => NOTE.test(line.text));
  const top = foot[first];
  if (top === undefined) return { lines, notes: 0 };
  const above = ordered[lastOfText + first]?.y ?? 0;
  const isParted = rules.some(({ direction, at }) => direction === 'horizontal' && at > above && at < top.y);
  if (!isParted && !isReferredTo) return { lines, notes: 0 };
  const dropped = foot.slice(first);
  return {
    lines: ordered.filter((line) => !dropped.includes(line)),
    notes: dropped.filter((line) => NOTE.test(line.text)).length,
  };
}
