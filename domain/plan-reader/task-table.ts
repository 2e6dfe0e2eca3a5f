import { COLUMN_ROLES, columnRole, type ColumnRole } from './table-columns';

/** What is done with a column of a sheet: read as what it holds, kept under its own header, or left out. */
export const COLUMN_USES = [...COLUMN_ROLES, 'kept', 'left-out'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** The header under which the reader knows a column for what it holds. */
export const PLAIN_HEADERS: Readonly<Record<ColumnRole, string>> = {
  serial: '序号',
  group: '类别',
  task: '工作任务',
  indicator: '指标',
  time: '完成时限',
  lead: '责任单位',
  assist: '配合单位',
  note: '备注',
};

export interface TableColumn {
  /** The header as printed, '' where there is none. */
  readonly header: string;
  readonly use: ColumnUse;
}

/** The table of tasks on a sheet: its header is in the rows `headerFrom` to `headerTo` (exclusive), its tasks below. */
export interface TaskTable {
  readonly headerFrom: number;
  readonly headerTo: number;
  readonly columns: readonly TableColumn[];
  /** The columns were known by their headers. */
  readonly isRecognised: boolean;
}

/** How a workbook was read, for showing and correcting: its sheets, the one that is read, and what each of its columns is taken for. */
export interface TableReading {
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isRecognised: boolean }[];
  readonly sheet: number;
  readonly isRecognised: boolean;
  readonly columns: readonly (TableColumn & { readonly samples: readonly string[] })[];
}

/** A header stands among the first rows of a sheet, below titles and notes. */
const HEADER_WITHIN_ROWS = 40;
const LONGEST_SECOND_HEADER = 10;
const LONGEST_HEADER_SHOWN = 40;

/**
 * Finds the table of tasks on a sheet of cells, in which merged cells are filled in all their places. Without a header that says what at least
 * two columns hold, all columns are kept as they are. Null where no row has two cells.
 */
export function findTaskTable(rows: readonly (readonly string[])[]): TaskTable | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headerFrom = rows.findIndex((row, at) => at < HEADER_WITHIN_ROWS && isHeader(row));
  if (headerFrom < 0) {
    const first = rows.findIndex((row) => distinct(row).length >= 2);
    const columns = Array.from({ length: width }, (): TableColumn => ({ header: '', use: 'kept' }));
    return first < 0 ? null : { headerFrom: first, headerTo: first, columns, isRecognised: false };
  }
  let headerTo = headerFrom + 1;
  while (headerTo < rows.length && goesOn(rows[headerTo - 1] ?? [], rows[headerTo] ?? [])) headerTo += 1;
  const header = rows.slice(headerFrom, headerTo);
  const columns = Array.from({ length: width }, (_, at) => columnUnder(header.map((row) => row[at] ?? '')));
  return { headerFrom, headerTo, columns: withTask(columns, rows.slice(headerTo)), isRecognised: true };
}

/** The same columns, each used as it was chosen. */
export function withUses(columns: readonly TableColumn[], uses: readonly ColumnUse[]): readonly TableColumn[] {
  return columns.map((column, at) => ({ ...column, use: uses[at] ?? column.use }));
}

/** The header for the reader: as printed where that says the same, else the plain one for what the column is taken for. */
export function headerFor({ header, use }: TableColumn): string {
  if (use === 'kept' || use === 'left-out' || columnRole(header) === use) return header;
  return PLAIN_HEADERS[use];
}

function isHeader(row: readonly string[]): boolean {
  const cells = distinct(row);
  const known = cells.filter((cell) => columnRole(cell) !== null);
  return known.length >= 2 && known.length * 2 >= cells.length;
}

/** A second row of the header: short words below wider ones (上半年, 下半年 below 完成时限), with the rest merged from above. */
function goesOn(above: readonly string[], row: readonly string[]): boolean {
  const same = row.filter((cell, at) => cell !== '' && cell === above[at]).length;
  const others = row.filter((cell, at) => cell !== '' && cell !== above[at]);
  const areShort = others.every((cell) => cell.length <= LONGEST_SECOND_HEADER && !/\d/u.test(cell));
  return others.length > 0 && areShort && same >= 1 && same >= others.length;
}

function columnUnder(header: readonly string[]): TableColumn {
  const words = distinct(header);
  const role = columnRole(words.join('')) ?? words.map(columnRole).findLast((each) => each !== null) ?? null;
  return {
    header: [...words.join(' ')].slice(0, LONGEST_HEADER_SHOWN).join(''),
    use: role ?? (words.length === 0 ? 'left-out' : 'kept'),
  };
}

/** Where no column says that it holds the tasks, the one with the most words does. */
function withTask(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly TableColumn[] {
  if (columns.some((column) => column.use === 'task')) return columns;
  const wordsIn = (at: number) => rows.reduce((sum, row) => sum + (row[at] ?? '').length, 0);
  let most = -1;
  for (const [at, { use }] of columns.entries()) {
    const mayHold = use === 'kept' || use === 'indicator' || use === 'group';
    if (mayHold && (most < 0 || wordsIn(at) > wordsIn(most))) most = at;
  }
  return columns.map((column, at) => (at === most ? { ...column, use: 'task' } : column));
}

/** The cells that say something, those merged over several columns once. */
function distinct(cells: readonly string[]): readonly string[] {
  return cells.filter((cell, at) => cell !== '' && cell !== cells[at - 1]);
}
