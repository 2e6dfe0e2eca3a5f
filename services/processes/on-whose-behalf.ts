import { and, desc, eq } from 'drizzle-orm';
import { plan, planDecision } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { assertNever } from '#domain/shared/assert-never';
import type { ProcessId } from '#domain/processes/process-id';
import type { Transaction } from '#services/context';

/** The person whose decision a process carries out: whoever published the plan that it serves. */
export async function onWhoseBehalf(tx: Transaction, { kind, subjectId }: ProcessId): Promise<string | null> {
  const [published] = await tx
    .select({ personId: planDecision.decidedBy })
    .from(planDecision)
    .innerJoin(plan, eq(plan.id, planDecision.planId))
    .where(and(eq(planDecision.kind, 'published'), servedBy(tx, kind, subjectId)))
    .orderBy(desc(planDecision.decidedAt))
    .limit(1);
  return published?.personId ?? null;
}

function servedBy(tx: Transaction, kind: ProcessId['kind'], subjectId: string) {
  switch (kind) {
    case 'plan-year':
      return eq(plan.id, subjectId);
    case 'escalation':
      return eq(plan.id, tx.select({ id: task.planId }).from(task).where(eq(task.id, subjectId)));
    default:
      return assertNever(kind);
  }
}
