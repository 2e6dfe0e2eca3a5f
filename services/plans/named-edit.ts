import type { AskedEdit, PlanDraft } from '#domain/planning/draft';
import { titleOfPart } from '#domain/planning/drafting/part-title';
import type { Transaction } from '#services/context';
import { draftTexts } from './draft-texts';

/** A part that is split off without a title is named by its own words. */
export async function namedEdit(
  tx: Transaction,
  edit: AskedEdit,
  draft: PlanDraft,
  documentId: string,
): Promise<AskedEdit> {
  if (edit.kind !== 'split-item' || edit.title !== undefined) return edit;
  const item = draft.items.find((one) => one.id === edit.itemId);
  const source = item?.sources.find(({ end }) => end > edit.at);
  if (!item || !source) return edit;
  const { text } = (await draftTexts(tx, documentId, draft)).of(item);
  const from = Math.max(source.start, edit.at);
  return { ...edit, title: titleOfPart(text.slice(from, source.end), from, item.rules) };
}
