/** What kinds of body stand in the organisation tree. */
export const UNIT_KINDS = [
  'health-bureau',
  'supervision-office',
  'disease-control-center',
  'maternal-child-hospital',
  'county-hospital',
  'township-hospital',
  'village-clinic',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Who holds a post: the holder (A岗) or the named deputy (B岗), who acts with the holder's powers. */
export const POST_RANKS = ['holder', 'deputy'] as const;
export type PostRank = (typeof POST_RANKS)[number];

/** A unit's place: the ids from the root down to the unit, joined by dots (PostgreSQL ltree). */
export type UnitPath = string & { readonly __brand: 'UnitPath' };

/** Whether `path` is `root` itself or lies below it. */
export function liesWithin(path: UnitPath, root: UnitPath): boolean {
  return path === root || path.startsWith(`${root}.`);
}
