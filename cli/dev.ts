import { start } from '#cli/local/start';

/** `nianlun dev`: everything that `start` runs, from the sources: pages reload hot, the worker restarts when its code changes. */
export async function run(): Promise<number> {
  await start('development');
  return 0;
}
