import type { TestProject } from 'vitest/node';

import { startTestCluster, type TestCluster } from '#tests/support/cluster';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

// why: several vitest projects share this setup, and each loads its own copy of the module; the process has one cluster
const shared = globalThis as typeof globalThis & { nianlunCluster?: { users: number; starting: Promise<TestCluster> } };

/** Vitest's global setup for the projects that need a database; domain tests do not name it and start nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['NIANLUN_TEST_POSTGRES'];
  if (given !== undefined) {
    project.provide('postgresUrl', given);
    return async () => {};
  }
  const cluster = (shared.nianlunCluster ??= { users: 0, starting: startTestCluster() });
  cluster.users += 1;
  project.provide('postgresUrl', (await cluster.starting).adminUrl);
  return async () => {
    cluster.users -= 1;
    if (cluster.users > 0) return;
    delete shared.nianlunCluster;
    await (await cluster.starting).stop();
  };
}
