import { taskDueChange } from '#db/schema/tasks';
import { mayRedate } from '#domain/tasks/redate';
import { rollForward } from '#domain/work-calendar/working-days';
import { audit } from '#services/audit';
import { authorize, authorOf, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { enqueue } from '#services/outbox';
import { changeTask, type TaskChanged } from './change-task';
import { RedateTaskInput } from './inputs';
import { changedMeanwhile, subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { reviewersOf, tell, workersOf } from './tell';

/** Gives a task another deadline and keeps the reason; the original commitment stays beside it. A rest day is refused with the next working day. */
export async function redateTask(ctx: Context, input: RedateTaskInput): Promise<TaskChanged> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'task.redate', subjectOf(task));
  const { version, dueOn: to, reason } = RedateTaskInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    if (task.version !== version) throw await changedMeanwhile(tx, task.id);
    const { state, dueOn: from } = task;
    const { today, calendar } = ctx;
    const verdict = mayRedate({ state, dueOn: from, to, today, calendar, printed: task.explanation.printed });
    if (!verdict.ok) throw refusedBy(verdict.reason, { dueOn: to, next: rollForward(to, calendar).date, state });
    const { dueOn, provisional, explanation } = verdict;
    const opensOn = dueOn < task.opensOn ? dueOn : task.opensOn;
    const changed = await changeTask(tx, task, version, { dueOn, provisional, explanation, opensOn });
    await tx.insert(taskDueChange).values({
      taskId: task.id,
      kind: 're-dated',
      fromDueOn: from,
      toDueOn: dueOn,
      reason,
      changedBy: authorOf(ctx),
      changedAt: ctx.now,
    });
    await tell(tx, ctx, task, {
      kind: 'task-redated',
      to: [...workersOf(task), ...(await reviewersOf(tx, task))],
      event: changed.version,
      facts: { from, dueOn, reason },
    });
    await enqueue(tx, ctx, { kind: 'wake-escalation', taskId: task.id });
    await audit(tx, ctx, ofTask(task, 'task.redate', { dueOn: from }, { dueOn, reason }));
    return changed;
  });
}
