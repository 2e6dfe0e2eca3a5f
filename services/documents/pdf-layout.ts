import { alignedRows } from './pdf-aligned-rows';
import { columnsOf, commonEdge, type PdfMargins } from './pdf-columns';
import type { PdfLine } from './pdf-lines';
import { ParagraphJoiner } from './pdf-paragraphs';
import type { PdfTable } from './pdf-tables';
import { tableLines, type PlacedCell } from './table-lines';

/** A page with what belongs to its text. */
export interface ParsedPage {
  readonly width: number;
  readonly tables: readonly PdfTable[];
  readonly lines: readonly PdfLine[];
}

/** Points by which the columns of a table may differ from page to page. */
const SAME_EDGE = 4;

/** Puts a document's lines and tables in the order in which they are read; a table that a page breaks goes on. Gives a line for each paragraph and row. */
export function layOutText(pages: readonly ParsedPage[], bodySize: number): readonly string[] {
  const joiner = new ParagraphJoiner(bodySize);
  let open: { readonly table: PdfTable; readonly rows: (readonly PlacedCell[])[] } | null = null;
  const closeTable = () => {
    if (open !== null) joiner.put(tableLines(open.rows));
    open = null;
  };
  const addText = (lines: readonly PdfLine[], margins: PdfMargins) => {
    if (lines.length === 0) return;
    closeTable();
    for (const part of alignedRows(lines)) {
      if (part.kind === 'rows') joiner.put(part.rows);
      else for (const column of columnsOf(part.lines, margins)) joiner.add(column);
    }
  };
  const addTable = (table: PdfTable) => {
    const goesOn: boolean = open !== null && haveSameEdges(open.table, table);
    if (!goesOn) closeTable();
    open ??= { table, rows: [] };
    open.rows.push(...(goesOn ? continued(open.rows, table.rows) : table.rows));
  };

  for (const page of pages) {
    const alike = pages.filter((other) => Math.abs(other.width - page.width) < SAME_EDGE);
    const margins = marginsOf(alike, page.width);
    let from = -Infinity;
    for (const table of [...page.tables].sort((a, b) => a.top - b.top)) {
      addText(
        page.lines.filter((line) => line.y > from && line.y <= table.top),
        margins,
      );
      addTable(table);
      from = table.top;
    }
    addText(
      page.lines.filter((line) => line.y > from),
      margins,
    );
  }
  closeTable();
  return joiner.lines();
}

/** Where the lines of pages of one width begin and end: the leftmost place where several begin, and the edge that they show, else that of an even page. */
function marginsOf(pages: readonly ParsedPage[], width: number): PdfMargins {
  const lines = pages.flatMap((page) => page.lines);
  const starts = lines.map((line) => line.x).sort((a, b) => a - b);
  const several = Math.min(3, starts.length);
  const left = starts.find((start, at) => (starts[at + several - 1] ?? Infinity) - start <= 2) ?? starts[0] ?? 0;
  return { left, right: commonEdge(lines) ?? width - left, middle: width / 2 };
}

function haveSameEdges(a: PdfTable, b: PdfTable): boolean {
  return (
    a.edges.length === b.edges.length && a.edges.every((edge, at) => Math.abs(edge - (b.edges[at] ?? 0)) <= SAME_EDGE)
  );
}

/** The rows of a table's next page without the header that is printed again. */
function continued(
  before: readonly (readonly PlacedCell[])[],
  rows: readonly (readonly PlacedCell[])[],
): readonly (readonly PlacedCell[])[] {
  const words = (row: readonly PlacedCell[] | undefined) => row?.map((cell) => cell.lines.join('')).join('|');
  let repeated = 0;
  while (repeated < rows.length && repeated < before.length && words(rows[repeated]) === words(before[repeated]))
    repeated += 1;
  return rows.slice(repeated);
}
