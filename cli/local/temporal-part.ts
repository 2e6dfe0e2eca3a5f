import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { dataFolder } from '#cli/local/folders';
import { logOf, type Office } from '#cli/local/office';
import { freePort } from '#cli/local/ports';
import { accepts, devServerArguments, devServerEnvironment } from '#cli/local/temporal/dev-server';
import { findTemporal } from '#cli/local/temporal/find-temporal';
import type { ComponentReport } from '#services/component-health';

const lookAgainMs = 180_000; // a network or a program may appear; each try costs a connection attempt
const lookAtAddressMs = 10_000;
const startTimeoutMs = 30_000;

export type TemporalPlace = { address: string; uiAddress: string | undefined; embedded: boolean };
type Options = { office: Office; report: (report: ComponentReport) => Promise<void>; signal: AbortSignal };

/** Where Temporal is or will be: the server of `TEMPORAL_ADDRESS`, or a place on this machine for one of our own. */
export async function temporalPlace(): Promise<TemporalPlace> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given !== undefined && given !== '')
    return { address: given, uiAddress: process.env['TEMPORAL_UI_URL'], embedded: false };
  const [port, uiPort] = [await freePort(7233), await freePort(8233)];
  return { address: `127.0.0.1:${port}`, uiAddress: `http://localhost:${uiPort}`, embedded: true };
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
  if (!place.embedded) return watchAddress(place, options, onRunning);
  const { office, report, signal } = options;
  const program = await findUntilThere(options);
  if (program === undefined) return;
  const portOf = (address: string) => Number(address.slice(address.lastIndexOf(':') + 1));
  const server = {
    databaseFile: join(dataFolder, 'temporal.db'),
    port: portOf(place.address),
    uiPort: portOf(place.uiAddress ?? ''),
  };
  const comeUp = async () => {
    await report({ state: 'starting' });
    const up = await untilItAccepts(place.address, signal);
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
      if (times > 3) void report({ state: 'unavailable', reason: 'ends-again-and-again', detail: how });
    },
  });
}
