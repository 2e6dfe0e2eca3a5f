import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { afterAll, expect, test } from 'vitest';

import { sourcesBelow } from './sources';

// Inside the project, where the bundler finds its packages.
mkdirSync('.nianlun', { recursive: true });
const folder = resolve(mkdtempSync(join('.nianlun', 'purity-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bundles as a worker does; a failure names what the bundler said. */
async function bundle(workflowsPath: string): Promise<string> {
  const said: string[] = [];
  const logger = new DefaultLogger('ERROR', ({ message }) => void said.push(message));
  try {
    return (await bundleWorkflowCode({ workflowsPath, logger })).code;
  } catch (error) {
    throw new Error(`${said.join('\n')}\n${String(error)}`, { cause: error });
  }
}

function entryOf(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

test('the workflows can be bundled for a deterministic sandbox', async () => {
  const code = await bundle(resolve('workflows/index.ts'));
  expect(code.length).toBeGreaterThan(100_000);
});

test('all of the domain can be bundled for the same sandbox', async () => {
  const files = sourcesBelow('domain').map(({ path }) => resolve(path));
  expect(files.length).toBeGreaterThan(50);
  const lines = files.map((file, n) => `export * as part${n} from ${JSON.stringify(file)};`);
  await expect(bundle(entryOf('domain.ts', lines))).resolves.toBeDefined();
});

test.each(['node:fs', 'node:crypto', 'node:process'])('a reach for %s is refused', async (builtIn) => {
  const pure = entryOf('pure.ts', ['export const used = () => 1;']);
  await expect(bundle(pure)).resolves.toBeDefined();
  const entry = entryOf('impure.ts', [`import * as part from '${builtIn}';`, 'export const used = () => part;']);
  await expect(bundle(entry)).rejects.toThrow(builtIn.replace('node:', ''));
});
