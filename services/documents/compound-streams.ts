import { refused, type Verdict } from '#domain/shared/verdict';

const FREE = 0xfffffffa; // and above: free, end of chain, FAT and DIFAT sectors
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;

/** The streams of an OLE compound file that stand in its root, by name. */
export interface CompoundFile {
  stream(name: string): Buffer | null;
}

interface Entry {
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

/** Opens a compound file that is wholly in memory ([MS-CFB]). Refuses what does not add up; reads no more than the file's own bytes. */
export function openCompoundFile(bytes: Uint8Array): Verdict<{ readonly file: CompoundFile }, 'broken-archive'> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const sectors = sectorsOf(buffer);
    const entries = directory(sectors.chain(buffer.readUInt32LE(48)));
    const mini = miniSectors(buffer, sectors, entries.get('Root Entry'));
    const cutoff = buffer.readUInt32LE(56);
    const stream = (name: string): Buffer | null => {
      const entry = entries.get(name);
      if (entry?.kind !== STREAM) return null;
      const content = (entry.size < cutoff ? mini : sectors).chain(entry.start);
      return content.subarray(0, Math.min(entry.size, content.length));
    };
    return { ok: true, file: { stream } };
  } catch {
    // A pointer out of the file, or one that leads back: the readers of numbers throw.
    return refused('broken-archive');
  }
}

interface Sectors {
  /** The bytes of a chain of sectors. */
  chain(first: number): Buffer;
}

function sectorsOf(file: Buffer): Sectors {
  const size = 2 ** file.readUInt16LE(30);
  if (size !== 512 && size !== 4096) throw new RangeError('no such sector size');
  const sector = (at: number) => {
    const from = Math.max(HEADER_BYTES, size) + at * size;
    if (from >= file.length) throw new RangeError('a sector lies outside the file');
    return file.subarray(from, from + size);
  };
  const fat = fatOf(file, sector, Math.ceil(file.length / size));
  return { chain: (first) => chained(first, fat, sector) };
}

/** The allocation table: its sectors are listed in the header and in a chain of further lists. */
function fatOf(file: Buffer, sector: (at: number) => Buffer, mostSectors: number): readonly number[] {
  const listed = numbers(file.subarray(76, HEADER_BYTES));
  let next = file.readUInt32LE(68);
  for (let lists = 0; next < FREE && lists <= mostSectors; lists += 1) {
    const list = numbers(sector(next));
    next = list.pop() ?? FREE;
    listed.push(...list);
  }
  return listed.filter((at) => at < FREE).flatMap((at) => numbers(sector(at)));
}

function miniSectors(file: Buffer, sectors: Sectors, root: Entry | undefined): Sectors {
  const size = 2 ** file.readUInt16LE(32);
  const first = file.readUInt32LE(60);
  if (root?.kind !== ROOT || first >= FREE || root.start >= FREE) return { chain: () => Buffer.alloc(0) };
  const content = sectors.chain(root.start);
  const fat = numbers(sectors.chain(first));
  return { chain: (start) => chained(start, fat, (at) => content.subarray(at * size, (at + 1) * size)) };
}

function chained(first: number, fat: readonly number[], sector: (at: number) => Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = first; at < FREE; at = fat[at] ?? FREE) {
    if (parts.length > fat.length) throw new RangeError('a chain of sectors leads back');
    parts.push(sector(at));
  }
  return Buffer.concat(parts);
}

function directory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const nameBytes = bytes.readUInt16LE(at + 64);
    const name = bytes.toString('utf16le', at, at + Math.min(64, Math.max(0, nameBytes - 2)));
    const entry = {
      kind: bytes[at + 66] ?? 0,
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    };
    if (!entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
}
