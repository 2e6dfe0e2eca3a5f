import { hasEnded } from '#domain/tasks/task-states';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { insertEvidence, takeInEvidence } from './evidence-intake';
import { AddEvidenceInput } from './inputs';
import { subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';

/** Adds files that show what was done, until the task has ended. Returns their ids. */
export async function addEvidence(
  ctx: Context,
  input: AddEvidenceInput,
): Promise<{ readonly evidenceIds: readonly string[] }> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.report', subjectOf(task));
  const { files } = AddEvidenceInput.parse(input);
  const addedBy = actingPerson(ctx);
  if (hasEnded(task.state)) {
    throw refusedBy('not-in-this-state', { state: task.state, event: 'add-evidence' });
  }
  const stored = await takeInEvidence(ctx, files);
  return ctx.db.transaction(async (tx) => {
    const evidenceIds = await insertEvidence(tx, ctx, task.id, addedBy, stored);
    const names = stored.map((file) => file.fileName).join(' · ');
    await audit(tx, ctx, ofTask(task, 'task.add-evidence', {}, { files: names }));
    return { evidenceIds };
  });
}
