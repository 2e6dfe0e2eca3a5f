import { printedBlocks } from '#domain/plan-writing/printed-blocks';
import { linesOf } from './source-lines';

/** So many lines may stand above a plan's first words, none of them longer than a title is. */
const MOST_LINES = 4;
const LONGEST_LINE = 60;
const SHORTEST_TITLE = 4;

/**
 * Where what is printed of a plan begins: the reader lets it begin with its first sentence, the paper with its title, what stands below that,
 * and the head of the table that it is. `titles` are those that it was read with and has.
 */
export function openingOf(text: string, start: number, titles: readonly string[]): number {
  const from = Math.max(0, start - MOST_LINES * 2 * LONGEST_LINE);
  const lines = linesOf(text, { start: from, end: start }).slice(-MOST_LINES);
  const named = titles.map(bare).filter((title) => title.length >= SHORTEST_TITLE);
  const isTitle = (line: string) =>
    named.some((title) => line.includes(title) || (line.length >= SHORTEST_TITLE && title.startsWith(line)));
  const words = lines.map((line) => text.slice(line.start, line.end));
  const title = words.findIndex(
    (line, at) => isTitle(bare(line)) && words.slice(at).every(({ length }) => length <= LONGEST_LINE),
  );
  if (title >= 0) return lines[title]?.start ?? start;
  const [head] = printedBlocks(words.at(-1) ?? '');
  return head?.kind === 'row' && head.isHead ? (lines.at(-1)?.start ?? start) : start;
}

function bare(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, '');
}
