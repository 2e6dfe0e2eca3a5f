import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { person, unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { writtenPlan } from '#db/schema/writing';
import { can, type Subject } from '#domain/access/index';
import { isEditable } from '#domain/planning/plan-states';
import type { Context, Transaction } from '#services/context';
import { conflict, notFound, refusedBy, type OfficeError } from '#services/errors';

export type WrittenRow = typeof writtenPlan.$inferSelect;

/** Where a written plan stands, for the permission. To whom the unit's plans are closed, it is not found. */
export async function writtenSubject(ctx: Context, writtenId: string): Promise<Subject> {
  if (!z.uuid().safeParse(writtenId).success) throw notFound('written-plan');
  const [row] = await ctx.db
    .select({ unitPath: unit.path, startedBy: writtenPlan.startedBy })
    .from(writtenPlan)
    .innerJoin(unit, eq(unit.id, writtenPlan.unitId))
    .where(eq(writtenPlan.id, writtenId));
  if (!row) throw notFound('written-plan');
  const subject: Subject = { unitPath: row.unitPath, personIds: [row.startedBy] };
  if (!can(ctx.actor, 'plan.read', subject)) throw notFound('written-plan');
  return subject;
}

/**
 * The written plan that somebody saw in a version, to change it. Another version is a conflict; one whose plan is no draft any more is
 * refused, for its text is settled.
 */
export async function openWritten(
  tx: Transaction,
  { writtenId, version }: { readonly writtenId: string; readonly version: number },
): Promise<WrittenRow> {
  const [row] = await tx
    .select({ written: writtenPlan, state: plan.state })
    .from(writtenPlan)
    .leftJoin(plan, eq(plan.id, writtenPlan.planId))
    .where(eq(writtenPlan.id, writtenId));
  if (!row) throw notFound('written-plan');
  if (row.state !== null && !isEditable(row.state)) throw refusedBy('not-editable', { state: row.state });
  if (row.written.version !== version) throw await writtenConflict(tx, writtenId);
  return row.written;
}

/** Writes over the version that was opened; returns the new version. */
export async function overwrite(
  tx: Transaction,
  { id, version }: WrittenRow,
  change: Partial<typeof writtenPlan.$inferInsert>,
): Promise<{ version: number }> {
  const [saved] = await tx
    .update(writtenPlan)
    .set({ ...change, version: version + 1 })
    .where(and(eq(writtenPlan.id, id), eq(writtenPlan.version, version)))
    .returning({ version: writtenPlan.version });
  if (!saved) throw await writtenConflict(tx, id);
  return saved;
}

/** What stands now, for who was slower: who saved it and when. */
export async function writtenConflict(tx: Transaction, writtenId: string): Promise<OfficeError> {
  const [now] = await tx
    .select({ version: writtenPlan.version, by: person.name, byId: person.id, at: writtenPlan.changedAt })
    .from(writtenPlan)
    .innerJoin(person, eq(person.id, writtenPlan.changedBy))
    .where(eq(writtenPlan.id, writtenId));
  if (!now) return notFound('written-plan');
  return conflict('writing-changed', { ...now, at: now.at.toISOString() });
}
