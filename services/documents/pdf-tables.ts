import { linesOf } from './pdf-lines';
import type { PdfPage, PdfRule, PdfWord } from './pdf-page';
import type { PlacedCell } from './table-lines';

/** A ruled table on one page, by its rows; `edges` are the places of its columns. */
export interface PdfTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly edges: readonly number[];
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** Points. Rules nearer than the first are one; rules that end this near to each other meet. */
const SAME_RULE = 3;
const MEETS = 4;

/** The tables that a page rules, with the words in their cells; the words outside come back. A frame of one cell is no table. */
export function tablesOf(page: PdfPage): {
  readonly tables: readonly PdfTable[];
  readonly outside: readonly PdfWord[];
} {
  const grids = groupsOf(page.rules).flatMap((rules) => gridOf(rules) ?? []);
  const tables: PdfTable[] = [];
  let outside = page.words;
  for (const grid of grids) {
    const inside = (word: PdfWord) => contains(grid, word);
    const rows = rowsOf(grid, outside.filter(inside));
    if (!rows.some((row) => row.some((cell) => cell.lines.length > 0))) continue;
    tables.push({ ...extentOf(grid), edges: grid.xs, rows });
    outside = outside.filter((word) => !inside(word));
  }
  return { tables, outside };
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rules: readonly PdfRule[];
}

function extentOf({ xs, ys }: Grid) {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

/** Rules that meet, directly or through others. */
function groupsOf(rules: readonly PdfRule[]): readonly (readonly PdfRule[])[] {
  const groups: PdfRule[][] = [];
  for (const rule of rules) {
    const met = groups.filter((group) => group.some((other) => meet(rule, other)));
    const joined = [rule, ...met.flat()];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function meet(a: PdfRule, b: PdfRule): boolean {
  if (a.direction === b.direction) {
    return Math.abs(a.at - b.at) <= SAME_RULE && a.from <= b.to + MEETS && b.from <= a.to + MEETS;
  }
  return a.at >= b.from - MEETS && a.at <= b.to + MEETS && b.at >= a.from - MEETS && b.at <= a.to + MEETS;
}

function gridOf(rules: readonly PdfRule[]): Grid | null {
  const places = (direction: PdfRule['direction']) =>
    distinct(rules.filter((rule) => rule.direction === direction).map((rule) => rule.at));
  const xs = places('vertical');
  const ys = places('horizontal');
  return xs.length >= 2 && ys.length >= 2 && xs.length + ys.length >= 5 ? { xs, ys, rules } : null;
}

function distinct(places: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - (kept.at(-1) ?? -Infinity) > SAME_RULE) kept.push(place);
  }
  return kept;
}

function contains(grid: Grid, word: PdfWord): boolean {
  const { left, right, top, bottom } = extentOf(grid);
  const [x, y] = middleOf(word);
  return x > left && x < right && y > top && y < bottom;
}

function middleOf(word: PdfWord): readonly [number, number] {
  return [word.x + word.width / 2, word.y - word.size * 0.35];
}

/** Puts words into cells. Cells without a rule between them are one; one that goes on from the row above says so. */
function rowsOf(grid: Grid, words: readonly PdfWord[]): readonly (readonly PlacedCell[])[] {
  const columns = grid.xs.length - 1;
  const rows = grid.ys.length - 1;
  const wordsIn = new Map<number, PdfWord[]>();
  for (const word of words) {
    const [x, y] = middleOf(word);
    const home = homeOf(grid, before(grid.xs, x), before(grid.ys, y), columns);
    wordsIn.set(home, [...(wordsIn.get(home) ?? []), word]);
  }
  return Array.from({ length: rows }, (_, row) => {
    const cells: PlacedCell[] = [];
    for (let column = 0; column < columns;) {
      let end = column + 1;
      while (end < columns && !isRuled(grid, 'vertical', end, row)) end += 1;
      const home = homeOf(grid, column, row, columns);
      const continuesAbove = Math.floor(home / columns) < row;
      const lines = continuesAbove ? [] : cellLines(wordsIn.get(home) ?? []);
      cells.push({ lines, column, columns: end - column, continuesAbove });
      column = end;
    }
    return cells;
  });
}

/** The number of the upper left field of the cell that a field belongs to. */
function homeOf(grid: Grid, column: number, row: number, columns: number): number {
  let left = column;
  let top = row;
  while (left > 0 && !isRuled(grid, 'vertical', left, row)) left -= 1;
  while (top > 0 && !isRuled(grid, 'horizontal', top, left)) top -= 1;
  return top * columns + left;
}

/** Whether a rule runs along the edge numbered `edge` beside the field numbered `along` in its direction. */
function isRuled(grid: Grid, direction: PdfRule['direction'], edge: number, along: number): boolean {
  const [across, running] = direction === 'vertical' ? [grid.xs, grid.ys] : [grid.ys, grid.xs];
  const middle = ((running[along] ?? 0) + (running[along + 1] ?? 0)) / 2;
  return grid.rules.some(
    (rule) =>
      rule.direction === direction &&
      Math.abs(rule.at - (across[edge] ?? 0)) <= SAME_RULE &&
      rule.from <= middle &&
      rule.to >= middle,
  );
}

/** The last field that begins before a place. */
function before(places: readonly number[], at: number): number {
  return Math.max(
    0,
    Math.min(
      places.length - 2,
      places.findLastIndex((place) => place <= at),
    ),
  );
}

/** The words of a cell, broken lines joined. */
function cellLines(words: readonly PdfWord[]): readonly string[] {
  const text = linesOf(words)
    .map((line) => line.text)
    .join('');
  return text === '' ? [] : [text];
}
