import { eq } from 'drizzle-orm';
import { sourceDocument } from '#db/schema/plans';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { DocumentRefInput } from './inputs';
import { documentSubject } from './plan-subject';

/** A document byte for byte as it came in; a pasted one as UTF-8 text. */
export async function getSourceFile(
  ctx: Context,
  input: DocumentRefInput,
): Promise<{ fileName: string; bytes: Uint8Array; sha256: string }> {
  authorize(ctx, 'plan.read', await documentSubject(ctx, input.documentId));
  const { documentId } = DocumentRefInput.parse(input);
  const [document] = await ctx.db
    .select({ fileName: sourceDocument.fileName, format: sourceDocument.format, sha256: sourceDocument.sha256 })
    .from(sourceDocument)
    .where(eq(sourceDocument.id, documentId));
  if (!document) throw notFound('document');
  const bytes = await ctx.ports.store.get(document.sha256);
  const fileName = document.format === 'pasted' ? `${document.fileName}.txt` : document.fileName;
  return { fileName, bytes, sha256: document.sha256 };
}
