import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { enqueue } from '#services/outbox';
import { changeTask, type TaskChanged } from './change-task';
import { ApproveTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { tell, workersOf } from './tell';

/** 办结: the reviewer finds it done. It was completed on the day on which it was submitted, however long the review took. */
export async function approveTask(ctx: Context, input: ApproveTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.review', subjectOf(task));
  const { version } = ApproveTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'approve');
    const completedOn = task.completedOn ?? ctx.today;
    const changed = await changeTask(tx, task, version, { state, progress: 100, completedOn });
    await tell(tx, ctx, task, { kind: 'task-approved', to: workersOf(task), event: changed.version });
    await enqueue(tx, ctx, { kind: 'wake-escalation', taskId: task.id });
    await audit(
      tx,
      ctx,
      ofTask(
        task,
        'task.approve',
        { state: task.state, progress: task.progress },
        { state, progress: 100, completedOn },
      ),
    );
    return changed;
  });
}
