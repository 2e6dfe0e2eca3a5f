import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { bundle } from '#cli/local/bundle';
import { dataFolder, projectRoot } from '#cli/local/folders';
import { oneAtATime } from '#cli/local/one-at-a-time';
import { runProgram } from '#cli/local/run-program';
import { isBuilt, markBuilt, sourceHash } from './build-stamp.mjs';

/** What `build/processes` holds, each one file of our own code; packages stay in node_modules. */
const processes = {
  start: 'cli/local/start.ts',
  database: 'cli/local/prepare-database.ts',
  web: 'app/server.ts',
  worker: 'workflows/worker.ts',
  'reading-thread': 'services/documents/reading-thread.ts',
};

async function buildWeb(): Promise<void> {
  const manifest = createRequire(pathToFileURL(join(projectRoot, 'package.json'))).resolve(
    '@remix-run/dev/package.json',
  );
  const remix = join(manifest, '..', 'dist', 'cli.js');
  const built = await runProgram(process.execPath, [remix, 'vite:build'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.ok) return;
  const lines = built.output.split('\n');
  const failure = lines.findIndex((line) => line.includes('Build failed')); // before it: chunks; after it: a page of details
  throw new Error(`The web build failed:\n${lines.slice(Math.max(failure, 0)).slice(0, 20).join('\n')}`);
}

async function buildProcesses(): Promise<void> {
  const modules = Object.fromEntries(Object.entries(processes).map(([name, file]) => [name, join(projectRoot, file)]));
  await bundle(modules, 'build/processes');
}

async function buildWorkflows(): Promise<void> {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const workflowsPath = join(projectRoot, 'workflows', 'index.ts');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  await writeFile(join(projectRoot, 'build', 'workflows.cjs'), code);
}

/** Builds the pages, the processes and the workflow bundle when the sources changed since the last build. */
export async function buildWhenStale(): Promise<void> {
  await oneAtATime(join(dataFolder, 'build.lock'), async () => {
    if (isBuilt(projectRoot)) return;
    const hash = sourceHash(projectRoot); // taken first: what changes during the build makes it stale again
    await rm(join(projectRoot, 'build'), { recursive: true, force: true });
    await buildWeb(); // empties build/ when it begins, therefore alone and first
    await Promise.all([buildProcesses(), buildWorkflows()]);
    markBuilt(projectRoot, hash);
  });
}
