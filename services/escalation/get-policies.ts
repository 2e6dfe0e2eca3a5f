import { asc, desc, eq, sql } from 'drizzle-orm';
import { escalationPolicy } from '#db/schema/escalation';
import { person, unit } from '#db/schema/org';
import { can } from '#domain/access/index';
import { DEFAULT_LADDER, type Ladder } from '#domain/escalation/ladder';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { GetPoliciesInput } from './inputs';
import { policiesReaching, policyOn } from './ladder-policies';

export interface PolicyRow {
  readonly id: string;
  readonly version: number;
  readonly unit: { readonly id: string; readonly name: string };
  /** Set by the unit itself, not by one above. */
  readonly own: boolean;
  readonly ladder: Ladder;
  readonly legalBasis: string;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly setBy: string;
  readonly setAt: string;
  readonly stands: 'past' | 'in-force' | 'coming';
}

/** The ladders that reach a unit. */
export interface PoliciesView {
  readonly unit: { readonly id: string; readonly name: string };
  /** The ladder for the unit's tasks today; `policyId` is null where the shipped one applies. */
  readonly inForce: { readonly policyId: string | null; readonly ladder: Ladder };
  /** Own policies first, then those of the units above; of each unit the latest first. */
  readonly policies: readonly PolicyRow[];
  /** The unit's own policy that a new one would replace: what `set-policy` asks back as `seen`. */
  readonly current: { readonly policyId: string; readonly version: number } | null;
  readonly shipped: Ladder;
  readonly mayEdit: boolean;
  readonly today: CalendarDate;
}

/** Reads the ladders that reach a unit, whichever unit set them, for the policy table. */
export async function getPolicies(ctx: Context, input: GetPoliciesInput): Promise<PoliciesView> {
  const { unitId } = GetPoliciesInput.parse(input);
  const [place] = await ctx.db
    .select({ id: unit.id, name: unit.name, unitPath: unit.path })
    .from(unit)
    .where(eq(unit.id, unitId));
  if (!place) throw notFound('unit');
  authorize(ctx, 'policy.read', place);
  const { today } = ctx;
  const rows = await ctx.db
    .select({
      id: escalationPolicy.id,
      version: escalationPolicy.version,
      unit: { id: unit.id, name: unit.name },
      ladder: escalationPolicy.ladder,
      legalBasis: escalationPolicy.legalBasis,
      validFrom: escalationPolicy.validFrom,
      validUntil: escalationPolicy.validUntil,
      setBy: person.name,
      setAt: escalationPolicy.setAt,
    })
    .from(escalationPolicy)
    .innerJoin(unit, eq(unit.id, escalationPolicy.unitId))
    .innerJoin(person, eq(person.id, escalationPolicy.setBy))
    .where(sql`${place.unitPath}::ltree <@ ${unit.path}`)
    .orderBy(desc(sql`nlevel(${unit.path})`), desc(escalationPolicy.validFrom), asc(escalationPolicy.id));
  const inForce = policyOn(await policiesReaching(ctx.db, place.unitPath), place.unitPath, today);
  const ownOpen = rows.find((row) => row.unit.id === unitId && (row.validUntil === null || row.validUntil >= today));
  return {
    unit: { id: place.id, name: place.name },
    inForce: { policyId: rows.some((row) => row.id === inForce.id) ? inForce.id : null, ladder: inForce.ladder },
    policies: rows.map((row) => ({
      ...row,
      own: row.unit.id === unitId,
      setAt: row.setAt.toISOString(),
      stands: standOf(row, today),
    })),
    current: ownOpen ? { policyId: ownOpen.id, version: ownOpen.version } : null,
    shipped: DEFAULT_LADDER,
    mayEdit: can(ctx.actor, 'policy.edit', place),
    today,
  };
}

function standOf(row: Pick<PolicyRow, 'validFrom' | 'validUntil'>, today: CalendarDate): PolicyRow['stands'] {
  const { validFrom, validUntil } = row;
  // One that was replaced before it began ends before its beginning.
  if (validUntil !== null && (validUntil < today || validUntil < validFrom)) return 'past';
  return validFrom > today ? 'coming' : 'in-force';
}
