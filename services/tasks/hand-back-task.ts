import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { changeTask, type TaskChanged } from './change-task';
import { HandBackTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { reviewersOf, tell } from './tell';

/** 回退: the owner says that it is not theirs to do; whoever leads assigns it anew. */
export async function handBackTask(ctx: Context, input: HandBackTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.hand-back', subjectOf(task));
  const { version, reason } = HandBackTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'hand-back');
    const changed = await changeTask(tx, task, version, { state });
    await tell(tx, ctx, task, {
      kind: 'task-handed-back',
      to: await reviewersOf(tx, task),
      event: changed.version,
      facts: { reason },
    });
    await audit(tx, ctx, ofTask(task, 'task.hand-back', { state: task.state }, { state, reason }));
    return changed;
  });
}
