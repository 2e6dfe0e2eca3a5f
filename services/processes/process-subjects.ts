import { and, asc, eq, inArray, isNotNull, not, sql, type SQL } from 'drizzle-orm';
import { escalationCase } from '#db/schema/escalation';
import { unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import type { ProcessKind } from '#domain/processes/process-id';
import type { Context } from '#services/context';
import { visibleTo } from '#services/visible';

/** What a process serves, as the process page names it. */
export interface ProcessSubject {
  readonly kind: ProcessKind;
  readonly subjectId: string;
  readonly title: string;
  readonly unitName: string;
  readonly mayControl: boolean;
}

/** Within the actor's reach: what should have a process, or, of the given ids, what should not. */
export async function subjectsWithin(
  ctx: Context,
  asked: { readonly due: true } | { readonly due: false; readonly plans: string[]; readonly tasks: string[] },
): Promise<ProcessSubject[]> {
  const { db, actor } = ctx;
  const mayControl = sql<boolean>`(${visibleTo(actor, 'process.control', { unitId: unit.id })})`;
  const reached = visibleTo(actor, 'process.read', { unitId: unit.id });
  const inForce = and(eq(plan.state, 'published'), isNotNull(plan.year))!;
  const climbing = sql`exists (select 1 from ${escalationCase} where ${escalationCase.taskId} = ${task.id} and ${escalationCase.state} = 'climbing')`;
  const which = (id: typeof plan.id | typeof task.id, due: SQL, ids: readonly string[]) =>
    asked.due ? due : and(inArray(id, [...ids]), not(due));
  const plans = await db
    .select({
      kind: sql<'plan-year'>`'plan-year'`,
      subjectId: plan.id,
      title: plan.title,
      unitName: unit.name,
      mayControl,
    })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(and(reached, which(plan.id, inForce, asked.due ? [] : asked.plans)))
    .orderBy(asc(plan.title));
  const tasks = await db
    .select({
      kind: sql<'escalation'>`'escalation'`,
      subjectId: task.id,
      title: task.title,
      unitName: unit.name,
      mayControl,
    })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .where(and(reached, which(task.id, climbing, asked.due ? [] : asked.tasks)))
    .orderBy(asc(task.dueOn), asc(task.id));
  return [...plans, ...tasks];
}
