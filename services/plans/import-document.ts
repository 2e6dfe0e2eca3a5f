import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { ImportDocumentInput } from './inputs';
import { unitSubject } from './plan-subject';
import { enterDocument, readAndKeep } from './take-in-document';

/** Takes a document into a unit: keeps its bytes, reads it whole, and stores the text with what was found. */
export async function importDocument(
  ctx: Context,
  input: ImportDocumentInput,
): Promise<{ documentId: string; plans: readonly { index: number; title: string; year: number | null }[] }> {
  authorize(ctx, 'plan.import', await unitSubject(ctx, input.unitId));
  const { unitId, source } = ImportDocumentInput.parse(input);
  const document = await readAndKeep(ctx.ports.store, source);
  const { fileName, format, byteSize, sha256 } = document;
  const { plans } = document.reading;
  return ctx.db.transaction(async (tx) => {
    const documentId = await enterDocument(tx, ctx, unitId, document);
    await audit(tx, ctx, {
      action: 'plan.import',
      subject: 'document',
      subjectId: documentId,
      unitId,
      after: { fileName, format, byteSize, sha256, plans: plans.length },
    });
    return { documentId, plans: plans.map(({ title, year }, index) => ({ index, title, year })) };
  });
}
