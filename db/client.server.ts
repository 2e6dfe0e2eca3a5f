import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index';

export type Database = PostgresJsDatabase<typeof schema>;
/** A transaction, or the database where none is open. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0] | Database;

export interface Connection {
  readonly db: Database;
  /** Calls back on every `NOTIFY` of a channel, over a connection of its own that comes back by itself. */
  listen(channel: string, heard: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Opens a pool to PostgreSQL. `url` is a `postgres://` address; `maxConnections` is for this process. */
export function connect(url: string, { maxConnections = 10 }: { maxConnections?: number } = {}): Connection {
  const sql = postgres(url, { max: maxConnections, idle_timeout: 60, connect_timeout: 10, onnotice: () => {} });
  return {
    db: drizzle(sql, { schema, casing: 'snake_case' }),
    listen: async (channel, heard) => void (await sql.listen(channel, heard)),
    close: () => sql.end({ timeout: 5 }),
  };
}
