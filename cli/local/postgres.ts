import { spawn, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { anyPort } from '#cli/local/ports';
import { postgresAccount, type PostgresAccount } from '#cli/local/postgres-account';
import { postgresPrograms } from '#cli/local/postgres-programs';
import { commandLine, hasEnded, isAlive } from '#cli/local/process-facts';

const startTimeoutMs = 60_000; // crash recovery of a big write-ahead log may take most of a minute
const superuser = 'nianlun';

export type PostgresServer = { pid: number; port: number; urlOf: (database: string) => string };
export type PostgresOptions = {
  folder: string;
  /** Absent: any free port. A server that is adopted keeps the one it has. */
  port?: number;
  /** False only for data that nobody will miss: no waiting for the disk. */
  durable: boolean;
  /** Extra `-c name=value` settings. */
  settings?: Readonly<Record<string, string>>;
  logFile: string;
};

type Postmaster = { pid: number; port: number; ready: boolean };

/** What `postmaster.pid` says: pid in line 1, port in line 4, `ready` in line 8. */
function readPostmaster(folder: string): Postmaster | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
}

async function ownPostmaster(folder: string): Promise<Postmaster | undefined> {
  const found = readPostmaster(folder);
  if (found === undefined) return undefined;
  if (isAlive(found.pid) && (await commandLine(found.pid)).includes(folder)) return found;
  rmSync(join(folder, 'postmaster.pid'), { force: true }); // a crash left it, or the pid is someone else's by now
  return undefined;
}

function run(account: PostgresAccount, program: string, args: readonly string[], options: SpawnOptions) {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  const ids = account.ids ?? {};
  return spawn(command, rest, { ...options, ...ids, env: { ...process.env, LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C' } });
}

async function initialise(
  { folder, durable }: PostgresOptions,
  account: PostgresAccount,
  logFd: number,
): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = passwordFileOf(folder);
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (account.ids !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, account.ids.uid, account.ids.gid);
  const { initdb } = await postgresPrograms();
  const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--username=${superuser}`];
  if (!durable) flags.push('--no-sync');
  const args = [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...flags];
  const child = run(account, initdb, args, { stdio: ['ignore', logFd, logFd] });
  const code = await new Promise((done, fail) => child.once('exit', done).once('error', fail));
  if (code !== 0) throw new Error(`initdb ended with code ${String(code)}`);
}

function passwordFileOf(folder: string): string {
  return `${folder}.password`;
}

function serverOf(folder: string, { pid, port }: Postmaster): PostgresServer {
  const password = readFileSync(passwordFileOf(folder), 'utf8').trim();
  return { pid, port, urlOf: (database) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}` };
}

/**
 * Starts PostgreSQL on a data folder, making the folder first when it is new. A server that a killed parent left running on the same
 * folder is adopted; a stale `postmaster.pid` is removed. The server outlives its parent until `stopPostgres`.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { folder, logFile } = options;
  mkdirSync(dirname(logFile), { recursive: true });
  const running = await ownPostmaster(folder);
  if (running !== undefined) return serverOf(folder, await untilReady(folder, () => isAlive(running.pid), logFile));

  const logFd = openSync(logFile, 'a');
  try {
    const account = postgresAccount(folder);
    if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(options, account, logFd);
    const port = options.port ?? (await anyPort());
    const undurable = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      ...(options.durable ? {} : undurable),
      ...options.settings,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { postgres } = await postgresPrograms();
    const child = run(account, postgres, ['-D', folder, '-p', String(port), ...flags], {
      stdio: ['ignore', logFd, logFd],
      detached: true, // its own process group: Ctrl-C in the terminal must not reach it before the web server
    });
    child.unref();
    let ended = false;
    child.once('exit', () => (ended = true)).once('error', () => (ended = true));
    return serverOf(folder, await untilReady(folder, () => !ended, logFile));
  } finally {
    closeSync(logFd);
  }
}

async function untilReady(folder: string, lives: () => boolean, logFile: string): Promise<Postmaster> {
  const until = Date.now() + startTimeoutMs;
  while (lives() && Date.now() < until) {
    const found = readPostmaster(folder);
    if (found?.ready === true) return found;
    await wait(20);
  }
  const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
  throw new Error(`PostgreSQL did not start on ${folder}. The end of ${logFile}:\n${tail}`);
}

/** Stops a server: fast shutdown first, at once when it does not end within `timeoutMs`. */
export async function stopPostgres(pid: number, timeoutMs = 20_000): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  if (await hasEnded(pid, timeoutMs)) return;
  process.kill(pid, 'SIGQUIT');
  await hasEnded(pid, 5_000);
}
