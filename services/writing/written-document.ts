import { layText } from '#domain/plan-writing/written-text';
import { isEmpty } from '#domain/plan-writing/written-plan';
import { invalid } from '#services/errors';
import { readAndKeep, type ReadDocument } from '#services/plans/take-in-document';
import type { ContentStorePort } from '#services/ports';
import type { WrittenRow } from './written-store';

/** A written plan as a document that can be entered: its text is kept and read as a pasted one is. One without a word is refused. */
export async function writtenDocument(store: ContentStorePort, row: WrittenRow): Promise<ReadDocument> {
  if (row.blocks.every(isEmpty)) throw invalid('source', 'no-text');
  const read = await readAndKeep(store, { kind: 'pasted', text: layText(row).text });
  return { ...read, fileName: row.title || read.fileName, format: 'written' };
}
