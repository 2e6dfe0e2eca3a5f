/**
 * Markdown as plain lines: what a reader of the rendered page sees, line by line, with the numbers of lists as written.
 * Headings, emphasis, links, quotes and code lose their marks; table rows become cells joined by " | "; rules, fences and comments go.
 */
export function markdownToText(markdown: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of withoutComments(markdown).split(/\r\n|\r|\n/u)) {
    const opening: string | undefined = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (opening !== undefined && (fence === null || opening.startsWith(fence))) {
      fence = fence === null ? opening : null;
    } else if (fence !== null) {
      lines.push(line);
    } else if (!isRule(line)) {
      lines.push(...plainLine(line).split('\n'));
    }
  }
  return lines.join('\n').trim();
}

function withoutComments(markdown: string): string {
  return markdown.replace(/<!--[\s\S]*?-->/gu, '');
}

/** A thematic break, the underline of a heading, or the line under a table's header. */
function isRule(line: string): boolean {
  return (
    /^ {0,3}(?:(?:[-*_] *){3,}|=+|-+)\s*$/u.test(line) || /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u.test(line)
  );
}

function plainLine(line: string): string {
  const unquoted = line.replace(/^(?: {0,3}> ?)+/u, '');
  const heading = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u.exec(unquoted)?.[1];
  if (heading !== undefined) return withoutMarks(heading);
  if (/^\s*\|.*\|\s*$/u.test(unquoted)) return withoutMarks(tableRow(unquoted));
  return withoutMarks(unquoted.replace(/^(\s*)[*+-]\s+(?:\[[ xX]\]\s+)?/u, '$1- ')).trimEnd();
}

function tableRow(line: string): string {
  const cells = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u);
  return cells.map((cell) => cell.trim()).join(' | ');
}

/** Underscores are marks only around whole words, asterisks never behind a digit: 202_年 and 5*3 keep theirs. */
function withoutMarks(line: string): string {
  return line
    .replace(/!\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .replace(/<(https?:[^>\s]+)>/gu, '$1')
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/`+([^`]+)`+/gu, '$1')
    .replace(/(?<![\\\d])(\*{1,3}|~~)(?=\S)(.+?)(?<=[^\s\\])\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
