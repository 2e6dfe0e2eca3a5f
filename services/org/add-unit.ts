import { randomUUID } from 'node:crypto';
import { unit } from '#db/schema/org';
import type { UnitPath } from '#domain/org/org';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { AddUnitInput } from './inputs';
import { heldInPlace, pathLabel, unitStanding } from './unit-standing';

/** Puts a unit below another one. */
export async function addUnit(ctx: Context, input: AddUnitInput): Promise<{ unitId: string }> {
  const parent = await unitStanding(ctx.db, input.parentId);
  authorize(ctx, 'org.edit', parent);
  const { kind, name, shortName } = AddUnitInput.parse(input);
  const unitId = randomUUID();
  return ctx.db.transaction(async (tx) => {
    const { unitPath } = await heldInPlace(tx, parent.id);
    const path = `${unitPath}.${pathLabel(unitId)}` as UnitPath;
    await tx.insert(unit).values({ id: unitId, parentId: parent.id, path, kind, name, shortName });
    await audit(tx, ctx, {
      action: 'org.edit',
      subject: 'unit',
      subjectId: unitId,
      unitId,
      after: { name, kind, parentId: parent.id },
    });
    return { unitId };
  });
}
