import type { Level, List, Numbering } from './word-lists';
import { levelNumber, type Styles } from './word-styles';
import { bulletSign } from './symbol-fonts';
import { descend, elements, onOffAt, valueAt, type XmlElement } from './xml';

/** Resolves numbering.xml to lists by `w:numId`: abstract definitions, their links by list style, and overrides. */
export function parseNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = new Map<string, List>();
  if (root === undefined) return lists;
  const abstracts = new Map(elements(root, 'w:abstractNum').map((el) => [el.attributes['w:abstractNumId'] ?? '', el]));
  const nums = new Map(elements(root, 'w:num').map((el) => [el.attributes['w:numId'] ?? '', el]));

  /** A list that names a list style takes the definition that carries this style (17.9.21, 17.9.27). */
  const definition = (id: string, seen: ReadonlySet<string>): string => {
    const link = valueAt(abstracts.get(id), 'w:numStyleLink');
    if (link === undefined || seen.has(id)) return id;
    const holder = [...abstracts].find(([, el]) => valueAt(el, 'w:styleLink') === link)?.[0];
    const byStyle = valueAt(nums.get(styles.byId.get(link)?.numId ?? ''), 'w:abstractNumId');
    const next = holder ?? byStyle;
    return next === undefined ? id : definition(next, new Set([...seen, id]));
  };

  for (const [numId, num] of nums) {
    const counterKey = valueAt(num, 'w:abstractNumId') ?? '';
    const levels = new Map<number, Level>();
    for (const level of elements(abstracts.get(definition(counterKey, new Set())) ?? num, 'w:lvl'))
      setLevel(levels, level);
    const startOverrides = new Map<number, number>();
    for (const override of elements(num, 'w:lvlOverride')) {
      const at = levelNumber(override.attributes['w:ilvl']);
      const start = valueAt(override, 'w:startOverride');
      if (at !== undefined && start !== undefined) startOverrides.set(at, wholeNumber(start, 1));
      for (const level of elements(override, 'w:lvl')) setLevel(levels, level);
    }
    lists.set(numId, { counterKey, levels, startOverrides });
  }
  return lists;
}

function setLevel(levels: Map<number, Level>, level: XmlElement): void {
  const at = levelNumber(level.attributes['w:ilvl']);
  if (at === undefined) return;
  const { format, pattern } = numberFormat(level);
  const text = valueAt(level, 'w:lvlText') ?? '';
  const fonts = descend(level, 'w:rPr', 'w:rFonts')?.attributes;
  const restart = valueAt(level, 'w:lvlRestart');
  const suffix = valueAt(level, 'w:suff');
  levels.set(at, {
    start: wholeNumber(valueAt(level, 'w:start'), 0),
    format: pattern ?? format,
    text: format === 'bullet' ? bulletSign(text, fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']) : text,
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: restart === undefined ? undefined : wholeNumber(restart, 0),
    legal: onOffAt(level, 'w:isLgl') ?? false,
    paragraphStyle: valueAt(level, 'w:pStyle'),
    hidden: onOffAt(level, 'w:rPr', 'w:vanish') ?? false,
  });
}

/** Formats that older Word does not know ("001, 002, …") stand in an alternative; the zeros of its first example are all that matters. */
function numberFormat(level: XmlElement): { readonly format: string; readonly pattern: string | undefined } {
  const alternative = descend(level, 'mc:AlternateContent');
  const custom = descend(alternative, 'mc:Choice', 'w:numFmt')?.attributes['w:format'];
  const zeros = /^0*1(?=,)/u.exec(custom ?? '')?.[0].length;
  const format = valueAt(level, 'w:numFmt') ?? valueAt(alternative, 'mc:Fallback', 'w:numFmt') ?? 'decimal';
  return { format, pattern: zeros === undefined ? undefined : `decimalZero${zeros}` };
}

function wholeNumber(written: string | undefined, otherwise: number): number {
  return written !== undefined && /^\d{1,9}$/u.test(written) ? Number(written) : otherwise;
}
