import { sql } from 'drizzle-orm';
import { extensionRequest } from '#db/schema/tasks';
import { DEFAULT_EXTENSION_POLICY, mayAskExtension, type ExtensionDecider } from '#domain/tasks/extension';
import { rollForward, workingDaysBetween } from '#domain/work-calendar/working-days';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { refusedBy } from '#services/errors';
import { peopleAround } from '#services/escalation/people-around';
import { extensionsOf } from './extension-standing';
import { RequestExtensionInput } from './inputs';
import { subjectOf, visibleTask } from './standing';
import { ofTask } from './task-audit';
import { reviewersOf, tell } from './tell';

/** 申请延期: asks for a later deadline, on the due date at the latest. Whoever decides, by its length and number, is told. */
export async function requestExtension(
  ctx: Context,
  input: RequestExtensionInput,
): Promise<{ readonly extensionId: string; readonly decider: ExtensionDecider }> {
  const task = await visibleTask(ctx, input.taskId);
  authorize(ctx, 'extension.request', subjectOf(task));
  const { toDueOn, reason } = RequestExtensionInput.parse(input);
  const requestedBy = actingPerson(ctx);
  const { calendar, today } = ctx;
  return ctx.db.transaction(async (tx) => {
    // Two requests at once would both find none waiting: the second waits here for the first.
    await tx.execute(sql`select 1 from task where id = ${task.id} for update`);
    const verdict = mayAskExtension({
      state: task.state,
      dueOn: task.dueOn,
      today,
      to: toDueOn,
      reason,
      ...(await extensionsOf(tx, task.id)),
      policy: DEFAULT_EXTENSION_POLICY,
      calendar,
    });
    const next = rollForward(toDueOn, calendar).date;
    if (!verdict.ok) throw refusedBy(verdict.reason, { dueOn: task.dueOn, toDueOn, state: task.state });
    if (next !== toDueOn) throw refusedBy('rest-day', { dueOn: toDueOn, next });
    const workingDays = workingDaysBetween(task.dueOn, toDueOn, calendar).days;
    const rows = await tx
      .insert(extensionRequest)
      .values({
        taskId: task.id,
        fromDueOn: task.dueOn,
        toDueOn,
        workingDays,
        reason,
        requestedBy,
        requestedAt: ctx.now,
      })
      .returning({ id: extensionRequest.id });
    const extensionId = rows[0]!.id;
    await tell(tx, ctx, task, {
      kind: 'extension-requested',
      to: verdict.decider === 'director' ? (await peopleAround(tx, task)).directors : await reviewersOf(tx, task),
      event: extensionId,
      facts: { toDueOn, workingDays, reason },
    });
    await audit(tx, ctx, ofTask(task, 'extension.request', { dueOn: task.dueOn }, { toDueOn, reason }));
    return { extensionId, decider: verdict.decider };
  });
}
