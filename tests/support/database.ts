import { randomBytes } from 'node:crypto';

import postgres from 'postgres';
import { afterAll, inject, onTestFinished } from 'vitest';

import { connect, type Database } from '#db/client.server';
import { templateDatabase } from '#tests/support/template';

export type TestDatabase = { db: Database; url: string };

async function asAdmin(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function dropAfter(drop: () => Promise<void>): void {
  try {
    onTestFinished(drop);
  } catch {
    afterAll(drop); // called outside a test: the copy lives as long as the file or the describe block
  }
}

/**
 * A fresh copy of the migrated template database, dropped afterwards: called inside a test it lives for this test, called in
 * `beforeAll` or at the top of a file for the whole file. `url` is for processes that the test starts.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin((sql) => sql`create database ${sql(name)} template ${sql(templateDatabase)} strategy file_copy`);
  const address = new URL(inject('postgresUrl'));
  address.pathname = `/${name}`;
  const connection = connect(address.href, { maxConnections: 5 });
  dropAfter(async () => {
    await connection.close();
    await asAdmin((sql) => sql`drop database ${sql(name)} with (force)`);
  });
  return { db: connection.db, url: address.href };
}
