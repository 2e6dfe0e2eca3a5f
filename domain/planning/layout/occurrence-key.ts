/**
 * The name of an occurrence, stable over re-planning: its item, the rule or stage of the item (or the whole year), the period and its number there,
 * as `i12.r3.2026-Q1.1`.
 */

/** In the place of a rule: the item has none, and one task for the year. */
const WHOLE_YEAR = 'year';

/** The part is the id of a rule or a stage; null for the one task of an item without times. */
export function occurrenceKey(
  itemId: string,
  partId: string | null,
  { period, n }: { readonly period: string; readonly n: number },
): string {
  return `${partKey(itemId, partId)}.${period}.${n}`;
}

/** What all occurrences of one part of an item begin with: `i12.r3`. */
export function partKey(itemId: string, partId: string | null): string {
  return `${itemId}.${partId ?? WHOLE_YEAR}`;
}

export function itemOfKey(key: string): string {
  return key.split('.')[0] ?? '';
}

export function partOfKey(key: string): string {
  return key.split('.').slice(0, 2).join('.');
}

/** What the occurrences of one period, which only their number tells apart, begin with. */
export function seriesOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf('.'));
}
