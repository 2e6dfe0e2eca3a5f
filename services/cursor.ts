import { z } from 'zod';
import { invalid } from './errors';

const Place = z.tuple([z.union([z.string(), z.number()]), z.uuid()]);
/** The sort value and the id of the last row of a page: the next page begins behind it. */
export type Place = z.infer<typeof Place>;

export function cursorOf(place: Place): string {
  return btoa(encodeURIComponent(JSON.stringify(place)));
}

/** Reads a cursor back; `invalid` for a text that is none. */
export function placeOf(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(decodeURIComponent(atob(cursor))));
  } catch {
    throw invalid('cursor', 'bad-cursor');
  }
}
