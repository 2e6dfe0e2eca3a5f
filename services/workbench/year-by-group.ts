import { and, between, eq, sql, type SQL } from 'drizzle-orm';
import { section, unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import { firstOfMonth, lastOfMonth, yearOf } from '#domain/shared/calendar-date';
import { LIGHTS, type Light } from '#domain/tasks/lights';
import type { UnitPath } from '#domain/org/org';
import type { Context } from '#services/context';
import { countLights, type LightCounts } from '#services/tasks/light-counts';
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

/** The year of the office's day, by group and month, for the tasks that `where` reaches; the largest groups first. */
export async function yearByGroup(ctx: Context, where: SQL, top: UnitPath): Promise<RingGroup[]> {
  const year = yearOf(ctx.today);
  const light = sql<Light>`case ${sql.join(
    LIGHTS.map((one) => sql`when ${inLights(ctx, [one])} then ${one}`),
    sql` `,
  )} end`;
  const month = sql<number>`extract(month from ${task.dueOn})::int`;
  const counted = ctx.db
    .select({
      unitId: task.unitId,
      sectionId: task.sectionId,
      month: month.as('month'),
      light: light.as('light'),
      count: sql<number>`count(*)::int`.as('count'),
    })
    .from(task)
    .where(and(where, between(task.dueOn, firstOfMonth(year, 1), lastOfMonth(year, 12))))
    .groupBy(task.unitId, task.sectionId, sql`3`, sql`4`)
    .as('counted');
  const rows = await ctx.db
    .select({
      unitId: counted.unitId,
      unitPath: unit.path,
      unitName: unit.shortName,
      sectionId: section.id,
      sectionName: section.name,
      month: counted.month,
      light: counted.light,
      count: counted.count,
    })
    .from(counted)
    .innerJoin(unit, eq(unit.id, counted.unitId))
    .leftJoin(section, eq(section.id, counted.sectionId));
  const names = await childNames(ctx, top);
  const groups = new Map<
    string,
    { id: string; name: string; heaps: { month: number; light: Light; count: number }[] }
  >();
  for (const row of rows) {
    const child = row.unitPath === top ? undefined : names.get(row.unitPath.slice(top.length + 1).split('.')[0] ?? '');
    const own = { id: row.sectionId ?? row.unitId, name: row.sectionName ?? row.unitName };
    const { id, name } = child ?? own;
    const group = groups.get(id) ?? { id, name, heaps: [] };
    group.heaps.push(row);
    groups.set(id, group);
  }
  return [...groups.values()]
    .map(({ id, name, heaps }) => ({
      id,
      name,
      total: heaps.reduce((sum, heap) => sum + heap.count, 0),
      segments: segmentsOf(heaps),
    }))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_RINGS);
}

function segmentsOf(heaps: readonly { month: number; light: Light; count: number }[]): RingSegment[] {
  const months = [...new Set(heaps.map((heap) => heap.month))].sort((a, b) => a - b);
  return months.map((month) => ({ month, counts: countLights(heaps.filter((heap) => heap.month === month)) }));
}

/** The units right below, by the label that their path adds. */
async function childNames(ctx: Context, top: UnitPath): Promise<Map<string, { id: string; name: string }>> {
  const rows = await ctx.db
    .select({ id: unit.id, name: unit.shortName, label: sql<string>`subpath(${unit.path}, -1)::text` })
    .from(unit)
    .where(sql`${unit.path} <@ ${top}::ltree and nlevel(${unit.path}) = nlevel(${top}::ltree) + 1`);
  return new Map(rows.map(({ label, ...row }) => [label, row]));
}
