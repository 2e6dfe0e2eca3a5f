import { inherited, type Styles } from './word-styles';

/** One level of a list (ECMA-376 17.9.6; [MS-DOC] 2.9.150). */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** The label with %1 … %9 for the numbers of the levels; a bullet's sign where `format` is `bullet`. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** undefined: begins anew below any higher level; 0: never; n: below the levels 1 … n only. */
  readonly restart: number | undefined;
  /** The numbers of the levels above are printed in decimal (17.9.4). */
  readonly legal: boolean;
  readonly paragraphStyle: string | undefined;
  readonly hidden: boolean;
}

/** A list as a paragraph refers to it. Lists of one `counterKey`, their own definition and not a linked one, count together. */
export interface List {
  readonly counterKey: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

export type Numbering = ReadonlyMap<string, List>;

/**
 * Which list and level a paragraph belongs to: what it says itself, else what its style says or inherits; null for none.
 * Where the style says it, the level is the one linked to the style (17.9.23), else the style's own.
 */
export function listPosition(
  own: { readonly numId: string | undefined; readonly level: number | undefined },
  styleId: string | undefined,
  styles: Styles,
  numbering: Numbering,
): { readonly numId: string; readonly level: number } | null {
  if (own.numId !== undefined) return numbering.has(own.numId) ? { numId: own.numId, level: own.level ?? 0 } : null;
  const byStyle = inherited(styles, styleId, 'numId');
  const list = byStyle && numbering.get(byStyle.value);
  if (byStyle === undefined || list === undefined) return null;
  const linked = (style: string | undefined) =>
    style === undefined ? undefined : [...list.levels].find(([, level]) => level.paragraphStyle === style)?.[0];
  const level =
    own.level ?? linked(styleId) ?? inherited(styles, styleId, 'level')?.value ?? linked(byStyle.styleId) ?? 0;
  return { numId: byStyle.value, level };
}
