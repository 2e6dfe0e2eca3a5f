/**
 * Days of the lunar calendar, which are nobody's date until a year is laid out: 农历九月初九, 腊月二十三前, 正月十五期间, 正月里, 三月三.
 * Not 八月十五日, 九月初, 十月初步 (those are months of the year).
 */
import { matches, Patterns } from '../../expressions/pattern';
import type { TimeFamily } from './schedule-phrase';

const patterns = new Patterns();

const UNITS = '[一二三四五六七八九]';
/** 三月三, 八月十五: days that are feasts where no 日 makes dates of them. */
const FEASTS = '(?:二月二|三月三|五月五|六月六|七月七|八月十五|九月九)(?![日号十月个年次天名项条])';
const EARLY = '初[一二三四五六七八九十]日?';
const LATER = `(?:[二三]?十|廿)${UNITS}?日?`;
const MONTH = '(?:[二三四五六七八九]|十[一二]?)月';
const LUNAR = patterns.of(
  new RegExp(
    `(?:农历|阴历)?(?:${FEASTS}|[正冬腊]月(?:${EARLY}|${LATER}|里|间)|${MONTH}${EARLY}|(?<=农历|阴历)${MONTH}${LATER})(?!步|${UNITS})(?:期间|前后|(?:之|以)?前(?![后往来]))?`,
    'g',
  ),
);

export const lunarFamily: TimeFamily = {
  name: 'schedule-lunar',
  asks: patterns.any,
  find(words) {
    return matches(words, LUNAR).map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      norm: { kind: 'observance', name: match[0].replace(/^(?:农历|阴历)|日?(?:期间|前后|[之以]?前)?$/g, '') },
    }));
  },
};
