import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import { archiveKind, contentKind, type ContentKind } from './content-kind';
import { readDoc } from './doc-document';
import {
  ACCEPTED_EXTENSIONS,
  acceptedAs,
  extensionOf,
  MAX_UPLOAD_BYTES,
  unreadKind,
  type AcceptedExtension,
  type DocumentRefusal,
} from './document-refusal';
import { readDocx } from './docx-document';
import { decodeText, type TextEncoding } from './encodings';
import { markdownToText } from './markdown';
import { readPdf } from './pdf-document';
import { beginsAsZip, openArchive } from './zip';

export interface DocumentText {
  readonly text: string;
  readonly format: AcceptedExtension;
  /** How the bytes were written; null for Word, whose parts say it themselves. */
  readonly encoding: TextEncoding | null;
  readonly remarks: readonly DocumentRemark[];
}

export type DocumentVerdict = ({ readonly ok: true } & DocumentText) | ({ readonly ok: false } & DocumentRefusal);

/**
 * The text of an uploaded plan, from its bytes alone: nothing is written, and a refusal leaves nothing behind.
 * .txt comes back exactly as decoded (line ends kept, byte-order mark dropped); the others as plain lines, one a paragraph or table row.
 * A Word document is read as what it is, whichever of Word's two extensions it has.
 */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<DocumentVerdict> {
  if (bytes.length > MAX_UPLOAD_BYTES) {
    return { ok: false, reason: 'too-large', actualBytes: bytes.length, limitBytes: MAX_UPLOAD_BYTES };
  }
  const format = acceptedAs(fileName);
  if (format === null) {
    const extension = extensionOf(fileName);
    const kind = unreadKind(extension);
    return { ok: false, reason: 'unsupported-format', extension, kind, accepted: ACCEPTED_EXTENSIONS };
  }
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const document = await readAs(format, bytes);
  if (document.ok && document.text.trim() === '') return { ok: false, reason: 'no-text' };
  return document;
}

async function readAs(format: AcceptedExtension, bytes: Uint8Array): Promise<DocumentVerdict> {
  switch (format) {
    case 'txt':
    case 'md':
      return readPlain(format, bytes);
    case 'docx':
    case 'doc':
      return readWord(format, bytes);
    case 'pdf':
      return readPortable(bytes);
  }
}

async function readPlain(format: 'txt' | 'md', bytes: Uint8Array): Promise<DocumentVerdict> {
  const actual = await contentKind(bytes);
  // Bytes of no known kind may be UTF-16 that does not say so, or text of an encoding that is not read.
  if (actual !== 'text' && actual !== 'unknown') return otherwise(format, actual);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = format === 'md' ? markdownToText(decoded.text) : decoded.text;
  return { ok: true, text, format, encoding: decoded.encoding, remarks: [] };
}

async function readWord(format: 'docx' | 'doc', bytes: Uint8Array): Promise<DocumentVerdict> {
  if (!beginsAsZip(bytes)) {
    const actual = await contentKind(bytes);
    if (actual !== 'word-legacy') return otherwise(format, actual);
    const document = readDoc(bytes);
    return document.ok ? { ...document, format: 'doc', encoding: null } : document;
  }
  const opened = await openArchive(bytes);
  if (!opened.ok) return opened;
  const told = await archiveKind(opened.archive);
  if (!told.ok) return told;
  if (told.kind !== 'docx') return otherwise(format, told.kind);
  const document = await readDocx(opened.archive);
  return document.ok ? { ...document, format: 'docx', encoding: null } : document;
}

async function readPortable(bytes: Uint8Array): Promise<DocumentVerdict> {
  const actual = await contentKind(bytes);
  if (actual !== 'pdf') return otherwise('pdf', actual);
  const document = await readPdf(bytes);
  return document.ok ? { ...document, format: 'pdf', encoding: null } : document;
}

function otherwise(extension: AcceptedExtension, actual: ContentKind): DocumentVerdict {
  return actual === 'encrypted-office'
    ? { ok: false, reason: 'encrypted' }
    : { ok: false, reason: 'not-what-its-name-says', extension, actual };
}
