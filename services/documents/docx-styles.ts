import { levelNumber, type Style, type Styles } from './word-styles';
import { descend, elements, onOffAt, valueAt, type XmlElement } from './xml';

/** What of styles.xml bears on the text: numbering, hidden text, and what each style is based on. */
export function parseStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  for (const style of root === undefined ? [] : elements(root, 'w:style')) {
    const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = style.attributes;
    if (id === undefined) continue;
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true' || isDefault === 'on'))
      defaultParagraph = id;
    const numbering = descend(style, 'w:pPr', 'w:numPr');
    byId.set(id, {
      basedOn: valueAt(style, 'w:basedOn'),
      numId: valueAt(numbering, 'w:numId'),
      level: levelNumber(valueAt(numbering, 'w:ilvl')),
      hidden: onOffAt(style, 'w:rPr', 'w:vanish'),
    });
  }
  return { byId, defaultParagraph };
}
