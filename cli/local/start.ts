import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { startDatabase } from '#cli/local/database-part';
import { dataFolder, projectRoot } from '#cli/local/folders';
import type { KeptCommand } from '#cli/local/kept-process';
import { logOf, Office } from '#cli/local/office';
import { freePort } from '#cli/local/ports';
import { runProgram } from '#cli/local/run-program';
import { carryTemporal, temporalPlace } from '#cli/local/temporal-part';
import { connect } from '#db/client.server';
import type { Component } from '#db/schema/process';
import { reportComponent, type ComponentReport } from '#services/component-health';
import { withProgress } from './progress.mjs';
import { forgetRunning } from './running-file.mjs';

export type Mode = 'production' | 'development';

const sources = { web: 'app/server.ts', worker: 'workflows/worker.ts', database: 'cli/local/prepare-database.ts' };
/** Ceilings that keep the garbage collector busy and the whole product below a gigabyte. */
const nodeFlags = { web: ['--max-old-space-size=512'], worker: ['--max-old-space-size=384'], database: [] };

function programOf(name: keyof typeof sources, mode: Mode): { program: string; args: string[] } {
  const built = join(projectRoot, 'build', 'processes', `${name}.mjs`);
  const watched = name === 'worker' ? ['watch', '--clear-screen=false'] : [];
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args =
    mode === 'production' ? [...nodeFlags[name], built] : [tsx, ...watched, join(projectRoot, sources[name])];
  return { program: process.execPath, args };
}

async function untilReady(address: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answer = await fetch(`${address}/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(100);
  }
  throw new Error(`The web server does not answer at ${address}. Its log: ${logOf('web')}`);
}

/** Starts PostgreSQL, the web server, Temporal and the worker of this clone and keeps them running until Ctrl-C or SIGTERM. */
export async function start(mode: Mode): Promise<void> {
  const office = new Office();
  const stopping = new AbortController();
  const undo: (() => Promise<void>)[] = [];
  let stops = 0;
  const stop = async () => {
    stops += 1;
    if (stops > 1) office.kill();
    if (stops !== 1) return;
    console.log('\nStopping …');
    stopping.abort();
    await office.stop();
    for (const step of undo.reverse()) await step();
    forgetRunning(dataFolder);
    console.log('Stopped. All data is kept.');
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

  try {
    await Office.endLeftovers();
    await bringUp(office, mode, stopping.signal, undo);
  } catch (error) {
    if (stopping.signal.aborted) return;
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    await stop();
  }
}

async function bringUp(office: Office, mode: Mode, signal: AbortSignal, undo: (() => Promise<void>)[]): Promise<void> {
  const database = await withProgress('Starting PostgreSQL', () => startDatabase(office));
  undo.push(database.stop);
  const temporal = await temporalPlace();
  const port = await freePort(Number(process.env['PORT'] ?? 3000));
  const host = process.env['HOST'] ?? '127.0.0.1';
  const address = `http://localhost:${port}`;
  const env: Record<string, string> = {
    NODE_ENV: mode,
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    ...(temporal.uiAddress === undefined ? {} : { TEMPORAL_UI_URL: temporal.uiAddress }),
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: process.env['PUBLIC_URL'] ?? address,
    NIANLUN_DATA: dataFolder,
  };
  const command = (name: keyof typeof sources) => (): KeptCommand => ({ ...programOf(name, mode), env });

  const accounts = await withProgress('Preparing the database (the first time with a year of demo work)', async () => {
    const { program, args } = programOf('database', mode);
    const prepared = await runProgram(program, args, { cwd: projectRoot, env: { ...process.env, ...env }, signal });
    if (!prepared.ok) throw new Error(`The database could not be prepared:\n${prepared.output}`);
    return prepared.output;
  });
  const showOutput = mode === 'development';
  office.keep('web', { command: command('web'), showOutput });
  await withProgress('Starting the web server', () => untilReady(address));
  office.noteAddress(address);
  announce({ address, accounts, databaseUrl: database.url, uiAddress: temporal.uiAddress });

  const connection = connect(database.url, { maxConnections: 1 });
  undo.push(connection.close);
  const reporting = (component: Component) => async (report: ComponentReport) =>
    reportComponent(connection.db, component, report, new Date()).catch((error: unknown) => {
      console.log(`The state of ${component} could not be noted: ${String(error)}`);
    });
  const reportWorker = reporting('worker');
  // Before Temporal is there, too: mails go out without it, and the worker finds the way by itself.
  office.keep('worker', {
    command: command('worker'),
    showOutput,
    onStart: () => void reportWorker({ state: 'starting' }),
    onFailure: (how, times) => {
      if (times > 3) void reportWorker({ state: 'unavailable', reason: 'ends-again-and-again', detail: how });
    },
  });
  const running = () => console.log(`Temporal runs: ${temporal.uiAddress ?? temporal.address}`);
  const report = reporting('temporal');
  undo.push(() => report({ state: 'stopped' }));
  carryTemporal(temporal, { office, report, signal }, running).catch((error: unknown) => {
    console.log(`Temporal cannot be started: ${error instanceof Error ? error.message : String(error)}`);
    void report({ state: 'unavailable', reason: 'does-not-start', detail: String(error) });
  });
}

type Announcement = { address: string; accounts: string; databaseUrl: string; uiAddress: string | undefined };

function announce({ address, accounts, databaseUrl, uiAddress }: Announcement): void {
  const shown = new URL(databaseUrl);
  shown.password = '';
  const temporal = uiAddress ?? process.env['TEMPORAL_ADDRESS'] ?? '';
  console.log(`
Nianlun 年轮 runs at ${address}
${accounts === '' ? '' : `\n${accounts}\n`}
  Data        ${dataFolder}
  Database    ${shown.href}
  Temporal    ${temporal} (as soon as it runs)
  Logs        ${join(dataFolder, 'logs')}
Ctrl-C stops everything.
`);
}
