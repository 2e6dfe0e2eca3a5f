import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '#tests/workflows/simulated-year';

export interface RecordedRun {
  readonly workflowId: string;
  readonly history: History;
}

const folder = fileURLToPath(new URL('../fixtures/histories/', import.meta.url));

/** Every run of a process, the first one first. */
export async function runsOf(client: Client, workflowId: string): Promise<RecordedRun[]> {
  const runs: RecordedRun[] = [];
  let runId: string | undefined;
  do {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift({ workflowId, history });
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  } while (runId !== undefined);
  return runs;
}

/** Keeps a run beside the others: later changes of its workflow are tried on it. */
export function saveRun(name: string, run: RecordedRun): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(packed(run))}\n`);
}

export function savedRuns(): (RecordedRun & { readonly name: string })[] {
  return readdirSync(folder).map((file) => ({
    name: file.replace('.json', ''),
    ...(unpacked(JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))) as RecordedRun),
  }));
}

// why: the SDK's own historyToJSON fails where npm gives its packages two copies of protobufjs; only bytes and longs need care
function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  if ('toNumber' in value && typeof value.toNumber === 'function') return value.toNumber();
  const parts = Object.entries(value).filter(([key]) => key !== 'identity'); // names the machine
  return Object.fromEntries(parts.map(([key, part]) => [key, packed(part)]));
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  if ('base64' in value) return Buffer.from(String(value.base64), 'base64');
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]));
}

/** Runs today's workflow code over what happened; rejects where it would have done something else. */
export async function replay({ workflowId, history }: RecordedRun): Promise<void> {
  await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, workflowId);
}
