import { propertiesOf, type DocProperty } from './doc-properties';
import type { DocStreams } from './doc-streams';

/** The characters of a .doc in their order, one UTF-16 unit each, with where in the main stream each stands. */
export interface DocText {
  readonly text: string;
  /** Offsets in bytes by character. */
  readonly bytes: Uint32Array;
  /** Properties that a fast save put on the piece in which a character stands; they come after its own. */
  pieceProperties(character: number): readonly DocProperty[];
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly properties: readonly DocProperty[];
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;
const ANSI = new TextDecoder('windows-1252');

/** Puts the pieces of the text together ([MS-DOC] 2.9.38 Clx). Throws a RangeError where they do not add up. */
export function readText(streams: DocStreams): DocText {
  const clx = streams.table('pieces').bytes;
  const lists: Buffer[] = [];
  let at = 0;
  while (clx[at] === PROPERTIES) {
    const size = clx.readUInt16LE(at + 1);
    lists.push(clx.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (clx[at] !== PIECES) throw new RangeError('the document has no text');
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const length = table.readUInt32LE(count * 4);
  // Each character takes a byte at least: more of them than bytes are made up.
  if (length > streams.main.length) throw new RangeError('the text is longer than its file');

  const bytes = new Uint32Array(length);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const from = table.readUInt32LE(number * 4);
    const to = table.readUInt32LE(number * 4 + 4);
    if (to < from || to > length) throw new RangeError('pieces out of order');
    const entry = (count + 1) * 4 + number * 8;
    const place = table.readUInt32LE(entry + 2);
    const width = (place & COMPRESSED) === 0 ? 2 : 1;
    const start = width === 2 ? place : (place & ~COMPRESSED) >>> 1;
    const words = streams.main.subarray(start, start + (to - from) * width);
    if (words.length < (to - from) * width) throw new RangeError('a piece lies outside the file');
    texts.push(width === 2 ? words.toString('utf16le') : ANSI.decode(words));
    for (let i = from; i < to; i += 1) bytes[i] = start + (i - from) * width;
    pieces.push({ from, to, properties: fastSaved(table.readUInt16LE(entry + 6), lists) });
  }
  let current = 0;
  return {
    text: texts.join(''),
    bytes,
    pieceProperties: (character) => {
      if (character < (pieces[current]?.from ?? 0)) current = 0;
      while (current < pieces.length - 1 && character >= (pieces[current]?.to ?? 0)) current += 1;
      return pieces[current]?.properties ?? [];
    },
  };
}

/** A piece names one of the lists of properties that stand before the pieces; its short form knows nothing that bears on the text. */
function fastSaved(modifier: number, lists: readonly Buffer[]): readonly DocProperty[] {
  const list = (modifier & 1) === 0 ? undefined : lists[modifier >> 1];
  return list === undefined ? [] : propertiesOf(list);
}
