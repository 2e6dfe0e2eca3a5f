import { refused, type Verdict } from '#domain/shared/verdict';
import { openCompoundFile } from './compound-streams';

/** Places of [MS-DOC] 2.5.5 to 2.5.6 in the file information block: pairs of offset and length by their number. */
const PAIRS = {
  styles: 1,
  footnoteReferences: 2,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;
export type DocTable = keyof typeof PAIRS;

const FIRST_PAIR = 154;
const IDENTIFIER = 0xa5ec;
/** Word 97. What is older is built in another way. */
const OLDEST = 0x00c1;

/** The two streams of a Word 97 to 2003 document and the places in them. */
export interface DocStreams {
  /** The text and its formats. */
  readonly main: Buffer;
  /** Tables that say where in `main` is what. */
  readonly tables: Buffer;
  /** Lengths in characters: of the body, and of all that stands between it and the text boxes. */
  readonly bodyLength: number;
  readonly boxesStart: number;
  /** A table by its name, empty where the document has none; `from` is its place in `tables`. */
  table(name: DocTable): { readonly bytes: Buffer; readonly from: number };
}

export type DocRefusal = 'encrypted' | 'broken-archive' | 'broken-document' | 'word-too-old';

/** Opens a .doc and reads its file information block. */
export function openDoc(bytes: Uint8Array): Verdict<{ readonly streams: DocStreams }, DocRefusal> {
  const opened = openCompoundFile(bytes);
  if (!opened.ok) return opened;
  const main = opened.file.stream('WordDocument');
  if (main === null || main.length < FIRST_PAIR + (PAIRS.listOverrides + 1) * 8) return refused('broken-document');
  const flags = main.readUInt16LE(10);
  if ((flags & 0x0100) !== 0) return refused('encrypted');
  if (main.readUInt16LE(0) !== IDENTIFIER || main.readUInt16LE(2) < OLDEST) return refused('word-too-old');
  const tables = opened.file.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  if (tables === null) return refused('broken-document');

  const lengthAt = (at: number) => main.readInt32LE(at);
  const bodyLength = lengthAt(76);
  // Footnotes, headers, macros, comments, endnotes.
  const boxesStart = [80, 84, 88, 92, 96].reduce((sum, at) => sum + lengthAt(at), bodyLength);
  const table = (name: DocTable) => {
    const at = FIRST_PAIR + PAIRS[name] * 8;
    const from = main.readUInt32LE(at);
    return { bytes: tables.subarray(from, from + main.readUInt32LE(at + 4)), from };
  };
  return { ok: true, streams: { main, tables, bodyLength, boxesStart, table } };
}
