import { buildWhenStale } from '#cli/local/build';

/** `nianlun build`: the pages, the processes and the workflow bundle under `build/`, unless they are up to date. */
export async function run(): Promise<number> {
  await buildWhenStale();
  return 0;
}
