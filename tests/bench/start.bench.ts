import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { anyPort } from '#cli/local/ports';

const POLL_MS = 100;
const LONGEST_START_MS = 180_000;
/** Long enough for Temporal and the worker to be up and the first sweep to be over. */
const SETTLING_MS = 45_000;

export interface StartMeasured {
  readonly firstPageMs: number;
  readonly idleMemoryMb: number;
}

/** From `npm start` with dependencies installed and pages built to the first page, twice: on an empty folder (seeding), and again. */
export async function run(): Promise<{ first: StartMeasured; again: StartMeasured }> {
  const folder = mkdtempSync(join(tmpdir(), 'nianlun-bench-'));
  try {
    return { first: await startOnce(folder), again: await startOnce(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder: string): Promise<StartMeasured> {
  const port = await anyPort();
  const began = Date.now();
  const product = spawn(process.execPath, ['cli/nianlun.mjs', 'start'], {
    env: { ...process.env, NIANLUN_DATA: folder, PORT: String(port) },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => product.once('exit', resolve));
  try {
    await firstPage(`http://127.0.0.1:${port}/sign-in`);
    const firstPageMs = Date.now() - began;
    await wait(SETTLING_MS);
    return { firstPageMs, idleMemoryMb: Math.round(memoryBelow(product.pid ?? 0) / 1024) };
  } finally {
    product.kill('SIGTERM');
    await ended;
  }
}

async function firstPage(address: string): Promise<void> {
  const until = Date.now() + LONGEST_START_MS;
  while (Date.now() < until) {
    const answered = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await wait(POLL_MS);
  }
  throw new Error(`no page after ${LONGEST_START_MS / 1_000} s`);
}

/** Proportional set size of a process and all below it, in KB: shared pages of PostgreSQL's processes are counted once. */
function memoryBelow(pid: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = /^PPid:\s+(\d+)/m.exec(readOrNothing(`/proc/${entry}/status`))?.[1];
    if (parent) parents.set(Number(entry), Number(parent));
  }
  const isBelow = (child: number): boolean => child === pid || (parents.has(child) && isBelow(parents.get(child) ?? 0));
  const total = [...parents.keys()]
    .filter(isBelow)
    .map((child) => /^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${child}/smaps_rollup`))?.[1]);
  return total.reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0), 0);
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
