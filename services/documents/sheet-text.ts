import {
  findTaskTable,
  headerFor,
  withUses,
  type ColumnUse,
  type TableReading,
  type TaskTable,
} from '#domain/plan-reader/task-table';
import { UNPRINTABLE, type ReadText } from './read-text';
import { MOST_ROWS, type MergedCells, type Sheet } from './sheet';
import { tableLines, type PlacedCell } from './table-lines';

/** Which sheet to read, and what to take each of its columns for; what is not chosen is recognised. */
export interface TableChoice {
  readonly sheet?: number | undefined;
  readonly uses?: readonly ColumnUse[] | undefined;
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 40;

/**
 * The text of a workbook: the lines of one sheet, its table of tasks as rows under headers that the reader knows. Without a choice the sheet with
 * the most rows under a recognised header is read.
 */
export function workbookText(
  sheets: readonly Sheet[],
  choice: TableChoice,
): (ReadText & { readonly table: TableReading }) | null {
  const found = sheets.map((sheet) => ({ sheet, cells: filled(sheet), table: findTaskTable(filled(sheet)) }));
  const number = choice.sheet ?? bestOf(found);
  const chosen = found[number];
  if (chosen === undefined) return null;
  const { sheet, cells } = chosen;
  const table = chosen.table && { ...chosen.table, columns: withUses(chosen.table.columns, choice.uses ?? []) };
  return {
    text: linesOf(sheet, cells, table).join('\n').replace(UNPRINTABLE, '').trim(),
    remarks: sheet.isCut ? [{ kind: 'rows-left-out', limit: MOST_ROWS }] : [],
    table: {
      sheets: found.map((each) => ({
        name: each.sheet.name,
        rows: each.cells.filter((row) => row.some((cell) => cell !== '')).length,
        isRecognised: each.table?.isRecognised ?? false,
      })),
      sheet: number,
      isRecognised: table?.isRecognised ?? false,
      columns: (table?.columns ?? []).map((column, at) => ({
        ...column,
        samples: samplesOf(cells, at, table?.headerTo ?? 0),
      })),
    },
  };
}

function bestOf(
  found: readonly { readonly cells: readonly (readonly string[])[]; readonly table: TaskTable | null }[],
): number {
  const worth = found.map(({ cells, table }) => (table === null ? 0 : cells.length + (table.isRecognised ? 1e6 : 0)));
  return Math.max(0, worth.indexOf(Math.max(...worth)));
}

/** The rows with what merged cells say in each of their places, and nothing to the right of the last filled cell. */
function filled({ rows, merges }: Sheet): readonly (readonly string[])[] {
  const cells = rows.map((row) => [...row]);
  for (const { top, bottom, left, right } of merges) {
    const words = rows[top]?.[left] ?? '';
    for (let row = top; words !== '' && row <= bottom && row < cells.length; row += 1) {
      const own = cells[row] ?? [];
      while (own.length <= right) own.push('');
      own.fill(words, left, right + 1);
    }
  }
  return cells;
}

function linesOf(sheet: Sheet, cells: readonly (readonly string[])[], table: TaskTable | null): readonly string[] {
  const end = cells.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  const above = sheet.rows.slice(0, table?.headerFrom ?? end).flatMap(outsideLine);
  if (table === null) return above;
  const mergeAt = mergeFinder(sheet.merges);
  const rows = cells.slice(0, end).map((row, at) => rowOf(row, at, table, mergeAt));
  return [...above, ...tableLines([headerRow(table), ...rows.slice(table.headerTo)])];
}

function headerRow(table: TaskTable): readonly PlacedCell[] {
  return keptColumns(table).map(({ column }, place) => cellOf(headerFor(column), place));
}

/** A row with words in one place only (a heading between tasks, a note below them) is a line. */
function rowOf(
  cells: readonly string[],
  row: number,
  table: TaskTable,
  mergeAt: (row: number, column: number) => MergedCells | undefined,
): readonly PlacedCell[] {
  const said = [...new Set(cells.filter((cell, at) => cell !== '' && (mergeAt(row, at)?.top ?? row) === row))];
  const [only] = said;
  const isAlone = said.length === 1 && cells.every((cell) => cell === '' || cell === only);
  if (isAlone && only !== undefined) return [cellOf(only, 0)];
  return keptColumns(table).map(({ at }, place) => {
    const merge = mergeAt(row, at);
    const isRepeated = merge !== undefined && merge.left < at && merge.right >= at;
    const words = isRepeated ? '' : (cells[at] ?? '');
    return { ...cellOf(words, place), continuesAbove: merge !== undefined && merge.top < row && !isRepeated };
  });
}

function keptColumns(table: TaskTable) {
  return table.columns.map((column, at) => ({ column, at })).filter(({ column }) => column.use !== 'left-out');
}

function cellOf(words: string, column: number): PlacedCell {
  return { lines: words === '' ? [] : words.split('\n'), column, columns: 1, continuesAbove: false };
}

function outsideLine(row: readonly string[]): readonly string[] {
  const words = row.filter((cell) => cell !== '').map((cell) => cell.replace(/\s*\n\s*/gu, '\n'));
  return words.length === 0 ? [] : words.length === 1 ? words : [words.join(' | ')];
}

function mergeFinder(merges: readonly MergedCells[]): (row: number, column: number) => MergedCells | undefined {
  const byRow = new Map<number, MergedCells[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  }
  return (row, column) => byRow.get(row)?.find(({ left, right }) => left <= column && column <= right);
}

/** By whole characters: half of one cannot be stored. */
function shortened(words: string): string {
  return words.length <= LONGEST_SAMPLE ? words : [...words].slice(0, LONGEST_SAMPLE).join('');
}

function samplesOf(cells: readonly (readonly string[])[], column: number, from: number): readonly string[] {
  const words = cells.slice(from).map((row) => shortened((row[column] ?? '').replace(/\s+/gu, ' ')));
  return [...new Set(words.filter((each) => each !== ''))].slice(0, SAMPLES);
}
