import { eq } from 'drizzle-orm';
import { escalationRung } from '#db/schema/escalation';
import type { LadderPolicy } from '#domain/escalation/ladder';
import { dueRungs, nextRung, type DatedRung } from '#domain/escalation/rungs';
import { MORNING } from '#domain/planning/layout/year-agenda';
import { processIdOf } from '#domain/processes/process-id';
import { addDays, type CalendarDate } from '#domain/shared/calendar-date';
import { atShanghai, type Instant } from '#domain/shared/instant';
import { RUNNING_STATES } from '#domain/tasks/task-states';
import { authorize, type Context } from '#services/context';
import { isPaused } from '#services/processes/pauses';
import { loadCase, rearmCase, stopCase } from './case-standing';
import { ClimbInput } from './inputs';
import { policiesReaching, policyOn } from './ladder-policies';
import { passOverRung, takeRung } from './take-rung';

/** Where a case stands after a look at it. `lookAgainAt` is null where the ladder has ended: only a change can bring it on. */
export type Climbed =
  | { readonly state: 'climbing'; readonly lookAgainAt: Instant | null; readonly climbed: readonly string[] }
  | { readonly state: 'paused' }
  | { readonly state: 'stopped' };

/**
 * Climbs every rung of a task's ladder that has come by today, each once for each deadline: the rung, its notices and its audit in one
 * transaction. Stops the case of a task that no longer runs; arms it anew where the deadline has moved. A second run changes nothing.
 */
export async function climb(ctx: Context, input: ClimbInput): Promise<Climbed> {
  const { taskId } = ClimbInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const found = await loadCase(tx, taskId);
    if (!found || found.state === 'stopped') return { state: 'stopped' };
    authorize(ctx, 'process.control', found);
    if (!RUNNING_STATES.some((running) => running === found.taskState)) {
      await stopCase(tx, ctx, found);
      return { state: 'stopped' };
    }
    if (await isPaused(tx, processIdOf('escalation', taskId))) return { state: 'paused' };
    if (found.armedFor !== found.dueOn) await rearmCase(tx, ctx, found);

    const policies = await policiesReaching(tx, found.unitPath);
    const { ladder } = policyOn(policies, found.unitPath, ctx.today);
    const fired = await tx
      .select({ key: escalationRung.rung, dueOn: escalationRung.armedFor })
      .from(escalationRung)
      .where(eq(escalationRung.taskId, taskId));
    const moment = { dueOn: found.dueOn, today: ctx.today, calendar: ctx.calendar, ladder };
    const { fire, skip } = dueRungs({ ...moment, fired });
    // Who has submitted is not reminded; what climbs then is about the review.
    const needless = (rung: DatedRung) => rung.offsetWorkingDays <= 0 && found.taskState === 'submitted';
    const climbed = fire.filter((rung) => !needless(rung));
    for (const rung of [...skip, ...fire.filter(needless)]) await passOverRung(tx, ctx, found, rung);
    for (const rung of climbed) await takeRung(tx, ctx, found, rung);

    const next = nextRung({ ...moment, fired: [...fired, ...skip, ...fire] });
    const [day] = [next?.on, policyChange(policies, ctx.today)].filter((each) => each !== undefined).sort();
    const lookAgainAt = day === undefined ? null : atShanghai(day, MORNING);
    return { state: 'climbing', lookAgainAt, climbed: climbed.map((rung) => rung.key) };
  });
}

/** The next day on which another policy may apply: a running case looks again then. */
function policyChange(policies: readonly LadderPolicy[], today: CalendarDate): CalendarDate | undefined {
  const begins = policies.map((policy) => policy.validFrom);
  const ends = policies.flatMap((policy) => (policy.validTo === null ? [] : [addDays(policy.validTo, 1)]));
  return [...begins, ...ends].filter((day) => day > today).sort()[0];
}
