/**
 * A day within a cycle: 每月24日, 每月的3号前, 每月5日和20日, 逢五逢十, 逢农历一四七, 每季度首月15日前, 季后5日内, 每月上旬, 次月5日前, 月底. A bare 25日前 is every month's unless a
 * month is named before it, and so are 月初 and 月末; a bare 9：30前 is every day's.
 * Not 6月25日前, 近3日, 岁末年初, 本月底.
 */
import { matches, Patterns } from '../../expressions/pattern';
import type { ScheduleNorm } from '../../reading';
import { calendarNumber, numberValue, SMALL_NUMBER } from '../numbers';
import { DAY_NUMBER, dayOfYear, lastDay, monthDay, type TimeFamily, type TimePhrase } from './schedule-phrase';

const patterns = new Patterns();

type Recurrence = Extract<ScheduleNorm, { kind: 'recur' }>;

const BEFORE = '(之前|以前|前(?![后往来]))';
const EVERY = patterns.of(
  new RegExp(
    `(?:每个?(月|季度?)的?(?:(?:首|第[一二三]|末|最后一?)个?月的?)?|(?<![一二三四])(季)度?[首末]月的?)(?:第)?(${DAY_NUMBER}(?:[日号]?[、和及]${DAY_NUMBER})*)(?:[日号]?(?:-+|~|至|到)(${DAY_NUMBER}))?[日号]${BEFORE}?`,
    'g',
  ),
);
/** Days of the month that end in a figure, as markets are held: 逢五逢十, 逢三、六、九. */
const MARKET_DAYS = patterns.of(
  /(?:每月)?(?:农历|阴历)?每?逢(?:农历|阴历)?([一二三四五六七八九十](?:、?逢?[一二三四五六七八九十]){1,2})(?=日|的?(?:赶|集|圩|场|大集)|[，。；、到进开组召在由设为])/g,
);
/** 每月逢五: three days of it. */
const MARKET_DAY = patterns.of(/每月逢([一二三四五六七八九])(?=日|的?赶?集|开展|集中|组织|进行)/g);
const EACH_DAY = new RegExp(DAY_NUMBER, 'g');
const NEXT = patterns.of(new RegExp(`(?:次|下|翌|当)个?月的?(${DAY_NUMBER})[日号]${BEFORE}?`, 'g'));
const BARE = patterns.of(
  new RegExp(
    `(?<![月\\d年第前近每提各.、至到~-]|[一二三四五六七八九十]|工作)(${DAY_NUMBER})[日号]${BEFORE}(?!的?(?:婴|新生))`,
    'g',
  ),
);
/** 季后5日前, 月度终了后10日内: so many days into the next one. */
const AFTER_PERIOD = patterns.of(
  new RegExp(
    `(?:每个?)?(月|季)度?(?:终了|结束|末)?[之以]?后的?(${SMALL_NUMBER})(?:日|天|个工作日)(?:之前|以前|前|之?内|以内)`,
    'g',
  ),
);
const FIRST_DAYS = patterns.of(
  new RegExp(`每个?(月|季度?)(?:的)?[前头](${SMALL_NUMBER})个?(?:天|日|工作日)(?:之?内|里)?`, 'g'),
);
const PART = patterns.of(new RegExp(`每个?月的?(?:月)?(上旬|中旬|下旬|底|末|初)${BEFORE}?`, 'g'));
const PART_DAY: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 下旬: 31, 底: 31, 末: 31 };
/** 月底收齐, 于当月末前上报: the end of every month, or of the one that was named last. */
const MONTH_END = patterns.of(
  new RegExp(`(?<![\\d一二三四五六七八九十每本今上下个份xX×岁至到~-])(?:当|次)?月[底末](?!考|测)${BEFORE}?`, 'g'),
);
const MONTH_START = patterns.of(/(?<=^|[，。；：])月[初中](?![旬前以之])/g);
const QUARTER_END = patterns.of(
  new RegExp(`(?<![一二三四\\d第每本上下个])季度?(?:[末底]${BEFORE}?|初(?![级中一二三]))`, 'g'),
);
/** 上午9：30前报保健室: by an hour of every day, where the clause names no day. */
const CLOCK = patterns.of(
  /(?:[上下]午|中午|晚上?|早上?|早晨)?(?<!\d|[、至到-])(?:[01]?\d|2[0-4])(?:：[0-5]\d|[时点](?:[0-5]?\d分|半)?)(?:之|以)?前(?=[^，。；]{0,6}(?:报|[提递上]交|送|完成|上传|录入|公布|发布|发送|到岗|打卡|备好))/g,
);
const HAS_DAY = /[日天周号夜晨]|星期/;
/** The last day of a month, however long it is. */
const LAST_DAY = 31;
const LAST_MONTH =
  /(?<![\d每个第])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?=月(?!起|-|~|至|到|龄|份?(?:起|开始))(?![^；]*(?:每个?月|[次当下]月|逐月|按月)))(?!.*\d月)/;
const MONTH_REACH = 60;

/** 3月15日前…，20日前: the month that was named last in the sentence, unless every month was (每月) or it began a stretch (5月起). */
function monthBefore(text: string, at: number): number | null {
  const [month] = LAST_MONTH.exec(text.slice(Math.max(0, at - MONTH_REACH), at)) ?? [];
  return month === undefined ? null : calendarNumber(month);
}

/** 每季度抽查一次，…于次月5日前报送: the month behind every quarter, where no month is named in between. */
function periodBefore(text: string, at: number): Recurrence['per'] {
  return /每个?季度?[^；。月]{0,60}$/.test(text.slice(0, at)) ? 'quarter' : 'month';
}

function periodOf(printed: string | undefined): Recurrence['per'] {
  return printed === '月' ? 'month' : 'quarter';
}

function once(per: Recurrence['per'], more: Partial<Recurrence> = {}): Recurrence {
  return { kind: 'recur', per, every: 1, times: 1, ...more };
}

/** On or before a day of the period; 月后40日内 names none, and says only how often. */
function onDay(per: Recurrence['per'], day: number, before: string | undefined): Recurrence {
  if (day > LAST_DAY) return once(per);
  return once(per, before === undefined ? { day } : { day, before: true });
}

/** 每月5日 | 和20日: each day of the list; 每月5日至10日: by its last day. */
function daysOf(match: RegExpExecArray): readonly TimePhrase[] {
  const [whole, period, , list = '', last, before] = match;
  if (last !== undefined) {
    const norm = onDay(periodOf(period), calendarNumber(last), '');
    return [{ from: match.index, to: match.index + whole.length, norm }];
  }
  const at = match.index + whole.indexOf(list);
  const days = [...list.matchAll(EACH_DAY)];
  return days.map(({ 0: day, index }, i) => {
    const next = days[i + 1];
    return {
      from: i === 0 ? match.index : at + index,
      to: next === undefined ? match.index + whole.length : at + next.index - 1,
      norm: onDay(periodOf(period), calendarNumber(day), before),
    };
  });
}

export const cycleDayFamily: TimeFamily = {
  name: 'schedule-cycle-day',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const add = (match: RegExpExecArray, norm: ScheduleNorm, inferred = false) =>
      found.push({ from: match.index, to: match.index + match[0].length, norm, inferred });
    for (const match of matches(words, EVERY)) found.push(...daysOf(match));
    for (const match of matches(words, MARKET_DAYS))
      add(match, once('month', { times: 3 * (match[1]?.replace(/[、逢]/g, '').length ?? 1) }));
    for (const match of matches(words, MARKET_DAY)) add(match, once('month', { times: 3 }));
    for (const match of matches(words, NEXT))
      add(match, onDay(periodBefore(text, match.index), calendarNumber(match[1] ?? ''), match[2]));
    for (const match of matches(words, AFTER_PERIOD))
      add(match, onDay(periodOf(match[1]), numberValue(match[2] ?? ''), ''));
    for (const match of matches(words, FIRST_DAYS))
      add(match, onDay(periodOf(match[1]), numberValue(match[2] ?? ''), ''));
    for (const match of matches(words, BARE)) {
      const month = monthBefore(text, match.index);
      const day = calendarNumber(match[1] ?? '');
      const by = month === null ? null : dayOfYear(month, day);
      if (month === null) add(match, onDay('month', day, match[2]));
      else if (by !== null) add(match, { kind: 'deadline', by }, true);
    }
    for (const match of matches(words, PART)) {
      const day = PART_DAY[match[1] ?? ''];
      const isEnd = day === LAST_DAY && match[2] === undefined;
      add(match, day === undefined || isEnd ? once('month') : onDay('month', day, ''));
    }
    for (const match of matches(words, MONTH_START)) {
      if (monthBefore(text, match.index) === null) add(match, once('month'));
    }
    for (const match of matches(words, MONTH_END)) {
      const month = monthBefore(text, match.index);
      if (month !== null) add(match, { kind: 'deadline', by: monthDay(month, lastDay(month)) }, true);
      else add(match, match[1] === undefined ? once('month') : onDay('month', LAST_DAY, ''));
    }
    for (const match of matches(words, QUARTER_END)) add(match, once('quarter'));
    for (const match of matches(words, CLOCK)) {
      const clause = /[^，。；：]*$/.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[0] ?? '';
      if (!HAS_DAY.test(clause)) add(match, once('day', { before: true }));
    }
    return found;
  },
};
