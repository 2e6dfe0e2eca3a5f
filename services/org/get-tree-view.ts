import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { person, section, unit } from '#db/schema/org';
import { can } from '#domain/access/index';
import type { UnitKind } from '#domain/org/org';
import type { Context } from '../context';
import { visibleTo } from '../visible';

export interface TreeUnit {
  readonly id: string;
  readonly parentId: string | null;
  /** 1 at the root of what the actor sees. */
  readonly depth: number;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  readonly version: number;
  readonly people: number;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly mayEdit: boolean;
}

/** The tree below what the actor may look into, in the order in which it is drawn: every unit after its parent. */
export async function getTreeView(ctx: Context): Promise<{ units: TreeUnit[] }> {
  const { db, actor } = ctx;
  const visible = visibleTo(actor, 'org.read', { unitId: unit.id });
  const [units, sections, people] = await Promise.all([
    db
      .select()
      .from(unit)
      .where(and(isNull(unit.archivedAt), visible))
      .orderBy(asc(unit.position), asc(unit.name)),
    db
      .select({ id: section.id, name: section.name, unitId: section.unitId })
      .from(section)
      .innerJoin(unit, eq(unit.id, section.unitId))
      .where(and(isNull(section.archivedAt), visible))
      .orderBy(asc(section.position), asc(section.name)),
    db
      .select({ unitId: person.unitId, count: sql<number>`count(*)::int` })
      .from(person)
      .where(isNull(person.archivedAt))
      .groupBy(person.unitId),
  ]);
  const counts = new Map(people.map((row) => [row.unitId, row.count]));
  const sectionsOf = groupBy(sections, (row) => row.unitId);
  const childrenOf = groupBy(units, (row) => row.parentId);
  const known = new Set(units.map((row) => row.id));
  const drawn: TreeUnit[] = [];
  const draw = (row: (typeof units)[number], depth: number): void => {
    drawn.push({
      id: row.id,
      parentId: row.parentId,
      depth,
      kind: row.kind,
      name: row.name,
      shortName: row.shortName,
      version: row.version,
      people: counts.get(row.id) ?? 0,
      sections: (sectionsOf.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
      mayEdit: can(actor, 'org.edit', { unitPath: row.path }),
    });
    for (const child of childrenOf.get(row.id) ?? []) draw(child, depth + 1);
  };
  for (const root of units.filter((row) => !row.parentId || !known.has(row.parentId))) draw(root, 1);
  return { units: drawn };
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
