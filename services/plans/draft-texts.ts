import { inArray } from 'drizzle-orm';
import { sourceDocument } from '#db/schema/plans';
import type { DraftItem, PlanDraft } from '#domain/planning/draft';
import type { Transaction } from '#services/context';
import { notFound } from '#services/errors';

/** The documents that a draft's words stand in: one for most, more where a revision left an item as an earlier paper has it. */
export interface DraftTexts {
  /** The whole text of the document in which the draft's own spans lie. */
  readonly text: string;
  readonly documentId: string;
  /** The document in which an item's spans lie. */
  readonly of: (item: Pick<DraftItem, 'documentId'>) => DraftDocument;
}

export interface DraftDocument {
  readonly id: string;
  readonly fileName: string;
  readonly text: string;
}

/** Loads the texts of a draft of the plan that was imported from `importedId`. */
export async function draftTexts(tx: Transaction, importedId: string, draft: PlanDraft): Promise<DraftTexts> {
  const own = draft.documentId ?? importedId;
  const ids = new Set([own, ...draft.items.flatMap((item) => item.documentId ?? [])]);
  const rows = await tx
    .select({ id: sourceDocument.id, fileName: sourceDocument.fileName, text: sourceDocument.text })
    .from(sourceDocument)
    .where(inArray(sourceDocument.id, [...ids]));
  const documents = new Map(rows.map((row) => [row.id, row]));
  const of = ({ documentId = own }: Pick<DraftItem, 'documentId'>): DraftDocument => {
    const document = documents.get(documentId);
    if (!document) throw notFound('document');
    return document;
  };
  return { text: of({}).text, documentId: own, of };
}
