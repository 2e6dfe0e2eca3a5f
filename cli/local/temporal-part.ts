import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { dataFolder } from '#cli/local/folders';
import { logOf, type Office } from '#cli/local/office';
import { freePort, reservePort } from '#cli/local/ports';
import { accepts, devServerArguments, devServerEnvironment } from '#cli/local/temporal/dev-server';
import { findTemporal } from '#cli/local/temporal/find-temporal';
import type { ComponentReport } from '#services/component-health';

const lookAgainMs = 180_000; // a network or a program may appear; each try costs a connection attempt
const lookAtAddressMs = 10_000;
const startTimeoutMs = 30_000;

export type TemporalPlace = {
  address: string;
  namespace: string;
  uiAddress: string | undefined;
  /** Where a server of our own is to listen; undefined for one that others run. */
  own: { port: number; uiPort: number; freePorts: () => Promise<void> } | undefined;
};
type Options = { office: Office; report: (report: ComponentReport) => Promise<void>; signal: AbortSignal };

/** A name that no other clone has: a worker that reaches another's server by mistake finds nothing there to carry or to stop. */
function ownNamespace(): string {
  const file = join(dataFolder, 'namespace');
  if (!existsSync(file)) writeFileSync(file, `office-${randomBytes(4).toString('hex')}`);
  return readFileSync(file, 'utf8').trim();
}

/** Where Temporal is or will be: the server of `TEMPORAL_ADDRESS`, or a place on this machine that is kept for one of our own. */
export async function temporalPlace(): Promise<TemporalPlace> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given !== undefined && given !== '') {
    const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'default';
    return { address: given, namespace, uiAddress: process.env['TEMPORAL_UI_URL'], own: undefined };
  }
  const namespace = ownNamespace();
  const port = await freePort(7233);
  const freeFirst = await reservePort(port);
  const uiPort = await freePort(8233);
  const freeSecond = await reservePort(uiPort);
  const freePorts = async () => void (await Promise.all([freeFirst(), freeSecond()]));
  const uiAddress = `http://localhost:${uiPort}/namespaces/${namespace}/workflows`;
  return { address: `127.0.0.1:${port}`, namespace, uiAddress, own: { port, uiPort, freePorts } };
}

/** Says again and again, until the signal, whether a server that others run answers. */
async function watchAddress(place: TemporalPlace, { report, signal }: Options, onRunning: () => void): Promise<void> {
  let running = false;
  while (!signal.aborted) {
    const answers = await accepts(place.address);
    await report(answers ? { state: 'running' } : { state: 'unavailable', reason: 'address-does-not-answer' });
    if (answers && !running) onRunning();
    running = answers;
    await wait(lookAtAddressMs, undefined, { signal }).catch(() => {});
  }
}

async function findUntilThere({ report, signal }: Options): Promise<string | undefined> {
  const sentences = {
    searching: '',
    downloading: '',
    building: 'Temporal: building it once with Go, about three minutes. The application can be used meanwhile.',
  };
  while (!signal.aborted) {
    const found = await findTemporal({
      signal,
      report: async (state) => {
        if (sentences[state] !== '') console.log(sentences[state]);
        await report({ state });
      },
    });
    if (found.ok) return found.path;
    if (signal.aborted) return undefined;
    console.log(
      `Temporal cannot be had now (${found.detail}). The application works; processes wait. Next try in 3 minutes.`,
    );
    await report({ state: 'unavailable', reason: found.reason, detail: found.detail });
    await wait(lookAgainMs, undefined, { signal }).catch(() => {});
  }
  return undefined;
}

async function untilItAccepts(address: string, signal: AbortSignal): Promise<boolean> {
  const until = Date.now() + startTimeoutMs;
  while (!signal.aborted && Date.now() < until) {
    if (await accepts(address, 500)) return true;
    await wait(200);
  }
  return false;
}

/** Finds Temporal, however long that takes, starts it and keeps it running; calls `onRunning` whenever it has come up. */
export async function carryTemporal(place: TemporalPlace, options: Options, onRunning: () => void): Promise<void> {
  const { own } = place;
  if (own === undefined) return watchAddress(place, options, onRunning);
  const { office, report, signal } = options;
  const program = await findUntilThere(options);
  if (program === undefined) return;
  await own.freePorts();
  const server = { ...own, namespace: place.namespace, databaseFile: join(dataFolder, 'temporal.db') };
  let up = false;
  const comeUp = async () => {
    await report({ state: 'starting' });
    up = await untilItAccepts(place.address, signal);
    if (signal.aborted) return;
    await report(
      up ? { state: 'running' } : { state: 'unavailable', reason: 'does-not-start', detail: logOf('temporal') },
    );
    if (up) onRunning();
  };
  office.keep('temporal', {
    command: () => ({ program, args: devServerArguments(server), env: devServerEnvironment }),
    onStart: () => void comeUp(),
    onFailure: (how, times) => {
      up = false;
      if (times > 3) void report({ state: 'unavailable', reason: 'ends-again-and-again', detail: how });
    },
  });
  while (!signal.aborted) {
    await wait(lookAtAddressMs, undefined, { signal }).catch(() => {});
    if (up && !signal.aborted && (await accepts(place.address))) await report({ state: 'running' });
  }
}
