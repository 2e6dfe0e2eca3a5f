/**
 * Years to come: 到20xx年, 2015年前, 在20xx年实质性启动, the end of a later year than the plan's (2028年底). 力争到2026年 in the plan of 2026 is one too. Not the year that a plan is of (20xx年，我局…), not a year compared with (较20xx年下降).
 */
import { matches, Patterns } from '../../expressions/pattern';
import type { Sentence } from '../../recogniser';
import { PRINTED_YEAR, type TimeFamily, type TimePhrase } from './schedule-phrase';

const patterns = new Patterns();

const HORIZON = patterns.of(
  new RegExp(
    [
      `(?:力争到|(?<![达收得])到|(?<!截)至)(${PRINTED_YEAR})(?![底末终初内]|[\\d一二三四五六七八九十]{1,2}月)(?:之前|以前|前(?![后往来]))?`,
      `(${PRINTED_YEAR})(?:之前|以前|前(?![后往来]))`,
      `[在于](${PRINTED_YEAR})(?=[^，。；的]{0,6}(?:启动|完成|实现|建成|投入|投用|开工|竣工|达到|实施|通过|运行))`,
    ].join('|'),
    'g',
  ),
);
const FIVE_YEARS = patterns.of(/(?:到|至)?[“"]?(十[二三四五六七]五)[”"]?(?:期间|时期)?(?:期?末|末期)/g);

const END_OF_YEAR = /(20\d\d)年度?[底末终内]/;

/** A deadline at the end of a year behind the plan's own is how far it looks; all else stays as it is. */
export function beyondYear<T extends TimePhrase>(sentence: Sentence, time: T): T {
  const { norm } = time;
  if (norm.kind !== 'deadline' || norm.by !== '12-31') return time;
  const [, year] = END_OF_YEAR.exec(sentence.text.slice(time.from, time.to)) ?? [];
  if (year === undefined || Number(year) <= (sentence.planYear ?? Infinity)) return time;
  return { ...time, norm: { kind: 'horizon', year } };
}

export const horizonFamily: TimeFamily = {
  name: 'schedule-horizon',
  asks: patterns.any,
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
