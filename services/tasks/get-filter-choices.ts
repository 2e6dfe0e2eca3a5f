import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { person, section, unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import type { Context } from '#services/context';
import { visibleTo } from '#services/visible';
import { GetFilterChoicesInput } from './inputs';

/** What the filters of calendar and list can be set to, as far as the actor sees it. */
export interface FilterChoices {
  /** In the order of the tree; `depth` counts from the first unit shown. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly plans: readonly { readonly id: string; readonly title: string; readonly year: number | null }[];
}

/** More than these nobody picks from a list; the search finds the others. */
const MOST_CHOICES = 300;

export async function getFilterChoices(ctx: Context, input: GetFilterChoicesInput): Promise<FilterChoices> {
  const { unitId } = GetFilterChoicesInput.parse(input);
  const depth = sql<number>`nlevel(${unit.path})`;
  const units = await ctx.db
    .select({ id: unit.id, name: unit.shortName, depth })
    .from(unit)
    .where(and(isNull(unit.archivedAt), visibleTo(ctx.actor, 'task.read', { unitId: unit.id })))
    .orderBy(unit.path, unit.position)
    .limit(MOST_CHOICES);
  const top = Math.min(...units.map((one) => one.depth));
  const chosen = units.find((one) => one.id === unitId) ?? units.find((one) => one.depth === top);
  if (!chosen) return { units: [], sections: [], persons: [], plans: [] };
  const [sections, persons, plans] = await Promise.all([
    ctx.db
      .select({ id: section.id, name: section.name })
      .from(section)
      .where(and(eq(section.unitId, chosen.id), isNull(section.archivedAt)))
      .orderBy(section.position, section.name),
    ctx.db
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(and(eq(person.unitId, chosen.id), isNull(person.archivedAt)))
      .orderBy(person.name)
      .limit(MOST_CHOICES),
    ctx.db
      .select({ id: plan.id, title: plan.title, year: plan.year })
      .from(plan)
      .where(
        and(
          inArray(plan.state, ['published', 'closed']),
          visibleTo(ctx.actor, 'plan.read', { unitId: plan.unitId, persons: [plan.draftedBy] }),
        ),
      )
      .orderBy(desc(plan.year), plan.title)
      .limit(MOST_CHOICES),
  ]);
  return { units: units.map((one) => ({ ...one, depth: one.depth - top })), sections, persons, plans };
}
