import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '#cli/local/bundle';
import { projectRoot } from '#cli/local/folders';
import type { readPlan } from '#domain/plan-reader/read-plan';

/** The reader as offices run it, bundled like the product's processes. why: run from its sources, each of its functions is named anew whenever it is made. */
export async function builtReader(): Promise<typeof readPlan> {
  const folder = mkdtempSync(join(tmpdir(), 'nianlun-bench-'));
  try {
    await bundle({ reader: join(projectRoot, 'domain/plan-reader/read-plan.ts') }, folder);
    const built = (await import(pathToFileURL(join(folder, 'reader.mjs')).href)) as { readPlan: typeof readPlan };
    return built.readPlan;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
