/**
 * Years to come: 到20xx年, 2015年前, 在20xx年实质性启动. Not the plan's own year (20xx年，我局…), not a year compared with (较20xx年下降).
 */
import { anyOf, matches, pattern } from '../pattern';
import { PRINTED_YEAR, type TimeFamily, type TimePhrase } from './schedule-phrase';

const HORIZON = pattern(
  new RegExp(
    [
      `(?:力争到|到|(?<!截)至)(${PRINTED_YEAR})(?![底末终初内]|[\\d一二三四五六七八九十]{1,2}月)(?:之前|以前|前(?![后往来]))?`,
      `(${PRINTED_YEAR})(?:之前|以前|前(?![后往来]))`,
      `[在于](${PRINTED_YEAR})(?=[^，。；的]{0,6}(?:启动|完成|实现|建成|投入|投用|开工|竣工|达到|实施|通过|运行))`,
    ].join('|'),
    'g',
  ),
);
const FIVE_YEARS = pattern(/(?:到|至)?[“"]?(十[二三四五六七]五)[”"]?(?:期间|时期)?(?:期?末|末期)/g);

export const horizonFamily: TimeFamily = {
  name: 'schedule-horizon',
  asks: anyOf(HORIZON, FIVE_YEARS),
  find(words) {
    const found: TimePhrase[] = [];
    for (const match of matches(words, HORIZON)) {
      const printed = match[1] ?? match[2] ?? match[3] ?? '';
      const from = match[3] === undefined ? match.index : match.index + 1;
      found.push({
        from,
        to: match.index + match[0].length,
        norm: { kind: 'horizon', year: printed.replace(/年度?$/, '') },
      });
    }
    for (const match of matches(words, FIVE_YEARS)) {
      found.push({
        from: match.index,
        to: match.index + match[0].length,
        norm: { kind: 'horizon', year: match[1] ?? '' },
      });
    }
    return found;
  },
};
