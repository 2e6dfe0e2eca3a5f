import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { enqueue } from '#services/outbox';
import { changeTask, type TaskChanged } from './change-task';
import { CancelTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { tell, workersOf } from './tell';

/** 终止: it will not be done, and the reason stays with it. */
export async function cancelTask(ctx: Context, input: CancelTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.cancel', subjectOf(task));
  const { version, reason } = CancelTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'cancel');
    const changed = await changeTask(tx, task, version, { state });
    await tell(tx, ctx, task, {
      kind: 'task-cancelled',
      to: workersOf(task),
      event: changed.version,
      facts: { reason },
    });
    await enqueue(tx, ctx, { kind: 'wake-escalation', taskId: task.id });
    await audit(tx, ctx, ofTask(task, 'task.cancel', { state: task.state }, { state, reason }));
    return changed;
  });
}
