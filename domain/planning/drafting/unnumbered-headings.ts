import { labelAtLineStart } from '#domain/plan-reader/outline/labels';
import { normalize } from '#domain/plan-reader/normalize';
import type { OutlineEntry, Reading } from '#domain/plan-reader/reading';
import type { Block } from './plan-blocks';
import { findingsByPlace, tellsSomething } from './plan-findings';

/** 把饭菜做好, 【队伍建设】, **队伍建设**: a line of words and nothing else. */
const BARE_LINE = /^(?:\*\*|#{1,4}|【)?([\u3400-\u9fff“”、（）()]{2,20})(?:\*\*|】)?$/u;
/** What stands below a heading is longer than it. */
const SHORTEST_TEXT = 30;
/** One line alone may be anything; two of a kind are how the plan is written. */
const FEWEST = 2;

/**
 * The outline of a plan with the headings that it prints without a number, on lines of their own above their text. Where every list of numbers
 * starts over below them they are its top, and all else lies one deeper. The outline itself where there are none. `reading` is the plan's own.
 */
export function withUnnumberedHeadings(
  text: string,
  reading: Reading,
  blocks: readonly Block[],
): readonly OutlineEntry[] {
  const { outline } = reading;
  const found = findingsByPlace(reading);
  const lines = blocks.flatMap((block, at) =>
    isBareLine(text, block) && !tellsSomething(found([block])) ? [{ line: block, next: blocks[at + 1] }] : [],
  );
  const tops = lines.filter(({ next }) => isText(text, next) || next?.opens === true).map(({ line }) => line);
  if (tops.length >= FEWEST && areTop(tops, outline)) {
    const deeper = outline.map((entry) => ({ ...entry, depth: entry.depth + 1 }));
    return inOrder([...tops.map((line) => headingAt(text, line, 1)), ...deeper]);
  }
  const inner = lines.filter(({ next }) => isText(text, next)).map(({ line }) => line);
  if (inner.length < FEWEST) return outline;
  return inOrder([...inner.map((line) => headingAt(text, line, depthIn(outline, line))), ...outline]);
}

function isBareLine(text: string, { opens, cells, start, end }: Block): boolean {
  return !opens && cells === null && BARE_LINE.test(text.slice(start, end).replace(/\s+/gu, ''));
}

/** Whether a block is what a heading stands over: a row of a table, a sentence or a longer text. */
function isText(text: string, block: Block | undefined): boolean {
  if (block === undefined || block.opens) return false;
  const { cells, start, end } = block;
  return cells !== null || end - start >= SHORTEST_TEXT || /[。：]\s*$/u.test(text.slice(start, end));
}

/** Whether they stand before the first number and between later ones, and no list of the outermost numbers goes on behind one of them. */
function areTop(lines: readonly Block[], outline: readonly OutlineEntry[]): boolean {
  const [first] = outline;
  if (first === undefined) return true;
  const isAround = (lines[0]?.start ?? Infinity) < first.start && lines.some(({ start }) => start > first.start);
  const outermost = outline.filter(({ depth }) => depth === 1);
  return isAround && lines.every(({ end }) => startsList(outermost.find(({ start }) => start >= end)));
}

function startsList(entry: OutlineEntry | undefined): boolean {
  if (entry === undefined) return true;
  const { text } = normalize(entry.label);
  const label = labelAtLineStart(text, 0, text.length, true);
  return label === null || label.style === 'month' || label.number <= 1;
}

/** Below the heading that it stands under, beside the item that it follows. */
function depthIn(outline: readonly OutlineEntry[], { entry }: Block): number {
  const above = entry === null ? undefined : outline[entry];
  if (above === undefined) return 1;
  return above.role === 'heading' ? above.depth + 1 : above.depth;
}

function headingAt(text: string, { start, end }: Block, depth: number): OutlineEntry {
  const printed = text.slice(start, end).replace(/\s+/gu, '');
  const words = BARE_LINE.exec(printed)?.[1] ?? printed;
  return { label: '', text: words, depth, role: 'heading', origin: 'printed', by: 'unnumbered-heading', start, end };
}

function inOrder(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return [...entries].sort((a, b) => a.start - b.start);
}
