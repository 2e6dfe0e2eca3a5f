import { and, between, eq, ne, sql, type SQL } from 'drizzle-orm';
import { section, unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import { firstOfMonth, lastOfMonth, yearOf } from '#domain/shared/calendar-date';
import { LIGHTS, type Light } from '#domain/tasks/lights';
import type { UnitPath } from '#domain/org/org';
import type { Context } from '#services/context';
import { countLights, type LightCounts } from '#domain/tasks/light-counts';
import { inLights } from '#services/tasks/task-filter';

/** A sector of the year ring: one group's tasks due in one month. */
export interface RingSegment {
  /** 1 to 12. */
  readonly month: number;
  readonly counts: LightCounts;
}

/** A ring: a section of the own unit, the own unit's tasks without a section, or a unit right below with all below it. */
export interface RingGroup {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  /** Only months with tasks. */
  readonly segments: readonly RingSegment[];
}

/** More rings than these cannot be told apart; the largest are shown. */
const MOST_RINGS = 12;

interface Heap {
  readonly group: { readonly id: string; readonly name: string };
  readonly month: number;
  readonly light: Light;
  readonly count: number;
}

/** The year of the office's day, by group and month, for the tasks that `where` reaches; the largest groups first. */
export async function yearByGroup(
  ctx: Context,
  where: SQL,
  top: { readonly id: string; readonly name: string; readonly path: UnitPath },
): Promise<RingGroup[]> {
  const year = yearOf(ctx.today);
  const inYear = and(where, between(task.dueOn, firstOfMonth(year, 1), lastOfMonth(year, 12)));
  const [own, below] = await Promise.all([bySection(ctx, inYear, top), byUnitBelow(ctx, inYear, top)]);
  const heaps = [...own, ...below];
  const groups = new Map(heaps.map(({ group }) => [group.id, group]));
  return [...groups.values()]
    .map((group) => {
      const ofGroup = heaps.filter((heap) => heap.group.id === group.id);
      return { ...group, total: ofGroup.reduce((sum, heap) => sum + heap.count, 0), segments: segmentsOf(ofGroup) };
    })
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_RINGS);
}

async function bySection(
  ctx: Context,
  inYear: SQL | undefined,
  top: { readonly id: string; readonly name: string },
): Promise<Heap[]> {
  const rows = await ctx.db
    .select({ ...counted(ctx), sectionId: section.id, sectionName: section.name })
    .from(task)
    .leftJoin(section, eq(section.id, task.sectionId))
    .where(and(inYear, eq(task.unitId, top.id)))
    .groupBy(sql`1`, sql`2`, section.id, section.name);
  return rows.map(({ sectionId, sectionName, ...heap }) => {
    return { ...heap, group: { id: sectionId ?? top.id, name: sectionName ?? top.name } };
  });
}

/** Counted without the section, so that the index alone answers for a whole county. */
async function byUnitBelow(
  ctx: Context,
  inYear: SQL | undefined,
  top: { readonly id: string; readonly path: UnitPath },
): Promise<Heap[]> {
  const [rows, units] = await Promise.all([
    ctx.db
      .select({ ...counted(ctx), unitId: task.unitId })
      .from(task)
      .where(and(inYear, ne(task.unitId, top.id)))
      .groupBy(sql`1`, sql`2`, task.unitId),
    ctx.db
      .select({ id: unit.id, name: unit.shortName, path: unit.path })
      .from(unit)
      .where(sql`${unit.path} <@ ${top.path}::ltree`),
  ]);
  const depth = top.path.split('.').length;
  const byPath = new Map(units.map((one) => [one.path as string, one]));
  const groupOf = new Map(
    units.map(
      ({ id, path }) =>
        [
          id,
          byPath.get(
            path
              .split('.')
              .slice(0, depth + 1)
              .join('.'),
          ),
        ] as const,
    ),
  );
  return rows.flatMap(({ unitId, ...heap }) => {
    const group = groupOf.get(unitId);
    return group ? [{ ...heap, group: { id: group.id, name: group.name } }] : [];
  });
}

/** Month and light of the tasks, to be grouped by as columns 1 and 2, and how many there are. */
function counted(ctx: Context) {
  const cases = LIGHTS.map((light) => sql`when ${inLights(ctx, [light])} then ${light}`);
  return {
    month: sql<number>`date_part('month', ${task.dueOn})::int`,
    light: sql<Light>`case ${sql.join(cases, sql` `)} end`,
    count: sql<number>`count(*)::int`,
  };
}

function segmentsOf(heaps: readonly Heap[]): RingSegment[] {
  const months = [...new Set(heaps.map((heap) => heap.month))].sort((a, b) => a - b);
  return months.map((month) => ({ month, counts: countLights(heaps.filter((heap) => heap.month === month)) }));
}
