import { descend, elements, valueAt, type XmlElement } from './xml';

const BETWEEN_CELLS = ' | ';
/** Longer text in a cell merged downwards is said once; a short one (who, when, which kind) belongs to each of its rows. */
const REPEATED_UP_TO_CHARACTERS = 20;
const ONLY_A_LABEL = /^[\d一二三四五六七八九十百()（）.．、]*$/u;

type ReadCell = (cell: XmlElement) => readonly string[];

interface Cell {
  readonly text: string;
  /** The first column of the grid that the cell covers, and how many. */
  readonly column: number;
  readonly columns: number;
  readonly continuesAbove: boolean;
}

/**
 * A table as lines, one a row, cells joined by " | ".
 * A cell over several columns is followed by empty ones, so that columns keep their place under the header; empty ones at the end are left off.
 * A cell merged over several rows is repeated in each if it is short and more than a mere number, so that a row can be read alone; else it stands in its first row.
 * A row of one cell is a title or a frame: its paragraphs stay lines. Deleted rows are left out.
 */
export function readTable(table: XmlElement, readCell: ReadCell): readonly string[] {
  const above = new Map<number, string>();
  return rowsOf(table).flatMap((row) => {
    const only = cellsOf(row);
    const [first] = only;
    if (only.length === 1 && first !== undefined) {
      above.clear();
      return isContinued(first) ? [] : readCell(first);
    }
    const texts: string[] = [];
    for (const cell of placeCells(row, readCell)) {
      if (!cell.continuesAbove) above.set(cell.column, cell.text);
      const text = cell.continuesAbove ? repeated(above.get(cell.column)) : cell.text;
      while (texts.length < cell.column) texts.push('');
      texts.push(text, ...Array.from({ length: cell.columns - 1 }, () => ''));
    }
    while (texts.at(-1) === '') texts.pop();
    return texts.length === 0 ? [] : [texts.join(BETWEEN_CELLS)];
  });
}

function repeated(start: string | undefined): string {
  if (start === undefined || start.length > REPEATED_UP_TO_CHARACTERS || ONLY_A_LABEL.test(start)) return '';
  return start;
}

function placeCells(row: XmlElement, readCell: ReadCell): readonly Cell[] {
  let column = span(valueAt(row, 'w:trPr', 'w:gridBefore'), 0);
  return cellsOf(row).map((cell) => {
    const columns = span(valueAt(cell, 'w:tcPr', 'w:gridSpan'), 1);
    // Read even when it continues the one above: its paragraphs count in their lists.
    const text = readCell(cell).join(' ').replace(/\s+/gu, ' ').trim();
    const placed = { text, column, columns, continuesAbove: isContinued(cell) };
    column += columns;
    return placed;
  });
}

/** `w:vMerge` without a value, or with "continue", goes on from the row above (17.4.84). */
function isContinued(cell: XmlElement): boolean {
  const merge = descend(cell, 'w:tcPr', 'w:vMerge');
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function span(written: string | undefined, otherwise: number): number {
  return written !== undefined && /^\d{1,2}$/u.test(written) ? Number(written) : otherwise;
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return unwrapped(table, 'w:tr').filter((row) => descend(row, 'w:trPr', 'w:del') === undefined);
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return unwrapped(row, 'w:tc').filter((cell) => descend(cell, 'w:tcPr', 'w:cellDel') === undefined);
}

/** Rows and cells may lie inside content controls and custom XML. */
function unwrapped(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name) ? unwrapped(child, name) : [];
  });
}
