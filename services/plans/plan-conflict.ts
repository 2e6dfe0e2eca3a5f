import { eq } from 'drizzle-orm';
import { plan } from '#db/schema/plans';
import type { Transaction } from '#services/context';
import { conflict, notFound, type OfficeError } from '#services/errors';
import { lastChange } from '#services/last-change';

/** What stands now, for who was slower: the version and state, and the last change with its author. */
export async function planConflict(tx: Transaction, planId: string): Promise<OfficeError> {
  const [now] = await tx.select({ version: plan.version, state: plan.state }).from(plan).where(eq(plan.id, planId));
  if (!now) return notFound('plan');
  return conflict('plan-changed', { ...now, ...(await lastChange(tx, 'plan', planId)) });
}
