import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { changeTask, type TaskChanged } from './change-task';
import { ReturnTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { tell, workersOf } from './tell';

/** 退回: the reviewer sends it back for rework, with the reason. */
export async function returnTask(ctx: Context, input: ReturnTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.review', subjectOf(task));
  const { version, reason } = ReturnTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'return');
    const changed = await changeTask(tx, task, version, { state, completedOn: null });
    await tell(tx, ctx, task, {
      kind: 'task-returned',
      to: workersOf(task),
      event: changed.version,
      facts: { reason },
    });
    await audit(tx, ctx, ofTask(task, 'task.return', { state: task.state }, { state, reason }));
    return changed;
  });
}
