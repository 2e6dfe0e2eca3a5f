import type { PackRow } from '#domain/service-standards/read-pack';
import { refused, type Verdict } from '#domain/shared/verdict';
import { contentKind } from '#services/documents/content-kind';
import { readCsv } from '#services/documents/csv';
import { decodeText } from '#services/documents/encodings';
import { readWorkbook } from '#services/documents/xlsx-workbook';
import { openArchive } from '#services/documents/zip';
import { jsonRows } from './json-rows';

export const MOST_PACK_BYTES = 2_000_000;

export type PackFileRefusal = 'too-large' | 'no-table' | 'undecodable-text' | 'bad-json';
export type PackFile = Verdict<{ readonly rows: readonly PackRow[] }, PackFileRefusal> | BadJson;

interface BadJson {
  readonly ok: false;
  readonly reason: 'bad-json';
  readonly line: number;
}

/** The rows of a file with standards: the first sheet of a workbook, separated values, or JSON; told by its bytes. */
export async function packFile(fileName: string, bytes: Uint8Array): Promise<PackFile> {
  if (bytes.length > MOST_PACK_BYTES) return refused('too-large');
  const kind = await contentKind(bytes);
  if (kind === 'xlsx') return workbookRows(bytes);
  if (kind !== 'text') return refused('no-table');
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused('undecodable-text');
  const text = decoded.text.replace(/^\uFEFF/u, '');
  return text.trimStart().startsWith('{') ? jsonRows(text) : { ok: true, rows: numbered(readCsv(text, fileName).rows) };
}

async function workbookRows(bytes: Uint8Array): Promise<PackFile> {
  const opened = await openArchive(bytes);
  if (!opened.ok) return refused('no-table');
  const workbook = await readWorkbook(opened.archive);
  const [sheet] = workbook.ok ? workbook.sheets : [];
  return sheet ? { ok: true, rows: numbered(sheet.rows) } : refused('no-table');
}

function numbered(rows: readonly (readonly string[])[]): PackRow[] {
  return rows.map((cells, at) => ({ line: at + 1, cells }));
}
