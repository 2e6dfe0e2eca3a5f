import type { DraftEdit } from '#domain/planning/draft';

/** An edit as the audit keeps it: of a revision which document was taken, not the whole draft, which stands in the edit itself. */
export function recordOf(edit: DraftEdit): Readonly<Record<string, unknown>> {
  return edit.kind === 'take-revision' ? { kind: edit.kind, documentId: edit.draft.documentId } : edit;
}
