/** A line that is longer is no line that a person marked up: it stays as it is, so that no pattern runs away on it. */
const LONGEST_MARKED_LINE = 20_000;

/**
 * Markdown as plain lines: what a reader of the rendered page sees, line by line, with the numbers of lists as written.
 * Headings, emphasis, links, quotes and code lose their marks; table rows become cells joined by " | "; rules, fences and comments go.
 */
export function markdownToText(markdown: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of withoutComments(markdown).split(/\r\n|\r|\n/u)) {
    if (line.length > LONGEST_MARKED_LINE) {
      lines.push(line);
      continue;
    }
    const opening: string | undefined = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (opening !== undefined && (fence === null || opening.startsWith(fence))) {
      fence = fence === null ? opening : null;
    } else if (fence !== null) {
      lines.push(line);
    } else if (!isRule(line.trim())) {
      lines.push(...plainLine(line).split('\n'));
    }
  }
  return lines.join('\n').trim();
}

/** A comment that never ends is text. */
function withoutComments(markdown: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = markdown.indexOf('<!--'); start >= 0; start = markdown.indexOf('<!--', from)) {
    const end = markdown.indexOf('-->', start + 4);
    if (end < 0) break;
    kept.push(markdown.slice(from, start));
    from = end + 3;
  }
  return kept.join('') + markdown.slice(from);
}

/** A thematic break, the underline of a heading, or the line under a table's header. */
function isRule(line: string): boolean {
  return /^(?:(?:[-*_] *){3,}|=+|-+)$/u.test(line) || /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?$/u.test(line);
}

function plainLine(line: string): string {
  const unquoted = line.replace(/^(?: {0,3}> ?)+/u, '').trimEnd();
  if (/^ {0,3}#{1,6}\s/u.test(unquoted)) {
    return withoutMarks(
      unquoted
        .replace(/^ {0,3}#{1,6}\s+/u, '')
        .replace(/\s#+$/u, '')
        .trimEnd(),
    );
  }
  const row = unquoted.trim();
  if (row.length > 1 && row.startsWith('|') && row.endsWith('|')) return withoutMarks(tableRow(row));
  return withoutMarks(unquoted.replace(/^(\s*)[*+-]\s+(?:\[[ xX]\]\s+)?/u, '$1- '));
}

function tableRow(row: string): string {
  const cells = row.slice(1, -1).split(/(?<!\\)\|/u);
  return cells.map((cell) => cell.trim()).join(' | ');
}

/** Underscores are marks only around whole words, asterisks never behind a digit: 202_年 and 5*3 keep theirs. */
function withoutMarks(line: string): string {
  return line
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/<(https?:[^<>\s]+)>/gu, '$1')
    .replace(/<br\s{0,9}\/?>/giu, '\n')
    .replace(/(`{1,3})([^`]+)\1/gu, '$2')
    .replace(/(?<![\\\d])(\*{1,3})(?=\S)([^*]+)(?<=[^\s\\])\1/gu, '$2')
    .replace(/~~(?=\S)([^~]+)(?<=\S)~~/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)([^_]+)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
