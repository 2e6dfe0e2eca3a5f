import { and, eq, isNull } from 'drizzle-orm';
import { taskEvidence } from '#db/schema/tasks';
import { hasEnded } from '#domain/tasks/task-states';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { conflict, refusedBy } from '#services/errors';
import { visibleEvidence } from './evidence-standing';
import { RemoveEvidenceInput } from './inputs';
import { subjectOf } from './standing';
import { ofTask } from './task-audit';

/** Takes a file off its task until the task has ended; the bytes stay, so that it can be put back. */
export async function removeEvidence(ctx: Context, input: RemoveEvidenceInput): Promise<void> {
  const { file, task } = await visibleEvidence(ctx, input.evidenceId);
  authorize(ctx, 'task.report', subjectOf(task));
  const { evidenceId } = RemoveEvidenceInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    if (hasEnded(task.state)) {
      throw refusedBy('not-in-this-state', { state: task.state, event: 'remove-evidence' });
    }
    const removed = await tx
      .update(taskEvidence)
      .set({ removedAt: ctx.now })
      .where(and(eq(taskEvidence.id, evidenceId), isNull(taskEvidence.removedAt)))
      .returning({ id: taskEvidence.id });
    if (removed.length === 0) throw conflict('evidence-removed', { fileName: file.fileName });
    await audit(tx, ctx, ofTask(task, 'task.remove-evidence', { files: file.fileName }, {}));
  });
}
