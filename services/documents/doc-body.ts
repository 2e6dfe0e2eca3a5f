import { characterReader, fieldsAreBalanced, MARK, type CharacterReader } from './doc-characters';
import { numberIn, SPRM, type DocProperty, type DocRun } from './doc-properties';
import { docTableLines, type DocRow } from './doc-table';
import type { DocText } from './doc-text';
import type { ListCounter } from './list-counter';
import { paragraphFlow, type ParagraphFlow } from './paragraph-flow';
import { fieldFollower, type FieldTracker } from './word-fields';
import { listPosition, type Numbering } from './word-lists';
import { inherited, type Styles } from './word-styles';

/** What the stories of one document share while they are read. */
export interface DocReading {
  readonly text: DocText;
  readonly styles: Styles;
  readonly numbering: Numbering;
  runAt(byte: number): DocRun | null;
  paragraphAt(byte: number): DocRun | null;
  /** The lines of the text boxes anchored in a stretch of the body. */
  boxesIn(from: number, to: number): readonly string[];
  readonly found: { notes: number; changes: number; numbersMissing: boolean };
}

/** One story while it is read from first to last. */
interface Story extends DocReading {
  readonly characters: CharacterReader;
  readonly fields: FieldTracker;
  readonly paragraphs: ParagraphFlow;
  readonly counter: ListCounter;
}

/** A paragraph as read, before it has found its place in a table. */
interface Paragraph {
  readonly lines: readonly string[];
  readonly properties: readonly DocProperty[];
  readonly depth: number;
  readonly endsWithCellMark: boolean;
  readonly isGone: boolean;
}

/** A paragraph names no list with 0. */
const NO_LIST = 0;
/** Tables within tables within tables: deeper ones are made up. */
const DEEPEST = 8;

/** The lines of a story (the body, a text box) from one character to another: one for each paragraph and each table row. */
export function readStory(reading: DocReading, from: number, to: number, counter: ListCounter): readonly string[] {
  const { text, runAt, styles } = reading;
  const last = Math.min(to, text.text.length);
  const isDeleted = (at: number) => numberIn(runAt(text.bytes[at] ?? 0)?.properties ?? [], SPRM.deleted) === 1;
  const fields = fieldFollower(fieldsAreBalanced(text.text, from, last, isDeleted));
  const characters = characterReader(text, runAt, styles, fields);
  const story: Story = { ...reading, characters, fields, paragraphs: paragraphFlow(), counter };
  const page = tableGatherer();
  for (let at = from; at < last;) {
    const end = paragraphEnd(story, at, last);
    page.add(readParagraph(story, at, end));
    at = end + 1;
  }
  return [...page.lines(), ...story.paragraphs.rest()];
}

function readParagraph(story: Story, from: number, to: number): Paragraph {
  const { text, styles, characters, fields } = story;
  const saved = text.pieceProperties(to);
  const run = story.paragraphAt(text.bytes[to] ?? 0);
  const properties = [...(run?.properties ?? []), ...saved];
  const style = String(numberIn(saved, SPRM.paragraphStyle) ?? run?.style ?? 0);
  const hiddenByStyle = inherited(styles, style, 'hidden')?.value ?? false;
  const wasInContents = fields.isInContents();
  const { words, isEmptied } = readWords(story, from, to, hiddenByStyle);

  const hasMark = to < text.text.length;
  const endsWithCellMark = text.text[to] === MARK.cell;
  const isGone = hasMark && characters.isDeleted(to);
  const told = numberIn(properties, SPRM.tableDepth) ?? numberIn(properties, SPRM.inTable) ?? 0;
  const depth = Math.min(told, DEEPEST);
  const placed = { properties, depth, endsWithCellMark, isGone };
  if (endsRow(properties, depth)) return { ...placed, lines: [] };
  // LibreOffice does not mark the end of a paragraph that was deleted as a whole.
  const isGivenAway = !endsWithCellMark && (isGone || isEmptied);
  const isHidden = hasMark && !endsWithCellMark && characters.isHidden(to, hiddenByStyle);
  const end = isGivenAway ? 'given-away' : isHidden ? 'hidden' : 'visible';
  const isContents = wasInContents || fields.isInContents();
  const lines = story.paragraphs.add(words, end, isContents, () => labelOf(story, properties, style));
  return { ...placed, lines: [...lines, ...story.boxesIn(from, to + 1)] };
}

/** The words of a paragraph; it is emptied where all that it had is deleted. Counts notes and changes on the way. */
function readWords({ characters, found }: Story, from: number, to: number, hiddenByStyle: boolean) {
  let words = '';
  let isEmptied = to > from;
  let change = 'none';
  for (let at = from; at < to; at += 1) {
    const character = characters.read(at, hiddenByStyle);
    if (character.kind === 'text') words += character.printed;
    else if (character.kind === 'note') found.notes += 1;
    isEmptied &&= character.kind === 'deleted';
    const before = change;
    change = character.kind === 'deleted' ? 'deleted' : characters.isInserted(at) ? 'inserted' : 'none';
    if (change !== 'none' && change !== before) found.changes += 1;
  }
  return { words, isEmptied };
}

function labelOf(story: Story, properties: readonly DocProperty[], style: string): string {
  const list = numberIn(properties, SPRM.list);
  const own = { numId: list === undefined ? undefined : String(list), level: numberIn(properties, SPRM.listLevel) };
  const position = listPosition(own, style, story.styles, story.numbering);
  if (position === null && list !== undefined && list !== NO_LIST) story.found.numbersMissing = true;
  return position === null ? '' : story.counter(position.numId, position.level);
}

/** The mark that ends the paragraph; a page break within it ends nothing. */
function paragraphEnd({ text: { text, bytes }, paragraphAt }: Story, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const character = text[at] ?? '';
    if (character === MARK.paragraph || character === MARK.cell) return at;
    if (character === MARK.break && paragraphAt(bytes[at] ?? 0)?.to === bytes[at + 1]) return at;
  }
  return to;
}

function endsRow(properties: readonly DocProperty[], depth: number): boolean {
  return numberIn(properties, depth > 1 ? SPRM.innerRowEnd : SPRM.rowEnd) === 1;
}

interface OpenTable {
  readonly rows: DocRow[];
  cells: (readonly string[])[];
  cell: string[];
}

/** Gathers paragraphs into lines and tables; tables in cells become lines of their cell. */
function tableGatherer(): { add(paragraph: Paragraph): void; lines(): readonly string[] } {
  const lines: string[] = [];
  const open: OpenTable[] = [];
  const close = () => {
    const table = open.pop();
    if (table !== undefined) (open.at(-1)?.cell ?? lines).push(...docTableLines(table.rows));
  };
  return {
    add: ({ lines: own, properties, depth, endsWithCellMark, isGone }) => {
      while (open.length > depth) close();
      while (open.length < depth) open.push({ rows: [], cells: [], cell: [] });
      const table = open.at(-1);
      if (table === undefined) return void lines.push(...own);
      const endsCell = depth > 1 ? numberIn(properties, SPRM.innerCellEnd) === 1 : endsWithCellMark;
      if (endsRow(properties, depth)) {
        if (!isGone && table.cells.length > 0) table.rows.push({ cells: table.cells, properties });
        table.cells = [];
        table.cell = [];
        return;
      }
      table.cell.push(...own);
      if (!endsCell) return;
      table.cells.push(table.cell);
      table.cell = [];
    },
    lines: () => {
      while (open.length > 0) close();
      return lines;
    },
  };
}
