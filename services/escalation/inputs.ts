import { z } from 'zod';
import { RUNG_AUDIENCES } from '#domain/escalation/ladder';
import { parseCalendarDate } from '#domain/shared/calendar-date';

const day = z.string().transform((text, check) => {
  const date = parseCalendarDate(text.trim());
  if (date) return date;
  check.addIssue({ code: 'custom', message: 'no-such-day' });
  return z.NEVER;
});

export const OpenDueCasesInput = z.object({ planId: z.uuid() });
export type OpenDueCasesInput = z.input<typeof OpenDueCasesInput>;

export const ClimbInput = z.object({ taskId: z.uuid() });
export type ClimbInput = z.input<typeof ClimbInput>;

export const EscalationTimelineInput = z.object({ taskId: z.uuid() });
export type EscalationTimelineInput = z.input<typeof EscalationTimelineInput>;

/** A step as the policy editor sends it; its key follows from the offset. */
const step = z.object({
  offsetWorkingDays: z.coerce.number().int().min(-30, 'out-of-range').max(120, 'out-of-range'),
  audience: z.enum(RUNG_AUDIENCES),
});

export const SetPolicyInput = z
  .object({
    unitId: z.uuid(),
    steps: z.array(step).min(1, 'step-needed').max(20, 'too-many'),
    legalBasis: z.string().trim().min(2, 'legal-basis-needed').max(300, 'too-long'),
    validFrom: day,
    validUntil: day.nullable().default(null),
    /** The unit's own policy that the editor saw in force, with its version; null where it saw none. */
    seen: z.object({ policyId: z.uuid(), version: z.coerce.number().int().positive() }).nullable(),
  })
  .refine((input) => input.validUntil === null || input.validUntil >= input.validFrom, {
    path: ['validUntil'],
    message: 'ends-before-it-begins',
  })
  .refine((input) => new Set(input.steps.map((each) => each.offsetWorkingDays)).size === input.steps.length, {
    path: ['steps'],
    message: 'two-steps-on-one-day',
  });
export type SetPolicyInput = z.input<typeof SetPolicyInput>;

export const GetPoliciesInput = z.object({ unitId: z.uuid() });
export type GetPoliciesInput = z.input<typeof GetPoliciesInput>;
