/** Small numbers that are in a set, one bit each: many such sets are asked in turn, and larger tables would push each other out of the processor's memory. */
export type BitSet = Int32Array;

/** As many as there are characters. */
export const PLACES = 65536;

/** A set that holds none of the numbers below `places`, a multiple of 32. */
export function emptyBits(places = PLACES): BitSet {
  return new Int32Array(places / 32);
}

export function include(bits: BitSet, number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
}

export function holds(bits: BitSet, number: number): boolean {
  return (((bits[number >> 5] ?? 0) >> (number & 31)) & 1) === 1;
}

/** Two characters, by their codes, as one small integer. */
export function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** A number below `PLACES` for a pair, other than that of most other pairs. */
export function placeOf(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> 16;
}
