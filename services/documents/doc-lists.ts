import { numberIn, propertiesOf, SPRM } from './doc-properties';
import type { DocStreams } from './doc-streams';
import { bulletSign } from './symbol-fonts';
import type { Level, List, Numbering } from './word-lists';

/** Number formats by their number ([MS-OSHARED] 2.2.1.3 MSONFC), by the names of Word's newer files. */
const FORMATS = [
  'decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText', 'hex', 'chicago',
  'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth', 'decimal', 'japaneseLegal', 'japaneseDigitalTenThousand',
  'decimalEnclosedCircle', 'decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung',
  'decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese', 'ideographEnclosedCircle', 'ideographTraditional',
  'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting', 'ideographLegalTraditional', 'taiwaneseCountingThousand',
  'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified', 'chineseCountingThousand',
] as const; // prettier-ignore
const NO_NUMBER = 255;
const SUFFIXES = ['tab', 'space', 'nothing'] as const;

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVELS = 9;
const SIMPLE = 1;
const NO_STYLE = 0xfff;

interface Definition {
  readonly id: number;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Resolves the list tables to lists by the number under which paragraphs name them ([MS-DOC] 2.9.201 PlfLst, 2.9.200 PlfLfo). Throws a RangeError where they do not add up. */
export function readLists(streams: DocStreams): Numbering {
  const overrides = streams.table('listOverrides').bytes;
  const lists = new Map<string, List>();
  if (overrides.length < 4) return lists;
  const definitions = readDefinitions(streams);
  const count = overrides.readUInt32LE(0);
  let at = 4 + count * OVERRIDE_BYTES;
  for (let number = 0; number < count; number += 1) {
    const head = 4 + number * OVERRIDE_BYTES;
    const id = overrides.readInt32LE(head);
    const levels = new Map(definitions.get(id)?.levels);
    const startOverrides = new Map<number, number>();
    at += 4;
    for (let left = overrides[head + 12] ?? 0; left > 0; left -= 1) {
      const flags = overrides.readUInt32LE(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) startOverrides.set(level, overrides.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) !== 0) {
        const own = readLevel(overrides, at, undefined);
        levels.set(level, own.level);
        // An own level brings its own beginning.
        if ((flags & 0x10) !== 0) startOverrides.set(level, own.level.start);
        at = own.end;
      }
    }
    lists.set(String(number + 1), { counterKey: String(id), levels, startOverrides });
  }
  return lists;
}

function readDefinitions(streams: DocStreams): ReadonlyMap<number, Definition> {
  const { bytes, from } = streams.table('lists');
  const definitions = new Map<number, Definition>();
  if (bytes.length < 2) return definitions;
  const count = bytes.readUInt16LE(0);
  // The levels of all lists stand behind the table, outside of its length.
  let at = from + 2 + count * LIST_BYTES;
  for (let number = 0; number < count; number += 1) {
    const head = 2 + number * LIST_BYTES;
    const isSimple = ((bytes[head + 26] ?? 0) & SIMPLE) !== 0;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
      const style = bytes.readUInt16LE(head + 8 + level * 2);
      const read = readLevel(streams.tables, at, style === NO_STYLE ? undefined : String(style));
      levels.set(level, read.level);
      at = read.end;
    }
    const id = bytes.readInt32LE(head);
    definitions.set(id, { id, levels });
  }
  return definitions;
}

/** One level ([MS-DOC] 2.9.150 LVL) and where it ends. In its text the characters 0 to 8 stand for the numbers of the levels. */
function readLevel(
  bytes: Buffer,
  at: number,
  style: string | undefined,
): { readonly level: Level; readonly end: number } {
  const flags = bytes.readUInt8(at + 5);
  const paragraphBytes = bytes.readUInt8(at + 25);
  const characterBytes = bytes.readUInt8(at + 24);
  const characters = at + LEVEL_BYTES + paragraphBytes;
  const textAt = characters + characterBytes;
  const length = bytes.readUInt16LE(textAt);
  const end = textAt + 2 + length * 2;
  if (end > bytes.length) throw new RangeError('a level lies outside the tables');
  const written = bytes.toString('utf16le', textAt + 2, end);
  const code = bytes.readUInt8(at + 4);
  const format = code === NO_NUMBER ? 'none' : (FORMATS[code] ?? 'decimal');
  const hidden = numberIn(propertiesOf(bytes.subarray(characters, textAt)), SPRM.hidden);
  const level: Level = {
    start: bytes.readInt32LE(at),
    format,
    text:
      format === 'bullet'
        ? bulletSign(written, undefined)
        : written.replace(/[\0-\u0008]/gu, (placeholder) => `%${placeholder.charCodeAt(0) + 1}`),
    suffix: SUFFIXES[bytes.readUInt8(at + 15)] ?? 'tab',
    restart: (flags & 0x08) === 0 ? undefined : bytes.readUInt8(at + 26),
    legal: (flags & 0x04) !== 0,
    paragraphStyle: style,
    hidden: hidden === 1,
  };
  return { level, end };
}
