import { and, eq, isNull, sql } from 'drizzle-orm';
import { person, roleGrant, unit } from '#db/schema/org';
import type { Transaction } from '#services/context';

/** The directors who decide on a unit's plans: its own, or those of the nearest unit above that has one. */
export async function decidersOf(tx: Transaction, unitId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ personId: roleGrant.personId, depth: sql<number>`nlevel(${unit.path})` })
    .from(roleGrant)
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        eq(roleGrant.role, 'director'),
        isNull(roleGrant.revokedAt),
        isNull(person.archivedAt),
        sql`${unit.path} @> (select below.path from ${unit} as below where below.id = ${unitId})`,
      ),
    );
  const nearest = Math.max(...rows.map((row) => row.depth));
  return [...new Set(rows.filter((row) => row.depth === nearest).map((row) => row.personId))];
}
