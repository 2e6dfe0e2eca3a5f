import { and, eq, isNull, sql } from 'drizzle-orm';
import { person, unit } from '#db/schema/org';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { refusedBy } from '../errors';
import { UnitInput } from './inputs';
import { unitStanding } from './unit-standing';

/** Takes an empty unit out of the tree's use. Refused while people or units are below it: they must be moved first. */
export async function archiveUnit(ctx: Context, input: UnitInput): Promise<void> {
  const { unitId } = UnitInput.parse(input);
  const standing = await unitStanding(ctx.db, unitId);
  authorize(ctx, 'org.edit', standing);
  await ctx.db.transaction(async (tx) => {
    const [inside] = await tx
      .select({
        people: sql<number>`(select count(*)::int from ${person} where ${person.unitId} = ${unitId} and ${person.archivedAt} is null)`,
        units: sql<number>`(select count(*)::int from ${unit} where ${unit.parentId} = ${unitId} and ${unit.archivedAt} is null)`,
      })
      .from(sql`(select 1) as one`);
    if (inside && inside.people + inside.units > 0)
      throw refusedBy('unit-not-empty', { people: inside.people, units: inside.units });
    const [changed] = await tx
      .update(unit)
      .set({ archivedAt: ctx.now })
      .where(and(eq(unit.id, unitId), isNull(unit.archivedAt)))
      .returning({ id: unit.id });
    if (changed)
      await audit(tx, ctx, {
        action: 'org.edit',
        subject: 'unit',
        subjectId: unitId,
        unitId,
        after: { archived: true },
      });
  });
}
