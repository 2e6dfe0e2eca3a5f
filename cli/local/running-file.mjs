// Plain Node without a dependency: the launcher claims the clone before anything is installed.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';

/** @typedef {{ pid: number, address?: string, parts: Record<string, number> }} Running */

/** @param {string} dataFolder */
const fileOf = (dataFolder) => join(dataFolder, 'running.json');

/** @param {number} pid */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    try {
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    } catch {
      return '';
    }
  }
}

/**
 * What the last start of this clone noted: its process, its address, the processes it started.
 * @param {string} dataFolder @returns {Running | undefined}
 */
export function readRunning(dataFolder) {
  try {
    return JSON.parse(readFileSync(fileOf(dataFolder), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} dataFolder @param {Running} running */
export function writeRunning(dataFolder, running) {
  mkdirSync(dirname(fileOf(dataFolder)), { recursive: true });
  writeFileSync(`${fileOf(dataFolder)}.new`, JSON.stringify(running));
  renameSync(`${fileOf(dataFolder)}.new`, fileOf(dataFolder));
}

/** @param {string} dataFolder */
export function forgetRunning(dataFolder) {
  rmSync(fileOf(dataFolder), { force: true });
}

/**
 * The start of this clone that is alive, if there is one other than this process.
 * @param {string} dataFolder @returns {Running | undefined}
 */
export function otherRunning(dataFolder) {
  const noted = readRunning(dataFolder);
  if (noted === undefined || noted.pid === process.pid) return undefined;
  return commandOf(noted.pid).includes('nianlun.mjs') ? noted : undefined;
}
