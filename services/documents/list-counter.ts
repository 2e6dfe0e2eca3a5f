import type { Level, List, Numbering } from './word-lists';
import { formatNumber } from './number-formats';

/** Labels by list and level, in the order of the document; every call counts one paragraph on. */
export type ListCounter = (numId: string, level: number) => string;

/**
 * Counts as Word does: lists of one abstract definition share their numbers; a paragraph of a level lets the deeper ones begin anew
 * (17.9.10 lvlRestart); a level that is skipped counts as begun; a start override takes effect once, where its list first reaches the level (17.9.26).
 * The label ends with a space where Word puts a tab or a space; '' where nothing is printed.
 */
export function listCounter(numbering: Numbering): ListCounter {
  const valuesByKey = new Map<string, Map<number, number>>();
  const overridden = new Set<string>();
  return (numId, at) => {
    const list = numbering.get(numId);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return '';
    const values = valuesByKey.get(list.counterKey) ?? new Map<number, number>();
    valuesByKey.set(list.counterKey, values);

    for (let above = 0; above < at; above += 1) {
      if (!values.has(above)) values.set(above, startOf(list, above));
    }
    const override = list.startOverrides.get(at);
    const isFirst = override !== undefined && !overridden.has(`${numId}/${at}`);
    if (isFirst) overridden.add(`${numId}/${at}`);
    values.set(at, isFirst ? override : (values.get(at) ?? startOf(list, at) - 1) + 1);
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > at && (restart === undefined || (restart > 0 && at < restart))) values.delete(deeper);
    }
    return label(list, level, at, values);
  };
}

function startOf(list: List, at: number): number {
  return list.startOverrides.get(at) ?? list.levels.get(at)?.start ?? 1;
}

function label(list: List, level: Level, at: number, values: ReadonlyMap<number, number>): string {
  if (level.hidden) return '';
  const printed =
    level.format === 'bullet'
      ? level.text
      : level.text.replace(/%([1-9])/gu, (_, digit: string) => {
          const wanted = Number(digit) - 1;
          if (wanted > at) return '';
          const format = list.levels.get(wanted)?.format ?? 'decimal';
          return formatNumber(values.get(wanted) ?? 0, level.legal && wanted < at ? 'decimal' : format);
        });
  if (printed === '') return '';
  return level.suffix === 'nothing' ? printed : `${printed} `;
}
