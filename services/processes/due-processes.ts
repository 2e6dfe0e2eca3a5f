import { and, eq, isNotNull } from 'drizzle-orm';
import { escalationCase } from '#db/schema/escalation';
import { plan } from '#db/schema/plans';
import type { ProcessId } from '#domain/processes/process-id';
import type { Transaction } from '#services/context';

/** The processes that should run by what the database says: a plan year for each plan in force, an escalation for each open case. */
export async function dueProcesses(tx: Transaction): Promise<ProcessId[]> {
  const plans = await tx
    .select({ id: plan.id })
    .from(plan)
    .where(and(eq(plan.state, 'published'), isNotNull(plan.year)));
  const cases = await tx
    .select({ id: escalationCase.taskId })
    .from(escalationCase)
    .where(eq(escalationCase.state, 'climbing'));
  return [
    ...plans.map(({ id }): ProcessId => ({ kind: 'plan-year', subjectId: id })),
    ...cases.map(({ id }): ProcessId => ({ kind: 'escalation', subjectId: id })),
  ];
}
