import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { extensionRequest } from '#db/schema/tasks';
import type { Actor } from '#domain/access/index';
import { liesWithin } from '#domain/org/org';
import type { ExtensionDecider } from '#domain/tasks/extension';
import type { Context, Transaction } from '#services/context';
import { notFound } from '#services/errors';
import { visibleTask, type TaskStanding } from './standing';

export type ExtensionRow = typeof extensionRequest.$inferSelect;

/** How many extensions of a task were granted, and whether one waits for its decision. */
export async function extensionsOf(
  db: Transaction,
  taskId: string,
): Promise<{ readonly granted: number; readonly pending: boolean }> {
  const [row] = await db
    .select({
      granted: sql<number>`count(*) filter (where ${extensionRequest.state} = 'approved')::int`,
      pending: sql<boolean>`coalesce(bool_or(${extensionRequest.state} = 'requested'), false)`,
    })
    .from(extensionRequest)
    .where(eq(extensionRequest.taskId, taskId));
  return row ?? { granted: 0, pending: false };
}

/** A request with its task, where the actor may see the task; `not-found` otherwise. */
export async function visibleExtension(
  ctx: Context,
  extensionId: string,
): Promise<{ readonly request: ExtensionRow; readonly task: TaskStanding }> {
  if (!z.uuid().safeParse(extensionId).success) throw notFound('extension');
  const [request] = await ctx.db.select().from(extensionRequest).where(eq(extensionRequest.id, extensionId));
  if (!request) throw notFound('extension');
  return { request, task: await visibleTask(ctx, request.taskId) };
}

/** Ends a request that still waits; false where somebody was faster. */
export async function closeRequest(
  tx: Transaction,
  extensionId: string,
  change: Partial<typeof extensionRequest.$inferInsert>,
): Promise<boolean> {
  const closed = await tx
    .update(extensionRequest)
    .set(change)
    .where(and(eq(extensionRequest.id, extensionId), eq(extensionRequest.state, 'requested')))
    .returning({ id: extensionRequest.id });
  return closed.length > 0;
}

/** With what authority an actor decides extensions of a task: as director of its unit or of one above, else as section head. */
export function rankOf(actor: Actor, task: Pick<TaskStanding, 'unitPath'>): ExtensionDecider {
  const directs =
    actor.kind === 'system' ||
    actor.grants.some((grant) => grant.role === 'director' && liesWithin(task.unitPath, grant.unitPath));
  return directs ? 'director' : 'section-head';
}
