import { columnRole } from '#domain/plan-reader/table-columns';
import { within, type Span } from '#domain/shared/span';
import { printedBlocks, wordsIn, type PrintedRow } from './printed-blocks';

/**
 * Quotes items from a document as it prints them: sentences in their own words, a row of a table as its cells with the heads of their columns
 * (任务：防汛演练；时限：6月底前), without serial numbers and empty cells. Made once for a document, linear.
 */
export function sourceQuoter(text: string): (sources: readonly Span[]) => string {
  const rows = quotedRows(text);
  return (sources) =>
    sources
      .map((source) => {
        const row = rows.find((one) => within(one, source));
        return row ? row.words : text.slice(source.start, source.end).trim();
      })
      .join('\n');
}

function quotedRows(text: string): (Span & { readonly words: string })[] {
  let head: readonly string[] = [];
  return printedBlocks(text).flatMap((block) => {
    if (block.kind === 'paragraph') head = [];
    else if (block.isHead) head = block.cells.map((cell) => wordsIn(text, cell));
    else return [{ ...filledSpan(block), words: rowWords(text, block, head) }];
    return [];
  });
}

/** From the first cell that says something to the last: the bars at its sides are no words of a row. */
function filledSpan({ cells, start, end }: PrintedRow): Span {
  const filled = cells.filter((cell) => cell.end > cell.start);
  return { start: filled[0]?.start ?? start, end: filled.at(-1)?.end ?? end };
}

function rowWords(text: string, { cells }: PrintedRow, head: readonly string[]): string {
  const said = cells.flatMap((cell, at) => {
    const words = wordsIn(text, cell).trim();
    const label = head[at] ?? '';
    if (words === '' || (label !== '' && columnRole(label) === 'serial')) return [];
    return [label === '' ? words : `${label}：${words}`];
  });
  return said.join('；');
}
