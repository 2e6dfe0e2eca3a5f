import { sourceDocument, type DOCUMENT_FORMATS } from '#db/schema/plans';
import { readPlan } from '#domain/plan-reader/read-plan';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { readDocument } from '#services/documents/read-document';
import { invalid, type ErrorFacts } from '#services/errors';
import { ImportDocumentInput } from './inputs';
import { unitSubject } from './plan-subject';

interface IncomingDocument {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly format: (typeof DOCUMENT_FORMATS)[number];
  readonly encoding: string;
  readonly text: string;
}

/**
 * Takes a document into a unit: keeps its bytes, reads it whole, and stores the text with what was found. What cannot be read is refused
 * before anything is kept (`invalid`, code by the reason), so that a bad file leaves nothing half-made.
 */
export async function importDocument(
  ctx: Context,
  input: ImportDocumentInput,
): Promise<{ documentId: string; plans: readonly { index: number; title: string; year: number | null }[] }> {
  authorize(ctx, 'plan.import', await unitSubject(ctx, input.unitId));
  const { unitId, source } = ImportDocumentInput.parse(input);
  const importedBy = actingPerson(ctx);
  const incoming = source.kind === 'file' ? await fromFile(source) : fromPaste(source.text);
  const reading = readPlan(incoming.text);
  if (reading.plans.length === 0) throw invalid('source', 'no-plan-found');
  const sha256 = await ctx.ports.store.put(incoming.bytes);
  return ctx.db.transaction(async (tx) => {
    const { format, encoding, text, bytes } = incoming;
    const fileName = incoming.fileName ?? reading.plans[0]?.title ?? '';
    const [document] = await tx
      .insert(sourceDocument)
      .values({
        unitId,
        fileName,
        format,
        encoding,
        byteSize: bytes.length,
        sha256,
        text,
        reading,
        importedBy,
        importedAt: ctx.now,
      })
      .returning({ id: sourceDocument.id });
    if (!document) throw new Error('an insert returned no row');
    await audit(tx, ctx, {
      action: 'plan.import',
      subject: 'document',
      subjectId: document.id,
      unitId,
      after: { fileName, format, byteSize: bytes.length, sha256, plans: reading.plans.length },
    });
    return {
      documentId: document.id,
      plans: reading.plans.map(({ title, year }, index) => ({ index, title, year })),
    };
  });
}

async function fromFile({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Promise<IncomingDocument> {
  const verdict = await readDocument(fileName, bytes);
  if (!verdict.ok) {
    const { ok: _no, reason, ...facts } = verdict;
    throw invalid('source', reason, plainFacts(facts));
  }
  const { format, text } = verdict;
  return { bytes, fileName, format, encoding: verdict.encoding ?? 'utf-8', text: storable(text) };
}

function fromPaste(pasted: string): IncomingDocument {
  const text = storable(pasted);
  if (text.trim() === '') throw invalid('source', 'no-text');
  return { bytes: new TextEncoder().encode(text), fileName: null, format: 'pasted', encoding: 'utf-8', text };
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
