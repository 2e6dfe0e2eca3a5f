// Fetches, with visible progress, what the tests need beyond node_modules; `tests/run.mjs` calls it before vitest.
import { postgresPrograms } from '#cli/local/postgres-programs';

await postgresPrograms();
