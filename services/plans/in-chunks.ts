import { type AnyColumn, sql, type SQL } from 'drizzle-orm';

/** PostgreSQL takes 65,535 parameters a statement; the widest row written here has 18. */
const ROWS_A_STATEMENT = 3_000;

/** Rows in lots that fit one statement each. */
export function* inChunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) yield rows.slice(from, from + ROWS_A_STATEMENT);
}

/** In an upsert's `set`: the value that the insert would have written. */
export function excluded(column: AnyColumn): SQL {
  const name = column.name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  return sql`excluded.${sql.identifier(name)}`;
}
