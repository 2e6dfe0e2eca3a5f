import { OutlineCounter } from './numbering';
import { printedBlocks, wordsIn, type PrintedParagraph } from './printed-blocks';
import { paragraph, type WrittenBlock } from './written-plan';

/**
 * Text from elsewhere as blocks: lines that were broken in mid-sentence are joined, labels become levels, lines of cells become tables. A
 * number that does not follow its list is kept: its list may have begun within a paragraph (…。1、…), or begin at one again. Linear.
 */
export function blocksFromText(text: string): WrittenBlock[] {
  const counter = new OutlineCounter();
  const blocks: WrittenBlock[] = [];
  let rows: string[][] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const block of printedBlocks(text)) {
    if (block.kind === 'row') rows.push(block.cells.map((cell) => wordsIn(text, cell)));
    else {
      closeTable();
      blocks.push(written(text, block, counter));
    }
  }
  closeTable();
  return blocks;
}

function written(text: string, { level, number, body }: PrintedParagraph, counter: OutlineCounter): WrittenBlock {
  const words = wordsIn(text, body);
  if (level === null) return paragraph(words);
  const startsAt = number === counter.peek(level) ? null : number;
  counter.count(level, startsAt);
  return paragraph(words, level, startsAt);
}
