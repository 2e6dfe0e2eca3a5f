import { fileTypeFromBuffer } from 'file-type';
import type { Verdict } from '#domain/shared/verdict';
import { beginsAsCompoundFile, compoundKind } from './compound-file';
import { beginsAsZip, openArchive, type Archive, type ArchiveRefusal } from './zip';

/** What bytes are, whatever their name says. */
export const CONTENT_KINDS = [
  'text',
  'docx',
  'docm',
  'xlsx',
  'pptx',
  'opendocument',
  'zip',
  'encrypted-office',
  'word-legacy',
  'excel-legacy',
  'powerpoint-legacy',
  'compound-file',
  'pdf',
  'rtf',
  'jpeg',
  'png',
  'webp',
  'heic',
  'other-image',
  'audio-or-video',
  'archive',
  'program',
  'unknown',
] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

const HEAD_BYTES = 64 * 1024;

/** The main part's content type decides; a macro or template variant is another kind of file for Office, too. */
const MAIN_PARTS: readonly (readonly [string, ContentKind])[] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['ms-word.document.macroEnabled.main+xml', 'docm'],
  ['wordprocessingml.template.main+xml', 'docm'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
];

const BY_MEDIA_TYPE: Readonly<Record<string, ContentKind>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/x-msdownload': 'program',
  'application/x-elf': 'program',
  'application/x-mach-binary': 'program',
  'application/x-7z-compressed': 'archive',
  'application/x-rar-compressed': 'archive',
  'application/gzip': 'archive',
  'application/x-tar': 'archive',
};

/** Tells what the bytes are by looking at them only. An archive that cannot be opened is `zip`. */
export async function contentKind(bytes: Uint8Array): Promise<ContentKind> {
  if (beginsAsZip(bytes)) {
    const opened = await openArchive(bytes);
    if (!opened.ok) return 'zip';
    const told = await archiveKind(opened.archive);
    return told.ok ? told.kind : 'zip';
  }
  if (beginsAsCompoundFile(bytes)) return compoundKind(bytes);
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return 'rtf';
  // Before the library: it takes prose that begins with "BM" for a bitmap.
  if (looksLikeText(head)) return 'text';
  return binaryKind(bytes);
}

/** What an open archive is: an Office document by its content types, an OpenDocument by its first entry, or just a ZIP. */
export async function archiveKind(archive: Archive): Promise<Verdict<{ readonly kind: ContentKind }, ArchiveRefusal>> {
  if (archive.names.has('mimetype')) return { ok: true, kind: 'opendocument' };
  const types = await archive.read('[Content_Types].xml');
  if (!types.ok) {
    return types.reason === 'missing' ? { ok: true, kind: 'zip' } : { ok: false, reason: types.reason };
  }
  const listed = Buffer.from(types.bytes).toString('utf8');
  return { ok: true, kind: MAIN_PARTS.find(([type]) => listed.includes(type))?.[1] ?? 'zip' };
}

function looksLikeText(head: Uint8Array): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return !head.some((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b);
}

async function binaryKind(bytes: Uint8Array): Promise<ContentKind> {
  let mediaType: string | undefined;
  try {
    mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    // The library throws on some malformed media; such bytes are of no known kind.
    return 'unknown';
  }
  if (mediaType === undefined) return 'unknown';
  const known = BY_MEDIA_TYPE[mediaType];
  if (known !== undefined) return known;
  if (mediaType.startsWith('image/')) return 'other-image';
  return /^(audio|video)\//u.test(mediaType) ? 'audio-or-video' : 'unknown';
}
