import { and, eq, isNotNull } from 'drizzle-orm';
import { taskEvidence } from '#db/schema/tasks';
import { hasEnded } from '#domain/tasks/task-states';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { conflict, refusedBy } from '#services/errors';
import { visibleEvidence } from './evidence-standing';
import { RestoreEvidenceInput } from './inputs';
import { subjectOf } from './standing';
import { ofTask } from './task-audit';

/** Puts a removed file back on its task. */
export async function restoreEvidence(ctx: Context, input: RestoreEvidenceInput): Promise<void> {
  const { file, task } = await visibleEvidence(ctx, input.evidenceId);
  authorize(ctx, 'task.report', subjectOf(task));
  const { evidenceId } = RestoreEvidenceInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    if (hasEnded(task.state)) {
      throw refusedBy('not-in-this-state', { state: task.state, event: 'restore-evidence' });
    }
    const restored = await tx
      .update(taskEvidence)
      .set({ removedAt: null })
      .where(and(eq(taskEvidence.id, evidenceId), isNotNull(taskEvidence.removedAt)))
      .returning({ id: taskEvidence.id });
    if (restored.length === 0) throw conflict('evidence-restored', { fileName: file.fileName });
    await audit(tx, ctx, ofTask(task, 'task.restore-evidence', {}, { files: file.fileName }));
  });
}
