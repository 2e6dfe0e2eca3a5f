import { sql } from 'drizzle-orm';
import { escalationPolicy } from '#db/schema/escalation';
import { unit } from '#db/schema/org';
import type { LadderPolicy } from '#domain/escalation/ladder';
import { policyFor } from '#domain/escalation/policy-for';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { UnitPath } from '#domain/org/org';
import type { Transaction } from '#services/context';

/** Ladders are set for all kinds of task alike; `policyFor` knows kinds for the day when they are told apart. */
const EVERY_KIND = 'task';

/** The policies that reach a unit: its own and those of the units above, of all times. */
export async function policiesReaching(tx: Transaction, unitPath: UnitPath): Promise<LadderPolicy[]> {
  return policiesWhere(tx, sql`${unitPath}::ltree <@ ${unit.path}`);
}

/** The policies that reach any unit from `unitPath` down. */
export async function policiesAround(tx: Transaction, unitPath: UnitPath): Promise<LadderPolicy[]> {
  return policiesWhere(tx, sql`${unitPath}::ltree <@ ${unit.path} or ${unit.path} <@ ${unitPath}::ltree`);
}

/** The policy for a unit's tasks on a day; the shipped default where no body has set one. */
export function policyOn(policies: readonly LadderPolicy[], unitPath: UnitPath, on: CalendarDate): LadderPolicy {
  return policyFor(policies, { unitPath, kind: EVERY_KIND, on });
}

async function policiesWhere(tx: Transaction, reaching: ReturnType<typeof sql>): Promise<LadderPolicy[]> {
  const rows = await tx
    .select({
      id: escalationPolicy.id,
      unitPath: unit.path,
      validFrom: escalationPolicy.validFrom,
      validTo: escalationPolicy.validUntil,
      ladder: escalationPolicy.ladder,
    })
    .from(escalationPolicy)
    .innerJoin(unit, sql`${unit.id} = ${escalationPolicy.unitId}`)
    .where(reaching);
  return rows.map((row) => ({ ...row, kind: null }));
}
