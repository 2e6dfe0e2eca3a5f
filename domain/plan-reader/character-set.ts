/** Whether the character at a place of a text is one of a set. False behind the text's end. */
export type CharacterSet = (text: string, at: number) => boolean;

/** Where in a stretch of a text (`to` exclusive) the first character of a set stands; -1 where none does. */
export type CharacterSearch = (text: string, from: number, to: number) => number;

/**
 * Makes a set of characters that is asked by code, which costs no string for each character that is looked at. One bit a character: the sets of all
 * recognisers are asked in turn, and larger tables would push each other out of the processor's memory.
 */
export function characterSet(characters: string): CharacterSet {
  const members = bitsOf(characters);
  return (text, at) => {
    const code = text.charCodeAt(at);
    return (((members[code >> 5] ?? 0) >> (code & 31)) & 1) === 1;
  };
}

/** The same as a search, for short stretches, of which an expression would need a copy. */
export function characterSearch(characters: string): CharacterSearch {
  const members = bitsOf(characters);
  return (text, from, to) => {
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if ((((members[code >> 5] ?? 0) >> (code & 31)) & 1) === 1) return at;
    }
    return -1;
  };
}

function bitsOf(characters: string): Int32Array {
  const bits = new Int32Array(65536 / 32);
  for (let i = 0; i < characters.length; i += 1) {
    const code = characters.charCodeAt(i);
    bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31));
  }
  return bits;
}
