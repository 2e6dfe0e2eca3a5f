import { expect, it } from 'vitest';
import { byPlace, type Span } from '#domain/shared/span';

const at = (start: number, end = start + 2): Span => ({ start, end });

it('gives what begins in any of the stretches, once and in document order', () => {
  const found = [at(0), at(5), at(5, 9), at(8), at(12), at(20)];
  const begunIn = byPlace(found);
  expect(begunIn([at(5, 9)])).toEqual([at(5), at(5, 9), at(8)]);
  expect(begunIn([at(12, 13), at(0, 1)])).toEqual([at(0), at(12)]);
  expect(begunIn([at(4, 9), at(6, 13)])).toEqual([at(5), at(5, 9), at(8), at(12)]);
});

it('leaves what only reaches into a stretch to the one where it begins', () => {
  expect(byPlace([at(3, 8)])([at(4, 9)])).toEqual([]);
});

it('finds nothing where nothing was found', () => {
  expect(byPlace([])([at(0, 100)])).toEqual([]);
});
