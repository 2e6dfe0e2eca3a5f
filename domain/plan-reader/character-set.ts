/** Whether the character at a place of a text is one of a set. False behind the text's end. */
export type CharacterSet = (text: string, at: number) => boolean;

/** Makes a set of characters that is asked by code, which costs no string for each character that is looked at. */
export function characterSet(characters: string): CharacterSet {
  const members = new Uint8Array(65536);
  for (const char of characters) members[char.charCodeAt(0)] = 1;
  return (text, at) => members[text.charCodeAt(at)] === 1;
}
