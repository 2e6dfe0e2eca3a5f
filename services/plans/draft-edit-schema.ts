import { z } from 'zod';
import { ANSWER_REACHES, type AskedEdit } from '#domain/planning/draft';
import {
  type Answer,
  INDICATOR_KINDS,
  INDICATOR_OPS,
  LIMIT_UNITS,
  NTH_DAYS,
  RECURRENCE_PERIODS,
} from '#domain/plan-reader/reading';
import { parseCalendarDate, type CalendarDate } from '#domain/shared/calendar-date';

const key = z.string().trim().min(1).max(200);
const title = z.string().trim().min(1).max(500);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u);
const count = z.number().int().min(1).max(366);
const date = z.string().transform((text, context): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'no-such-date' });
  return z.NEVER;
});

const span = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(0) })
  .refine(({ start, end }) => start < end, { error: 'empty-span' });

const assignment = z.object({
  unitId: z.uuid(),
  sectionId: z.uuid().nullable(),
  ownerId: z.uuid().nullable(),
  backupId: z.uuid().nullable(),
});

const norm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('recur'),
    per: z.enum(RECURRENCE_PERIODS),
    every: count,
    times: count,
    day: z.number().int().min(1).max(31).exactOptional(),
    weekday: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']).exactOptional(),
    min: z.boolean().exactOptional(),
    before: z.boolean().exactOptional(),
  }),
  z.object({ kind: z.literal('month'), months: z.array(z.number().int().min(1).max(12)).min(1).max(12) }),
  z.object({
    kind: z.literal('nth-day'),
    months: z.array(z.number().int().min(1).max(12)).min(1).max(12),
    nth: z.number().int().min(-1).max(10),
    day: z.enum(NTH_DAYS),
  }),
  z.object({
    kind: z.literal('date'),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
  }),
  z.object({ kind: z.literal('observance'), name: key }),
  z.object({ kind: z.literal('range'), from: monthDay, to: monthDay }),
  z.object({ kind: z.literal('season'), season: key }),
  z.object({ kind: z.literal('deadline'), by: key }),
  z.object({ kind: z.literal('sla'), within: z.number().positive(), unit: z.enum(LIMIT_UNITS) }),
  z.object({ kind: z.literal('horizon'), year: key }),
]);

const indicator = z.object({
  name: title,
  op: z.enum(INDICATOR_OPS),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string().trim().max(40),
  kind: z.enum(INDICATOR_KINDS),
});

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), year: z.number().int().min(1990).max(2100) }),
  z.object({ kind: z.literal('rule'), norm, standard: key.exactOptional() }),
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('lead'), party: key }),
  z.object({ kind: z.literal('first-leads') }),
  z.object({ kind: z.literal('leave') }),
]) satisfies z.ZodType<Answer>;

/**
 * One change to a draft, as it comes from a screen; that an answer is carried over from an earlier plan is for `choosePlans` to say.
 * Browser-safe.
 */
export const DraftEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-title'), title }),
  z.object({ kind: z.literal('set-year'), year: z.number().int().min(1990).max(2100) }),
  z.object({ kind: z.literal('retitle-item'), itemId: key, title }),
  z.object({ kind: z.literal('add-item'), title, afterId: key.nullable(), source: span.nullable() }),
  z.object({ kind: z.literal('drop-item'), itemId: key }),
  z.object({ kind: z.literal('restore-item'), itemId: key }),
  z.object({ kind: z.literal('split-item'), itemId: key, at: z.number().int().min(0), title: title.exactOptional() }),
  z.object({ kind: z.literal('merge-item'), itemId: key, intoId: key }),
  z.object({ kind: z.literal('set-lead-party'), itemId: key, party: key.nullable() }),
  z.object({ kind: z.literal('assign-item'), itemId: key, assignment: assignment.nullable() }),
  z.object({ kind: z.literal('assign-party'), party: key, assignment: assignment.nullable() }),
  z.object({ kind: z.literal('assign-rest'), assignment }),
  z.object({ kind: z.literal('add-rule'), itemId: key, norm }),
  z.object({ kind: z.literal('set-rule'), itemId: key, ruleId: key, norm }),
  z.object({ kind: z.literal('drop-rule'), itemId: key, ruleId: key }),
  z.object({ kind: z.literal('add-indicator'), itemId: key, indicator }),
  z.object({ kind: z.literal('set-indicator'), itemId: key, indicatorId: key, indicator }),
  z.object({ kind: z.literal('drop-indicator'), itemId: key, indicatorId: key }),
  z.object({
    kind: z.literal('answer-question'),
    questionId: key,
    answer: answer.nullable(),
    reach: z.enum(ANSWER_REACHES).exactOptional(),
  }),
  z.object({ kind: z.literal('dismiss-silent'), silentId: key, dismissed: z.boolean() }),
  z.object({ kind: z.literal('move-occurrence'), key, to: date.nullable() }),
]) satisfies z.ZodType<AskedEdit>;
