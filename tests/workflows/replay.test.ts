import { describe, expect, test } from 'vitest';
import { replay, savedRuns } from '#tests/workflows/histories';

describe('what ran under earlier code runs the same under this code', () => {
  const runs = savedRuns();

  test('there is a run of every process', () => {
    const kinds = new Set(runs.map((run) => run.workflowId.split(':')[0]));
    expect([...kinds].sort()).toEqual(['escalation', 'plan-year']);
  });

  test.each(runs.map((run) => [run.name, run] as const))('%s replays', async (_name, run) => {
    await expect(replay(run)).resolves.toBeUndefined();
  });

  test('a history in which another activity was asked for does not replay', async () => {
    const run = runs.find((each) => each.workflowId.startsWith('escalation'))!;
    const forged = structuredClone(run.history.events!);
    const scheduled = forged.find((event) => event.activityTaskScheduledEventAttributes)!;
    scheduled.activityTaskScheduledEventAttributes!.activityType!.name = 'somethingElse';
    await expect(replay({ workflowId: run.workflowId, history: { events: forged } })).rejects.toThrow();
  });
});
