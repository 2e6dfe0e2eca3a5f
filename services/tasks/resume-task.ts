import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { enqueue } from '#services/outbox';
import { changeTask, type TaskChanged } from './change-task';
import { ResumeTaskInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { tell, workersOf } from './tell';

/** Ends a suspension: the task waits for its owner again, and its deadline counts. */
export async function resumeTask(ctx: Context, input: ResumeTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.suspend', subjectOf(task));
  const { version } = ResumeTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'resume');
    const changed = await changeTask(tx, task, version, { state });
    await tell(tx, ctx, task, { kind: 'task-resumed', to: workersOf(task), event: changed.version });
    await enqueue(tx, ctx, { kind: 'wake-escalation', taskId: task.id });
    await audit(tx, ctx, ofTask(task, 'task.resume', { state: task.state }, { state }));
    return changed;
  });
}
