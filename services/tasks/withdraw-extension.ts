import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { conflict } from '#services/errors';
import { closeRequest, visibleExtension } from './extension-standing';
import { WithdrawExtensionInput } from './inputs';
import { subjectOf } from './standing';
import { ofTask } from './task-audit';

/** Takes a request for an extension back before it is decided. */
export async function withdrawExtension(ctx: Context, input: WithdrawExtensionInput): Promise<void> {
  const { request, task } = await visibleExtension(ctx, input.extensionId);
  authorize(ctx, 'extension.request', subjectOf(task));
  const { extensionId } = WithdrawExtensionInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    if (!(await closeRequest(tx, extensionId, { state: 'withdrawn', decidedAt: ctx.now }))) {
      throw conflict('extension-decided', { state: request.state });
    }
    await audit(tx, ctx, ofTask(task, 'extension.withdraw', { toDueOn: request.toDueOn }, {}));
  });
}
