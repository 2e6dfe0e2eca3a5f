/**
 * A value as text in which keys stand in one order: two values that say the same have the same text, wherever they were made. A value that
 * was kept in the database comes back with its keys in another order.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
