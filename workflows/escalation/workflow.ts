import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { instantOf, type Instant } from '#domain/shared/instant';
import type { EscalationActivities } from './activities';
import { escalationStanding, wakeEscalation, type EscalationInput, type EscalationStanding } from './contract';

const { climb } = proxyActivities<EscalationActivities>({
  // What a killed worker had begun is begun again after this; a look takes milliseconds.
  startToCloseTimeout: '20 seconds',
  // 1,000 attempts, at most five minutes apart: a database that is away over a long holiday does not end a case.
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes', maximumAttempts: 1_000 },
});

/**
 * 逾期升级: climbs what has come, sleeps until the next rung, and looks at once when deadline, owner, state or policy change. Ends with
 * the task; after the last rung it waits for a change.
 */
export async function escalation({ taskId }: EscalationInput): Promise<void> {
  let woken = false;
  let standing: EscalationStanding = { state: 'climbing', wakeAt: null };
  setHandler(wakeEscalation, () => void (woken = true));
  setHandler(escalationStanding, () => standing);

  for (;;) {
    if (workflowInfo().continueAsNewSuggested) return continueAsNew<typeof escalation>({ taskId });
    woken = false;
    const looked = await climb({ taskId, at: instantOf(new Date()) });
    if (looked.state === 'stopped') {
      if (woken) continue;
      return;
    }
    const wakeAt = looked.state === 'climbing' ? looked.lookAgainAt : null;
    standing = { state: looked.state, wakeAt };
    if (wakeAt) await condition(() => woken, msUntil(wakeAt));
    else await condition(() => woken);
  }
}

function msUntil(instant: Instant): number {
  return Math.max(1_000, Date.parse(instant) - Date.now());
}
