import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { progressReport, taskComment, taskEvidence } from '#db/schema/tasks';
import { can } from '#domain/access/index';
import { hasEnded } from '#domain/tasks/task-states';
import type { Context } from '#services/context';
import { subjectOf, type TaskStanding } from './standing';

export interface TaskReport {
  readonly id: string;
  /** Per cent. */
  readonly progress: number;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export interface TaskRemark {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export interface TaskEvidenceFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly by: string;
  readonly at: string;
  readonly mayRemove: boolean;
}

/** The progress reports of a task, the newest first. */
export async function reportsOf(ctx: Context, taskId: string): Promise<TaskReport[]> {
  const rows = await ctx.db
    .select({
      id: progressReport.id,
      progress: progressReport.progress,
      note: progressReport.note,
      by: person.name,
      at: progressReport.reportedAt,
    })
    .from(progressReport)
    .innerJoin(person, eq(person.id, progressReport.reportedBy))
    .where(eq(progressReport.taskId, taskId))
    .orderBy(desc(progressReport.reportedAt), desc(progressReport.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The comments on a task, in the order in which they were written. */
export async function commentsOf(ctx: Context, taskId: string): Promise<TaskRemark[]> {
  const rows = await ctx.db
    .select({ id: taskComment.id, text: taskComment.text, by: person.name, at: taskComment.writtenAt })
    .from(taskComment)
    .innerJoin(person, eq(person.id, taskComment.writtenBy))
    .where(eq(taskComment.taskId, taskId))
    .orderBy(asc(taskComment.writtenAt), asc(taskComment.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The files of a task that were not removed, in the order in which they came. */
export async function evidenceOf(ctx: Context, task: TaskStanding): Promise<TaskEvidenceFile[]> {
  const rows = await ctx.db
    .select({
      id: taskEvidence.id,
      fileName: taskEvidence.fileName,
      mediaType: taskEvidence.mediaType,
      byteSize: taskEvidence.byteSize,
      by: person.name,
      at: taskEvidence.addedAt,
    })
    .from(taskEvidence)
    .innerJoin(person, eq(person.id, taskEvidence.addedBy))
    .where(and(eq(taskEvidence.taskId, task.id), isNull(taskEvidence.removedAt)))
    .orderBy(asc(taskEvidence.addedAt), asc(taskEvidence.id));
  const ended = hasEnded(task.state);
  const mayRemove = !ended && can(ctx.actor, 'task.report', subjectOf(task));
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), mayRemove }));
}
