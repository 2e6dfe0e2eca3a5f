import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** True for a process that has ended and whose end its parent has not asked for yet: it still has its id, and nothing else. */
function isZombie(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8'); // "26 (name, which may hold brackets) Z 1 …"
    return /^ [ZX]/.test(status.slice(status.lastIndexOf(')') + 1));
  } catch {
    return false; // no such folder on this system: the signal alone tells
  }
}

/** True while a process with this id lives (also when it belongs to someone else). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a living process, arguments joined by blanks; empty when there is none. */
export async function commandLine(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').join(' ').trim();
  } catch {
    return new Promise((done) => {
      execFile('ps', ['-p', String(pid), '-o', 'command='], (error, out) => done(error ? '' : out.trim()));
    });
  }
}

/** Waits until the process is gone; answers false when it still lives after `timeoutMs`. */
export async function hasEnded(pid: number, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await wait(25);
  }
  return true;
}
