import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PaperTable } from '#domain/plan-writing/official-paper';
import { FONTS } from './official-fonts';

/** 156 mm, in twentieths of a point. */
const TEXT_WIDTH = 8845;
/** 小四, in half points. */
const CELL_HALF_POINTS = 24;
const CELL_LINE = { line: 400, lineRule: LineRuleType.EXACT, before: 40, after: 40 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** 小四 and the room at both sides of a cell, in twentieths of a point. */
const CHARACTER = 240;
const CELL_ROOM = 200;
/** A column is made for words of so many characters. */
const NARROWEST = 3;
const WIDEST = 26;
/** What is this short stands in the middle of its cell, in one line where the page has room for it. */
const SHORT = 8;
/** So much of the page columns of short words may take before all of them are made narrower. */
const MOST_FOR_SHORT = 0.75;

/** A table in the plain style of official documents: thin black lines, its head in 黑体 and again on every page. */
export function officialTable({ rows }: PaperTable): Table {
  const widths = widthsOf(rows);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: widths.map((width, column) => cellOf(row[column] ?? '', width, at === 0)),
        }),
    ),
  });
}

function cellOf(text: string, width: number, isHead: boolean): TableCell {
  const face = isHead ? FONTS.heiti : FONTS.fangsong;
  const isShort = text.length <= SHORT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: isHead || isShort ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: CELL_LINE,
        children: [
          new TextRun({
            text,
            size: CELL_HALF_POINTS,
            font: { ascii: FONTS.latin, hAnsi: FONTS.latin, cs: FONTS.latin, eastAsia: face },
          }),
        ],
      }),
    ],
  });
}

/** The text area shared out by the longest words of each column, those of short words first; sums up to it exactly. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const asked = longest.map((length) => Math.min(WIDEST, Math.max(NARROWEST, length)) * CHARACTER + CELL_ROOM);
  const isShort = (column: number) => (longest[column] ?? 0) <= SHORT;
  const forShort = sum(asked.filter((_, column) => isShort(column)));
  const keeps = forShort <= TEXT_WIDTH * MOST_FOR_SHORT && forShort < sum(asked);
  const rest = keeps ? TEXT_WIDTH - forShort : TEXT_WIDTH;
  const sharing = sum(asked.filter((_, column) => !keeps || !isShort(column)));
  const widths = asked.map((width, column) =>
    keeps && isShort(column) ? width : Math.floor((rest * width) / sharing),
  );
  const left = TEXT_WIDTH - sum(widths);
  return widths.map((width, at) => (at === columns - 1 ? width + left : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
