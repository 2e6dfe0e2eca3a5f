import {
  AlignmentType,
  Document,
  type INumberingOptions,
  type IBaseParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { OfficialPaper, PaperBlock, PaperParagraph } from '#domain/plan-writing/official-paper';
import type { PaperHead } from '#domain/plan-writing/paper-head';
import type { OutlineLevel } from '#domain/plan-writing/written-plan';
import { FONT_TABLE, FONTS, type FontName } from './official-fonts';
import { officialPage } from './official-page';
import { officialTable } from './official-table';

/** 三号: sizes are in half points. */
const BODY_HALF_POINTS = 32;
const TITLE_HALF_POINTS = 44;
/** 28.9 pt: twenty-two lines fill the text area of 225 mm. */
const LINE = { line: 578, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const TITLE_LINE = { line: 700, lineRule: LineRuleType.EXACT, before: 0 };
/** A quarter of a point less between characters: twenty-eight of them fill the line of 156 mm, as the format asks. */
const CHARACTER_SPACING = -5;
/** Two characters of 三号, for programs that do not know the indent by characters. */
const INDENT = { firstLine: 640, firstLineChars: 200 };
const DATE_CHARACTERS_RIGHT = 4;
const LIST = 'official';

const FONT_OF_LEVEL: Record<OutlineLevel, FontName> = {
  1: 'heiti',
  2: 'kaiti',
  3: 'fangsong',
  4: 'fangsong',
  5: 'fangsong',
};

/**
 * A plan as .docx in the format of official documents (GB/T 9704-2012): A4 with a text area of 156 by 225 mm, title in 二号小标宋, text in
 * 三号仿宋 at 28.9 pt, levels numbered by the word processor itself. Headings have the styles of headings, so that they make up the document's outline.
 */
export async function writeOfficialDocx(paper: OfficialPaper, { creator }: { readonly creator: string }) {
  const date = paper.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === 'date' ? block.text : [],
  )[0];
  const document = new Document({
    title: paper.title,
    creator,
    styles: STYLES,
    numbering: NUMBERING,
    evenAndOddHeaderAndFooters: true,
    sections: [
      { ...officialPage(), children: [...headOf(paper), ...paper.blocks.map((block) => blockOf(block, date ?? ''))] },
    ],
  });
  const bytes = await Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: FONT_TABLE }]);
  return new Uint8Array(bytes);
}

function runStyle(font: FontName, size: number) {
  return { font: { ascii: FONTS.latin, hAnsi: FONTS.latin, cs: FONTS.latin, eastAsia: FONTS[font] }, size };
}

const headingStyle = (level: OutlineLevel): IBaseParagraphStyleOptions => ({
  quickFormat: true,
  run: { ...runStyle(FONT_OF_LEVEL[level], BODY_HALF_POINTS), bold: false, italics: false, color: '000000' },
  paragraph: { indent: INDENT, outlineLevel: level - 1, spacing: LINE, keepNext: level <= 2, keepLines: false },
});

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...runStyle('fangsong', BODY_HALF_POINTS), characterSpacing: CHARACTER_SPACING },
      paragraph: { spacing: LINE },
    },
    title: {
      run: runStyle('title', TITLE_HALF_POINTS),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...TITLE_LINE, after: 578 }, keepNext: true },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
    heading4: headingStyle(4),
    heading5: headingStyle(5),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      run: runStyle('kaiti', BODY_HALF_POINTS),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 578 }, keepNext: true },
    },
    { id: 'PlanText', name: 'Plan Text', basedOn: 'Normal', quickFormat: true, paragraph: { indent: INDENT } },
  ],
};

const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: LIST,
      levels: (
        [
          [LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、'],
          [LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）'],
          [LevelFormat.DECIMAL, '%3.'],
          [LevelFormat.DECIMAL, '（%4）'],
          [LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%5'],
        ] as const
      ).map(([format, text], level) => ({
        level,
        format,
        text,
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.NOTHING,
        style: {
          run: runStyle(FONT_OF_LEVEL[(level + 1) as OutlineLevel], BODY_HALF_POINTS),
          paragraph: { indent: { left: 0, ...INDENT } },
        },
      })),
    },
  ],
};

function headOf({ title, subtitle }: PaperHead): Paragraph[] {
  if (title === '') return [];
  const below = new Paragraph({ style: 'Subtitle', children: [new TextRun(subtitle)] });
  // The space below the head stands below its last line.
  const spacing = { ...TITLE_LINE, after: 0 };
  return [
    new Paragraph({ style: 'Title', ...(subtitle === '' ? {} : { spacing }), children: [new TextRun(title)] }),
    ...(subtitle === '' ? [] : [below]),
  ];
}

function blockOf(block: PaperBlock, date: string): Paragraph | Table {
  if (block.kind === 'table') return officialTable(block);
  if (block.role !== 'text') return signatureLine(block, date);
  const { level, isAutomatic } = block;
  if (level === null) return new Paragraph({ style: 'PlanText', children: [new TextRun(block.text)] });
  const isHeading = block.headingLength === block.text.length;
  return new Paragraph({
    style: isHeading ? `Heading${level}` : 'PlanText',
    ...(isAutomatic ? { numbering: { reference: LIST, level: level - 1 } } : {}),
    children: [...(isAutomatic ? [] : [runOf(block.label, FONT_OF_LEVEL[level])]), ...wordsOf(block, level)],
  });
}

/** The heading in its level's face, what follows it in the same paragraph as text. */
function wordsOf({ text, headingLength }: PaperParagraph, level: OutlineLevel): ParagraphChild[] {
  const heading = text.slice(0, headingLength);
  const rest = text.slice(headingLength);
  return [...(heading === '' ? [] : [runOf(heading, FONT_OF_LEVEL[level])]), ...(rest === '' ? [] : [runOf(rest)])];
}

function runOf(text: string, font: FontName = 'fangsong'): TextRun {
  return new TextRun({ text, ...(font === 'fangsong' ? {} : runStyle(font, BODY_HALF_POINTS)) });
}

/** The date ends four characters from the edge, the body's name stands over its middle, as on papers that are sealed. */
function signatureLine({ role, text }: PaperParagraph, date: string): Paragraph {
  const besideDate = role === 'date' ? 0 : (widthOf(date) - widthOf(text)) / 2;
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.max(0, Math.round((DATE_CHARACTERS_RIGHT + besideDate) * BODY_HALF_POINTS * 10)) },
    spacing: { ...LINE, ...(role === 'body-name' ? { before: 578 * 2 } : {}) },
    keepNext: role === 'body-name',
    children: [new TextRun(text)],
  });
}

/** In characters; digits and letters are half of one. */
function widthOf(words: string): number {
  return [...words].reduce((width, sign) => width + (/[\x20-\x7e]/u.test(sign) ? 0.5 : 1), 0);
}
