import type { DocStreams } from './doc-streams';

/** One property of a paragraph, a run or a table row ([MS-DOC] 2.6): its number and its operand. */
export interface DocProperty {
  readonly sprm: number;
  readonly operand: Buffer;
}

/** The properties by their numbers; only those that bear on the text. */
export const SPRM = {
  paragraphStyle: 0x4600,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  special: 0x0855,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  tableCells: 0xd608,
  cellMerge: 0xd62b,
} as const;

const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, undefined, 3] as const;
const TABS = 0xc615;

/** Cuts a list of properties; what is cut off at its end is left. */
export function propertiesOf(list: Buffer): readonly DocProperty[] {
  const properties: DocProperty[] = [];
  for (let at = 0; at + 2 < list.length;) {
    const sprm = list.readUInt16LE(at);
    const size = operandSize(list, sprm, at + 2);
    const operand = list.subarray(at + 2 + size.skip, at + 2 + size.skip + size.bytes);
    properties.push({ sprm, operand });
    at += 2 + size.skip + size.bytes;
  }
  return properties;
}

function operandSize(list: Buffer, sprm: number, at: number): { readonly skip: number; readonly bytes: number } {
  const fixed = OPERAND_BYTES[sprm >> 13];
  if (fixed !== undefined) return { skip: 0, bytes: fixed };
  if (sprm === SPRM.tableCells)
    return { skip: 2, bytes: Math.max(0, (at + 2 <= list.length ? list.readUInt16LE(at) : 1) - 1) };
  const counted = list[at] ?? 0;
  if (sprm !== TABS || counted !== 255) return { skip: 1, bytes: counted };
  // A list of tabs too long for its length byte: deleted ones of four bytes each, then added ones of three.
  const deleted = list[at + 1] ?? 0;
  return { skip: 1, bytes: 2 + deleted * 4 + (list[at + 2 + deleted * 4] ?? 0) * 3 };
}

/** The last operand of a property, as a number; undefined where it is not set. */
export function numberIn(properties: readonly DocProperty[], sprm: number): number | undefined {
  const operand = properties.findLast((property) => property.sprm === sprm)?.operand;
  if (operand === undefined || operand.length === 0) return undefined;
  return operand.readUIntLE(0, Math.min(operand.length, 4));
}

/** What holds from one byte of the text to another. `style` is a paragraph's. */
export interface DocRun {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly properties: readonly DocProperty[];
}

const PAGE_BYTES = 512;
const NOTHING = Buffer.alloc(0);

/** Finds the run of characters, or the paragraph, that holds at a byte of the text ([MS-DOC] 2.4.6). Pages are parsed once each. */
export function runFinder(streams: DocStreams, kind: 'characters' | 'paragraphs'): (byte: number) => DocRun | null {
  const plc = streams.table(kind === 'characters' ? 'characterPages' : 'paragraphPages').bytes;
  const count = plc.length < 12 ? 0 : Math.floor((plc.length - 4) / 8);
  const starts = Array.from({ length: count + 1 }, (_, at) => (count === 0 ? 0 : plc.readUInt32LE(at * 4)));
  const pages = new Map<number, readonly DocRun[]>();
  return (byte) => {
    const at = lastNotAfter(starts, byte, count);
    if (at < 0) return null;
    const number = plc.readUInt32LE((count + 1) * 4 + at * 4) & 0x3fffff;
    const page = pages.get(number) ?? readPage(streams.main, number, kind);
    pages.set(number, page);
    const run =
      page[
        lastNotAfter(
          page.map((each) => each.from),
          byte,
          page.length,
        )
      ];
    return run !== undefined && byte < run.to ? run : null;
  };
}

function lastNotAfter(starts: readonly number[], value: number, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readPage(main: Buffer, number: number, kind: 'characters' | 'paragraphs'): readonly DocRun[] {
  const page = main.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
  const runs = page[PAGE_BYTES - 1] ?? 0;
  const width = kind === 'characters' ? 1 : 13;
  return Array.from({ length: runs }, (_, at) => {
    const offset = (page[(runs + 1) * 4 + at * width] ?? 0) * 2;
    const list =
      offset === 0 ? NOTHING : kind === 'characters' ? characterList(page, offset) : paragraphList(page, offset);
    const isParagraph = kind === 'paragraphs' && list.length >= 2;
    return {
      from: page.readUInt32LE(at * 4),
      to: page.readUInt32LE(at * 4 + 4),
      style: isParagraph ? list.readUInt16LE(0) : 0,
      properties: propertiesOf(isParagraph ? list.subarray(2) : list),
    };
  });
}

function characterList(page: Buffer, offset: number): Buffer {
  return page.subarray(offset + 1, offset + 1 + (page[offset] ?? 0));
}

function paragraphList(page: Buffer, offset: number): Buffer {
  const words = page[offset] ?? 0;
  return words === 0
    ? page.subarray(offset + 2, offset + 2 + (page[offset + 1] ?? 0) * 2)
    : page.subarray(offset + 1, offset + words * 2);
}
