import { z } from 'zod';

/** The unit to look at, with all below it; the director's own where none is named. */
export const DirectorWorkbenchInput = z.object({ unitId: z.uuid().optional() });
export type DirectorWorkbenchInput = z.input<typeof DirectorWorkbenchInput>;

/** A director's own tasks instead of their unit, or another unit than their own. */
export const WorkbenchInput = z.object({ mine: z.boolean().default(false), unitId: z.uuid().optional() });
export type WorkbenchInput = z.input<typeof WorkbenchInput>;

export const FindAnythingInput = z.object({ text: z.string().trim().max(100) });
export type FindAnythingInput = z.input<typeof FindAnythingInput>;
