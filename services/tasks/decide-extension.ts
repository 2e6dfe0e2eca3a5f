import { taskDueChange } from '#db/schema/tasks';
import { DEFAULT_EXTENSION_POLICY, mayGrantExtension } from '#domain/tasks/extension';
import { mayRedate } from '#domain/tasks/redate';
import { rollForward } from '#domain/work-calendar/working-days';
import { audit } from '#services/audit';
import { authorOf, authorize, type Context, type Transaction } from '#services/context';
import { conflict, invalid, refusedBy } from '#services/errors';
import { enqueue } from '#services/outbox';
import { changeTask } from './change-task';
import { closeRequest, extensionsOf, rankOf, visibleExtension, type ExtensionRow } from './extension-standing';
import { DecideExtensionInput } from './inputs';
import { subjectOf, type TaskStanding } from './standing';
import { ofTask } from './task-audit';
import { tell, workersOf } from './tell';

/**
 * Grants or refuses an extension: a section head within the policy's working days and number, a director beyond. Granted, it gives the
 * task a later deadline beside the original one, and the ladder is armed anew.
 */
export async function decideExtension(ctx: Context, input: DecideExtensionInput): Promise<void> {
  const { request, task } = await visibleExtension(ctx, input.extensionId);
  authorize(ctx, 'extension.decide', subjectOf(task));
  const { extensionId, decision, reason } = DecideExtensionInput.parse(input);
  const approve = decision === 'approve';
  if (!approve && reason === '') throw invalid('reason', 'reason-needed');
  await ctx.db.transaction(async (tx) => {
    const closed = await closeRequest(tx, extensionId, {
      state: approve ? 'approved' : 'refused',
      decidedBy: authorOf(ctx),
      decidedAt: ctx.now,
      decisionReason: reason || null,
    });
    if (!closed) throw conflict('extension-decided', { state: request.state });
    if (approve) await extend(tx, ctx, task, request);
    await tell(tx, ctx, task, {
      kind: 'extension-decided',
      to: [request.requestedBy, ...workersOf(task)],
      event: extensionId,
      facts: { decision: approve ? 'approved' : 'refused', toDueOn: request.toDueOn, reason },
    });
    const action = approve ? 'extension.approve' : 'extension.refuse';
    const after = approve ? { dueOn: request.toDueOn, reason } : { reason };
    await audit(tx, ctx, ofTask(task, action, { dueOn: task.dueOn }, after));
  });
}

async function extend(tx: Transaction, ctx: Context, task: TaskStanding, request: ExtensionRow): Promise<void> {
  const { calendar, today } = ctx;
  const { state, dueOn: from } = task;
  const to = request.toDueOn;
  const { granted } = await extensionsOf(tx, task.id);
  const may = mayGrantExtension({
    dueOn: from,
    to,
    // The request at hand is counted among the granted ones already.
    granted: granted - 1,
    pending: true,
    policy: DEFAULT_EXTENSION_POLICY,
    calendar,
    rank: rankOf(ctx.actor, task),
  });
  if (!may.ok) throw refusedBy(may.reason, { dueOn: from, toDueOn: to, workingDays: request.workingDays });
  const dated = mayRedate({ state, dueOn: from, to, today, calendar, printed: task.explanation.printed });
  if (!dated.ok) throw refusedBy(dated.reason, { dueOn: to, next: rollForward(to, calendar).date, state });
  const { dueOn, provisional, explanation } = dated;
  await changeTask(tx, task, task.version, { dueOn, provisional, explanation });
  await tx.insert(taskDueChange).values({
    taskId: task.id,
    kind: 'extended',
    fromDueOn: from,
    toDueOn: dueOn,
    reason: request.reason,
    changedBy: authorOf(ctx),
    changedAt: ctx.now,
  });
  await enqueue(tx, ctx, { kind: 'wake-escalation', taskId: task.id });
}
