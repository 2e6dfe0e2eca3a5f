import type { LightCounts } from '#services/tasks/light-counts';
import type { Light } from '#domain/tasks/lights';

/** The drawing's width and height; its centre is in the middle. */
export const SIZE = 440;
const CENTRE = SIZE / 2;
const OUTER = 196;
const INNER = 62;
const WIDEST_RING = 30;
const GAP_DEGREES = 1;

/** The stretch of ring `place` of `rings` (the outermost first) that stands for a month, as an SVG path. */
export function cellPath(place: number, rings: number, month: number): string {
  const width = Math.min(WIDEST_RING, (OUTER - INNER) / rings);
  const outer = OUTER - place * width;
  const inner = outer - width + 1.5;
  const from = (month - 1) * 30 + GAP_DEGREES / 2;
  const to = month * 30 - GAP_DEGREES / 2;
  const [a, b, c, d] = [point(outer, from), point(outer, to), point(inner, to), point(inner, from)];
  return `M${a}A${outer} ${outer} 0 0 1 ${b}L${c}A${inner} ${inner} 0 0 0 ${d}Z`;
}

/** Where a month's name stands. */
export function labelPlace(month: number): { readonly x: number; readonly y: number } {
  const [x = 0, y = 0] = point(OUTER + 13, month * 30 - 15)
    .split(' ')
    .map(Number);
  return { x, y };
}

/** A point by radius and degrees clockwise from the top, rounded so that server and browser write the same. */
function point(radius: number, degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(CENTRE + radius * Math.cos(angle)).toFixed(2)} ${(CENTRE + radius * Math.sin(angle)).toFixed(2)}`;
}

const ATTENTION: readonly Light[] = ['red', 'amber', 'green', 'violet', 'grey', 'blue'];

/** The light that most needs attention; null where there is nothing. */
export function worstOf(counts: LightCounts): Light | null {
  return ATTENTION.find((light) => counts[light] > 0) ?? null;
}
