import { z } from 'zod';

const id = z.uuid();

export const GetStandardsInput = z.object({ unitId: id });
export type GetStandardsInput = z.infer<typeof GetStandardsInput>;

export const LoadStandardsInput = z.object({
  unitId: id,
  fileName: z.string().trim().min(1).max(255),
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
});
export type LoadStandardsInput = z.infer<typeof LoadStandardsInput>;

export const WithdrawStandardsInput = z.object({ editionId: id });
export type WithdrawStandardsInput = z.infer<typeof WithdrawStandardsInput>;

/** `key` of an edition that shipped, or the id of one that was loaded. */
export const ExportStandardsInput = z.object({ unitId: id, key: z.string().min(1).max(100) });
export type ExportStandardsInput = z.infer<typeof ExportStandardsInput>;
