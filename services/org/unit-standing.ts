import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { person, roleGrant, section, unit } from '#db/schema/org';
import type { UnitPath } from '#domain/org/org';
import type { Transaction } from '../context';
import { invalid, notFound } from '../errors';

export interface UnitStanding {
  readonly id: string;
  readonly unitPath: UnitPath;
}

/** Where a unit stands in the tree; not-found where there is none, or where it is archived. */
export async function unitStanding(db: Transaction, unitId: string): Promise<UnitStanding> {
  const [found] = await db
    .select({ id: unit.id, unitPath: unit.path })
    .from(unit)
    .where(and(eq(unit.id, known(unitId, 'unit')), isNull(unit.archivedAt)))
    .limit(1);
  if (!found) throw notFound('unit');
  return found;
}

/** Where a unit stands, kept there until the transaction ends: nobody moves or archives it meanwhile. */
export async function heldInPlace(tx: Transaction, unitId: string): Promise<UnitStanding> {
  const [found] = await tx
    .select({ id: unit.id, unitPath: unit.path })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.archivedAt)))
    .for('share');
  if (!found) throw notFound('unit');
  return found;
}

/** The unit that a section belongs to. */
export async function sectionStanding(db: Transaction, sectionId: string): Promise<UnitStanding & { name: string }> {
  const [found] = await db
    .select({ id: unit.id, unitPath: unit.path, name: section.name })
    .from(section)
    .innerJoin(unit, eq(unit.id, section.unitId))
    .where(and(eq(section.id, known(sectionId, 'section')), isNull(section.archivedAt)))
    .limit(1);
  if (!found) throw notFound('section');
  return found;
}

/** The unit that a person belongs to; not-found for somebody who has left. */
export async function personStanding(db: Transaction, personId: string): Promise<UnitStanding> {
  const [found] = await db
    .select({ id: unit.id, unitPath: unit.path })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unitId))
    .where(and(eq(person.id, known(personId, 'person')), isNull(person.archivedAt)))
    .limit(1);
  if (!found) throw notFound('person');
  return found;
}

/** A unit's label in a path: its id without hyphens, which ltree does not take. */
export const pathLabel = (id: string): string => id.replaceAll('-', '');

/**
 * Where a person belongs and holds roles. Who may end a person's account or take it over must reach all of it: a hospital's administrator
 * does not come into a role in the bureau by setting its holder's password.
 */
export async function personReach(db: Transaction, personId: string): Promise<UnitStanding[]> {
  const held = await db
    .select({ id: unit.id, unitPath: unit.path })
    .from(roleGrant)
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(and(eq(roleGrant.personId, known(personId, 'person')), isNull(roleGrant.revokedAt)));
  return [await personStanding(db, personId), ...held];
}

/** Refuses a section of another unit. */
export async function sectionWithin(db: Transaction, sectionId: string | null, unitId: string): Promise<void> {
  if (sectionId === null) return;
  const [found] = await db
    .select({ unitId: section.unitId })
    .from(section)
    .where(and(eq(section.id, sectionId), isNull(section.archivedAt)));
  if (found?.unitId !== unitId) throw invalid('sectionId', 'section-elsewhere');
}

function known(id: string, what: string): string {
  if (!z.uuid().safeParse(id).success) throw notFound(what);
  return id;
}
