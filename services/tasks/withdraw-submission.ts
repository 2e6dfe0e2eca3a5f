import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { changeTask, type TaskChanged } from './change-task';
import { WithdrawSubmissionInput } from './inputs';
import { stateAfter, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';

/** Takes a submission back before it is reviewed, to go on working. */
export async function withdrawSubmission(ctx: Context, input: WithdrawSubmissionInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.report', subjectOf(task));
  const { version } = WithdrawSubmissionInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const state = await stateAfter(tx, task, version, 'withdraw');
    const changed = await changeTask(tx, task, version, { state, completedOn: null });
    await audit(tx, ctx, ofTask(task, 'task.withdraw-submission', { state: task.state }, { state }));
    return changed;
  });
}
