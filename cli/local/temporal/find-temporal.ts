import { accessSync, constants } from 'node:fs';
import { mkdtemp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

import { cacheFolder } from '#cli/local/folders';
import { oneAtATime } from '#cli/local/one-at-a-time';
import { lastLine, runProgram } from '#cli/local/run-program';
import { downloadFromTemporal, type Fetched } from '#cli/local/temporal/download';

export const temporalVersion = 'v1.5.1'; // the newest that `go install` accepts: later ones have `replace` in their go.mod
const program = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

export type TemporalSearch = 'searching' | 'downloading' | 'building';
export type TemporalFound =
  { ok: true; path: string } | { ok: false; reason: 'no-download-and-no-go' | 'build-failed'; detail: string };
export type SearchOptions = { report: (state: TemporalSearch) => void | Promise<void>; signal: AbortSignal };

/** Where the user's clones share Temporal's program. */
export function cachedTemporal(): string {
  return join(cacheFolder(), 'bin', program);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Temporal's program on the PATH or in the cache folder; undefined when neither has it. */
export function installedTemporal(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders.map((folder) => join(folder, program)), cachedTemporal()].find(isExecutable);
}

async function build(destination: string, signal: AbortSignal): Promise<Fetched> {
  await mkdir(dirname(destination), { recursive: true });
  const folder = await mkdtemp(join(dirname(destination), '.build-'));
  try {
    const args = ['install', `github.com/temporalio/cli/cmd/temporal@${temporalVersion}`];
    const niceness = process.platform === 'win32' ? [] : ['nice', '-n', '10']; // the web server is in use meanwhile
    const [command = 'go', ...rest] = [...niceness, 'go', ...args];
    const env = { ...process.env, GOBIN: folder };
    const built = await runProgram(command, rest, { env, signal });
    if (!built.ok) return { ok: false, detail: lastLine(built.output) };
    await rename(join(folder, program), destination);
    return { ok: true };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a search that was killed left lying; nobody else is at it, because the caller holds the lock. */
async function removeUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => /^\.(build|download)-/u.test(name));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Finds Temporal's program: on the PATH, in the cache folder, by download, by a build with Go, in this order. A second clone that
 * searches at the same time waits for the first one. The caller tries again later when the answer is no.
 */
export async function findTemporal({ report, signal }: SearchOptions): Promise<TemporalFound> {
  await report('searching');
  const present = installedTemporal();
  if (present !== undefined) return { ok: true, path: present };
  const destination = cachedTemporal();
  return oneAtATime(`${destination}.lock`, async (): Promise<TemporalFound> => {
    if (isExecutable(destination)) return { ok: true, path: destination };
    await removeUnfinished(dirname(destination));
    await report('downloading');
    const downloaded = await downloadFromTemporal({ artifact: 'cli', version: temporalVersion }, destination, signal);
    if (downloaded.ok) return { ok: true, path: destination };
    if (!(await runProgram('go', ['version'])).ok)
      return { ok: false, reason: 'no-download-and-no-go', detail: downloaded.detail };
    await report('building');
    const built = await build(destination, signal);
    return built.ok ? { ok: true, path: destination } : { ok: false, reason: 'build-failed', detail: built.detail };
  });
}
