import { and, eq, inArray, sql } from 'drizzle-orm';
import { roleGrant, unit } from '#db/schema/org';
import { plan, workItem } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { nextTaskState, TASK_STATES, type TaskState } from '#domain/tasks/task-states';
import { audit } from '#services/audit';
import { authorize, type Context, type Transaction } from '#services/context';
import { notFound } from '#services/errors';
import { notify } from '#services/notices/notify';
import { enqueue } from '#services/outbox';
import { inChunks } from '#services/plans/in-chunks';
import { closePlan } from '#services/plans/close-plan';
import { CloseYearInput } from './inputs';

/** What a year came to. */
export interface YearClosed {
  readonly closed: boolean;
  readonly carriedOver: number;
}

/**
 * Ends a plan's year: what is not finished is carried over (结转) with both its deadlines, its escalation ends, directors and section
 * heads are told what the year came to, and the plan closes. Safe to run again: the plan closes last.
 */
export async function closeYear(ctx: Context, input: CloseYearInput): Promise<YearClosed> {
  const { planId } = CloseYearInput.parse(input);
  const [found] = await ctx.db
    .select({ state: plan.state, title: plan.title, year: plan.year, unitId: plan.unitId, unitPath: unit.path })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(eq(plan.id, planId));
  if (!found) throw notFound('plan');
  authorize(ctx, 'process.control', found);
  if (found.state !== 'published') return { closed: false, carriedOver: 0 };
  const carriedOver = await ctx.db.transaction(async (tx) => {
    const carried = await carryOver(tx, ctx, planId);
    const figures = await figuresOf(tx, planId);
    await notify(
      tx,
      ctx,
      ...(await concerned(tx, planId, found.unitId)).map((personId) => ({
        personId,
        kind: 'year-closed' as const,
        facts: { title: found.title, year: found.year ?? 0, ...figures },
        href: `/plans/${planId}`,
        onceKey: `year-closed:${planId}`,
      })),
    );
    return carried;
  });
  const { closed } = await closePlan(ctx, { planId });
  return { closed, carriedOver };
}

/** The states from which the domain's table carries a task over. */
const CARRIED_STATES = TASK_STATES.filter((state) => nextTaskState(state, 'carry-over').ok);

async function carryOver(tx: Transaction, ctx: Context, planId: string): Promise<number> {
  const before = await tx
    .select({ id: task.id, state: task.state })
    .from(task)
    .where(and(eq(task.planId, planId), inArray(task.state, CARRIED_STATES)))
    .for('update');
  if (before.length === 0) return 0;
  const stood = new Map<string, TaskState>(before.map((row) => [row.id, row.state]));
  const carried = await tx
    .update(task)
    .set({ state: 'carried-over', version: sql`${task.version} + 1` })
    .where(and(eq(task.planId, planId), inArray(task.state, CARRIED_STATES)))
    .returning({ id: task.id, unitId: task.unitId });
  for (const lot of inChunks(carried)) {
    await enqueue(tx, ctx, ...lot.map(({ id }) => ({ kind: 'wake-escalation' as const, taskId: id })));
  }
  const entries = carried.map(({ id, unitId }) => ({
    action: 'task.carry-over',
    subject: 'task' as const,
    subjectId: id,
    unitId,
    before: { state: stood.get(id) },
    after: { state: 'carried-over' },
  }));
  for (const lot of inChunks(entries)) await audit(tx, ctx, ...lot);
  return carried.length;
}

/** Counts of the whole year, cancelled tasks left out. */
async function figuresOf(tx: Transaction, planId: string) {
  const [figures] = await tx
    .select({
      due: sql<number>`count(*) filter (where ${task.state} <> 'cancelled')::int`,
      done: sql<number>`count(*) filter (where ${task.state} = 'done')::int`,
      doneLate: sql<number>`count(*) filter (where ${task.state} = 'done' and ${task.completedOn} > ${task.originalDueOn})::int`,
      carriedOver: sql<number>`count(*) filter (where ${task.state} = 'carried-over')::int`,
    })
    .from(task)
    .where(eq(task.planId, planId));
  return figures ?? { due: 0, done: 0, doneLate: 0, carriedOver: 0 };
}

/** The plan's directors, and the heads of the sections that lead its work. */
async function concerned(tx: Transaction, planId: string, unitId: string): Promise<string[]> {
  const led = sql`select 1 from ${workItem} where ${workItem.planId} = ${planId}
    and ${workItem.unitId} = ${roleGrant.unitId} and (${roleGrant.sectionId} is null or ${workItem.sectionId} = ${roleGrant.sectionId})`;
  const rows = await tx
    .selectDistinct({ personId: roleGrant.personId })
    .from(roleGrant)
    .where(
      sql`${roleGrant.revokedAt} is null and ((${roleGrant.role} = 'director' and ${roleGrant.unitId} = ${unitId})
        or (${roleGrant.role} = 'section-head' and exists (${led})))`,
    );
  return rows.map((row) => row.personId);
}
