import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/unexpected-errors.ts'];
const database = ['tests/support/global-postgres.ts'];

/** One room of tests. Later groups start after earlier ones have ended, so that slow, hungry tests do not disturb the others. */
function room(name: string, group: number, test: object = {}) {
  return {
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], setupFiles, sequence: { groupOrder: group }, ...test },
  };
}

export default defineConfig({
  test: {
    projects: [
      room('domain', 0, { testTimeout: 30_000 }),
      room('architecture', 0, { testTimeout: 60_000 }),
      room('copy', 0),
      room('db', 1, { globalSetup: database, testTimeout: 20_000 }),
      room('services', 1, { globalSetup: database, testTimeout: 20_000 }),
      room('routes', 1, { globalSetup: database, testTimeout: 60_000, hookTimeout: 120_000 }),
      room('cli', 1, { globalSetup: database, testTimeout: 60_000 }),
      room('deploy', 1, { testTimeout: 60_000 }),
      room('workflows', 2, { globalSetup: database, testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 1 }),
      room('e2e', 3, { include: ['tests/e2e/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 1 }),
      room('e2e/office', 4, {
        globalSetup: ['tests/support/demo-office.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
        maxWorkers: 1,
      }),
    ],
    maxWorkers: 2,
  },
});
