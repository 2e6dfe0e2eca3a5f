import { numberIn, propertiesOf, SPRM } from './doc-properties';
import type { DocStreams } from './doc-streams';
import type { Style, Styles } from './word-styles';

const PARAGRAPH = 1;
const NO_BASE = 0xfff;

/** What of the style sheet bears on the text ([MS-DOC] 2.9.271 STSH); a style's id is its number. */
export function readStyles(streams: DocStreams): Styles {
  const sheet = streams.table('styles').bytes;
  const byId = new Map<string, Style>();
  if (sheet.length < 6) return { byId, defaultParagraph: undefined };
  const headBytes = sheet.readUInt16LE(0);
  const count = sheet.readUInt16LE(2);
  const baseBytes = sheet.readUInt16LE(4);
  let at = 2 + headBytes;
  for (let number = 0; number < count && at + 2 <= sheet.length; number += 1) {
    const size = sheet.readUInt16LE(at);
    if (size > 0) byId.set(String(number), readStyle(sheet.subarray(at + 2, at + 2 + size), baseBytes));
    at += 2 + size + (size % 2);
  }
  return { byId, defaultParagraph: undefined };
}

function readStyle(style: Buffer, baseBytes: number): Style {
  const kindAndBase = style.readUInt16LE(2);
  const kind = kindAndBase & 0xf;
  const base = kindAndBase >> 4;
  let at = baseBytes + 2 + (style.readUInt16LE(baseBytes) + 1) * 2;
  const lists: Buffer[] = [];
  for (let left = style.readUInt16LE(4) & 0xf; left > 0 && at + 2 <= style.length; left -= 1) {
    const size = style.readUInt16LE(at);
    lists.push(style.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  // A paragraph style has the list of its paragraph, led by its number, then that of its characters; a character style has the latter only.
  const paragraph = propertiesOf(kind === PARAGRAPH ? (lists[0]?.subarray(2) ?? Buffer.alloc(0)) : Buffer.alloc(0));
  const characters = propertiesOf((kind === PARAGRAPH ? lists[1] : lists[0]) ?? Buffer.alloc(0));
  const list = numberIn(paragraph, SPRM.list);
  const hidden = numberIn(characters, SPRM.hidden);
  return {
    basedOn: base === NO_BASE ? undefined : String(base),
    numId: list === undefined ? undefined : String(list),
    level: numberIn(paragraph, SPRM.listLevel),
    hidden: hidden === undefined ? undefined : hidden === 1,
  };
}
