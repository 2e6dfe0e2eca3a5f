/** Growth by multiples: 参赛人数比去年翻一番 (+100 %), 游客量翻两番 (+300 %). Not 翻番 in a saying about the past. */
import { clauseStart } from '../clause';
import { matches, Patterns, type Words } from '../../expressions/pattern';
import type { IndicatorPhrase, WordyFamily } from './indicator-family';
import { hasHead, trimName } from './indicator-name';
import { numberValue } from '../numbers';

const patterns = new Patterns();

const DOUBLING = patterns.of(
  /(?:(?:与|和|较|比|同|在)(?:去年|上年|[\dxX×_]{2,4}年)[^，。；]{0,6})?(?:实现|力争|要|再)*翻([一两二三])?番/g,
);

export const doublingFamily: WordyFamily = { name: 'indicator-doubling', asks: patterns.any, find: doublingsIn };

function doublingsIn(words: Words): readonly IndicatorPhrase[] {
  const { text } = words;
  return matches(words, DOUBLING).flatMap((match) => {
    const start = clauseStart(text, match.index);
    const own = trimName(text.slice(start, match.index));
    if (own.name.length < 2 || (match[1] === undefined && !hasHead(own.name))) return [];
    const value = 100 * (2 ** numberValue(match[1] ?? '一') - 1);
    const to = match.index + match[0].length;
    return [{ from: start + own.skipped, to, name: own.name, op: '>=', value, unit: '%', kind: 'growth' }];
  });
}
