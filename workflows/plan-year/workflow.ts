import { condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import { instantOf, dateInShanghai, type Instant } from '#domain/shared/instant';
import type { PlanYearActivities } from './activities';
import { planYearStanding, wakePlanYear, type PlanYearInput, type PlanYearStanding } from './contract';

const { readAgenda, openMonth, openDueCases, summariseMonth, closeYear } = proxyActivities<PlanYearActivities>({
  // What a killed worker had begun is begun again after this; the largest plan opens its month in seconds.
  startToCloseTimeout: '1 minute',
  // 1,000 attempts, at most five minutes apart: a database that is away over a long holiday does not end the year.
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes', maximumAttempts: 1_000 },
});

/**
 * 年度推进: looks each working morning, and on a month's last working evening, at what the plan's year asks for: opens the month's tasks,
 * opens the cases of what falls due, sums up the month, closes the year. Each month is a run of its own.
 */
export async function planYear({ planId }: PlanYearInput): Promise<void> {
  let woken = false;
  let standing: PlanYearStanding = { state: 'carrying', wakeAt: null };
  setHandler(wakePlanYear, () => void (woken = true));
  setHandler(planYearStanding, () => standing);

  const month = monthNow();
  for (;;) {
    if (monthNow() !== month) return continueAsNew<typeof planYear>({ planId });
    woken = false;
    const at = instantOf(new Date());
    const agenda = await readAgenda({ planId, at });
    if (agenda.state === 'ended') {
      if (woken) continue;
      return;
    }
    if (agenda.state === 'paused') {
      standing = { state: 'paused', wakeAt: null };
      await condition(() => woken);
      continue;
    }
    if (agenda.openUpTo) await openMonth({ planId, at, upTo: agenda.openUpTo });
    await openDueCases({ planId, at });
    for (const { year, month: of } of agenda.summarise) await summariseMonth({ planId, at, year, month: of });
    if (agenda.closes) {
      await closeYear({ planId, at });
      continue;
    }
    standing = { state: 'carrying', wakeAt: agenda.wakeAt };
    await condition(() => woken, msUntil(agenda.wakeAt));
  }
}

/** The office's month, `2026-03`. */
function monthNow(): string {
  return dateInShanghai(new Date()).slice(0, 7);
}

function msUntil(instant: Instant): number {
  return Math.max(1_000, Date.parse(instant) - Date.now());
}
