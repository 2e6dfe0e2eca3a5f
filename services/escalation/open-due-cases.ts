import { and, eq, inArray, lte, notExists, sql } from 'drizzle-orm';
import { escalationCase } from '#db/schema/escalation';
import { unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { DEFAULT_LADDER, type Ladder } from '#domain/escalation/ladder';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { RUNNING_STATES } from '#domain/tasks/task-states';
import { addWorkingDays } from '#domain/work-calendar/working-days';
import { audit } from '#services/audit';
import { authorize, type Context, type Transaction } from '#services/context';
import { notFound } from '#services/errors';
import { enqueue } from '#services/outbox';
import { OpenDueCasesInput } from './inputs';
import { policiesAround } from './ladder-policies';

/** Cases a transaction. */
const BATCH = 500;

/**
 * Opens a case for every running task of a plan that has entered its reminder window and has none that climbs, and asks for its process.
 * A second run of the same instant opens nothing. The window is the widest of the ladders around: a case opened early only waits.
 */
export async function openDueCases(ctx: Context, input: OpenDueCasesInput): Promise<{ opened: number }> {
  const { planId } = OpenDueCasesInput.parse(input);
  const [place] = await ctx.db
    .select({ unitId: plan.unitId, unitPath: unit.path })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(eq(plan.id, planId));
  if (!place) throw notFound('plan');
  authorize(ctx, 'process.control', place);
  const policies = await policiesAround(ctx.db, place.unitPath);
  const window = widestWindow([DEFAULT_LADDER, ...policies.map((policy) => policy.ladder)]);
  const horizon = addWorkingDays(ctx.today, window, ctx.calendar).date;
  let opened = 0;
  for (;;) {
    const more = await ctx.db.transaction((tx) => openBatch(tx, ctx, planId, horizon));
    opened += more;
    if (more < BATCH) return { opened };
  }
}

async function openBatch(tx: Transaction, ctx: Context, planId: string, horizon: CalendarDate): Promise<number> {
  const due = await entering(tx, planId, horizon);
  if (due.length === 0) return 0;
  const opened = await tx
    .insert(escalationCase)
    .values(due.map(({ taskId, armedFor }) => ({ taskId, armedFor, state: 'climbing' as const, armedAt: ctx.now })))
    .onConflictDoUpdate({
      target: escalationCase.taskId,
      set: {
        state: 'climbing',
        armedFor: sql`excluded.armed_for`,
        armedAt: ctx.now,
        stoppedAt: null,
        version: sql`${escalationCase.version} + 1`,
      },
      setWhere: eq(escalationCase.state, 'stopped'),
    })
    .returning({ taskId: escalationCase.taskId, armedFor: escalationCase.armedFor });
  await enqueue(tx, ctx, ...opened.map(({ taskId }) => ({ kind: 'start-escalation' as const, taskId })));
  const unitOf = new Map(due.map((row) => [row.taskId, row.unitId]));
  await audit(
    tx,
    ctx,
    ...opened.map(({ taskId, armedFor }) => ({
      action: 'escalation.open',
      subject: 'task' as const,
      subjectId: taskId,
      unitId: unitOf.get(taskId) ?? null,
      after: { armedFor },
    })),
  );
  return opened.length;
}

/** Running tasks of the plan that are due by the horizon and have no case that climbs. */
function entering(tx: Transaction, planId: string, horizon: CalendarDate) {
  const climbing = tx
    .select({ one: sql`1` })
    .from(escalationCase)
    .where(and(eq(escalationCase.taskId, task.id), eq(escalationCase.state, 'climbing')));
  return tx
    .select({ taskId: task.id, armedFor: task.dueOn, unitId: task.unitId })
    .from(task)
    .where(
      and(
        eq(task.planId, planId),
        lte(task.dueOn, horizon),
        inArray(task.state, [...RUNNING_STATES]),
        notExists(climbing),
      ),
    )
    .limit(BATCH);
}

/** How many working days before a deadline the earliest reminder of these ladders falls. */
function widestWindow(ladders: readonly Ladder[]): number {
  return Math.max(0, ...ladders.flatMap((ladder) => ladder.rungs.map((rung) => -rung.offsetWorkingDays)));
}
