import { descend, elements, onOffAt, valueAt, type XmlElement } from './xml';

interface Style {
  readonly basedOn: string | undefined;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  readonly hidden: boolean | undefined;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  readonly defaultParagraph: string | undefined;
}

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

/** A level as written in `w:ilvl`: 0 to 8, undefined for anything else. */
export function levelNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^[0-8]$/u.test(written) ? Number(written) : undefined;
}

/** The nearest style in the chain of `basedOn` that says something about `property`. */
export function inherited<Property extends 'numId' | 'level' | 'hidden'>(
  styles: Styles,
  styleId: string | undefined,
  property: Property,
): { readonly value: NonNullable<Style[Property]>; readonly styleId: string } | undefined {
  const seen = new Set<string>();
  for (let id = styleId; id !== undefined && !seen.has(id); id = styles.byId.get(id)?.basedOn) {
    seen.add(id);
    const value = styles.byId.get(id)?.[property];
    if (value !== undefined) return { value: value as NonNullable<Style[Property]>, styleId: id };
  }
  return undefined;
}
