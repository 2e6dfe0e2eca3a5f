import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import {
  ACCEPTED_EXTENSIONS,
  extensionOf,
  MAX_UPLOAD_BYTES,
  type AcceptedExtension,
  type DocumentRefusal,
} from './document-refusal';
import { archiveKind, contentKind } from './content-kind';
import { readDocx } from './docx-document';
import { decodeText, type TextEncoding } from './encodings';
import { markdownToText } from './markdown';
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
 * .txt comes back exactly as decoded (line ends kept, byte-order mark dropped); .md and .docx as plain lines, one a paragraph or table row.
 */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<DocumentVerdict> {
  if (bytes.length > MAX_UPLOAD_BYTES) {
    return { ok: false, reason: 'too-large', actualBytes: bytes.length, limitBytes: MAX_UPLOAD_BYTES };
  }
  const extension = extensionOf(fileName);
  const format = extension === 'markdown' ? 'md' : ACCEPTED_EXTENSIONS.find((accepted) => accepted === extension);
  if (format === undefined) {
    return { ok: false, reason: 'unsupported-format', extension, accepted: ACCEPTED_EXTENSIONS };
  }
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const document = format === 'docx' ? await readWord(bytes) : await readPlain(format, bytes);
  if (document.ok && document.text.trim() === '') return { ok: false, reason: 'no-text' };
  return document;
}

async function readPlain(format: 'txt' | 'md', bytes: Uint8Array): Promise<DocumentVerdict> {
  const actual = await contentKind(bytes);
  if (actual === 'encrypted-office') return { ok: false, reason: 'encrypted' };
  // Bytes of no known kind may be UTF-16 that does not say so, or text of an encoding that is not read.
  if (actual !== 'text' && actual !== 'unknown')
    return { ok: false, reason: 'not-what-its-name-says', extension: format, actual };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = format === 'md' ? markdownToText(decoded.text) : decoded.text;
  return { ok: true, text, format, encoding: decoded.encoding, remarks: [] };
}

async function readWord(bytes: Uint8Array): Promise<DocumentVerdict> {
  if (!beginsAsZip(bytes)) {
    const actual = await contentKind(bytes);
    if (actual === 'encrypted-office') return { ok: false, reason: 'encrypted' };
    return { ok: false, reason: 'not-what-its-name-says', extension: 'docx', actual };
  }
  const opened = await openArchive(bytes);
  if (!opened.ok) return opened;
  const told = await archiveKind(opened.archive);
  if (!told.ok) return told;
  if (told.kind !== 'docx') {
    return { ok: false, reason: 'not-what-its-name-says', extension: 'docx', actual: told.kind };
  }
  const document = await readDocx(opened.archive);
  return document.ok ? { ...document, format: 'docx', encoding: null } : document;
}
