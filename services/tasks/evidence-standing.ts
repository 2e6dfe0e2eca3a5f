import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { taskEvidence } from '#db/schema/tasks';
import type { Context } from '#services/context';
import { notFound } from '#services/errors';
import { visibleTask, type TaskStanding } from './standing';

/** A file with its task, where the actor may see the task; `not-found` otherwise. */
export async function visibleEvidence(
  ctx: Context,
  evidenceId: string,
): Promise<{ readonly file: typeof taskEvidence.$inferSelect; readonly task: TaskStanding }> {
  if (!z.uuid().safeParse(evidenceId).success) throw notFound('evidence');
  const [file] = await ctx.db.select().from(taskEvidence).where(eq(taskEvidence.id, evidenceId));
  if (!file) throw notFound('evidence');
  return { file, task: await visibleTask(ctx, file.taskId) };
}
