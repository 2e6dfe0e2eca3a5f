/** The signs that Wingdings and Symbol draw for ordinary codes, in Unicode; only those that Word offers as bullets and boxes. */
const WINGDINGS: Readonly<Record<string, string>> = {
  l: '●', m: '❍', n: '■', o: '□', p: '❐', q: '❑', t: '⧫', u: '◆', v: '❖', w: '⬥', '§': '▪', '¨': '◻', 'Ø': '➢', 'à': '→', 'è': '➔', 'ü': '✓', 'û': '✗', 'þ': '☑', 'ý': '☒', '!': '✏', '*': '✉', '(': '☎', '«': '★', '¡': '○', '¤': '◉', s: '⬧',
}; // prettier-ignore
const SYMBOL: Readonly<Record<string, string>> = {
  '·': '•', '-': '−', 'à': '♦', '®': '→', '³': '≥', '£': '≤', '´': '×', '±': '±', '»': '≈', '¹': '≠', '¥': '∞', a: 'α', b: 'β', m: 'μ', '°': '°', '¨': '♦',
}; // prettier-ignore
const PRIVATE_USE = 0xf000;

/** One character as a symbol font shows it; fonts write into the private range F000 to F0FF as well as by plain code. Null where no sign is known. */
export function symbolSign(character: string, font: string | undefined): string | null {
  const code = character.codePointAt(0) ?? 0;
  const plain =
    code >= PRIVATE_USE && code <= PRIVATE_USE + 0xff ? String.fromCodePoint(code - PRIVATE_USE) : character;
  if (/^wingdings/iu.test(font ?? '')) return WINGDINGS[plain] ?? null;
  if (/^symbol$/iu.test(font ?? '')) return SYMBOL[plain] ?? null;
  return plain === character ? character : (SYMBOL[plain] ?? WINGDINGS[plain] ?? null);
}

/** The sign of a bullet: as drawn by its font, a plain bullet where only the font knows, a ring for the letter o that Word draws as one. */
export function bulletSign(text: string, font: string | undefined): string {
  const [first] = text;
  if (first === undefined) return '';
  if (first === 'o' && /courier/iu.test(font ?? '')) return '○';
  return [...text].map((character) => symbolSign(character, font) ?? '•').join('');
}
