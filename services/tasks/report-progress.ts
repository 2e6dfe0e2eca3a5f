import { progressReport } from '#db/schema/tasks';
import { nextTaskState } from '#domain/tasks/task-states';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { changeTask, type TaskChanged } from './change-task';
import { insertEvidence, takeInEvidence } from './evidence-intake';
import { ReportProgressInput } from './inputs';
import { changedMeanwhile, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';

/**
 * 办理情况: how far it is, in per cent, with a note and perhaps with files that show it. Reporting on a task that waits to be signed for
 * signs for it.
 */
export async function reportProgress(ctx: Context, input: ReportProgressInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.report', subjectOf(task));
  const { version, progress, note, files } = ReportProgressInput.parse(input);
  const reportedBy = actingPerson(ctx);
  if (task.version !== version) throw await changedMeanwhile(ctx.db, task.id);
  const signed = nextTaskState(task.state, 'sign');
  const state = signed.ok ? signed.state : task.state;
  if (state !== 'in-progress' && state !== 'returned') throw refusedBy('not-in-this-state', { state, event: 'report' });
  const stored = await takeInEvidence(ctx, files);
  return ctx.db.transaction(async (tx) => {
    const changed = await changeTask(tx, task, version, { state, progress });
    await tx.insert(progressReport).values({ taskId: task.id, progress, note, reportedBy, reportedAt: ctx.now });
    await insertEvidence(tx, ctx, task.id, reportedBy, stored);
    await audit(
      tx,
      ctx,
      ofTask(
        task,
        'task.report',
        { state: task.state, progress: task.progress },
        { state, progress, note, files: stored.map((file) => file.fileName).join(' · ') },
      ),
    );
    return changed;
  });
}
