/** Whether the character at a place of a text is one of a set. False behind the text's end. */
export type CharacterSet = (text: string, at: number) => boolean;

/**
 * Makes a set of characters that is asked by code, which costs no string for each character that is looked at. One bit a character: the sets of all
 * recognisers are asked in turn, and larger tables would push each other out of the processor's memory.
 */
export function characterSet(characters: string): CharacterSet {
  const members = new Int32Array(65536 / 32);
  for (let i = 0; i < characters.length; i += 1) {
    const code = characters.charCodeAt(i);
    members[code >> 5] = (members[code >> 5] ?? 0) | (1 << (code & 31));
  }
  return (text, at) => {
    const code = text.charCodeAt(at);
    return (((members[code >> 5] ?? 0) >> (code & 31)) & 1) === 1;
  };
}
