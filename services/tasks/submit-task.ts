import { progressReport } from '#db/schema/tasks';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { changeTask, type TaskChanged } from './change-task';
import { SubmitTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { reviewersOf, tell } from './tell';

/** 提交审核: what was to be done is done, and the section head is asked to look. The day of it is the task's day of completion. */
export async function submitTask(ctx: Context, input: SubmitTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.report', subjectOf(task));
  const { version, note } = SubmitTaskInput.parse(input);
  const reportedBy = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'submit');
    const changed = await changeTask(tx, task, version, { state, completedOn: ctx.today });
    if (note) {
      await tx
        .insert(progressReport)
        .values({ taskId: task.id, progress: task.progress, note, reportedBy, reportedAt: ctx.now });
    }
    await tell(tx, ctx, task, {
      kind: 'task-submitted',
      to: await reviewersOf(tx, task),
      event: changed.version,
    });
    await audit(tx, ctx, ofTask(task, 'task.submit', { state: task.state }, { state, completedOn: ctx.today }));
    return changed;
  });
}
