import { z } from 'zod';
import { DraftEditSchema } from '#services/plans/draft-edit-schema';

/** An edit as a form sends it: JSON in one field. */
export const EditField = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not-json' });
      return z.NEVER;
    }
  })
  .pipe(DraftEditSchema);
