import type { Span } from '#domain/shared/span';
import { LabelSequence } from './label-sequence';
import { labelAtLineStart, type Label } from './labels';
import type { Line, NormalText } from './normalize';
import { columnRole } from './table-columns';

/** A paragraph of the normalised text: lines that were broken in mid-sentence are one. */
export interface Paragraph extends Span {
  readonly label: Label | null;
  readonly row: TableRow | null;
}

export interface TableRow {
  readonly cells: readonly Span[];
  readonly header: readonly string[] | null;
}

const ENDED = /[。！？；：…!?;:”"》」）)]$/u;
const OPEN = /[，、“《（(和与及的]$/u;
const CLOSING_FIRST = /^[，。；、：！？）)》”」]/u;
/** No printed heading is longer than this; a longer line without a full stop was cut by its page. */
const LONGEST_HEADING = 34;
const HEADER_WORDS =
  /^(?:序号|编号|项目|类别|事项|工作(?:内容|任务|项目|事项|重点|目标)?|内容|主要内容|任务|目标|目标任务|重点工作|指标|措施|时间|时限|月份|日期|完成时[间限]|时间节点|进度|责任.{0,4}|牵头.{0,4}|配合.{0,4}|协办.{0,4}|承办.{0,4}|主办.{0,4}|负责.{0,4}|备注)/u;

/** Joins broken lines, finds the label of each paragraph, and gives table rows their header. Linear. */
export function paragraphsOf(normal: NormalText): readonly Paragraph[] {
  const { text, lines } = normal;
  const wrap = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let header: readonly string[] | null = null;
  let inTable = false;
  const sequence = new LabelSequence(text, lines);
  for (const [index, line] of lines.entries()) {
    if (line.cells !== null) {
      const cells = line.cells.map((cell) => text.slice(cell.start, cell.end));
      if (cells.every((cell) => /^[-:：=]*$/u.test(cell))) continue;
      const heads = cells.filter(isHeader).length;
      if (heads >= 2 && heads * 2 >= cells.filter((cell) => cell !== '').length) {
        header = cells;
        inTable = true;
        continue;
      }
      const row = rowUnder(inTable ? header : null, line.cells);
      paragraphs.push({ start: line.start, end: line.end, label: rowLabel(text, row), row });
      inTable = true;
      continue;
    }
    if (inTable) header = null;
    inTable = false;
    const label = sequence.settle(index, labelAtLineStart(text, line.start, line.end, isSpaced(normal, line.start)));
    const last = paragraphs.at(-1);
    if (
      last !== undefined &&
      last.row === null &&
      label === null &&
      last.end === line.start &&
      isBroken(text, last, line, wrap)
    ) {
      paragraphs[paragraphs.length - 1] = { ...last, end: line.end };
    } else {
      paragraphs.push({ start: line.start, end: line.end, label, row: null });
    }
  }
  return paragraphs;
}

function isHeader(cell: string): boolean {
  return columnRole(cell) !== null || (cell.length <= 8 && HEADER_WORDS.test(cell));
}

function isSpaced(normal: NormalText, at: number): boolean {
  return (normal.offsets[at + 1] ?? 0) - (normal.offsets[at] ?? 0) > 1;
}

/** Empty cells keep the others under their header; where several tabs only make room, they are none. */
function rowUnder(header: readonly string[] | null, cells: readonly Span[]): TableRow {
  const filled = cells.filter((cell) => cell.end > cell.start);
  if (header === null) return { cells: filled, header };
  if (cells.length !== header.length) {
    const filledHeader = header.filter((cell) => cell !== '');
    if (filled.length === filledHeader.length) return { cells: filled, header: filledHeader };
  }
  return { cells: cells.length <= header.length ? cells : filled, header };
}

/** The number that opens a table row, as its label. */
function rowLabel(text: string, { cells }: TableRow): Label | null {
  const first = text.slice(cells[0]?.start, cells[0]?.end);
  const match = /^[(（]?(\d{1,3})[)）、.]?$/u.exec(first);
  return match === null ? null : { style: 'number', number: Number(match[1]), length: first.length };
}

function isBroken(text: string, last: Span, line: Line, wrap: number | null): boolean {
  if (CLOSING_FIRST.test(text.slice(line.start, line.start + 1))) return true;
  const tail = text.slice(Math.max(last.start, last.end - 400), last.end);
  if (ENDED.test(tail)) return false;
  if (OPEN.test(tail) && !/目的$/u.test(tail)) return true;
  if (looksLikeTitle(text, line)) return false;
  const length = last.end - last.start;
  return (
    length > LONGEST_HEADING || /[。；]/u.test(tail) || (wrap !== null && length >= wrap - 2 && length <= wrap + 1)
  );
}

function looksLikeTitle(text: string, line: Span): boolean {
  return (
    line.end - line.start <= 40 &&
    /(?:[一二三四五六七八九十\d]|计划|方案|要点|安排|总结)[)）】]?$/u.test(text.slice(line.start, line.end)) &&
    /篇|计划|方案|要点|安排|总结/u.test(text.slice(line.start, line.end))
  );
}

/** The column at which a hard-wrapped document breaks its lines, or null where lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const length = line.end - line.start;
    if (length >= 16) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  let width = 0;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > width)) {
      width = length;
      most = count;
    }
  }
  const near = (counts.get(width) ?? 0) + (counts.get(width - 1) ?? 0) + (counts.get(width - 2) ?? 0);
  return lines.length >= 8 && near >= 0.4 * lines.length ? width : null;
}
