import type { Span } from '#domain/shared/span';
import { LabelSequence } from './label-sequence';
import { labelAtLineStart, numberOf, type Label } from './labels';
import { listedLabels } from './listed-labels';
import { isSpacedBehind, type Line, type NormalText } from '../normalize';
import { COPIED_TITLE, NOTICE, TITLE } from '../plans/plan-words';
import { OpenTable, type TableRow } from './table-rows';

/** A paragraph of the normalised text: lines that were broken in mid-sentence are one. */
export interface Paragraph extends Span {
  readonly label: Label | null;
  readonly row: TableRow | null;
}

const ENDED = /[。！？；：…!?;:”"》」）)]$/u;
const OPEN = /[，、“《（(和与及的]$/u;
const CLOSING_FIRST = /^[，。；、：！？）)》”」]/u;
const SENTENCE_ENDED = /[。！？：!?:]["”》」）)]*$/u;
/** The lines of a hard-wrapped page, in characters; where a word or a stop may not be parted they end a little earlier. */
const NARROWEST_PAGE = 16;
const WIDEST_PAGE = 60;
const RAGGED = 4;
const FEWEST_FULL_LINES = 3;
const LONGEST_DECIMAL = 10;
const LONGEST_TITLE = 45;
/** 【第十二篇： */
const LONGEST_ANNOUNCEMENT = 7;
/** No printed heading is longer than this; a longer line without a full stop was cut by its page. */
const LONGEST_HEADING = 34;
/** A cell that is a word or two is whole; what stands below it is a new paragraph. */
const SHORTEST_BROKEN_CELL = 12;

/** Joins broken lines, finds the label of each paragraph, and gives table rows their header. Linear. */
export function paragraphsOf(normal: NormalText): readonly Paragraph[] {
  const { text, lines } = normal;
  const wrap = wrapWidth(text, lines);
  const paragraphs: Paragraph[] = [];
  const table = new OpenTable(text);
  const sequence = new LabelSequence(text, lines);
  const listed = listedLabels(normal);
  for (const [index, line] of lines.entries()) {
    const row = line.cells === null ? table.lonelyRow(line) : table.row(line.cells);
    if (row !== null) paragraphs.push({ start: line.start, end: line.end, label: rowLabel(normal, row), row });
    if (row !== null || line.cells !== null) continue;
    const last = paragraphs.at(-1);
    const isFull = reachesEdge(lines[index - 1], wrap);
    const before = last?.end === line.start ? text.slice(line.start - 1, line.start) : '';
    const isCut = before === '，' || (isFull && before !== '' && !ENDED.test(before));
    const parted = partedDecimal(normal, line);
    const alone = parted ?? labelAtLineStart(text, line.start, line.end, isSpacedBehind(normal, line.start));
    const read = alone ?? listed.get(index) ?? null;
    const isSentence = isCut && read !== null && (isQuoted(text, line) || !sequence.isExpected(read));
    const settled = isSentence ? null : parted === null ? sequence.settle(index, read) : sequence.take(parted);
    const label = settled?.style === 'bullet' && isTitleOfPlan(text, line) ? null : settled;
    if (last !== undefined && label === null && last.end === line.start && continues(text, last, line, isFull)) {
      paragraphs[paragraphs.length - 1] = lengthened(last, line.end);
    } else {
      table.passText(line);
      paragraphs.push({ start: line.start, end: line.end, label, row: null });
    }
  }
  return paragraphs;
}

/** 2.1.2 11月底前: white space alone parts the number of an item from the one that its words begin with. */
function partedDecimal(normal: NormalText, { start, end }: Line): Label | null {
  const words = normal.text.slice(start, Math.min(end, start + LONGEST_DECIMAL));
  if (!/^\d{1,2}\.\d/u.test(words)) return null;
  let length = 1;
  while (length < words.length && !isSpacedBehind(normal, start + length - 1)) length += 1;
  const match = /^\d{1,2}\.(?:(\d{1,2})\.)?(\d{1,2})\.?$/u.exec(words.slice(0, length));
  if (match === null || !/^\d/u.test(words.slice(length))) return null;
  return { style: match[1] === undefined ? 'decimal-2' : 'decimal-3', number: Number(match[2]), length };
}

/** The number that opens a table row, as its label: a cell of its own, or before white space in the cell of the task (1 启动部署). */
function rowLabel(normal: NormalText, { cells }: TableRow): Label | null {
  const [cell] = cells;
  if (cell === undefined) return null;
  const first = normal.text.slice(cell.start, cell.end);
  const alone = /^\(?(\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[)、.]?$/u.exec(first);
  if (alone !== null) return { style: 'number', number: numberOf(alone[1] ?? ''), length: first.length };
  const before = /^\d{1,2}(?=[\u3400-\u9fff])(?![个年月日号名次人场期])/u.exec(first)?.[0];
  if (before === undefined || !isSpacedBehind(normal, cell.start + before.length - 1)) return null;
  return { style: 'number', number: Number(before), length: before.length };
}

/** Whether a line goes on with the paragraph, or with the last cell of the row, before it. */
function continues(text: string, last: Paragraph, line: Line, isFull: boolean): boolean {
  if (last.row === null) return isBroken(text, last, line, isFull);
  const cell = last.row.cells.at(-1);
  return cell !== undefined && cell.end - cell.start > SHORTEST_BROKEN_CELL && isBroken(text, cell, line, false);
}

function lengthened(last: Paragraph, end: number): Paragraph {
  if (last.row === null) return { ...last, end };
  const cells = last.row.cells.map((cell, i, all) => (i === all.length - 1 ? { ...cell, end } : cell));
  return { ...last, end, row: { ...last.row, cells } };
}

/** `isFull` says whether the line before reached the edge of a hard-wrapped page. */
function isBroken(text: string, last: Span, line: Line, isFull: boolean): boolean {
  if (CLOSING_FIRST.test(text.slice(line.start, line.start + 1))) return true;
  if (isInside('()', text, last, line) || isInside('“”', text, last, line)) return true;
  if (/\d[年月日号%个次名人]/u.test(text.slice(last.end - 1, last.end) + text.slice(line.start, line.start + 1)))
    return true;
  const tail = text.slice(Math.max(last.start, last.end - 400), last.end);
  if (isWholeTitle(tail)) return false;
  if (isFull) return !SENTENCE_ENDED.test(tail);
  if (ENDED.test(tail)) return false;
  if (OPEN.test(tail) && !/目的$/u.test(tail)) return true;
  if (looksLikeTitle(text, line)) return false;
  return last.end - last.start > LONGEST_HEADING || /[。；]/u.test(tail);
}

function reachesEdge(line: Line | undefined, wrap: number | null): boolean {
  return wrap !== null && line !== undefined && line.end - line.start >= wrap - RAGGED;
}

/** A line that ends a quotation of the line before it: its first words are no label (“用血者 / 第一、献血者至上”). */
function isQuoted(text: string, { start, end }: Line): boolean {
  return /^[^“”]{1,40}”/u.test(text.slice(start, end));
}

/** What one line opens and the next one closes, a bracket or a quotation. */
function isInside(pair: '()' | '“”', text: string, last: Span, line: Line): boolean {
  const tail = text.slice(Math.max(last.start, last.end - 30), last.end);
  if (tail.lastIndexOf(pair.charAt(0)) <= tail.lastIndexOf(pair.charAt(1))) return false;
  const closes = pair === '()' ? /^[^(。]{0,30}\)/u : /^[^“。]{0,30}”/u;
  return closes.test(text.slice(line.start, line.end));
}

/** ●县图书馆20xx年工作计划: the bullet makes no item of it. */
function isTitleOfPlan(text: string, { start, end }: Line): boolean {
  return end - start <= LONGEST_TITLE && COPIED_TITLE.test(text.slice(start, end));
}

function looksLikeTitle(text: string, line: Span): boolean {
  return (
    line.end - line.start <= 40 &&
    /(?:[一二三四五六七八九十\d]|计划|方案|要点|安排|总结)[)）】]?$/u.test(text.slice(line.start, line.end)) &&
    /篇|计划|方案|要点|安排|总结/u.test(text.slice(line.start, line.end))
  );
}

/** A title is whole, however long: 篇二：…工作方案, 关于印发…的通知. */
function isWholeTitle(words: string): boolean {
  const title = words.slice(words.indexOf('：') + 1);
  return words.length - title.length <= LONGEST_ANNOUNCEMENT && (TITLE.test(title) || NOTICE.test(title));
}

/** The column at which a hard-wrapped document breaks its lines, or null where lines are whole paragraphs: none is longer, and most that reach it end in mid-sentence. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const printed = lines.filter((line) => line.cells === null);
  let width = 0;
  for (const { start, end } of printed) width = Math.max(width, end - start);
  if (width < NARROWEST_PAGE || width > WIDEST_PAGE) return null;
  let full = 0;
  let open = 0;
  for (const line of printed) {
    if (line.end - line.start < width - RAGGED) continue;
    full += 1;
    if (!ENDED.test(text.slice(line.end - 1, line.end)) && !looksLikeTitle(text, line)) open += 1;
  }
  return full >= FEWEST_FULL_LINES && open * 2 >= full ? width : null;
}
