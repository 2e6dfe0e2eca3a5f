import { tableLines, type PlacedCell } from './table-lines';
import { descend, elements, valueAt, type XmlElement } from './xml';

type ReadCell = (cell: XmlElement) => readonly string[];

/** A table as lines (`tableLines`). Deleted rows and cells are left out. */
export function readTable(table: XmlElement, readCell: ReadCell): readonly string[] {
  return tableLines(rowsOf(table).map((row) => placeCells(row, readCell)));
}

function placeCells(row: XmlElement, readCell: ReadCell): readonly PlacedCell[] {
  let column = span(valueAt(row, 'w:trPr', 'w:gridBefore'), 0);
  return cellsOf(row).map((cell) => {
    const columns = span(valueAt(cell, 'w:tcPr', 'w:gridSpan'), 1);
    // Read even when it continues the one above: its paragraphs count in their lists.
    const placed = { lines: readCell(cell), column, columns, continuesAbove: isContinued(cell) };
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
