import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import type { TableReading } from '#domain/plan-reader/task-table';
import { archiveKind, contentKind, type ContentKind } from './content-kind';
import { readCsv } from './csv';
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
import { workbookText, type TableChoice } from './sheet-text';
import { readWorkbook } from './xlsx-workbook';
import { beginsAsZip, openArchive, type Archive } from './zip';

export interface DocumentText {
  readonly text: string;
  readonly format: AcceptedExtension;
  /** How the bytes were written; null for Word, whose parts say it themselves. */
  readonly encoding: TextEncoding | null;
  readonly remarks: readonly DocumentRemark[];
  /** How a sheet was read; null for what is no table. */
  readonly table: TableReading | null;
}

type Refused = { readonly ok: false } & DocumentRefusal;
export type DocumentVerdict = ({ readonly ok: true } & DocumentText) | Refused;

/** What most forms have nothing of. */
const PLAIN = { ok: true, remarks: [], table: null } as const;

/**
 * The text of an uploaded plan, from its bytes alone: nothing is written, and a refusal leaves nothing behind.
 * .txt comes back exactly as decoded (line ends kept, byte-order mark dropped); the others as plain lines, one a paragraph or table row.
 * A Word document is read as what it is, whichever of Word's two extensions it has. Of a workbook one sheet is read, by `choice` or by its headers.
 */
export async function readDocument(
  fileName: string,
  bytes: Uint8Array,
  choice: TableChoice = {},
): Promise<DocumentVerdict> {
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
  const document = await readAs(format, bytes, choice);
  if (document.ok && document.text.trim() === '') return { ok: false, reason: 'no-text' };
  return document;
}

async function readAs(format: AcceptedExtension, bytes: Uint8Array, choice: TableChoice): Promise<DocumentVerdict> {
  switch (format) {
    case 'txt':
    case 'md':
      return readPlain(format, bytes);
    case 'docx':
    case 'doc':
      return readWord(format, bytes);
    case 'pdf':
      return readPortable(bytes);
    case 'xlsx':
      return readSheets(bytes, choice);
    case 'csv':
      return readSeparated(bytes, choice);
  }
}

async function readPlain(format: 'txt' | 'md', bytes: Uint8Array): Promise<DocumentVerdict> {
  const decoded = await decodedAs(format, bytes);
  if (!decoded.ok) return decoded;
  const text = format === 'md' ? markdownToText(decoded.text) : decoded.text;
  return { ...PLAIN, text, format, encoding: decoded.encoding };
}

async function readSeparated(bytes: Uint8Array, choice: TableChoice): Promise<DocumentVerdict> {
  const decoded = await decodedAs('csv', bytes);
  if (!decoded.ok) return decoded;
  const read = workbookText([readCsv(decoded.text, '')], choice);
  return read === null
    ? { ok: false, reason: 'no-text' }
    : { ...PLAIN, ...read, format: 'csv', encoding: decoded.encoding };
}

async function decodedAs(
  format: 'txt' | 'md' | 'csv',
  bytes: Uint8Array,
): Promise<ReturnType<typeof decodeText> | Refused> {
  const actual = await contentKind(bytes);
  // Bytes of no known kind may be UTF-16 that does not say so, or text of an encoding that is not read.
  return actual === 'text' || actual === 'unknown' ? decodeText(bytes) : otherwise(format, actual);
}

async function readSheets(bytes: Uint8Array, choice: TableChoice): Promise<DocumentVerdict> {
  const opened = await openAs('xlsx', bytes);
  if (!opened.ok) return opened;
  const workbook = await readWorkbook(opened.archive);
  if (!workbook.ok) return workbook;
  const read = workbookText(workbook.sheets, choice);
  return read === null ? { ok: false, reason: 'no-text' } : { ...PLAIN, ...read, format: 'xlsx', encoding: null };
}

async function readWord(format: 'docx' | 'doc', bytes: Uint8Array): Promise<DocumentVerdict> {
  if (!beginsAsZip(bytes)) {
    const actual = await contentKind(bytes);
    if (actual !== 'word-legacy') return otherwise(format, actual);
    const document = readDoc(bytes);
    return document.ok ? { ...PLAIN, ...document, format: 'doc', encoding: null } : document;
  }
  const opened = await openAs('docx', bytes, format);
  if (!opened.ok) return opened;
  const document = await readDocx(opened.archive);
  return document.ok ? { ...PLAIN, ...document, format: 'docx', encoding: null } : document;
}

/** Opens a package that is to be of one kind; `extension` is what its name says. */
async function openAs(
  kind: 'docx' | 'xlsx',
  bytes: Uint8Array,
  extension: AcceptedExtension = kind,
): Promise<{ readonly ok: true; readonly archive: Archive } | Refused> {
  if (!beginsAsZip(bytes)) return otherwise(extension, await contentKind(bytes));
  const opened = await openArchive(bytes);
  if (!opened.ok) return opened;
  const told = await archiveKind(opened.archive);
  if (!told.ok) return told;
  return told.kind === kind ? opened : otherwise(extension, told.kind);
}

async function readPortable(bytes: Uint8Array): Promise<DocumentVerdict> {
  const actual = await contentKind(bytes);
  if (actual !== 'pdf') return otherwise('pdf', actual);
  const document = await readPdf(bytes);
  return document.ok ? { ...PLAIN, ...document, format: 'pdf', encoding: null } : document;
}

function otherwise(extension: AcceptedExtension, actual: ContentKind): Refused {
  return actual === 'encrypted-office'
    ? { ok: false, reason: 'encrypted' }
    : { ok: false, reason: 'not-what-its-name-says', extension, actual };
}
