import type { Span } from '#domain/shared/span';

/** The lines of a stretch that hold more than white space, trimmed of what indents them. */
export function linesOf(text: string, { start, end }: Span): Span[] {
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
