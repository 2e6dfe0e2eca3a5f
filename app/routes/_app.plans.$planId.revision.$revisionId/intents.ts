import { redirect } from '@remix-run/node';
import { z } from 'zod';
import type { Context } from '#services/context';
import { amendByRevision } from '#services/revisions/amend-by-revision';
import { AmendByRevisionInput, TakeRevisionInput } from '#services/revisions/inputs';
import { takeRevision } from '#services/revisions/take-revision';

/** What was ticked and chosen on the page, as its form sends it. */
const Decided = z
  .string()
  .max(500_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'input' });
      return z.NEVER;
    }
  })
  .pipe(TakeRevisionInput.pick({ leftOut: true, choices: true }));

const Form = z.object({
  intent: z.enum(['take', 'amend']),
  version: z.string(),
  planIndex: z.string().optional(),
  reason: z.string().default(''),
  decided: Decided,
});

/** Takes the compared revision into the draft, or drafts an amendment of it, and leads to where that can be looked at. */
export async function takeOver(ctx: Context, of: { planId: string; revisionId: string }, form: FormData) {
  const { intent, decided, reason, ...step } = Form.parse(Object.fromEntries(form));
  const asked = { ...of, ...step, ...decided };
  switch (intent) {
    case 'take':
      await takeRevision(ctx, TakeRevisionInput.parse(asked));
      return redirect(`/plans/${of.planId}/review`);
    case 'amend': {
      const { amendmentId } = await amendByRevision(ctx, AmendByRevisionInput.parse({ ...asked, reason }));
      return redirect(`/plans/${of.planId}/amendment/${amendmentId}`);
    }
  }
}
