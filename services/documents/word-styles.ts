/** What of a style bears on the text: numbering, hidden text, and what it is based on. */
export interface Style {
  readonly basedOn: string | undefined;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  readonly hidden: boolean | undefined;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  readonly defaultParagraph: string | undefined;
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
