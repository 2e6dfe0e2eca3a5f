import { escalationRung } from '#db/schema/escalation';
import { recipientsOf } from '#domain/escalation/recipients';
import type { DatedRung } from '#domain/escalation/rungs';
import type { NoticeKind } from '#domain/notices/notice';
import type { Context, Transaction } from '#services/context';
import { notify } from '#services/notices/notify';
import { auditCase, type CaseStanding } from './case-standing';
import { peopleAround } from './people-around';

/** Climbs one rung: writes it by compare-and-set, tells whom it names and audits it. A rung that stands already is left as it is. */
export async function takeRung(tx: Transaction, ctx: Context, found: CaseStanding, rung: DatedRung): Promise<void> {
  const told = recipientsOf(rung, await peopleAround(tx, found));
  if (!(await write(tx, ctx, found, rung, told, told.length === 0))) return;
  await notify(
    tx,
    ctx,
    ...told.map((personId) => ({
      personId,
      kind: noticeOf(rung),
      facts: { title: found.title, dueOn: found.dueOn, workingDays: Math.abs(rung.offsetWorkingDays) },
      href: `/tasks/${found.taskId}`,
      onceKey: `escalation:${found.taskId}:${rung.dueOn}:${rung.key}`,
    })),
  );
  await auditCase(tx, ctx, found, 'escalation.climb', { rung: rung.key, armedFor: rung.dueOn, told });
}

/** Writes a rung down as passed over: nobody was told, and nobody will be. */
export async function passOverRung(tx: Transaction, ctx: Context, found: CaseStanding, rung: DatedRung): Promise<void> {
  await write(tx, ctx, found, rung, [], false);
}

async function write(
  tx: Transaction,
  ctx: Context,
  found: CaseStanding,
  rung: DatedRung,
  told: string[],
  nobodyToTell: boolean,
): Promise<boolean> {
  const written = await tx
    .insert(escalationRung)
    .values({
      taskId: found.taskId,
      armedFor: rung.dueOn,
      rung: rung.key,
      on: rung.on,
      told,
      nobodyToTell,
      climbedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ rung: escalationRung.rung });
  return written.length > 0;
}

function noticeOf(rung: DatedRung): NoticeKind {
  if (rung.offsetWorkingDays < 0) return 'task-reminder';
  if (rung.offsetWorkingDays === 0) return 'task-due-today';
  return rung.audience === 'owner-and-backup' ? 'task-overdue' : 'task-escalated';
}
