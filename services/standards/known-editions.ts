import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { standardEdition } from '#db/schema/standards';
import { SHIPPED_PACKS } from '#domain/service-standards/packs/index';
import type { StandardPack } from '#domain/service-standards/standard';
import type { Transaction } from '#services/context';

/** The editions of service standards that a unit goes by: those that ship, and those that it or a unit above has loaded and not withdrawn. */
export async function knownEditions(tx: Transaction, unitId: string): Promise<StandardPack[]> {
  const rows = await tx
    .select({ edition: standardEdition })
    .from(standardEdition)
    .innerJoin(unit, eq(unit.id, standardEdition.unitId))
    .where(and(reaches(unitId), isNull(standardEdition.withdrawnAt)))
    .orderBy(asc(standardEdition.loadedAt), asc(standardEdition.id));
  return [...SHIPPED_PACKS, ...rows.map(({ edition }) => asPack(edition))];
}

/** Of the unit of an edition: it is the one asked about, or above it. */
export function reaches(unitId: string) {
  return sql`(select below.path from ${unit} below where below.id = ${unitId}) <@ ${unit.path}`;
}

/** An edition as the domain knows it; the keys of its standards are its own among all editions. */
export function asPack(edition: typeof standardEdition.$inferSelect): StandardPack {
  const { id, title, issuedBy, validFrom, validTo, replaces, standards } = edition;
  return {
    key: id,
    title,
    issuedBy,
    validFrom,
    validTo,
    replaces,
    standards: standards.map((standard) => ({ ...standard, key: `${id}:${standard.key}` })),
  };
}
