import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { person, roleGrant, section, unit } from '#db/schema/org';
import { can, type Grant } from '#domain/access/index';
import type { Assignment } from '#domain/planning/draft';
import type { Transaction } from '#services/context';
import { invalid } from '#services/errors';

/**
 * Refuses (`invalid`) an assignment to a unit outside the plan's unit and what lies below it (`unknown-unit`), to a section of another
 * unit (`unknown-section`), to one person as owner and backup (`same-person`), or to somebody who has left or could not report on the
 * work where it is done (`cannot-own`).
 */
export async function checkAssignment(tx: Transaction, planUnitId: string, assignment: Assignment): Promise<void> {
  const { unitId, sectionId, ownerId, backupId } = assignment;
  const withinPlan = sql`${unit.path} <@ (select top.path from ${unit} as top where top.id = ${planUnitId})`;
  const [place] = await tx
    .select({ unitPath: unit.path })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.archivedAt), withinPlan));
  if (!place) throw invalid('unitId', 'unknown-unit');
  if (sectionId !== null) {
    const sections = await tx
      .select({ id: section.id })
      .from(section)
      .where(and(eq(section.id, sectionId), eq(section.unitId, unitId), isNull(section.archivedAt)));
    if (sections.length === 0) throw invalid('sectionId', 'unknown-section');
  }
  if (ownerId !== null && ownerId === backupId) throw invalid('backupId', 'same-person');
  const grantsOf = await grantsByPerson(
    tx,
    [ownerId, backupId].filter((id) => id !== null),
  );
  for (const [field, personId] of [
    ['ownerId', ownerId],
    ['backupId', backupId],
  ] as const) {
    if (personId === null) continue;
    const actor = { kind: 'person' as const, personId, grants: grantsOf.get(personId) ?? [] };
    if (!can(actor, 'task.report', { ...place, sectionId, personIds: [personId] })) throw invalid(field, 'cannot-own');
  }
}

async function grantsByPerson(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Grant[]>> {
  const byPerson = new Map<string, Grant[]>();
  if (ids.length === 0) return byPerson;
  const rows = await tx
    .select({ id: person.id, role: roleGrant.role, unitPath: unit.path, sectionId: roleGrant.sectionId })
    .from(person)
    .innerJoin(roleGrant, and(eq(roleGrant.personId, person.id), isNull(roleGrant.revokedAt)))
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(and(inArray(person.id, [...ids]), isNull(person.archivedAt)));
  for (const { id, ...grant } of rows) byPerson.set(id, [...(byPerson.get(id) ?? []), grant]);
  return byPerson;
}
