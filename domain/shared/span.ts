/** A stretch of a text: UTF-16 offsets into the original, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many characters two spans share; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

const NOTHING: readonly never[] = [];

/** Asked for one stretch of a text after the other, gives what begins in each; both in document order. */
export function beginningIn<Found extends Span>(found: readonly Found[]): (stretch: Span) => readonly Found[] {
  let next = 0;
  return ({ start, end }) => {
    while ((found[next]?.start ?? Infinity) < start) next += 1;
    if ((found[next]?.start ?? Infinity) >= end) return NOTHING;
    const first = next;
    while ((found[next]?.start ?? Infinity) < end) next += 1;
    return found.slice(first, next);
  };
}

/** Whether `inner` lies wholly in `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
