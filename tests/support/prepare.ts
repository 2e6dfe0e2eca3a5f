// Fetches, with visible progress, what the tests need beyond node_modules; `tests/run.mjs` calls it before vitest.
import { withProgress } from '../../cli/local/progress.mjs';
import { browserProgram } from '#tests/support/browser';
import { devServerProgram, timeSkippingProgram } from '#tests/support/temporal-programs';

const needs: readonly [string, () => Promise<unknown>][] = [
  ['Looking for a browser', browserProgram],
  ["Getting Temporal's time-skipping test server (once)", timeSkippingProgram],
  ["Getting Temporal's dev server (once; a build takes some minutes)", () => devServerProgram()],
];

// What cannot be had is said here; the tests that need it then fail with the same sentence, and all others still run.
for (const [what, get] of needs) {
  await withProgress(what, get).catch((error: unknown) => console.log(error instanceof Error ? error.message : error));
}
