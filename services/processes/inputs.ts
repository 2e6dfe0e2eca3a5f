import { z } from 'zod';

/** `plan-year:<planId>` or `escalation:<taskId>`. */
const processId = z.string().regex(/^(?:plan-year|escalation):[0-9a-f-]{36}$/u, 'no-such-process');

export const PauseProcessInput = z.object({
  processId,
  reason: z.string().trim().min(2, 'reason-needed').max(1000, 'too-long'),
});
export type PauseProcessInput = z.input<typeof PauseProcessInput>;

export const ResumeProcessInput = z.object({ processId });
export type ResumeProcessInput = z.input<typeof ResumeProcessInput>;
