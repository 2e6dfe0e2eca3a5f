import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { testDatabase } from '#tests/support/database';

const databaseName = sql`select current_database() as name, (select count(*)::int from pg_tables where tablename = 'scratch') as tables`;

test('each call gives a database of its own that starts empty of what others did', async () => {
  const first = await testDatabase();
  const second = await testDatabase();
  await first.db.execute(sql`create table scratch (n int)`);
  const [inFirst] = await first.db.execute<{ name: string; tables: number }>(databaseName);
  const [inSecond] = await second.db.execute<{ name: string; tables: number }>(databaseName);
  expect(inFirst?.tables).toBe(1);
  expect(inSecond?.tables).toBe(0);
  expect(inFirst?.name).not.toBe(inSecond?.name);
});

test('the copy has the extensions that the schema needs', async () => {
  const { db } = await testDatabase();
  const [row] = await db.execute<{ inside: boolean }>(sql`select 'county.town'::ltree <@ 'county'::ltree as inside`);
  expect(row?.inside).toBe(true);
});
