import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { enqueue } from '#services/outbox';
import { changeTask, type TaskChanged } from './change-task';
import { SuspendTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { tell, workersOf } from './tell';

/** 挂账: nothing is owed until it is resumed; reminders and escalation stop. */
export async function suspendTask(ctx: Context, input: SuspendTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.suspend', subjectOf(task));
  const { version, reason } = SuspendTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'suspend');
    const changed = await changeTask(tx, task, version, { state });
    await tell(tx, ctx, task, {
      kind: 'task-suspended',
      to: workersOf(task),
      event: changed.version,
      facts: { reason },
    });
    await enqueue(tx, ctx, { kind: 'wake-escalation', taskId: task.id });
    await audit(tx, ctx, ofTask(task, 'task.suspend', { state: task.state }, { state, reason }));
    return changed;
  });
}
