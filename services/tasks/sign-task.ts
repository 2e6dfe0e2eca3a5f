import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { changeTask, type TaskChanged } from './change-task';
import { SignTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';

/** 签收: the owner or the backup takes the task on. */
export async function signTask(ctx: Context, input: SignTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.sign', subjectOf(task));
  const { version } = SignTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'sign');
    const changed = await changeTask(tx, task, version, { state });
    await audit(tx, ctx, ofTask(task, 'task.sign', { state: task.state }, { state }));
    return changed;
  });
}
