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

/** Asked for stretches of a text, gives what begins in any of them; what is found is in document order, and so is the answer. */
export function byPlace<Found extends Span>(found: readonly Found[]): (stretches: readonly Span[]) => readonly Found[] {
  return (stretches) => {
    const begun: Found[] = [];
    let next = 0;
    for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
      next = Math.max(next, firstAt(found, start));
      for (let one = found[next]; one !== undefined && one.start < end; one = found[next]) {
        begun.push(one);
        next += 1;
      }
    }
    return begun;
  };
}

/** Index of the first that begins at the place or behind it. */
function firstAt(found: readonly Span[], place: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether `inner` lies wholly in `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
