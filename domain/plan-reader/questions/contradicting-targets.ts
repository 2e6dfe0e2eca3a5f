/**
 * One indicator with two values in one plan: 高血压患者规范管理率达60% … 高血压患者规范管理率达65%. Not 其中城区达95%, not the steps of a
 * year (6月底达50%，年底达100%), not two services under two headings that are both called 管理率.
 */
import { firstMatch, pattern } from '../expressions/pattern';
import type { ReadIndicator, ReadQuestion } from '../reading';
import { type Sentence } from '../recogniser';
import type { Asker } from './asker';

const SHORTEST_NAME = 5;
/** A name that says of what it is the rate needs no heading to be told apart. */
const TELLING_NAME = 8;
const STEP = pattern(/其中|力争|[一二三四]季度|[上下]半年|\d月|中旬|阶段|较|同比|[城农市县乡镇村]区?[级]?$/u);

interface Stated {
  readonly indicator: ReadIndicator;
  readonly value: number;
  readonly sentence: Sentence;
}

export const contradictingTargets: Asker = ({ sentences }) => {
  const byName = new Map<string, Stated[]>();
  for (const { sentence, indicators, schedules } of sentences) {
    if (indicators.length === 0) continue;
    if (
      schedules.some(({ norm }) => norm.kind !== 'recur') ||
      sentence.cell !== null ||
      firstMatch(sentence, STEP) !== null
    )
      continue;
    for (const indicator of indicators) {
      const { name, op, unit, kind, value } = indicator;
      if (typeof value !== 'number' || kind !== 'level' || !/[%‰万]/u.test(unit) || name.length < SHORTEST_NAME)
        continue;
      const where = name.length >= TELLING_NAME ? '' : sentence.heading.text;
      const key = [name, op, unit, where].join('|');
      const stated = byName.get(key) ?? [];
      stated.push({ indicator, value, sentence });
      byName.set(key, stated);
    }
  }
  return [...byName.values()].flatMap(ask);
};

function ask(stated: readonly Stated[]): ReadQuestion[] {
  if (stated.length < 2) return [];
  const values = [...new Set(stated.map(({ value }) => value))];
  const last = stated.at(-1);
  if (values.length < 2 || !last || new Set(stated.map(({ sentence }) => sentence)).size < 2) return [];
  const count = (value: number) => stated.filter((each) => each.value === value).length;
  const { name, op, unit, kind, start, end } = last.indicator;
  return [
    {
      kind: 'contradicting-targets',
      printed: values.map((value) => `${value}${unit}`).join('、'),
      about: name,
      candidates: [...values].sort((a, b) => count(b) - count(a)).map((value) => ({ kind: 'value', value })),
      target: { name, op, unit, kind },
      start,
      end,
    },
  ];
}
