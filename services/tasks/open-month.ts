import { and, eq, lte, sql } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { nextTaskState } from '#domain/tasks/task-states';
import { audit } from '#services/audit';
import { authorize, type Context, type Transaction } from '#services/context';
import { notFound } from '#services/errors';
import { notify } from '#services/notices/notify';
import { queryOf } from './filter-address';
import { OpenMonthInput } from './inputs';
import { ofTask } from './task-audit';

interface OpenedTask {
  readonly id: string;
  readonly unitId: string;
  readonly ownerId: string;
}

/** Rows a statement: PostgreSQL takes at most 65,535 parameters. */
const AUDIT_ROWS = 1_000;

/**
 * Opens every planned task of a plan whose window begins on `upTo` at the latest, and tells each owner once for the month of `upTo` how
 * many opened. Ended and opened tasks are left alone, so that a second run changes nothing.
 */
export async function openMonth(ctx: Context, input: OpenMonthInput): Promise<{ readonly opened: number }> {
  const { planId, upTo } = OpenMonthInput.parse(input);
  const [found] = await ctx.db
    .select({ id: plan.id, title: plan.title, state: plan.state, unitPath: unit.path })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(eq(plan.id, planId));
  if (!found) throw notFound('plan');
  authorize(ctx, 'process.control', found);
  if (found.state !== 'published') return { opened: 0 };
  return ctx.db.transaction(async (tx) => {
    const opening = nextTaskState('planned', 'open');
    if (!opening.ok) return { opened: 0 };
    const opened = await tx
      .update(task)
      .set({ state: opening.state, version: sql`${task.version} + 1` })
      .where(and(eq(task.planId, planId), eq(task.state, 'planned'), lte(task.opensOn, upTo)))
      .returning({ id: task.id, unitId: task.unitId, ownerId: task.ownerId });
    await tellOwners(tx, ctx, found, upTo.slice(0, 7), opened);
    for (let from = 0; from < opened.length; from += AUDIT_ROWS) {
      const entries = opened.slice(from, from + AUDIT_ROWS);
      const after = { state: opening.state };
      await audit(tx, ctx, ...entries.map((row) => ofTask(row, 'task.open', { state: 'planned' }, after)));
    }
    return { opened: opened.length };
  });
}

async function tellOwners(
  tx: Transaction,
  ctx: Context,
  of: { readonly id: string; readonly title: string },
  month: string,
  opened: readonly OpenedTask[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { ownerId } of opened) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  await notify(
    tx,
    ctx,
    ...[...counts].map(([personId, count]) => ({
      personId,
      kind: 'tasks-opened' as const,
      facts: { plan: of.title, year: Number(month.slice(0, 4)), month: Number(month.slice(5)), count },
      href: `/tasks?${queryOf({ personId, planId: of.id, states: ['open'] })}`,
      onceKey: `tasks-opened:${of.id}:${month}`,
    })),
  );
}
