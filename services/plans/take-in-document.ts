import { sourceDocument, type DOCUMENT_FORMATS } from '#db/schema/plans';
import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { Reading } from '#domain/plan-reader/reading';
import type { TableReading } from '#domain/plan-reader/task-table';
import { actingPerson, type Context, type Transaction } from '#services/context';
import { readDocumentApart } from '#services/documents/read-apart';
import type { TableChoice } from '#services/documents/sheet-text';
import { invalid, type ErrorFacts } from '#services/errors';
import type { ContentStorePort } from '#services/ports';
import type { ImportDocumentInput } from './inputs';

/** A document that was read and whose bytes are kept, before the office knows of it. */
export interface ReadDocument {
  readonly fileName: string;
  readonly format: (typeof DOCUMENT_FORMATS)[number];
  readonly encoding: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly text: string;
  readonly remarks: readonly DocumentRemark[];
  readonly tableReading: TableReading | null;
  readonly reading: Reading;
}

interface IncomingDocument {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly format: (typeof DOCUMENT_FORMATS)[number];
  readonly encoding: string;
  readonly text: string;
  readonly remarks: readonly DocumentRemark[];
  readonly tableReading: TableReading | null;
}

/**
 * Reads a document whole and keeps its bytes. What cannot be read is refused before anything is kept (`invalid`, code by the reason), so
 * that a bad file leaves nothing half-made.
 */
export async function readAndKeep(
  store: ContentStorePort,
  source: ImportDocumentInput['source'],
): Promise<ReadDocument> {
  const incoming = source.kind === 'file' ? await fromFile(source) : fromPaste(source.text);
  const reading = readPlan(incoming.text);
  if (reading.plans.length === 0) throw invalid('source', 'no-plan-found');
  const { bytes, format, encoding, text, remarks, tableReading } = incoming;
  const sha256 = await store.put(bytes);
  const fileName = incoming.fileName ?? reading.plans[0]?.title ?? '';
  return { fileName, format, encoding, byteSize: bytes.length, sha256, text, remarks, tableReading, reading };
}

/** Enters a document that was read into a unit's documents; returns its id. */
export async function enterDocument(
  tx: Transaction,
  ctx: Context,
  unitId: string,
  document: ReadDocument,
): Promise<string> {
  const [entered] = await tx
    .insert(sourceDocument)
    .values({ ...document, unitId, importedBy: actingPerson(ctx), importedAt: ctx.now })
    .returning({ id: sourceDocument.id });
  if (!entered) throw new Error('an insert returned no row');
  return entered.id;
}

async function fromFile({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Promise<IncomingDocument> {
  return { bytes, fileName, ...(await readFile(fileName, bytes, {})) };
}

/** What a file says, of a workbook by a person's choice; what cannot be read is refused (`invalid`, code by the reason). */
export async function readFile(
  fileName: string,
  bytes: Uint8Array,
  choice: TableChoice,
): Promise<Omit<IncomingDocument, 'bytes' | 'fileName'>> {
  const verdict = await readDocumentApart(fileName, bytes, choice);
  if (!verdict.ok) {
    const { ok: _no, reason, ...facts } = verdict;
    throw invalid('source', reason, plainFacts(facts));
  }
  const { format, text, remarks, table } = verdict;
  return { format, encoding: verdict.encoding ?? 'utf-8', text: storable(text), remarks, tableReading: table };
}

function fromPaste(pasted: string): IncomingDocument {
  const text = storable(pasted);
  if (text.trim() === '') throw invalid('source', 'no-text');
  const bytes = new TextEncoder().encode(text);
  return { bytes, fileName: null, format: 'pasted', encoding: 'utf-8', text, remarks: [], tableReading: null };
}

/** PostgreSQL holds neither NUL nor half a surrogate pair; each becomes one replacement character, so that offsets stay. */
function storable(text: string): string {
  return text.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD');
}

function plainFacts(facts: Readonly<Record<string, string | number | readonly string[]>>): ErrorFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' ? value.join(' ') : value]),
  );
}
