import { freeSpacing } from '../expressions/free-spacing';
import type { Span } from '#domain/shared/span';
import { labelAtLineStart } from './labels';
import type { Line } from '../normalize';
import { columnRole } from '../table-columns';

export interface TableRow {
  readonly cells: readonly Span[];
  readonly header: readonly string[] | null;
}

const RULE = /^[-:：=]*$/u;
const HEADER_WORDS = new RegExp(
  freeSpacing`
  ^(?:
    序号|编号|项目|类别|事项|工作(?:内容|任务|项目|事项|重点|目标)?|内容|主要内容|任务|目标|目标任务|重点工作|指标|措施|时间|时限
    |月份|日期|完成.{0,3}|时间节点|进度.{0,3}|阶段.{0,3}|步骤|周次|地点|对象|要求|责任.{0,4}|牵头.{0,4}|配合.{0,4}|协办.{0,4}
    |承办.{0,4}|主办.{0,4}|负责.{0,4}|备注|第?[一二三四1-4]季度$|[上下]半年$|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[份底末]?$
  )
`,
  'u',
);
/** A line over all columns that names what the rows below it have in common. */
const LONGEST_GROUP_LINE = 30;

/** The table that is open at a line of a document: its header, while rows follow. */
export class OpenTable {
  private header: readonly string[] | null = null;
  /** A short line stands between the header's rows and what comes. */
  private parted = false;

  constructor(private readonly text: string) {}

  /** What a line of cells is: a row under the header that stands above it, or null where it is a header or a rule itself. */
  row(cells: readonly Span[]): TableRow | null {
    const words = cells.map((cell) => this.text.slice(cell.start, cell.end));
    if (words.every((cell) => RULE.test(cell))) return null;
    const heads = words.filter(isHeader).length;
    if (heads >= 2 && heads * 2 >= words.filter((cell) => cell !== '').length) {
      this.header = words;
      this.parted = false;
      return null;
    }
    if (this.parted && cells.length !== this.header?.length) this.header = null;
    this.parted = false;
    return rowUnder(this.header, cells);
  }

  /** The row that a line with words in one cell alone is: a task of which nobody said yet who and when. Null where it is a line of text. */
  lonelyRow({ sparse }: Line): TableRow | null {
    const { header } = this;
    if (sparse === null || header === null || this.parted || sparse.length > header.length) return null;
    const at = sparse.findIndex((cell) => cell.end > cell.start);
    const cell = sparse[at];
    if (cell === undefined || columnRole(header[at] ?? '') !== 'task') return null;
    return labelAtLineStart(this.text, cell.start, cell.end, false) === null ? { cells: sparse, header } : null;
  }

  /** A line of text: one short line leaves the header to the rows below it, a longer text or a second line ends the table. */
  passText({ start, end }: Span): void {
    if (this.header === null) return;
    const isGroupLine = end - start <= LONGEST_GROUP_LINE && !/[。；]/u.test(this.text.slice(start, end));
    if (this.parted || !isGroupLine) this.header = null;
    this.parted = this.header !== null;
  }
}

function isHeader(cell: string): boolean {
  return columnRole(cell) !== null || (cell.length <= 8 && HEADER_WORDS.test(cell));
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
