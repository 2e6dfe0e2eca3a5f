import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PostgreSqlContainer } from '@testcontainers/postgresql';
import postgres from 'postgres';

import { migrateDatabase } from '#cli/local/migrate';
import { startPostgres, stopPostgres } from '#cli/local/postgres';
import { isAlive } from '#cli/local/process-facts';
import { templateDatabase } from '#tests/support/template';

const folderPrefix = 'nianlun-test-';
const settings = { max_connections: '300', shared_buffers: '128MB', timezone: 'UTC' };

export type TestCluster = { adminUrl: string; kind: 'container' | 'embedded'; stop: () => Promise<void> };

/** Removes what runs that were killed left behind: servers whose starter is dead, and their folders. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name);
    const starter = join(folder, 'starter.pid');
    if (!existsSync(starter) || isAlive(Number(readFileSync(starter, 'utf8')))) continue;
    const postmaster = join(folder, 'postgres', 'postmaster.pid');
    if (existsSync(postmaster)) await stopPostgres(Number(readFileSync(postmaster, 'utf8').split('\n')[0]), 5_000);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function embedded(): Promise<TestCluster> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), folderPrefix));
  writeFileSync(join(folder, 'starter.pid'), String(process.pid));
  const data = join(folder, 'postgres');
  const server = await startPostgres({ folder: data, durable: false, settings, logFile: join(folder, 'postgres.log') });
  const stop = async () => {
    await stopPostgres(server.pid, 10_000);
    rmSync(folder, { recursive: true, force: true });
  };
  return { adminUrl: server.urlOf('postgres'), kind: 'embedded', stop };
}

async function container(): Promise<TestCluster> {
  const flags = Object.entries({ ...settings, fsync: 'off' }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const started = await new PostgreSqlContainer('postgres:18').withCommand(['postgres', ...flags]).start();
  return { adminUrl: started.getConnectionUri(), kind: 'container', stop: async () => void (await started.stop()) };
}

async function containerWhereDockerIs(): Promise<TestCluster | undefined> {
  try {
    return await container();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (!said.includes('container runtime'))
      console.log(`Docker gives no PostgreSQL (${said}): the embedded one is used.`);
    return undefined;
  }
}

/** Starts a PostgreSQL for tests, in a container where a Docker engine answers, embedded elsewhere, with a migrated template in it. */
export async function startTestCluster(): Promise<TestCluster> {
  const cluster = (await containerWhereDockerIs()) ?? (await embedded());
  const sql = postgres(cluster.adminUrl, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(templateDatabase)}`;
  await sql.end();
  const template = new URL(cluster.adminUrl);
  template.pathname = `/${templateDatabase}`;
  await migrateDatabase(template.href);
  return cluster;
}
