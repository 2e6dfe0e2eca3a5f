import { SPRM, type DocProperty } from './doc-properties';
import { tableLines, type PlacedCell } from './table-lines';

/** A row as it is printed: the lines of its cells, and the properties of its end, which say where the cells stand. */
export interface DocRow {
  readonly cells: readonly (readonly string[])[];
  readonly properties: readonly DocProperty[];
}

interface CellPlace {
  readonly left: number;
  readonly right: number;
  readonly continuesAbove: boolean;
}

const CELL_BYTES = 20;
/** Edges nearer to each other than this many twips (a fifteenth of an inch) are one. */
const SAME_EDGE = 96;
const CONTINUES = 1;

/** A table as lines: cells stand in the columns that their edges make over all rows. */
export function docTableLines(rows: readonly DocRow[]): readonly string[] {
  const placed = rows.map((row) => cellPlaces(row));
  const edges = edgesOf(placed.flat());
  const columnOf = (edge: number) => edges.findLastIndex((each) => each <= edge + SAME_EDGE);
  return tableLines(
    rows.map((row, at) =>
      row.cells.map((lines, number): PlacedCell => {
        const place = placed[at]?.[number];
        if (place === undefined) return { lines, column: number, columns: 1, continuesAbove: false };
        const column = columnOf(place.left);
        const columns = Math.max(1, columnOf(place.right) - column);
        return { lines, column, columns, continuesAbove: place.continuesAbove };
      }),
    ),
  );
}

/** The edges of the cells and how they merge downwards ([MS-DOC] 2.9.322 TDefTableOperand, 2.9.318 TCGRF). */
function cellPlaces({ cells, properties }: DocRow): readonly CellPlace[] {
  const operand = properties.findLast((property) => property.sprm === SPRM.tableCells)?.operand;
  const count = operand?.[0] ?? 0;
  if (operand === undefined || count !== cells.length || operand.length < 1 + (count + 1) * 2) return [];
  const edge = (at: number) => operand.readInt16LE(1 + at * 2);
  const first = 1 + (count + 1) * 2;
  /** What is said of single cells comes after what is said of all. */
  const merges = new Map(
    properties.filter(({ sprm }) => sprm === SPRM.cellMerge).map(({ operand: [cell, merge] }) => [cell, merge]),
  );
  return cells.map((_, at) => {
    const from = first + at * CELL_BYTES;
    const flags = from + 2 <= operand.length ? operand.readUInt16LE(from) : 0;
    const merge = merges.get(at) ?? (flags >> 5) & 3;
    return { left: edge(at), right: edge(at + 1), continuesAbove: merge === CONTINUES };
  });
}

function edgesOf(places: readonly CellPlace[]): readonly number[] {
  const all = [...new Set(places.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  return all.filter((edge, at) => at === 0 || edge - (all[at - 1] ?? 0) > SAME_EDGE);
}
