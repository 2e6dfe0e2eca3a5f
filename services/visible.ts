import { type AnyColumn, or, type SQL, sql } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { reachOf, type Action, type Actor, type Grant } from '#domain/access/index';

/** The columns by which a row stands in the tree. */
export interface Standing {
  readonly unitId: AnyColumn | SQL;
  readonly sectionId?: AnyColumn | SQL;
  /** Columns that name a person whose own the row is: owner, backup. */
  readonly persons?: readonly (AnyColumn | SQL)[];
}

/**
 * The rows that `actor` may do `action` to, as a predicate: the same answer as `can`, for many rows at once. The one place that turns
 * an actor into SQL.
 */
export function visibleTo(actor: Actor, action: Action, row: Standing): SQL {
  if (actor.kind === 'system') return sql`true`;
  const reaches = actor.grants.flatMap((grant) => predicate(actor.personId, grant, action, row) ?? []);
  return or(...reaches) ?? sql`false`;
}

function predicate(personId: string, grant: Grant, action: Action, row: Standing): SQL | null {
  const reach = reachOf(grant.role, action);
  const below = sql`${row.unitId} in (select ${unit.id} from ${unit} where ${unit.path} <@ ${grant.unitPath}::ltree)`;
  const here = sql`${row.unitId} = (select ${unit.id} from ${unit} where ${unit.path} = ${grant.unitPath}::ltree)`;
  switch (reach) {
    case null:
      return null;
    case 'below':
      return below;
    case 'unit':
      return here;
    case 'section':
      if (grant.sectionId === null) return here;
      return row.sectionId ? sql`(${here} and ${row.sectionId} = ${grant.sectionId})` : sql`false`;
    case 'own':
      if (!row.persons?.length) return sql`false`;
      return sql`(${or(...row.persons.map((column) => sql`${column} = ${personId}`))} and ${below})`;
  }
}
