import { join } from 'node:path';

import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

import { projectRoot } from '#cli/local/folders';

const migrationLock = 20260101; // any fixed number: two processes that start at once migrate one after the other

/** Brings the database at `url` to the newest schema: `db/migrations` in order. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(sql), { migrationsFolder: join(projectRoot, 'db', 'migrations') });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
