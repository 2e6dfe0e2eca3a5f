import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { refused, type Verdict } from '#domain/shared/verdict';
import { crc32 } from './crc32';

export type ArchiveRefusal = 'encrypted' | 'broken-archive' | 'zip-bomb';

/** An open archive; nothing is inflated before `read`, and a part only as far as the limits allow. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  read(name: string): Promise<Verdict<{ readonly bytes: Uint8Array }, ArchiveRefusal | 'missing'>>;
}

/** Bytes and counts. A Word file of a thousand pages stays far below each of them. */
const LIMITS = {
  entries: 10_000,
  partBytes: 32 * 1024 * 1024,
  inflatedBytes: 64 * 1024 * 1024,
  declaredBytes: 1024 * 1024 * 1024,
  ratio: 200,
  /** Below this many bytes a high ratio is ordinary: an empty table of a thousand rows. */
  ratioCountsFromBytes: 8 * 1024 * 1024,
} as const;

const MADE_OF_NOTHING = (inflated: number, compressed: number) =>
  inflated > LIMITS.ratioCountsFromBytes && inflated > compressed * LIMITS.ratio;

/** Whether the bytes begin as a ZIP archive does (with a first file, or empty). */
export function beginsAsZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * Reads the directory of a ZIP archive that is wholly in memory.
 * Refuses encrypted entries, directories that do not add up, and archives that declare more than the limits.
 */
export async function openArchive(bytes: Uint8Array): Promise<Verdict<{ readonly archive: Archive }, ArchiveRefusal>> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  let declared = 0;
  try {
    // Declared sizes are not trusted: `inflate` counts what really comes out.
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: false,
    });
    if (zip.entryCount > LIMITS.entries) return refused('zip-bomb');
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return refused('encrypted');
      declared += entry.uncompressedSize;
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    return refused(error instanceof Error && error.message.includes('encryption') ? 'encrypted' : 'broken-archive');
  }
  if (declared > LIMITS.declaredBytes || MADE_OF_NOTHING(declared, bytes.length)) return refused('zip-bomb');

  let inflatedSoFar = 0;
  const read: Archive['read'] = async (name) => {
    const entry = entries.get(name);
    if (entry === undefined) return refused('missing');
    const part = await inflate(zip, entry, Math.min(LIMITS.partBytes, LIMITS.inflatedBytes - inflatedSoFar));
    if (part.ok) inflatedSoFar += part.bytes.length;
    return part;
  };
  return { ok: true, archive: { names: new Set(entries.keys()), read } };
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  limitBytes: number,
): Promise<Verdict<{ readonly bytes: Uint8Array }, 'broken-archive' | 'zip-bomb'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limitBytes || MADE_OF_NOTHING(size, entry.compressedSize)) return refused('zip-bomb');
      chunks.push(chunk);
    }
  } catch {
    return refused('broken-archive');
  }
  const bytes = Buffer.concat(chunks, size);
  if (size !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) return refused('broken-archive');
  return { ok: true, bytes };
}
