import type { SourceParagraph } from '#services/plans/source-segments';

/** A stretch of the document's text out of its shown lines; what the screen leaves out counts as line ends, so that offsets hold. */
export function sourceText(source: readonly SourceParagraph[], start: number, end: number): string {
  let text = '';
  for (const paragraph of source) {
    if (paragraph.end <= start || paragraph.start >= end) continue;
    for (const segment of paragraph.segments) {
      if (segment.end <= start || segment.start >= end) continue;
      const from = Math.max(segment.start, start);
      text = text.padEnd(from - start, '\n') + segment.text.slice(from - segment.start, end - segment.start);
    }
  }
  return text;
}
