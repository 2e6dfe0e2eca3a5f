import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { person, section, unit } from '#db/schema/org';
import type { Assignment } from '#domain/planning/draft';
import type { Transaction } from '#services/context';
import { invalid } from '#services/errors';

/**
 * Refuses (`invalid`) an assignment that names what does not exist, has left, or stands outside the plan's unit and what lies below it;
 * a section of another unit; one person as owner and as backup.
 */
export async function checkAssignment(tx: Transaction, planUnitId: string, assignment: Assignment): Promise<void> {
  const { unitId, sectionId, ownerId, backupId } = assignment;
  const withinPlan = sql`${unit.path} <@ (select top.path from ${unit} as top where top.id = ${planUnitId})`;
  const units = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.archivedAt), withinPlan));
  if (units.length === 0) throw invalid('unitId', 'unit-outside-plan');
  if (sectionId !== null) {
    const sections = await tx
      .select({ id: section.id })
      .from(section)
      .where(and(eq(section.id, sectionId), eq(section.unitId, unitId), isNull(section.archivedAt)));
    if (sections.length === 0) throw invalid('sectionId', 'section-of-another-unit');
  }
  if (ownerId !== null && ownerId === backupId) throw invalid('backupId', 'owner-is-backup');
  const wanted = [ownerId, backupId].filter((id) => id !== null);
  if (wanted.length === 0) return;
  const people = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unitId))
    .where(and(inArray(person.id, wanted), isNull(person.archivedAt), withinPlan));
  const found = new Set(people.map((one) => one.id));
  if (ownerId !== null && !found.has(ownerId)) throw invalid('ownerId', 'person-outside-plan');
  if (backupId !== null && !found.has(backupId)) throw invalid('backupId', 'person-outside-plan');
}
