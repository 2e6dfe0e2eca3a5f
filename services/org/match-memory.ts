import { type AnyColumn, and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { partyMatch, person, unit } from '#db/schema/org';
import type { Assignment } from '#domain/planning/draft';
import { actingPerson, type Context, type Transaction } from '#services/context';

/** Remembers whom a party of a unit's plans means, for its next plans; null forgets it. The last choice holds. */
export async function rememberMatch(
  tx: Transaction,
  ctx: Context,
  unitId: string,
  party: string,
  assignment: Assignment | null,
): Promise<void> {
  if (assignment === null) {
    await tx.delete(partyMatch).where(and(eq(partyMatch.unitId, unitId), eq(partyMatch.party, party)));
    return;
  }
  const chosen = {
    toUnitId: assignment.unitId,
    toSectionId: assignment.sectionId,
    ownerId: assignment.ownerId,
    backupId: assignment.backupId,
    chosenBy: actingPerson(ctx),
    chosenAt: ctx.now,
  };
  await tx
    .insert(partyMatch)
    .values({ unitId, party, ...chosen })
    .onConflictDoUpdate({ target: [partyMatch.unitId, partyMatch.party], set: chosen });
}

/** Whom a party meant before, with who chose it and when. */
export interface RememberedMatch {
  readonly assignment: Assignment;
  readonly by: string;
  readonly at: Date;
}

/**
 * What is remembered of these parties in a unit, as far as it still stands: a match to an archived unit or section is passed over, a
 * person who has left is taken out of it.
 */
export async function rememberedMatches(
  tx: Transaction,
  unitId: string,
  parties: readonly string[],
): Promise<ReadonlyMap<string, RememberedMatch>> {
  if (parties.length === 0) return new Map();
  const chooser = alias(person, 'chooser');
  const stillHere = (id: AnyColumn) =>
    sql<string | null>`(select p.id from person p where p.id = ${id} and p.archived_at is null)`;
  const rows = await tx
    .select({
      party: partyMatch.party,
      unitId: partyMatch.toUnitId,
      sectionId: partyMatch.toSectionId,
      ownerId: stillHere(partyMatch.ownerId),
      backupId: stillHere(partyMatch.backupId),
      by: chooser.name,
      at: partyMatch.chosenAt,
    })
    .from(partyMatch)
    .innerJoin(chooser, eq(chooser.id, partyMatch.chosenBy))
    .innerJoin(unit, eq(unit.id, partyMatch.toUnitId))
    .where(
      and(
        eq(partyMatch.unitId, unitId),
        inArray(partyMatch.party, [...parties]),
        sql`${unit.archivedAt} is null`,
        sql`not exists (select 1 from section s where s.id = ${partyMatch.toSectionId} and s.archived_at is not null)`,
      ),
    );
  return new Map(rows.map(({ party, by, at, ...assignment }) => [party, { assignment, by, at }]));
}
