/**
 * Quarters and halves (第二季度, 三、四季度, 上半年, 二季度末), the beginning and the end of the year (年初, 年底前, 年内, 年终).
 * Not 每季度 (a recurrence), 5年内, 去年底, 年初确定的.
 */
import { matches, pattern } from '../pattern';
import type { ScheduleNorm } from '../reading';
import { calendarNumber } from './numbers';
import { lastDay, monthDay, YEAR, type TimeFamily, type TimePhrase } from './schedule-phrase';

const QUARTER = pattern(
  new RegExp(
    `(?:${YEAR})?(?<![每各上下一两二三四\\d]|[一两二三四\\d]个)(前|第)?([一二三四1-4])(?:季度?)?(?:(?:、|和|与|及|-+|~|至|到)第?([一二三四1-4]))?(?:个?季度|季(?=[初末]|$|[，、：:]))(末|底|初)?(之前|以前|前(?![后往来]))?`,
    'g',
  ),
);
const HALF = pattern(new RegExp(`(?:${YEAR})?(上|下)半年(底|末)?(之前|以前|前(?![后往来]))?`, 'g'));
const YEAR_END = pattern(
  new RegExp(
    `(?:到|(?<!截)至|于|在|力争到?)?(?:${YEAR}度?|今|本|当)?(?:年)?(?<![去上前\\d一二两三四五六七八九十几近多同历])(?:(?:年底|年末|年终|岁末)(?:之前|以前|前(?![后往来]))?|年度?内(?!科|部|容|涵)|年中(?=[，、前的]|考|检|总|评|督|完|开|对|组))`,
    'g',
  ),
);
const YEAR_START = pattern(
  /(?<![去上前\d一二两三四五六七八九十几近多同历])年初(?:之前|以前|前(?![后往来]))?(?!中|三|一|二|级|以来|(?:部署|确定|下达|制定|既定)的|的?(?:预算|计划))/g,
);
const YEAR_SHORT_END = pattern(
  new RegExp(
    `(?:到|(?<!截)至|于|在|力争到?)?(?:(?:19|20)[\\dxX×_*]{2}|[×xX_*]{2,4})年(?:底|末|终|内(?![科部容涵]))(?:之前|以前|前(?![后往来]))?`,
    'g',
  ),
);

function quarterNorm(match: RegExpMatchArray): ScheduleNorm {
  const [, prefix, firstText = '', lastText, edge, before] = match;
  const first = calendarNumber(firstText);
  const last = lastText === undefined ? first : calendarNumber(lastText);
  const start = prefix === '前' ? 1 : first * 3 - 2;
  const end = last * 3;
  if (edge === '末' || edge === '底') return { kind: 'deadline', by: monthDay(end, lastDay(end)) };
  if (edge === '初') return { kind: 'month', months: [start] };
  if (before !== undefined) return { kind: 'deadline', by: monthDay(end, lastDay(end)) };
  return { kind: 'range', from: monthDay(start, 1), to: monthDay(end, lastDay(end)) };
}

function halfNorm(match: RegExpMatchArray): ScheduleNorm {
  const [, half, edge, before] = match;
  const end = half === '上' ? '06-30' : '12-31';
  if (edge !== undefined || before !== undefined) return { kind: 'deadline', by: end };
  return { kind: 'range', from: half === '上' ? '01-01' : '07-01', to: end };
}

export const partOfYearFamily: TimeFamily = {
  name: 'schedule-part-of-year',
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const add = (match: RegExpMatchArray & { index: number }, norm: ScheduleNorm) => {
      const from = match.index;
      const to = from + match[0].length;
      const isPast = /(?:去年|上年|截至|截止到?)$/.test(text.slice(Math.max(0, from - 3), from));
      if (isPast) words.passOver?.(from, to, 'background', 'schedule-part-of-year');
      else found.push({ from, to, norm });
    };
    for (const match of matches(words, QUARTER)) add(match, quarterNorm(match));
    for (const match of matches(words, HALF)) add(match, halfNorm(match));
    for (const match of matches(words, YEAR_SHORT_END)) add(match, { kind: 'deadline', by: '12-31' });
    for (const match of matches(words, YEAR_START)) add(match, { kind: 'month', months: [1] });
    for (const match of matches(words, YEAR_END)) {
      add(match, { kind: 'deadline', by: match[0].includes('中') ? '06-30' : '12-31' });
    }
    return found;
  },
};
