import { isContentsInstruction, type FieldTracker } from './word-fields';
import { inherited, type Styles } from './word-styles';

import { symbolSign } from './symbol-fonts';
import { descend, elements, onOffAt, valueAt, type XmlElement } from './xml';

/** What a paragraph holds beside its own text. */
export interface Inline {
  readonly text: string;
  /** `w:txbxContent` of the text boxes anchored here. */
  readonly boxes: readonly XmlElement[];
  /** The footnotes and endnotes referred to, by kind and id. */
  readonly notes: readonly string[];
  readonly isContents: boolean;
}

const DROPPED = new Set([
  'w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:rt', 'w:rubyPr', 'w:comment', 'm:ctrlPr',
]); // prettier-ignore

const FIXED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:tab': '\t',
    'w:ptab': '\t',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '-',
  }),
);

/**
 * The text of a paragraph as it would be printed with all changes accepted: no deleted, moved-away or hidden text, no field codes, no placeholder prompts.
 * `hiddenByStyle` is what the paragraph's style says of its runs.
 */
export function readInline(
  paragraph: XmlElement,
  styles: Styles,
  fields: FieldTracker,
  hiddenByStyle: boolean,
): Inline {
  const pieces: string[] = [];
  const boxes: XmlElement[] = [];
  const notes: string[] = [];
  let isContents = fields.isInContents();

  const visit = (element: XmlElement): void => {
    const { name, attributes } = element;
    if (DROPPED.has(name)) return;
    const fixed = FIXED.get(name);
    if (fixed !== undefined) return print(fixed);
    switch (name) {
      case 'w:r':
        return isHidden(element, styles, hiddenByStyle) ? followFields(element) : elements(element).forEach(visit);
      case 'w:t':
      case 'm:t':
        return print(runText(element));
      case 'w:sym':
        return print(symbol(attributes));
      case 'w:fldChar':
        fields.mark(attributes['w:fldCharType']);
        isContents ||= fields.isInContents();
        return;
      case 'w:instrText':
        fields.instruct(runText(element));
        isContents ||= fields.isInContents();
        return;
      case 'w:fldSimple':
        if (isContentsInstruction(attributes['w:instr'] ?? '')) return;
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (fields.isPrinted()) notes.push(`${name} ${attributes['w:id'] ?? ''}`);
        return;
      case 'w:txbxContent':
        boxes.push(element);
        return;
      case 'w:sdt':
        if (onOffAt(element, 'w:sdtPr', 'w:showingPlcHdr') === true) return;
        break;
      case 'mc:AlternateContent':
        return alternative(element).forEach(visit);
    }
    elements(element).forEach(visit);
  };
  const print = (text: string) => {
    if (fields.isPrinted()) pieces.push(text);
  };
  /** Hidden runs may carry the marks of fields whose results are visible. */
  const followFields = (run: XmlElement) => {
    elements(run, 'w:fldChar').forEach(visit);
    elements(run, 'w:instrText').forEach(visit);
  };

  elements(paragraph).forEach(visit);
  return { text: pieces.join(''), boxes, notes, isContents };
}

/** One branch of an alternative, never two: the first choice that holds text, else the fallback. */
export function alternative(element: XmlElement): readonly XmlElement[] {
  const branches = [...elements(element, 'mc:Choice'), ...elements(element, 'mc:Fallback')];
  const speaking = branches.find(holdsText);
  return speaking === undefined ? [] : elements(speaking);
}

function holdsText(element: XmlElement): boolean {
  return elements(element).some(
    (child) => ['w:t', 'w:sym', 'm:t', 'w:fldChar'].includes(child.name) || holdsText(child),
  );
}

function isHidden(run: XmlElement, styles: Styles, hiddenByStyle: boolean): boolean {
  const properties = descend(run, 'w:rPr');
  return (
    onOffAt(properties, 'w:vanish') ??
    inherited(styles, valueAt(properties, 'w:rStyle'), 'hidden')?.value ??
    hiddenByStyle
  );
}

/** The characters of a text element; without xml:space="preserve" the white space around them is the file's, not the text's. */
function runText(element: XmlElement): string {
  const text = element.children.filter((child) => typeof child === 'string').join('');
  const clean = text.replace(/[\r\n]+/gu, ' ');
  return element.attributes['xml:space'] === 'preserve' ? clean : clean.replace(/^[ \t]+|[ \t]+$/gu, '');
}

function symbol(attributes: Readonly<Record<string, string>>): string {
  const code = parseInt(attributes['w:char'] ?? '', 16);
  if (!(code > 0x1f && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return '';
  return symbolSign(String.fromCodePoint(code), attributes['w:font']) ?? '';
}
