import { z } from 'zod';
import { COLUMN_USES } from '#domain/plan-reader/task-table';
import { QUESTION_KINDS } from '#domain/plan-reader/reading';
import type { AskedEdit } from '#domain/planning/draft';
import { DraftEditSchema } from './draft-edit-schema';

const id = z.uuid();
const version = z.coerce.number().int().positive();
const reason = z.string().trim().min(1).max(2000);

/** The longest text that may be pasted, in characters: as much as the largest file holds in Chinese. */
const MAX_PASTED_CHARACTERS = 7_000_000;

export const ImportDocumentInput = z.object({
  unitId: id,
  source: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('file'),
      fileName: z.string().trim().min(1).max(255),
      bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
    }),
    z.object({ kind: z.literal('pasted'), text: z.string().min(1).max(MAX_PASTED_CHARACTERS) }),
  ]),
});
export type ImportDocumentInput = z.infer<typeof ImportDocumentInput>;

/** Which sheet of a workbook holds the tasks, and what its columns hold; without `uses` they are recognised. */
export const ChooseTableInput = z.object({
  documentId: id,
  sheet: z.coerce.number().int().min(0).max(200),
  uses: z.array(z.enum(COLUMN_USES)).max(200).optional(),
});
export type ChooseTableInput = z.infer<typeof ChooseTableInput>;

export const ChoosePlansInput = z.object({
  documentId: id,
  planIndexes: z.array(z.coerce.number().int().min(0)).min(1).max(200),
});
export type ChoosePlansInput = z.infer<typeof ChoosePlansInput>;

/** A step on a plan that somebody has seen in a version: another version is a conflict. */
export const PlanStepInput = z.object({ planId: id, version });
export type PlanStepInput = z.infer<typeof PlanStepInput>;

export const EditDraftInput = PlanStepInput.extend({ edit: DraftEditSchema });
export type EditDraftInput = PlanStepInput & { readonly edit: AskedEdit };

export const DecidePlanInput = z.discriminatedUnion('decision', [
  PlanStepInput.extend({ decision: z.literal('approve'), reason: z.string().trim().max(2000).optional() }),
  PlanStepInput.extend({ decision: z.literal('return'), reason }),
]);
export type DecidePlanInput = z.infer<typeof DecidePlanInput>;

export const PublishPlanInput = PlanStepInput.extend({
  /** What is to become of occurrences that were due before the day of publication. */
  past: z.enum(['leave-out', 'create']).default('leave-out'),
});
export type PublishPlanInput = z.input<typeof PublishPlanInput>;

export const ClosePlanInput = z.object({ planId: id });
export type ClosePlanInput = z.infer<typeof ClosePlanInput>;

export const OpenAmendmentInput = z.object({ planId: id, reason });
export type OpenAmendmentInput = z.infer<typeof OpenAmendmentInput>;

/** A step on an amendment that somebody has seen in a version. */
export const AmendmentStepInput = z.object({ amendmentId: id, version });
export type AmendmentStepInput = z.infer<typeof AmendmentStepInput>;

export const EditAmendmentInput = AmendmentStepInput.extend({ edit: DraftEditSchema });
export type EditAmendmentInput = AmendmentStepInput & { readonly edit: AskedEdit };

export const PlanRefInput = z.object({ planId: id });
export type PlanRefInput = z.infer<typeof PlanRefInput>;
export const AmendmentRefInput = z.object({ amendmentId: id });
export type AmendmentRefInput = z.infer<typeof AmendmentRefInput>;
export const DocumentRefInput = z.object({ documentId: id });
export type DocumentRefInput = z.infer<typeof DocumentRefInput>;

export const UnitRefInput = z.object({ unitId: id });
export type UnitRefInput = z.infer<typeof UnitRefInput>;

/** What a unit's plans remember: the meaning of a word, or whom a party means. */
export const ForgetReadingInput = z.object({
  unitId: id,
  what: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('answer'),
      topic: z.object({ kind: z.enum(QUESTION_KINDS), printed: z.string().max(200), about: z.string().max(200) }),
    }),
    z.object({ kind: z.literal('party'), party: z.string().min(1).max(200) }),
  ]),
});
export type ForgetReadingInput = z.infer<typeof ForgetReadingInput>;

export const ListPlansInput = z.object({ unitId: id.optional() });
export type ListPlansInput = z.infer<typeof ListPlansInput>;

export const YearRingInput = z.union([
  z.object({ planId: id }),
  z.object({ unitId: id, year: z.coerce.number().int().min(1900).max(9999) }),
]);
export type YearRingInput = z.infer<typeof YearRingInput>;

export const FindAssigneesInput = z.object({
  planId: id,
  /** Part of a name of a person, post, section or unit; empty finds the plan's own unit. */
  query: z.string().trim().max(100),
});
export type FindAssigneesInput = z.infer<typeof FindAssigneesInput>;

/** Rolls a plan that was seen in `version` into the next year; `accepted` names the proposals that are followed. */
export const RollPlanInput = PlanStepInput.extend({ accepted: z.array(z.string().max(60)).max(10_000) });
export type RollPlanInput = z.input<typeof RollPlanInput>;
