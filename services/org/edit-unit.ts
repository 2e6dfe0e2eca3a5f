import { and, eq } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { conflict, notFound } from '../errors';
import { EditUnitInput } from './inputs';
import { unitStanding } from './unit-standing';

/** Renames a unit or changes its kind. */
export async function editUnit(ctx: Context, input: EditUnitInput): Promise<void> {
  authorize(ctx, 'org.edit', await unitStanding(ctx.db, input.unitId));
  const { unitId, kind, name, shortName, version } = EditUnitInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    const [before] = await tx.select().from(unit).where(eq(unit.id, unitId)).limit(1);
    if (!before) throw notFound('unit');
    const [changed] = await tx
      .update(unit)
      .set({ kind, name, shortName, version: version + 1 })
      .where(and(eq(unit.id, unitId), eq(unit.version, version)))
      .returning({ id: unit.id });
    if (!changed) throw conflict('unit-changed', { name: before.name });
    await audit(tx, ctx, {
      action: 'org.edit',
      subject: 'unit',
      subjectId: unitId,
      unitId,
      before: { kind: before.kind, name: before.name, shortName: before.shortName },
      after: { kind, name, shortName },
    });
  });
}
