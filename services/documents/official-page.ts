import { AlignmentType, Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { FONTS } from './official-fonts';

/** 四号, in half points. */
const FOOT_HALF_POINTS = 28;
/** One character of 四号: the page number stands so far from the outer edge of the text. */
const FOOT_INDENT = 280;

/** Millimetres in twentieths of a point. */
const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** A4, the text area 156 by 225 mm with 22 lines, and — 1 — at the outer foot, 7 mm below the text. */
export function officialPage(): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25) },
      },
    },
    footers: { default: foot(AlignmentType.RIGHT), even: foot(AlignmentType.LEFT) },
  };
}

function foot(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const indent = alignment === AlignmentType.RIGHT ? { right: FOOT_INDENT } : { left: FOOT_INDENT };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            size: FOOT_HALF_POINTS,
            font: { ascii: FONTS.songti, hAnsi: FONTS.songti, cs: FONTS.songti, eastAsia: FONTS.songti },
          }),
        ],
      }),
    ],
  });
}
