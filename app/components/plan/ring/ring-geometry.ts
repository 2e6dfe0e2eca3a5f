/** The circle begins at the top with January and goes clockwise; angles are in turns, radii in the units of the view box. */
export interface RingPlace {
  readonly inner: number;
  readonly outer: number;
}

const CENTRE = 500;
const OUTERMOST = 445;
/** Within it stands the year. */
export const HEART = 110;
/** Where the months' names stand. */
export const RIM = 472;

/** The band of one of `count` rings, the first outermost. */
export function bandOf(index: number, count: number): RingPlace {
  const width = (OUTERMOST - HEART) / Math.max(count, 1);
  return { outer: OUTERMOST - index * width, inner: OUTERMOST - (index + 1) * width };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place at a radius and a part of the year (0 to 1). */
export function pointAt(radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return { x: round(CENTRE + radius * Math.cos(angle)), y: round(CENTRE + radius * Math.sin(angle)) };
}

/** The outline of a month's (0 to 11) sector in a band, as an SVG path. */
export function sectorPath({ inner, outer }: RingPlace, month: number): string {
  const [from, to] = [month / 12, (month + 1) / 12];
  const [a, b, c, d] = [pointAt(outer, from), pointAt(outer, to), pointAt(inner, to), pointAt(inner, from)];
  return `M${a.x} ${a.y}A${outer} ${outer} 0 0 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 0 0 ${d.x} ${d.y}Z`;
}

/** Nearer than this part of a month, marks would lie on each other. */
const NEAR = 0.09;
const LANE = 20;

/** The radii of a month's marks: in the middle of the band, and on the next free lane beside it where an earlier one stands near. */
export function radiiOf({ inner, outer }: RingPlace, marks: readonly { readonly at: number }[]): number[] {
  const lanes = Math.max(1, Math.floor((outer - inner) / LANE));
  const taken: number[] = [];
  for (const [index, { at }] of marks.entries()) {
    const near = taken.filter((_, other) => Math.abs((marks[other]?.at ?? 0) - at) < NEAR);
    const free = Array.from({ length: lanes }, (_, lane) => lane).find((lane) => !near.includes(lane));
    taken[index] = free ?? index % lanes;
  }
  const middle = (inner + outer) / 2;
  return taken.map((lane) => middle + (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * LANE);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
