import { alike } from '../../expressions/alike';
import { anyOf, mayMatchAny, type Words } from '../../expressions/pattern';
import type { Sentence } from '../../recogniser';
import { cycleDayFamily } from './schedule-cycle-day';
import { dateFamily } from './schedule-date';
import { beyondYear, horizonFamily } from './schedule-horizon';
import { limitFamily } from './schedule-limit';
import { lunarFamily } from './schedule-lunar';
import { monthFamily } from './schedule-month';
import { observanceFamily } from './schedule-observance';
import { partOfYearFamily } from './schedule-part-of-year';
import type { TimeFamily, TimePhrase } from './schedule-phrase';
import { recurrenceFamily } from './schedule-recurrence';
import { rhythmFamily } from './schedule-rhythm';
import { seasonFamily } from './schedule-season';
import { weekdayFamily } from './schedule-weekday';
import { whyNoRule } from './times-passed-over';

/** A time phrase with the family that found it. */
export interface FoundTime extends TimePhrase {
  readonly by: string;
}

/** The families, the most specific first: where two claim the same characters, the earlier keeps them. */
const FAMILIES: readonly TimeFamily[] = alike([
  lunarFamily,
  cycleDayFamily,
  weekdayFamily,
  dateFamily,
  recurrenceFamily,
  rhythmFamily,
  monthFamily,
  partOfYearFamily,
  limitFamily,
  horizonFamily,
  observanceFamily,
  seasonFamily,
]);

const ANY_FAMILY = anyOf(...FAMILIES.map(({ asks }) => asks));
const NO_COUNTS: readonly (readonly [number, number])[] = [];

/** All time phrases of a sentence in order of print, without those that are no rules of the plan. Sentences keep them: `sentence.times`. */
export function timesOf(sentence: Sentence): readonly FoundTime[] {
  return rulesAmong(findTimes(sentence), sentence);
}

/** The same of many sentences, one family over all of them before the next: what all families are made of is more than a processor keeps at hand. */
export function timesOfAll(sentences: readonly Sentence[]): readonly (readonly FoundTime[])[] {
  const found = sentences.map((sentence): FoundTime[] | null => (mayMatchAny(sentence, ANY_FAMILY) ? [] : null));
  for (const family of FAMILIES) {
    sentences.forEach((sentence, i) => {
      const times = found[i] ?? null;
      if (times !== null) addTimes(times, sentence, family);
    });
  }
  return sentences.map((sentence, i) => rulesAmong(standingAlone(found[i] ?? [], sentence), sentence));
}

/** All that a text holds which stands alone. */
export function findTimes(words: Words): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (const family of FAMILIES) addTimes(found, words, family);
  return standingAlone(found, words);
}

/** Adds what a family finds in a text to what those before it have found there. */
function addTimes(found: FoundTime[], words: Words, family: TimeFamily): void {
  if (!mayMatchAny(words, family.asks)) return;
  let last: TimePhrase | null = null;
  for (const phrase of family.find(words)) {
    const again = last !== null && isSamePeriod(last, phrase);
    if (!again && found.some((other) => meets(other, phrase.from, phrase.to))) continue;
    last = phrase;
    const { from, to, norm, counts = NO_COUNTS, inferred = false } = phrase;
    found.push({ from, to, norm, counts, inferred, by: family.name });
  }
}

/** Those of a text's times that are no words of another, in order of print. */
function standingAlone(found: FoundTime[], words: Words): readonly FoundTime[] {
  if (found.length === 0) return found;
  const { text } = words;
  const inOrder = found.sort((a, b) => a.from - b.from);
  return inOrder.filter((phrase, i) => {
    const before = inOrder[i - 1];
    const reason =
      isPartOfName(text, phrase, before) ||
      saysAgain(text, phrase, before) ||
      isDatedBehind(text, phrase, inOrder[i + 1])
        ? 'part-of-name'
        : isOfOld(text, phrase)
          ? 'background'
          : null;
    if (reason !== null) words.passOver?.(phrase.from, phrase.to, reason, phrase.by);
    return reason === null;
  });
}

function rulesAmong(times: readonly FoundTime[], sentence: Sentence): readonly FoundTime[] {
  const rules = times.filter((time) => {
    const reason = whyNoRule(sentence, time, times[0] ?? time);
    if (reason !== null) sentence.passOver?.(time.from, time.to, reason, time.by);
    return reason === null;
  });
  return sentence.planYear === null ? rules : rules.map((rule) => beyondYear(sentence, rule));
}

/** 4月举办春季运动会, 12月开展年终考核: behind a day or month of its own the season only names the work. */
function isPartOfName(text: string, phrase: FoundTime, before: FoundTime | undefined): boolean {
  if (before === undefined) return false;
  if (phrase.norm.kind === 'observance')
    return isDatedCampaign(text, phrase, before) || isDatedMeeting(text, phrase, before);
  if (!/month|date|deadline|range/.test(before.norm.kind)) return false;
  const isYearEnd = text.slice(phrase.from, phrase.to) === '年终';
  if (phrase.norm.kind !== 'season' && !isYearEnd) return false;
  const between = text.slice(before.to, phrase.from);
  return (
    (/^(?:[\u4e00-\u9fff]{2,16})?$/.test(between) || (isYearEnd && between === '：')) &&
    /^[\u4e00-\u9fff]/.test(text.slice(phrase.to)) &&
    !/[期间前后]$/.test(text.slice(phrase.from, phrase.to))
  );
}

/** 4月23日启动全民阅读月, 6月以…为主题开展安全生产月活动: a week or month of the calendar that is opened or held at a time of its own. */
function isDatedCampaign(text: string, { from, to }: FoundTime, before: FoundTime): boolean {
  return (
    /month|date|deadline|range|observance/.test(before.norm.kind) &&
    from - before.to <= 40 &&
    /[月周]$/.test(text.slice(from, to)) &&
    /(?:启动|开展|举办|组织|举行|搞好|抓好|做好|参与|参加)(?:第[\u4e00-\u9fff\d]{1,3}[个届次])?(?:“[^“”]{2,8}”)?[“"]?(?:全[国省市县校院])?$/.test(
      text.slice(before.to, from),
    ) &&
    !/[；。]/.test(text.slice(before.to, from))
  );
}

/** 5月份召开 | 护士节表彰大会: what is held at a time of its own bears the name of the day. */
function isDatedMeeting(text: string, { from, to }: FoundTime, before: FoundTime): boolean {
  if (!/^(?:month|date|deadline|range)$/.test(before.norm.kind)) return false;
  return (
    /^[^，。；]{0,12}(?:召开|举办|举行|组织|开展|纪念|庆祝|筹备)[“"]?$/.test(text.slice(before.to, from)) &&
    /^[”"]?(?:国际[\u4e00-\u9fff]{2,3}节)?[\u4e00-\u9fff]{0,6}(?:大会|晚会|汇演|演出|征文|比赛|竞赛|系列活动|座谈会|茶话会|联欢|表彰)/.test(
      text.slice(to),
    )
  );
}

/** 春季“三查”从3月1日至4月20日, 夏季作息时间5月1日起: behind a season without a mark its day or month. */
function isDatedBehind(text: string, { to, norm }: FoundTime, next: FoundTime | undefined): boolean {
  if (next === undefined || norm.kind !== 'season' || !/^(?:date|range|month|deadline)$/.test(next.norm.kind))
    return false;
  return /^(?!前|后|期间)[“”\u4e00-\u9fff]{1,8}(?:从|自|于|为|：|\()?$/.test(text.slice(to, next.from));
}

/** （周日，正月十五日）: what brackets may say about the day before them. */
const SAME_DAY = /^(?:周|星期|农历|阴历|[正冬腊一二三四五六七八九十]+月|[初廿十一二三四五六七八九]+日?|[日天，、])+$/;

/** 年中（6月底）, 2月6日（周六，农历腊月廿三）, 世界防治麻风病日（一月最后一个星期日）: the same time once more, in brackets; the 清明 of 雨水至清明 ends the stretch that 雨水 begins. */
function saysAgain(text: string, { from, to, norm }: FoundTime, before: FoundTime | undefined): boolean {
  if (before === undefined) return false;
  const bracket = /^\(([^()]{1,20})\)/.exec(text.slice(before.to, before.to + 22));
  if (bracket !== null && to < before.to + bracket[0].length && SAME_DAY.test(bracket[1] ?? '')) return true;
  if (before.to !== from - 1) return false;
  const between = text.charAt(before.to);
  if (/[至到]/.test(between)) return before.norm.kind === 'observance' && norm.kind === 'observance';
  if (between !== '(') return false;
  if (before.norm.kind === 'observance') return /^[^()]{0,12}\)/.test(text.slice(to));
  return text[to] === ')' && JSON.stringify(before.norm) === JSON.stringify(norm);
}

/** 过去一季度换一次, 往年“双月通报”: how it was done. */
function isOfOld(text: string, phrase: TimePhrase): boolean {
  return /(?:以往|过去|原来|往年|原先|此前)[“"]?[^，。；改]{0,3}$/.test(
    text.slice(Math.max(0, phrase.from - 6), phrase.from),
  );
}

/** One period may have several counts (全年…四次…和一次): they share their words. */
function isSamePeriod(one: TimePhrase, other: TimePhrase): boolean {
  return one.from === other.from && one.to === other.to && one.norm.kind === 'recur' && other.norm.kind === 'recur';
}

/** Whether a stretch shares a character with a time phrase, or with a count that one has used up outside of itself. */
export function isTimed(times: readonly FoundTime[], from: number, to: number): boolean {
  return times.some(
    (time) => meets(time, from, to) || time.counts?.some(([first, last]) => first < to && from < last) === true,
  );
}

function meets(time: TimePhrase, from: number, to: number): boolean {
  return time.from < to && from < time.to;
}

/** The phrases that begin in a stretch of the text. `times` are in order of print. */
export function timesIn(times: readonly FoundTime[], from: number, to: number): readonly FoundTime[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const inside: FoundTime[] = [];
  for (let i = low; (times[i]?.from ?? to) < to; i += 1) {
    const time = times[i];
    if (time !== undefined) inside.push(time);
  }
  return inside;
}
