import { columnRole, type ColumnRole } from '#domain/plan-reader/table-columns';

/** A cell in its place on the table's grid. */
export interface PlacedCell {
  /** Its paragraphs. */
  readonly lines: readonly string[];
  /** The first column of the grid that it covers, from 0, and how many. */
  readonly column: number;
  readonly columns: number;
  /** It goes on from the cell above: its words stand there. */
  readonly continuesAbove: boolean;
}

const BETWEEN_CELLS = ' | ';
/** Longer text in a cell merged downwards is said once; a short one (who, when, which kind) belongs to each of its rows. */
const REPEATED_UP_TO_CHARACTERS = 20;
const ONLY_A_LABEL = /^[\d一二三四五六七八九十百()（）.．、]*$/u;
/** Whatever its length, what such a column says holds for each of its rows. */
const HOLDS_FOR_EACH_ROW: ReadonlySet<ColumnRole | null> = new Set(['group', 'time', 'lead', 'assist']);
/** A target that two rows share is one target. */
const SAID_ONCE: ReadonlySet<ColumnRole | null> = new Set(['serial', 'indicator', 'note']);

/**
 * A table as lines, one a row, cells joined by " | ".
 * A cell over several columns is followed by empty ones, so that columns keep their place under the header; empty ones at the end are left off.
 * A cell merged over several rows is repeated in each where it says who, when or which kind, so that a row can be read alone; else it stands in its first row.
 * A row of one cell is a title or a frame: its paragraphs stay lines.
 */
export function tableLines(rows: readonly (readonly PlacedCell[])[]): readonly string[] {
  const above = new Map<number, string>();
  const roles = headerRoles(rows);
  return rows.flatMap((row) => {
    const [first] = row;
    if (row.length === 1 && first !== undefined) {
      above.clear();
      return first.continuesAbove ? [] : first.lines;
    }
    const texts: string[] = [];
    for (const cell of row) {
      if (!cell.continuesAbove) above.set(cell.column, textOf(cell));
      const text = cell.continuesAbove
        ? repeated(above.get(cell.column), roles.get(cell.column) ?? null)
        : textOf(cell);
      while (texts.length < cell.column) texts.push('');
      texts.push(text, ...Array.from({ length: cell.columns - 1 }, () => ''));
    }
    while (texts.at(-1) === '') texts.pop();
    return texts.length === 0 ? [] : [texts.join(BETWEEN_CELLS)];
  });
}

/** The words of a cell on one line; a bar among them would make two cells of it. */
function textOf(cell: PlacedCell): string {
  return cell.lines.join(' ').replace(/[|｜]/gu, '/').replace(/\s+/gu, ' ').trim();
}

function repeated(start: string | undefined, role: ColumnRole | null): string {
  if (start === undefined || SAID_ONCE.has(role) || ONLY_A_LABEL.test(start)) return '';
  return start.length <= REPEATED_UP_TO_CHARACTERS || HOLDS_FOR_EACH_ROW.has(role) ? start : '';
}

/** What the columns hold by the first row that reads like a header. */
function headerRoles(rows: readonly (readonly PlacedCell[])[]): ReadonlyMap<number, ColumnRole | null> {
  for (const row of rows) {
    const roles = row.map((cell) => columnRole(textOf(cell)));
    if (roles.filter((role) => role !== null).length < 2) continue;
    return new Map(row.map((cell, at) => [cell.column, roles[at] ?? null]));
  }
  return new Map();
}
