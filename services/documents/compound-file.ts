/** What an OLE compound file (CFB) holds, as far as the names in its directory tell. */
export type CompoundKind = 'encrypted-office' | 'word-legacy' | 'excel-legacy' | 'powerpoint-legacy' | 'compound-file';

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const DIRECTORY_ENTRY_BYTES = 128;

/** In this order: an encrypted Office file holds nothing else of this list. */
const STREAMS: readonly (readonly [string, CompoundKind])[] = [
  ['EncryptedPackage', 'encrypted-office'],
  ['WordDocument', 'word-legacy'],
  ['Workbook', 'excel-legacy'],
  ['Book', 'excel-legacy'],
  ['PowerPoint Document', 'powerpoint-legacy'],
];

export function beginsAsCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/** Tells compound files apart by their stream names. Directory entries lie on multiples of 128 bytes ([MS-CFB] 2.6.1), names are UTF-16LE with a closing NUL. */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [name, kind] of STREAMS) {
    if (hasDirectoryEntry(buffer, Buffer.from(`${name}\0`, 'utf16le'))) return kind;
  }
  return 'compound-file';
}

function hasDirectoryEntry(buffer: Buffer, name: Buffer): boolean {
  for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + 1)) {
    if (at % DIRECTORY_ENTRY_BYTES === 0) return true;
  }
  return false;
}
