import { and, eq, isNull, sql } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { liesWithin } from '#domain/org/org';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { conflict, notFound, refusedBy } from '../errors';
import { MoveUnitInput } from './inputs';
import { unitStanding } from './unit-standing';

/** Hangs a unit with all below it under another one. Both places must be the actor's to edit; a unit cannot go below itself. */
export async function moveUnit(ctx: Context, input: MoveUnitInput): Promise<void> {
  authorize(ctx, 'org.edit', await unitStanding(ctx.db, input.unitId));
  authorize(ctx, 'org.edit', await unitStanding(ctx.db, input.parentId));
  const { unitId, parentId, version } = MoveUnitInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    // One move at a time: two at once could hang two units below each other.
    await tx.select({ id: unit.id }).from(unit).where(isNull(unit.parentId)).orderBy(unit.id).for('update');
    const [moved, target] = [await unitStanding(tx, unitId), await unitStanding(tx, parentId)];
    if (liesWithin(target.unitPath, moved.unitPath)) throw refusedBy('unit-below-itself');
    const [before] = await tx.select().from(unit).where(eq(unit.id, unitId)).limit(1);
    if (!before) throw notFound('unit');
    if (!before.parentId) throw refusedBy('root-stays');
    const [changed] = await tx
      .update(unit)
      .set({ parentId, version: version + 1 })
      .where(and(eq(unit.id, unitId), eq(unit.version, version)))
      .returning({ id: unit.id });
    if (!changed) throw conflict('unit-changed', { name: before.name });
    await tx.execute(sql`
      update unit set path = ${target.unitPath}::ltree || subpath(path, nlevel(${moved.unitPath}::ltree) - 1)
      where path <@ ${moved.unitPath}::ltree`);
    await audit(tx, ctx, {
      action: 'org.edit',
      subject: 'unit',
      subjectId: unitId,
      unitId,
      before: { parentId: before.parentId },
      after: { parentId },
    });
  });
}
