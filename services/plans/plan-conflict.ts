import { desc, eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { plan, planDecision, planEdit } from '#db/schema/plans';
import type { Transaction } from '#services/context';
import { conflict, notFound, type OfficeError } from '#services/errors';

/** What stands now, for who was slower: the version and state, and the last change with its author. */
export async function planConflict(tx: Transaction, planId: string): Promise<OfficeError> {
  const [now] = await tx.select({ version: plan.version, state: plan.state }).from(plan).where(eq(plan.id, planId));
  if (!now) return notFound('plan');
  const [edit] = await tx
    .select({ change: planEdit.edit, by: person.name, at: planEdit.editedAt })
    .from(planEdit)
    .innerJoin(person, eq(person.id, planEdit.editedBy))
    .where(eq(planEdit.planId, planId))
    .orderBy(desc(planEdit.editedAt), desc(planEdit.position))
    .limit(1);
  const [decision] = await tx
    .select({ change: planDecision.kind, by: person.name, at: planDecision.decidedAt })
    .from(planDecision)
    .leftJoin(person, eq(person.id, planDecision.decidedBy))
    .where(eq(planDecision.planId, planId))
    .orderBy(desc(planDecision.decidedAt))
    .limit(1);
  const last =
    edit && (!decision || edit.at >= decision.at)
      ? { change: edit.change.kind, by: edit.by, at: edit.at.toISOString() }
      : decision && { change: decision.change, by: decision.by ?? '', at: decision.at.toISOString() };
  return conflict('plan-changed', { ...now, ...last });
}
