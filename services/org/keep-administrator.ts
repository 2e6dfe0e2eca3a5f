import { and, eq, isNull, sql } from 'drizzle-orm';
import { account } from '#db/schema/accounts';
import { roleGrant, unit } from '#db/schema/org';
import { liesWithin } from '#domain/org/org';
import type { Transaction } from '../context';
import { refusedBy } from '../errors';

/**
 * Refuses to end administrator's roles after which a unit that they reach would have no administrator who can sign in, neither its own
 * nor one above: the house would be without keys. One such change comes after the other.
 */
export async function keepAdministrator(
  tx: Transaction,
  ending: { readonly grantId: string } | { readonly personId: string },
): Promise<void> {
  const standing = await tx
    .select({
      grantId: roleGrant.id,
      personId: roleGrant.personId,
      unitPath: unit.path,
      entry: sql<boolean>`exists (select 1 from ${account} where ${account.personId} = ${roleGrant.personId} and ${account.disabledAt} is null)`,
    })
    .from(roleGrant)
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(and(eq(roleGrant.role, 'administrator'), isNull(roleGrant.revokedAt)))
    .orderBy(roleGrant.id)
    .for('update', { of: roleGrant });
  const ends = (one: (typeof standing)[number]) =>
    'grantId' in ending ? one.grantId === ending.grantId : one.personId === ending.personId;
  const staying = standing.filter((one) => one.entry && !ends(one));
  const orphaned = standing.some(
    (one) => ends(one) && !staying.some((other) => liesWithin(one.unitPath, other.unitPath)),
  );
  if (orphaned) throw refusedBy('last-administrator');
}
