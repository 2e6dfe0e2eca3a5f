import { invalid } from '#services/errors';
import type { ImportDocumentInput } from '#services/plans/inputs';

/** What the form brings to the reader: the file's bytes, or the pasted text. */
export async function importSource(form: FormData): Promise<ImportDocumentInput['source']> {
  const file = form.get('file');
  if (file instanceof File && file.name !== '') {
    return { kind: 'file', fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  const text = form.get('text');
  if (typeof text !== 'string' || text.trim() === '') throw invalid('source', 'no-text');
  return { kind: 'pasted', text };
}
