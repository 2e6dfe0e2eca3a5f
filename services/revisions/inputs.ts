import { z } from 'zod';
import { ImportDocumentInput } from '#services/plans/inputs';

const id = z.uuid();

export const BringRevisionInput = z.object({ planId: id, source: ImportDocumentInput.shape.source });
export type BringRevisionInput = z.infer<typeof BringRevisionInput>;

export const RevisionViewInput = z.object({
  planId: id,
  revisionId: id,
  /** Which of the document's plans, from 0; needed where it holds several. */
  planIndex: z.coerce.number().int().min(0).optional(),
});
export type RevisionViewInput = z.input<typeof RevisionViewInput>;

const entryId = z.string().regex(/^(?:plan|i\d{1,9})$/u);
const conflictId = z.string().regex(/^(?:plan:title|i\d{1,9}:(?:title|lead)|[rns]\d{1,9})$/u);

/** `mine`: the conflicts that are decided for what people had changed; all others are as the revised document prints. */
export const RevisionEffectsInput = RevisionViewInput.extend({ mine: z.array(conflictId).max(5000) });
export type RevisionEffectsInput = z.input<typeof RevisionEffectsInput>;

/** What was decided on the comparison that was seen beside the plan in `version`. */
export const TakeRevisionInput = RevisionViewInput.extend({
  version: z.coerce.number().int().positive(),
  leftOut: z.array(entryId).max(5000),
  choices: z.record(conflictId, z.enum(['mine', 'theirs'])),
});
export type TakeRevisionInput = z.input<typeof TakeRevisionInput>;

export const AmendByRevisionInput = TakeRevisionInput.extend({ reason: z.string().trim().min(1).max(2000) });
export type AmendByRevisionInput = z.input<typeof AmendByRevisionInput>;
