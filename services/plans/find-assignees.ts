import { and, eq, ilike, isNull, or, sql, type SQL } from 'drizzle-orm';
import { person, post, postHolding, section, unit } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import type { UnitKind } from '#domain/org/org';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { visibleTo } from '#services/visible';
import { FindAssigneesInput } from './inputs';
import { planSubject } from './plan-subject';

/** To whom work of a plan can be given; at most a screenful of each. */
export interface Assignees {
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: UnitKind }[];
  readonly sections: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly name: string;
    readonly unitName: string;
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly unitId: string;
    readonly unitName: string;
    readonly sectionId: string | null;
    readonly sectionName: string | null;
  }[];
}

const SCREENFUL = 60;

/** Units, sections and people of the plan's unit and below whose name holds the query; with an empty query, those of the unit itself. */
export async function findAssignees(ctx: Context, input: FindAssigneesInput): Promise<Assignees> {
  authorize(ctx, 'plan.read', await planSubject(ctx, input.planId));
  const { planId, query } = FindAssigneesInput.parse(input);
  const [found] = await ctx.db.select({ unitId: plan.unitId }).from(plan).where(eq(plan.id, planId));
  if (!found) throw notFound('plan');
  return assigneesOf(ctx, found.unitId, query);
}

/** As `findAssignees`, for a unit that the caller has authorised the actor for. */
export async function assigneesOf(ctx: Context, unitId: string, query: string): Promise<Assignees> {
  const like = `%${query.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const visible = visibleTo(ctx.actor, 'org.read', { unitId: unit.id });
  const within = sql`${unit.path} <@ (select top.path from ${unit} as top where top.id = ${unitId})`;
  const scope = and(query === '' ? eq(unit.id, unitId) : within, visible, isNull(unit.archivedAt));
  const named = (...matches: SQL[]) => (query === '' ? undefined : or(...matches));
  const nearFirst = sql`nlevel(${unit.path})`;
  const [units, sections, people] = await Promise.all([
    ctx.db
      .select({ id: unit.id, name: unit.name, kind: unit.kind })
      .from(unit)
      .where(and(scope, named(ilike(unit.name, like), ilike(unit.shortName, like))))
      .orderBy(nearFirst, unit.position)
      .limit(SCREENFUL),
    ctx.db
      .select({ id: section.id, unitId: section.unitId, name: section.name, unitName: unit.name })
      .from(section)
      .innerJoin(unit, eq(unit.id, section.unitId))
      .where(and(scope, isNull(section.archivedAt), named(ilike(section.name, like), ilike(unit.name, like))))
      .orderBy(nearFirst, unit.position, section.position)
      .limit(SCREENFUL),
    ctx.db
      .select({
        id: person.id,
        name: person.name,
        title: person.title,
        unitId: person.unitId,
        unitName: unit.name,
        sectionId: person.sectionId,
        sectionName: section.name,
      })
      .from(person)
      .innerJoin(unit, eq(unit.id, person.unitId))
      .leftJoin(section, eq(section.id, person.sectionId))
      .where(
        and(
          scope,
          isNull(person.archivedAt),
          named(ilike(person.name, like), ilike(section.name, like), ilike(unit.name, like), holdsPost(like)),
        ),
      )
      .orderBy(nearFirst, unit.position, section.position, person.name)
      .limit(SCREENFUL),
  ]);
  return { units, sections, people };
}

function holdsPost(like: string): SQL {
  return sql`exists (select 1 from ${postHolding} join ${post} on ${post.id} = ${postHolding.postId}
    where ${postHolding.personId} = ${person.id} and ${postHolding.endedAt} is null and ${post.name} ilike ${like})`;
}
