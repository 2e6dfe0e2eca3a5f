import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { unit } from '#db/schema/org';
import { amendment, plan, sourceDocument } from '#db/schema/plans';
import { can, type Subject } from '#domain/access/index';
import type { Context } from '#services/context';
import { notFound } from '#services/errors';

const Id = z.uuid();

/** Where a plan stands in the tree, for the permission. A plan that the actor may not read is not found. */
export async function planSubject(ctx: Context, planId: string): Promise<Subject> {
  const rows = await ctx.db
    .select({ unitPath: unit.path, draftedBy: plan.draftedBy })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(eq(plan.id, known(planId, 'plan')));
  return readable(ctx, rows[0], 'plan');
}

/** Where the plan of an amendment stands. */
export async function amendmentSubject(ctx: Context, amendmentId: string): Promise<Subject> {
  const rows = await ctx.db
    .select({ unitPath: unit.path, draftedBy: plan.draftedBy })
    .from(amendment)
    .innerJoin(plan, eq(plan.id, amendment.planId))
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(eq(amendment.id, known(amendmentId, 'amendment')));
  return readable(ctx, rows[0], 'amendment');
}

/** Where an imported document stands; it is seen by whoever sees the plans that were taken from it. */
export async function documentSubject(ctx: Context, documentId: string): Promise<Subject> {
  const rows = await ctx.db
    .select({ unitPath: unit.path, draftedBy: sourceDocument.importedBy })
    .from(sourceDocument)
    .innerJoin(unit, eq(unit.id, sourceDocument.unitId))
    .where(eq(sourceDocument.id, known(documentId, 'document')));
  return readable(ctx, rows[0], 'document');
}

/** Where a unit stands. That it exists is no secret to who is signed in; what may be done in it is asked next. */
export async function unitSubject(ctx: Context, unitId: string): Promise<Subject> {
  const [row] = await ctx.db
    .select({ unitPath: unit.path })
    .from(unit)
    .where(eq(unit.id, known(unitId, 'unit')));
  if (!row) throw notFound('unit');
  return { unitPath: row.unitPath };
}

function known(id: string, what: string): string {
  const parsed = Id.safeParse(id);
  if (!parsed.success) throw notFound(what);
  return parsed.data;
}

function readable(
  ctx: Context,
  row: { readonly unitPath: Subject['unitPath']; readonly draftedBy: string } | undefined,
  what: string,
): Subject {
  if (!row) throw notFound(what);
  const subject: Subject = { unitPath: row.unitPath, personIds: [row.draftedBy] };
  if (!can(ctx.actor, 'plan.read', subject)) throw notFound(what);
  return subject;
}
