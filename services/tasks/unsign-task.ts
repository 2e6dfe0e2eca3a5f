import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { changeTask, type TaskChanged } from './change-task';
import { UnsignTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';

/** Takes a signing back, as long as nothing was reported: refused with `already-reported` afterwards. */
export async function unsignTask(ctx: Context, input: UnsignTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.sign', subjectOf(task));
  const { version } = UnsignTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'unsign');
    if (task.progress > 0) throw refusedBy('already-reported', { progress: task.progress });
    const changed = await changeTask(tx, task, version, { state });
    await audit(tx, ctx, ofTask(task, 'task.unsign', { state: task.state }, { state }));
    return changed;
  });
}
