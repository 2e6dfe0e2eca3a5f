import type { z } from 'zod';
import { assertNever } from '#domain/shared/assert-never';
import type { Context } from '#services/context';
import { OfficeError, type ErrorFacts, type ErrorKind } from '#services/errors';
import type { TaskChanged } from './change-task';
import { BulkInput } from './inputs';
import { reassignTask } from './reassign-task';
import { redateTask } from './redate-task';
import { signTask } from './sign-task';

/** What became of one of many tasks. */
export type BulkResult =
  | ({ readonly ok: true } & TaskChanged)
  | {
      readonly ok: false;
      readonly taskId: string;
      readonly kind: ErrorKind;
      readonly code: string;
      readonly facts: ErrorFacts;
    };

/** Does one thing to many tasks, each by its own verb with its own permission, transaction and audit: one that fails leaves the others. */
export async function changeManyTasks(ctx: Context, input: BulkInput): Promise<readonly BulkResult[]> {
  const bulk = BulkInput.parse(input);
  const results: BulkResult[] = [];
  for (const seen of bulk.tasks) {
    try {
      results.push({ ok: true, ...(await changeOne(ctx, bulk, seen)) });
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      results.push({ ok: false, taskId: seen.taskId, kind: error.kind, code: error.code, facts: error.facts });
    }
  }
  return results;
}

function changeOne(
  ctx: Context,
  bulk: z.infer<typeof BulkInput>,
  seen: { readonly taskId: string; readonly version: number },
): Promise<TaskChanged> {
  switch (bulk.kind) {
    case 'sign':
      return signTask(ctx, seen);
    case 'redate':
      return redateTask(ctx, { ...seen, dueOn: bulk.dueOn, reason: bulk.reason });
    case 'reassign':
      return reassignTask(ctx, { ...seen, ownerId: bulk.ownerId, backupId: bulk.backupId });
    default:
      return assertNever(bulk);
  }
}
