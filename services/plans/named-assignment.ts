import { inArray } from 'drizzle-orm';
import { person, section, unit } from '#db/schema/org';
import type { Assignment } from '#domain/planning/draft';
import type { Transaction } from '#services/context';

/** An assignment with the names that a person reads; an id whose row is archived keeps its name. */
export interface NamedAssignment extends Assignment {
  readonly unitName: string;
  readonly sectionName: string | null;
  readonly ownerName: string | null;
  readonly backupName: string | null;
}

/** Looks up the names of many assignments in three queries; the answer names any one of them. */
export async function namesOf(
  tx: Transaction,
  assignments: readonly (Assignment | null)[],
): Promise<(assignment: Assignment) => NamedAssignment> {
  const made = assignments.filter((one) => one !== null);
  const ids = (pick: (one: Assignment) => readonly (string | null)[]) => [
    ...new Set(made.flatMap(pick).filter((one) => one !== null)),
  ];
  const names = new Map<string, string>();
  const look = async (from: typeof unit | typeof section | typeof person, wanted: readonly string[]) => {
    if (wanted.length === 0) return;
    const rows = await tx.select({ id: from.id, name: from.name }).from(from).where(inArray(from.id, wanted));
    for (const row of rows) names.set(row.id, row.name);
  };
  await look(
    unit,
    ids((one) => [one.unitId]),
  );
  await look(
    section,
    ids((one) => [one.sectionId]),
  );
  await look(
    person,
    ids((one) => [one.ownerId, one.backupId]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return (assignment) => ({
    ...assignment,
    unitName: nameOf(assignment.unitId) ?? '',
    sectionName: nameOf(assignment.sectionId),
    ownerName: nameOf(assignment.ownerId),
    backupName: nameOf(assignment.backupId),
  });
}
