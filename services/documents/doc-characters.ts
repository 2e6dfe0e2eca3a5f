import { numberIn, SPRM, type DocProperty, type DocRun } from './doc-properties';
import type { DocText } from './doc-text';
import { symbolSign } from './symbol-fonts';
import type { FieldTracker } from './word-fields';
import { inherited, type Styles } from './word-styles';

/** The characters that mean more than themselves ([MS-DOC] 2.4.1, 2.8.25). */
export const MARK = { cell: '\u0007', paragraph: '\r', break: '\f' } as const;
const FIELD: Readonly<Record<string, string>> = { '\u0013': 'begin', '\u0014': 'separate', '\u0015': 'end' };
const PRINTED: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\u000b': '\n',
  '\u000e': '\n',
  '\f': '\n',
  '\u001e': '-',
};
const NOTE = '\u0002';
/** A switch may say: as the style, or not as the style. */
const AS_STYLE = 0x80;
const OPPOSITE = 0x81;

/** What a character is and does when all changes are accepted. */
export type DocCharacter =
  | { readonly kind: 'text'; readonly printed: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'note' }
  | { readonly kind: 'deleted' };

export interface CharacterReader {
  /** Reads one character of the text; fields are followed, so every character is to be read once, in order. */
  read(at: number, hiddenByStyle: boolean): DocCharacter;
  isDeleted(at: number): boolean;
  isInserted(at: number): boolean;
  isHidden(at: number, hiddenByStyle: boolean): boolean;
}

/** Reads the characters of a .doc with the properties of their runs. */
export function characterReader(
  { text, bytes, pieceProperties }: DocText,
  runAt: (byte: number) => DocRun | null,
  styles: Styles,
  fields: FieldTracker,
): CharacterReader {
  let run: DocRun | null = null;
  const propertiesAt = (at: number): readonly DocProperty[] => {
    const byte = bytes[at] ?? 0;
    if (run === null || byte < run.from || byte >= run.to) run = runAt(byte);
    const saved = pieceProperties(at);
    return saved.length === 0 ? (run?.properties ?? []) : [...(run?.properties ?? []), ...saved];
  };
  const isOn = (at: number, sprm: number) => numberIn(propertiesAt(at), sprm) === 1;
  const isHidden = (at: number, hiddenByStyle: boolean) => {
    const properties = propertiesAt(at);
    const own = numberIn(properties, SPRM.hidden);
    const style = numberIn(properties, SPRM.characterStyle);
    const byStyle = (style === undefined ? null : inherited(styles, String(style), 'hidden')?.value) ?? hiddenByStyle;
    if (own === OPPOSITE) return !byStyle;
    return own === undefined || own === AS_STYLE ? byStyle : own === 1;
  };
  return {
    isDeleted: (at) => isOn(at, SPRM.deleted),
    isInserted: (at) => isOn(at, SPRM.inserted),
    isHidden,
    read: (at, hiddenByStyle) => {
      const character = text[at] ?? '';
      if (isOn(at, SPRM.deleted)) return { kind: 'deleted' };
      const mark = FIELD[character];
      if (mark !== undefined) fields.mark(mark);
      else if (!fields.isPrinted()) fields.instruct(character);
      if (mark !== undefined || !fields.isPrinted() || isHidden(at, hiddenByStyle)) return { kind: 'nothing' };
      if (character === NOTE) return { kind: 'note' };
      const symbol = propertiesAt(at).findLast((property) => property.sprm === SPRM.symbol)?.operand;
      if (symbol !== undefined && symbol.length === 4 && isOn(at, SPRM.special)) {
        return { kind: 'text', printed: symbolSign(String.fromCharCode(symbol.readUInt16LE(2)), undefined) ?? '' };
      }
      return { kind: 'text', printed: PRINTED[character] ?? (character < ' ' ? '' : character) };
    },
  };
}

/** Whether the fields of a stretch of text begin and end in pairs, those of deleted text left out. */
export function fieldsAreBalanced(text: string, from: number, to: number, isDeleted: (at: number) => boolean): boolean {
  let open = 0;
  for (let at = from; at < to; at += 1) {
    const mark = FIELD[text[at] ?? ''];
    if (mark === undefined || mark === 'separate' || isDeleted(at)) continue;
    open += mark === 'begin' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
