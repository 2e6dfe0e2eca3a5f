import { emptyBits, holds, include, pairOf, placeOf, type BitSet } from './bit-set';

/** Whether the character at a place of a text is one of a set. False behind the text's end. */
export type CharacterSet = (text: string, at: number) => boolean;

/** Where in a stretch of a text (`to` exclusive) the first character of a set stands; -1 where none does. */
export type CharacterSearch = (text: string, from: number, to: number) => number;

/** Makes a set of characters that is asked by code, which costs no string for each character that is looked at. */
export function characterSet(characters: string): CharacterSet {
  const members = bitsOf(characters);
  return (text, at) => at >= 0 && at < text.length && holds(members, text.charCodeAt(at));
}

/** The same of words of two characters: whether one of them begins at a place. */
export function pairSet(words: readonly string[]): CharacterSet {
  const members = new Set(words.map((word) => pairOf(word.charCodeAt(0), word.charCodeAt(1))));
  const places = emptyBits();
  for (const pair of members) include(places, placeOf(pair));
  return (text, at) => {
    if (at < 0 || at + 1 >= text.length) return false;
    const pair = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    return holds(places, placeOf(pair)) && members.has(pair);
  };
}

/** The same as a search, for short stretches, of which an expression would need a copy. */
export function characterSearch(characters: string): CharacterSearch {
  const members = bitsOf(characters);
  return (text, from, to) => {
    for (let at = from; at < to; at += 1) if (holds(members, text.charCodeAt(at))) return at;
    return -1;
  };
}

function bitsOf(characters: string): BitSet {
  const bits = emptyBits();
  for (let i = 0; i < characters.length; i += 1) include(bits, characters.charCodeAt(i));
  return bits;
}
