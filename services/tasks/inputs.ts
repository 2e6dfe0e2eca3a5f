import { z } from 'zod';
import { parseCalendarDate } from '#domain/shared/calendar-date';
import { TASK_STATES } from '#domain/tasks/task-states';
import { LIGHTS } from '#domain/tasks/lights';

/** `YYYY-MM-DD` of a day that exists. */
const day = z.string().transform((text, check) => {
  const date = parseCalendarDate(text.trim());
  if (date) return date;
  check.addIssue({ code: 'custom', message: 'no-such-day' });
  return z.NEVER;
});
const reason = z.string().trim().min(2, 'reason-needed').max(1000, 'too-long');
const comment = z.string().trim().min(1, 'text-needed').max(2000, 'too-long');

/** A task as the person saw it: another version in the database is a conflict. */
const seenTask = z.object({ taskId: z.uuid(), version: z.coerce.number<number | string>().int().positive() });

export const SignTaskInput = seenTask;
export type SignTaskInput = z.input<typeof SignTaskInput>;
export const UnsignTaskInput = seenTask;
export type UnsignTaskInput = z.input<typeof UnsignTaskInput>;
export const SubmitTaskInput = seenTask.extend({ note: z.string().trim().max(2000, 'too-long').default('') });
export type SubmitTaskInput = z.input<typeof SubmitTaskInput>;
export const WithdrawSubmissionInput = seenTask;
export type WithdrawSubmissionInput = z.input<typeof WithdrawSubmissionInput>;
export const ApproveTaskInput = seenTask;
export type ApproveTaskInput = z.input<typeof ApproveTaskInput>;
export const ReturnTaskInput = seenTask.extend({ reason });
export type ReturnTaskInput = z.input<typeof ReturnTaskInput>;
export const HandBackTaskInput = seenTask.extend({ reason });
export type HandBackTaskInput = z.input<typeof HandBackTaskInput>;
export const SuspendTaskInput = seenTask.extend({ reason });
export type SuspendTaskInput = z.input<typeof SuspendTaskInput>;
export const ResumeTaskInput = seenTask;
export type ResumeTaskInput = z.input<typeof ResumeTaskInput>;
export const CancelTaskInput = seenTask.extend({ reason });
export type CancelTaskInput = z.input<typeof CancelTaskInput>;
export const RedateTaskInput = seenTask.extend({ dueOn: day, reason });
export type RedateTaskInput = z.input<typeof RedateTaskInput>;
export const ReassignTaskInput = seenTask.extend({
  ownerId: z.uuid('owner-needed'),
  backupId: z.uuid('backup-needed'),
  /** Left out, the section stays; null takes the task out of every section. */
  sectionId: z.uuid().nullable().optional(),
});
export type ReassignTaskInput = z.input<typeof ReassignTaskInput>;

export const CommentTaskInput = z.object({ taskId: z.uuid(), text: comment });
export type CommentTaskInput = z.input<typeof CommentTaskInput>;

/** A file that came in with a form: its bytes and the name that it had. */
export const EvidenceFile = z.object({
  fileName: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
});
const evidenceFiles = z.array(EvidenceFile).max(9, 'too-many-files');
export const ReportProgressInput = seenTask.extend({
  progress: z.coerce.number<number | string>().int().min(0, 'out-of-range').max(100, 'out-of-range'),
  note: comment,
  files: evidenceFiles.default([]),
});
export type ReportProgressInput = z.input<typeof ReportProgressInput>;
export const AddEvidenceInput = z.object({ taskId: z.uuid(), files: evidenceFiles.min(1, 'file-needed') });
export type AddEvidenceInput = z.input<typeof AddEvidenceInput>;
export const RemoveEvidenceInput = z.object({ evidenceId: z.uuid() });
export type RemoveEvidenceInput = z.input<typeof RemoveEvidenceInput>;
export const RestoreEvidenceInput = RemoveEvidenceInput;
export type RestoreEvidenceInput = z.input<typeof RestoreEvidenceInput>;

export const RequestExtensionInput = z.object({ taskId: z.uuid(), toDueOn: day, reason });
export type RequestExtensionInput = z.input<typeof RequestExtensionInput>;
export const WithdrawExtensionInput = z.object({ extensionId: z.uuid() });
export type WithdrawExtensionInput = z.input<typeof WithdrawExtensionInput>;
export const DecideExtensionInput = z.object({
  extensionId: z.uuid(),
  decision: z.enum(['approve', 'refuse']),
  /** Needed for a refusal. */
  reason: z.string().trim().max(1000, 'too-long').default(''),
});
export type DecideExtensionInput = z.input<typeof DecideExtensionInput>;

const many = z.array(seenTask).min(1, 'task-needed').max(200, 'too-many-tasks');
export const BulkInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign'), tasks: many }),
  z.object({ kind: z.literal('redate'), tasks: many, dueOn: day, reason }),
  z.object({ kind: z.literal('reassign'), tasks: many, ownerId: z.uuid(), backupId: z.uuid() }),
]);
export type BulkInput = z.input<typeof BulkInput>;

/** What narrows a calendar or a list: it travels in the address, so that every view can be linked to. */
export const TaskFilter = z.object({
  /** The unit and all below it. */
  unitId: z.uuid().optional(),
  /** The unit itself, without those below. */
  unitOnly: z.boolean().optional(),
  sectionId: z.uuid().optional(),
  /** Owner or backup. */
  personId: z.uuid().optional(),
  planId: z.uuid().optional(),
  lights: z.array(z.enum(LIGHTS)).optional(),
});
export type TaskFilter = z.input<typeof TaskFilter>;

const month = {
  year: z.coerce.number<number | string>().int().min(1990).max(2200),
  month: z.coerce.number<number | string>().int().min(1).max(12),
};
const cursor = z.string().max(400).optional();

export const GetMonthViewInput = z.object({ ...month, filter: TaskFilter.default({}) });
export type GetMonthViewInput = z.input<typeof GetMonthViewInput>;
export const GetMonthAgendaInput = z.object({ ...month, filter: TaskFilter.default({}), cursor });
export type GetMonthAgendaInput = z.input<typeof GetMonthAgendaInput>;
export const GetDayViewInput = z.object({ date: day, filter: TaskFilter.default({}), cursor });
export type GetDayViewInput = z.input<typeof GetDayViewInput>;

/** By deadline, the last first, by title, or the least done first. */
export const TASK_SORTS = ['due', '-due', 'title', 'progress'] as const;
export const ListTasksInput = z.object({
  filter: TaskFilter.extend({
    states: z.array(z.enum(TASK_STATES)).optional(),
    dueFrom: day.optional(),
    dueTo: day.optional(),
    text: z.string().trim().max(100).optional(),
    /** Only those whose deadline in force differs from the original commitment. */
    moved: z.boolean().optional(),
  }).default({}),
  sort: z.enum(TASK_SORTS).default('due'),
  cursor,
});
export type ListTasksInput = z.input<typeof ListTasksInput>;

/** The unit whose sections, persons and plans can be chosen; the actor's own where none is named. */
export const GetFilterChoicesInput = z.object({ unitId: z.uuid().optional() });
export type GetFilterChoicesInput = z.input<typeof GetFilterChoicesInput>;

export const GetTaskViewInput = z.object({ taskId: z.uuid() });
export type GetTaskViewInput = z.input<typeof GetTaskViewInput>;
export const GetEvidenceFileInput = z.object({ evidenceId: z.uuid() });
export type GetEvidenceFileInput = z.input<typeof GetEvidenceFileInput>;

/** Of the plan-year process: everything whose window opens on `upTo` at the latest. */
export const OpenMonthInput = z.object({ planId: z.uuid(), upTo: day });
export type OpenMonthInput = z.input<typeof OpenMonthInput>;
export const SummariseMonthInput = z.object({ planId: z.uuid(), year: month.year, month: month.month });
export type SummariseMonthInput = z.input<typeof SummariseMonthInput>;
