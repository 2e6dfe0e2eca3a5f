/**
 * Quarters and halves (第二季度, 三、四季度, 第一、三季度, 上半年, 二季度末), the beginning and the end of the year (年初, 年底前, 年内, 年终).
 * Not 每季度 (a recurrence), 一个季度 (a length), 5年内, 去年底, 年初确定的, 年终奖.
 */
import { freeSpacing } from '../../expressions/free-spacing';
import { matches, Patterns } from '../../expressions/pattern';
import type { ScheduleNorm } from '../../reading';
import { calendarNumber } from '../numbers';
import { lastDay, monthDay, whyNotPlanned, YEAR, type TimeFamily, type TimePhrase } from './schedule-phrase';

const patterns = new Patterns();

const QUARTER = patterns.of(
  new RegExp(
    `(?:${YEAR})?(?<![每各上下一两二三四\\d]|[一两二三四\\d]个)(?:[前头]([一二三1-3])个?季度|第?([一二三四1-4](?:(?:季度?)?(?:、|和|与|及|-+|~|至|到)第?[一二三四1-4])*)(?:季度|季(?=[初末]|$|[，、：:])))(末|底|初)?(之前|以前|前(?![后往来]))?`,
    'g',
  ),
);
const HALF = patterns.of(new RegExp(`(?:${YEAR})?(上|下)半年(底|末)?(之前|以前|前(?![后往来]))?`, 'g'));
const YEAR_END = patterns.of(
  new RegExp(
    freeSpacing`
  (?:到|(?<!截)至|于|在|力争到?)?(?:${YEAR}度?|今|本|当)?(?:年)?(?<![去上前\d一二两三四五六七八九十几近多同历少青成老中壮童])(?:
    (?:
      年底|年末|(?<!(?:作为|[与和同]|挂钩|纳入)(?:教师|职工|个人|单位|科室)?)年终(?=评[先优])|年终(?!奖|评[先优]|福利|一次性)
      |岁末(?!年初)
    )(?:之前|以前|前(?![后往来]))?
    |年度?内(?!科|部|容|涵)|年中(?![国央学心药医期级旬小共华]|考(?![核评]))
  )
`,
    'g',
  ),
);
const YEAR_START = patterns.of(
  /(?<![去上前末比较与\d一二两三四五六七八九十几近多同历])年初(?:之前|以前|前(?![后往来]))?(?!中|三|一|二|级|以来|(?:部署|确定|下达|制定|既定)的|的?(?:预算|计划|承诺|部署|要求|目标)|的?\d[\d.]*(?!月)|[\u4e00-\u9fff]{2,6}的(?:部署|精神|要求))/g,
);
const YEAR_SHORT_END = patterns.of(
  new RegExp(
    `(?:到|(?<!截)至|于|在|力争到?)?(?:(?:19|20)[\\dxX×_*]{2}|[×xX_*]{2,4})年(?:底|末|终|内(?![科部容涵]))(?:之前|以前|前(?![后往来]))?`,
    'g',
  ),
);

/** 计入 | 年终考核得分, 取消 | 年底评优资格, 拖到 | 年底: what something counts for, and when nothing should be left to do. */
const COUNTED_FOR =
  /(?:[计记]入|占|取消|[扣减][除减]|影响)[^，。；、]{0,6}$|(?:拖|压|堆|扎堆|突击)[^，。；]{0,2}[到在至于]?$/;
/** 年初有计划、年末有总结: a saying; 上半年工作小结, 一季度情况: what tells of a period is no work in it. */
const OF_PERIOD =
  /^(?:要|都|须)?有(?:计划|安排|打算|部署|方案|检查|考核|总结|小结|评比)|^(?:历来)?(?:是(?!否)|正值|正是)|^的?(?:各项)?(?:工作|任务|学习|教学)?(?:总结|小结|情况|报告|报表|述职|数据|完成情况|进展情况)/;

/** 第一、三季度 are two, 二、三季度 one stretch, 第二季度和第三季度 two again: each is named in full. */
function quartersOf(match: RegExpExecArray): readonly TimePhrase[] {
  const [whole, firstOf, list = '', edge, before] = match;
  const end = match.index + whole.length;
  if (firstOf !== undefined) return [quarter(match.index, end, 1, calendarNumber(firstOf), edge, before)];
  const printed = [...list.matchAll(/[一二三四1-4]/g)];
  const numbers = printed.map(([number]) => calendarNumber(number));
  const [first = 1] = numbers;
  const last = numbers.at(-1) ?? first;
  const isStretch = /[-~至到]/.test(list) || (!list.includes('季') && numbers.every((n, i) => n === first + i));
  if (isStretch) return [quarter(match.index, end, first, last, edge, before)];
  const at = end - whole.length + whole.indexOf(list);
  return printed.map(({ index }, i) => {
    const from = i === 0 ? match.index : at + index;
    const named = /^季度?/.exec(list.slice(index + 1))?.[0].length ?? 0;
    const to = i === printed.length - 1 ? end : at + index + 1 + named;
    const number = numbers[i] ?? first;
    return quarter(from, to, number, number, edge, before);
  });
}

function quarter(
  from: number,
  to: number,
  first: number,
  last: number,
  edge: string | undefined,
  before: string | undefined,
): TimePhrase {
  const start = first * 3 - 2;
  const end = last * 3;
  if (edge === '初') return { from, to, norm: { kind: 'month', months: [start] } };
  const closes = edge !== undefined || before !== undefined;
  const by = monthDay(end, lastDay(end));
  return { from, to, norm: closes ? { kind: 'deadline', by } : { kind: 'range', from: monthDay(start, 1), to: by } };
}

function halfNorm(match: RegExpMatchArray): ScheduleNorm {
  const [, half, edge, before] = match;
  const end = half === '上' ? '06-30' : '12-31';
  if (edge !== undefined || before !== undefined) return { kind: 'deadline', by: end };
  return { kind: 'range', from: half === '上' ? '01-01' : '07-01', to: end };
}

export const partOfYearFamily: TimeFamily = {
  name: 'schedule-part-of-year',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const keep = (phrase: TimePhrase) => {
      const { from, to } = phrase;
      const reason = OF_PERIOD.test(text.slice(to, to + 10)) ? 'qualifies' : whyNotPlanned(text, from, to);
      if (reason === null) found.push(phrase);
      else words.passOver?.(from, to, reason, 'schedule-part-of-year');
    };
    const add = (match: RegExpExecArray, norm: ScheduleNorm) => {
      keep({ from: match.index, to: match.index + match[0].length, norm });
    };
    for (const match of matches(words, QUARTER)) for (const phrase of quartersOf(match)) keep(phrase);
    for (const match of matches(words, HALF)) add(match, halfNorm(match));
    for (const match of matches(words, YEAR_SHORT_END)) add(match, { kind: 'deadline', by: '12-31' });
    for (const match of matches(words, YEAR_START)) add(match, { kind: 'month', months: [1] });
    for (const match of matches(words, YEAR_END)) {
      if (COUNTED_FOR.test(text.slice(Math.max(0, match.index - 10), match.index))) continue;
      add(match, { kind: 'deadline', by: match[0].includes('中') ? '06-30' : '12-31' });
    }
    return found;
  },
};
