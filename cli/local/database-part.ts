import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';

import { dataFolder } from '#cli/local/folders';
import { logOf, type Office } from '#cli/local/office';
import { freePort } from '#cli/local/ports';
import { startPostgres, stopPostgres } from '#cli/local/postgres';
import { isAlive } from '#cli/local/process-facts';

const preferredPort = 54320;
const lookEveryMs = 1_000;
const retryMs = 3_000;

export type DatabasePart = { url: string; stop: () => Promise<void> };

/** A small office's server: memory for forty people, not for a data centre. */
const settings = { shared_buffers: '48MB', max_connections: '60', max_parallel_workers: '2', jit: 'off' };

/**
 * The database that the product works on: the one of `DATABASE_URL`, then nothing is started; else the embedded one under the data
 * folder, started again when it dies.
 */
export async function startDatabase(office: Office): Promise<DatabasePart> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => {} };

  const base = { folder: join(dataFolder, 'postgres'), durable: true, settings, logFile: logOf('postgres') };
  let server = await startPostgres({ ...base, port: await freePort(preferredPort) });
  office.note('postgres', server.pid);
  let stopped = false;
  const watch = async () => {
    while (!stopped) {
      await wait(lookEveryMs, undefined, { ref: false });
      if (stopped || isAlive(server.pid)) continue;
      console.log(`PostgreSQL ended; it starts again. Its log: ${base.logFile}`);
      try {
        server = await startPostgres({ ...base, port: server.port });
        office.note('postgres', server.pid);
      } catch (error) {
        console.log(error instanceof Error ? error.message : String(error));
        await wait(retryMs, undefined, { ref: false });
      }
    }
  };
  void watch();
  const stop = async () => {
    stopped = true;
    await stopPostgres(server.pid);
  };
  return { url: server.urlOf('postgres'), stop };
}
