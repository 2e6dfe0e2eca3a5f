import { eq } from 'drizzle-orm';
import { person, section, unit } from '#db/schema/org';
import type { UnitPath } from '#domain/org/org';
import type { Transaction } from '../context';
import { notFound } from '../errors';

export interface UnitStanding {
  readonly id: string;
  readonly unitPath: UnitPath;
}

/** Where a unit stands in the tree; not-found where there is none. */
export async function unitStanding(db: Transaction, unitId: string): Promise<UnitStanding> {
  const [found] = await db.select({ id: unit.id, unitPath: unit.path }).from(unit).where(eq(unit.id, unitId)).limit(1);
  if (!found) throw notFound('unit');
  return found;
}

/** The unit that a section belongs to. */
export async function sectionStanding(db: Transaction, sectionId: string): Promise<UnitStanding & { name: string }> {
  const [found] = await db
    .select({ id: unit.id, unitPath: unit.path, name: section.name })
    .from(section)
    .innerJoin(unit, eq(unit.id, section.unitId))
    .where(eq(section.id, sectionId))
    .limit(1);
  if (!found) throw notFound('section');
  return found;
}

/** The unit that a person belongs to. */
export async function personStanding(db: Transaction, personId: string): Promise<UnitStanding> {
  const [found] = await db
    .select({ id: unit.id, unitPath: unit.path })
    .from(person)
    .innerJoin(unit, eq(unit.id, person.unitId))
    .where(eq(person.id, personId))
    .limit(1);
  if (!found) throw notFound('person');
  return found;
}

/** A unit's label in a path: its id without hyphens, which ltree does not take. */
export const pathLabel = (id: string): string => id.replaceAll('-', '');
