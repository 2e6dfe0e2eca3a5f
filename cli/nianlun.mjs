#!/usr/bin/env node
// The command's launcher. It is plain Node, because on a fresh clone nothing is installed yet; everything else is TypeScript.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

import { isBuilt } from './local/build-stamp.mjs';
import { install } from './local/install.mjs';
import { withProgress } from './local/progress.mjs';
import { otherRunning, readRunning, writeRunning } from './local/running-file.mjs';

// why: left to itself the engine compiles each expression of the plan reader twice, to be interpreted and then for the machine; it takes the reader's first plan twice as long.
setFlagsFromString('--no-regexp-tier-up');

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...args] = process.argv.slice(2);

/** Builds in a process of its own: the build's memory goes with it. */
async function build() {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'build'], { cwd: root, stdio: 'inherit' });
  const code = await new Promise((done, fail) => child.once('exit', done).once('error', fail));
  if (code !== 0) throw new Error('The build failed; what to mend is said above.');
}

async function runTypeScript() {
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./main.ts');
  await main([name, ...args]);
}

/** `start` and `dev`: claims the clone, then brings everything up. */
async function startOffice() {
  const dataFolder = resolve(root, process.env.NIANLUN_DATA ?? '.nianlun');
  const other = otherRunning(dataFolder);
  if (other !== undefined) {
    console.log(`Nianlun already runs here: ${other.address ?? 'it is just starting'} (process ${other.pid}).`);
    return;
  }
  writeRunning(dataFolder, { pid: process.pid, parts: readRunning(dataFolder)?.parts ?? {} });
  await install(root);
  if (name === 'dev') return runTypeScript();
  if (!isBuilt(root)) await withProgress('Building (once for each change of the sources, about half a minute)', build);
  const { start } = await import(pathToFileURL(join(root, 'build', 'processes', 'start.mjs')).href);
  await start('production');
}

try {
  process.env.NIANLUN_ROOT = root;
  if (name === 'start' || name === 'dev') await startOffice();
  else {
    await install(root);
    await runTypeScript();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
