import { z } from 'zod';
import { SaveWrittenPlanInput } from '#services/writing/inputs';

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not-json' });
    return z.NEVER;
  }
});

/** What was written, with the version that it was written on, as the editor sends it: JSON in one field. */
export const WrittenField = Json.pipe(SaveWrittenPlanInput.omit({ writtenId: true }));

/** What was written, to begin another text with. */
export const CopiedField = Json.pipe(SaveWrittenPlanInput.omit({ writtenId: true, version: true }));
