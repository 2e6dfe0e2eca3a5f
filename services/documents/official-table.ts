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
/** A column is as wide as its words ask for, within these many characters. */
const NARROWEST = 4;
const WIDEST = 26;
/** What is this short stands in the middle of its cell. */
const CENTRED_UP_TO = 8;

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
  const isShort = text.length <= CENTRED_UP_TO;
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

/** The text area shared out by the longest words of each column; sums up to it exactly. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const asked = Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
    return Math.min(WIDEST, Math.max(NARROWEST, longest));
  });
  const all = asked.reduce((sum, width) => sum + width, 0);
  const widths = asked.map((width) => Math.floor((TEXT_WIDTH * width) / all));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === columns - 1 ? width + rest : width));
}
