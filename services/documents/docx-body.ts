import { fieldTracker, type FieldTracker } from './word-fields';
import { alternative, readInline } from './docx-runs';
import { readTable } from './docx-table';
import { listCounter, type ListCounter } from './list-counter';
import { paragraphFlow, type ParagraphEnd, type ParagraphFlow } from './paragraph-flow';
import { listPosition, type Numbering } from './word-lists';
import { inherited, levelNumber, type Styles } from './word-styles';
import { descend, elements, onOffAt, valueAt, type XmlElement } from './xml';

/** What the parts of one document share while they are read from first to last. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counter: ListCounter;
  /** The footnotes and endnotes that the text refers to, by kind and id. */
  readonly notes: Set<string>;
}

interface Flow extends Reading {
  readonly fields: FieldTracker;
  readonly paragraphs: ParagraphFlow;
}

/** The lines of a body or a text box: one for each paragraph and each table row. */
export function readLines(part: XmlElement, reading: Reading): readonly string[] {
  const flow: Flow = { ...reading, fields: fieldTracker(part), paragraphs: paragraphFlow() };
  return [...readBlocks(part, flow), ...flow.paragraphs.rest()];
}

function readBlocks(container: XmlElement, flow: Flow): string[] {
  return elements(container).flatMap((block) => readBlock(block, flow));
}

function readBlock(block: XmlElement, flow: Flow): string[] {
  switch (block.name) {
    case 'w:p':
      return readParagraph(block, flow);
    case 'w:tbl':
      return [...readTable(block, (cell) => readBlocks(cell, flow))];
    case 'w:sdt': {
      const gallery = valueAt(block, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
      const isPrompt = onOffAt(block, 'w:sdtPr', 'w:showingPlcHdr') === true;
      return gallery === 'Table of Contents' || isPrompt ? [] : readBlocks(block, flow);
    }
    case 'w:sdtContent':
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return readBlocks(block, flow);
    case 'mc:AlternateContent':
      return alternative(block).flatMap((chosen) => readBlock(chosen, flow));
    default:
      return [];
  }
}

function readParagraph(paragraph: XmlElement, flow: Flow): string[] {
  const properties = descend(paragraph, 'w:pPr');
  const mark = descend(properties, 'w:rPr');
  const styleId = valueAt(properties, 'w:pStyle') ?? flow.styles.defaultParagraph;
  const hiddenByStyle = inherited(flow.styles, styleId, 'hidden')?.value ?? false;
  const inline = readInline(paragraph, flow.styles, flow.fields, hiddenByStyle);
  for (const note of inline.notes) flow.notes.add(note);

  const end = paragraphEnd(properties, mark, hiddenByStyle);
  const own = {
    numId: valueAt(properties, 'w:numPr', 'w:numId'),
    level: levelNumber(valueAt(properties, 'w:numPr', 'w:ilvl')),
  };
  const position = listPosition(own, styleId, flow.styles, flow.numbering);
  const lines = flow.paragraphs.add(inline.text, end, inline.isContents, () =>
    position === null ? '' : flow.counter(position.numId, position.level),
  );
  // Each text box counts its lists for itself, and the body's go on past it.
  const boxes = inline.boxes.flatMap((box) => readLines(box, { ...flow, counter: listCounter(flow.numbering) }));
  return [...lines, ...boxes];
}

/** `given-away`: the mark is deleted or moved away, or the paragraph is the large first letter of the next; it then has no number of its own. */
function paragraphEnd(
  properties: XmlElement | undefined,
  mark: XmlElement | undefined,
  hiddenByStyle: boolean,
): ParagraphEnd {
  const dropCap = descend(properties, 'w:framePr')?.attributes['w:dropCap'];
  if (descend(mark, 'w:del') ?? descend(mark, 'w:moveFrom')) return 'given-away';
  if (dropCap === 'drop' || dropCap === 'margin') return 'given-away';
  return (onOffAt(mark, 'w:vanish') ?? hiddenByStyle) ? 'hidden' : 'visible';
}
