// Plain Node without a dependency: it runs before node_modules exists.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { withProgress } from './progress.mjs';

/** @param {string} file */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/**
 * True when node_modules holds every package of the lockfile in its version; those that belong to other systems may lack.
 * @param {string} root
 */
export function isInstalled(root) {
  const locked = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (locked === undefined || present === undefined) return false;
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    if (path === '' || present[path]?.version === version) return true;
    return present[path] === undefined && (optional === true || devOptional === true);
  });
}

/**
 * Installs the locked dependencies when they are missing or not those of the lockfile.
 * @param {string} root
 */
export async function install(root) {
  if (isInstalled(root)) return;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await withProgress('Installing dependencies (once, one to three minutes)', async () => {
    const npm = spawn('npm', args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const stop = () => npm.kill() && process.exit(130); // half an installation is no harm: the next start sees it
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
    const code = await new Promise((done, fail) => npm.once('close', done).once('error', fail));
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
    if (code !== 0)
      throw new Error(`npm ci failed. Check the network or the npm registry setting, then try again.\n${said}`);
  });
}
