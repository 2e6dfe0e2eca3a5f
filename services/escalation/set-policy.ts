import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { escalationCase, escalationPolicy } from '#db/schema/escalation';
import { unit } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import type { Ladder, LadderRung } from '#domain/escalation/ladder';
import { addDays, type CalendarDate } from '#domain/shared/calendar-date';
import type { UnitPath } from '#domain/org/org';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context, type Transaction } from '#services/context';
import { conflict, invalid, notFound } from '#services/errors';
import { enqueue } from '#services/outbox';
import { inChunks } from '#services/plans/in-chunks';
import { SetPolicyInput } from './inputs';

export interface PolicySet {
  readonly policyId: string;
  /** Running cases that look at the new ladder at once. */
  readonly woken: number;
}

/**
 * Gives a unit and all below it a ladder of its own from a day on, with its legal basis. The unit's ladder in force ends the day before;
 * running cases go on with the new one and climb no step twice. Begins today at the earliest: what was climbed stands.
 */
export async function setPolicy(ctx: Context, input: SetPolicyInput): Promise<PolicySet> {
  const [place] = await ctx.db.select({ unitPath: unit.path }).from(unit).where(eq(unit.id, input.unitId));
  if (!place) throw notFound('unit');
  authorize(ctx, 'policy.edit', place);
  const { unitId, steps, legalBasis, validFrom, validUntil, seen } = SetPolicyInput.parse(input);
  if (validFrom < ctx.today) throw invalid('validFrom', 'in-the-past', { today: ctx.today });
  const ladder: Ladder = {
    rungs: [...steps].sort((a, b) => a.offsetWorkingDays - b.offsetWorkingDays).map(rungOf),
    source: legalBasis,
  };
  return ctx.db.transaction(async (tx) => {
    // Two editors of one unit come one after the other, also where the unit has no ladder of its own yet.
    await tx.select({ id: unit.id }).from(unit).where(eq(unit.id, unitId)).for('update');
    const replaced = await endCurrent(tx, unitId, addDays(validFrom, -1), seen);
    const values = { unitId, ladder, legalBasis, validFrom, validUntil, setBy: actingPerson(ctx), setAt: ctx.now };
    const [made] = await tx.insert(escalationPolicy).values(values).returning({ id: escalationPolicy.id });
    if (!made) throw conflict('policy-changed');
    const cases = await climbingBelow(tx, place.unitPath);
    for (const lot of inChunks(cases)) {
      await enqueue(tx, ctx, ...lot.map(({ taskId }) => ({ kind: 'wake-escalation' as const, taskId })));
    }
    await audit(tx, ctx, {
      action: 'policy.edit',
      subject: 'escalation-policy',
      subjectId: made.id,
      unitId,
      ...(replaced && { before: { policyId: replaced.id, ladder: replaced.ladder, legalBasis: replaced.legalBasis } }),
      after: { ladder, legalBasis, validFrom, validUntil },
    });
    return { policyId: made.id, woken: cases.length };
  });
}

type Parsed = z.output<typeof SetPolicyInput>;

/** The key says what the step is, so that a ladder that is set anew does not climb a step again that was climbed already. */
function rungOf({ offsetWorkingDays, audience }: Parsed['steps'][number]): LadderRung {
  const days = Math.abs(offsetWorkingDays);
  const key = offsetWorkingDays === 0 ? 'due' : `${offsetWorkingDays < 0 ? 'before' : 'overdue'}-${days}`;
  return { key, offsetWorkingDays, audience };
}

/** Ends the unit's open policies before the new one begins, if they are those that the editor saw. */
async function endCurrent(tx: Transaction, unitId: string, lastDay: CalendarDate, seen: Parsed['seen']) {
  const reachesOn = or(isNull(escalationPolicy.validUntil), gte(escalationPolicy.validUntil, addDays(lastDay, 1)));
  const standing = await tx
    .select()
    .from(escalationPolicy)
    .where(and(eq(escalationPolicy.unitId, unitId), reachesOn));
  const latest = standing.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
  const asSeen = seen ? latest?.id === seen.policyId && latest.version === seen.version : latest === null;
  if (!asSeen)
    throw conflict('policy-changed', latest ? { legalBasis: latest.legalBasis, validFrom: latest.validFrom } : {});
  await tx
    .update(escalationPolicy)
    .set({ validUntil: lastDay, version: sql`${escalationPolicy.version} + 1` })
    .where(and(eq(escalationPolicy.unitId, unitId), reachesOn));
  return latest;
}

function climbingBelow(tx: Transaction, unitPath: UnitPath) {
  return tx
    .select({ taskId: escalationCase.taskId })
    .from(escalationCase)
    .innerJoin(task, eq(task.id, escalationCase.taskId))
    .innerJoin(unit, eq(unit.id, task.unitId))
    .where(and(eq(escalationCase.state, 'climbing'), sql`${unit.path} <@ ${unitPath}::ltree`));
}
