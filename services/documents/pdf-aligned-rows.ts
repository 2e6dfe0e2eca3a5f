import type { PdfLine } from './pdf-lines';

/** Text of a page: lines as they run, or rows of a table that is set by its columns alone. */
export type TextPart =
  | { readonly kind: 'lines'; readonly lines: readonly PdfLine[] }
  | { readonly kind: 'rows'; readonly rows: readonly string[] };

const LEAST_CELLS = 3;
const LEAST_ROWS = 3;
/** In parts of the type size. */
const SAME_BASE = 0.4;
const SAME_START = 1.5;

/** Finds tables without rules: rows of three cells and more, below each other, whose cells begin at the same places. */
export function alignedRows(lines: readonly PdfLine[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  const rows = rowsOf(lines);
  for (let at = 0; at < rows.length;) {
    const end = endOfTable(rows, at);
    if (end - at >= LEAST_ROWS) {
      const starts = (rows[at] ?? []).map((line) => line.x);
      parts.push({ kind: 'rows', rows: rows.slice(at, end).map((row) => rowText(row, starts)) });
      at = end;
    } else {
      const last = parts.at(-1);
      const own = rows[at] ?? [];
      if (last?.kind === 'lines') parts[parts.length - 1] = { kind: 'lines', lines: [...last.lines, ...own] };
      else parts.push({ kind: 'lines', lines: own });
      at += 1;
    }
  }
  return parts;
}

function rowsOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && Math.abs(first.y - line.y) <= SAME_BASE * line.size) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** The row behind the last one whose cells all begin where those of the first do. */
function endOfTable(rows: readonly (readonly PdfLine[])[], from: number): number {
  const first = rows[from] ?? [];
  if (first.length < LEAST_CELLS) return from;
  let end = from + 1;
  while (end < rows.length) {
    const row = rows[end] ?? [];
    if (
      row.length < 2 ||
      !row.every(
        (line) =>
          columnAt(
            first.map((each) => each.x),
            line,
          ) >= 0,
      )
    )
      break;
    end += 1;
  }
  return end;
}

function columnAt(starts: readonly number[], line: PdfLine): number {
  return starts.findIndex((start) => Math.abs(start - line.x) <= SAME_START * line.size);
}

function rowText(row: readonly PdfLine[], starts: readonly number[]): string {
  const cells = starts.map((_, column) => row.find((line) => columnAt(starts, line) === column)?.text ?? '');
  while (cells.at(-1) === '') cells.pop();
  return cells.join(' | ');
}
