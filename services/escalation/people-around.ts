import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { person, roleGrant, unit } from '#db/schema/org';
import type { Around } from '#domain/escalation/recipients';
import type { Transaction } from '#services/context';

interface TaskPlace {
  readonly ownerId: string;
  readonly backupId: string;
  readonly unitId: string;
  readonly sectionId: string | null;
}

/**
 * Who stands around a task as things are now: owner and backup, the heads of its section (of the unit where a head's grant or the task
 * names none), the unit's directors, and those of the unit above. Who has left is not among them.
 */
export async function peopleAround(tx: Transaction, task: TaskPlace): Promise<Around> {
  const parent = sql`(select ${unit.parentId} from ${unit} where ${unit.id} = ${task.unitId})`;
  const holders = await tx
    .select({
      personId: roleGrant.personId,
      role: roleGrant.role,
      unitId: roleGrant.unitId,
      sectionId: roleGrant.sectionId,
    })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        isNull(roleGrant.revokedAt),
        isNull(person.archivedAt),
        or(
          and(eq(roleGrant.unitId, task.unitId), sql`${roleGrant.role} in ('section-head', 'director')`),
          and(sql`${roleGrant.unitId} = ${parent}`, eq(roleGrant.role, 'director')),
        ),
      ),
    )
    .orderBy(roleGrant.grantedAt, roleGrant.personId);
  const working = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(inArray(person.id, [task.ownerId, task.backupId]), isNull(person.archivedAt)));
  const here = holders.filter((holder) => holder.unitId === task.unitId);
  const leads = (of: string | null) => of === null || task.sectionId === null || of === task.sectionId;
  const stillHere = (id: string) => (working.some((row) => row.id === id) ? id : null);
  const ids = (rows: readonly { readonly personId: string }[]) => rows.map((row) => row.personId);
  return {
    owner: stillHere(task.ownerId),
    backup: stillHere(task.backupId),
    sectionHeads: ids(here.filter((holder) => holder.role === 'section-head' && leads(holder.sectionId))),
    directors: ids(here.filter((holder) => holder.role === 'director')),
    supervisingDirectors: ids(holders.filter((holder) => holder.unitId !== task.unitId)),
  };
}
