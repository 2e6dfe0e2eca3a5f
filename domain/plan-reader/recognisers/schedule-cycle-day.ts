/**
 * A day within a cycle: 每月24日, 每月的3号前, 每月5日和20日, 逢五逢十, 每周五, 次周一, 周一至周五, 每季度首月15日前, 季后5日内, 每月上旬, 次月5日前. A bare 25日前 is
 * every month's unless a month is named before it, and so are 月初 and 月末 at the head of a clause.
 * Not 每周一次, 6月25日前, 近3日.
 */
import { anyOf, matches, pattern } from '../pattern';
import type { ScheduleNorm } from '../reading';
import { calendarNumber, numberValue, SMALL_NUMBER } from './numbers';
import { DAY_NUMBER, monthDay, type TimeFamily, type TimePhrase } from './schedule-phrase';

type Recurrence = Extract<ScheduleNorm, { kind: 'recur' }>;

const BEFORE = '(之前|以前|前(?![后往来]))';
const EVERY = pattern(
  new RegExp(
    `(?:每个?(月|季度?)的?(?:(?:首|第[一二三]|末|最后一?)个?月的?)?|(?<![一二三四])(季)度?[首末]月的?)(?:第)?(${DAY_NUMBER}(?:[日号]?[、和及]${DAY_NUMBER})*)(?:[日号]?(?:-+|~|至|到)${DAY_NUMBER})?[日号]${BEFORE}?`,
    'g',
  ),
);
/** Days of the month that end in a figure, as markets are held: 逢五逢十, 逢三、六、九. */
const MARKET_DAYS = pattern(
  /(?:每月)?每?逢([一二三四五六七八九十](?:、?逢?[一二三四五六七八九十]){1,2})(?=日|的?(?:赶|集|圩|场|大集)|[，。；、到进开组召])/g,
);
/** 每月逢五: three days of it. */
const MARKET_DAY = pattern(/每月逢([一二三四五六七八九])(?=日|的?赶?集|开展|集中|组织|进行)/g);
const EACH_DAY = new RegExp(DAY_NUMBER, 'g');
const NEXT = pattern(new RegExp(`(?:次|下|翌|当)个?月的?(${DAY_NUMBER})[日号]${BEFORE}?`, 'g'));
const BARE = pattern(
  new RegExp(
    `(?<![月\\d年第前近每提各.、至到~-]|[一二三四五六七八九十]|工作)(${DAY_NUMBER})[日号]${BEFORE}(?!的?(?:婴|新生))`,
    'g',
  ),
);
/** 季后5日前, 月度终了后10日内: so many days into the next one. */
const AFTER_PERIOD = pattern(
  new RegExp(
    `(?:每个?)?(月|季)度?(?:终了|结束|末)?[之以]?后的?(${SMALL_NUMBER})(?:日|天|个工作日)(?:之前|以前|前|之?内|以内)`,
    'g',
  ),
);
const LAST_MONTH =
  /(?<![\d每个第])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?=月(?!起|-|~|至|到|龄|份?(?:起|开始))(?![^；]*(?:每个?月|[次当下]月|逐月|按月)))(?!.*\d月)/;
const MONTH_REACH = 60;
const FIRST_DAYS = pattern(
  new RegExp(`每个?(月|季度?)(?:的)?[前头](${SMALL_NUMBER})个?(?:天|日|工作日)(?:之?内|里)?`, 'g'),
);
const PART = pattern(new RegExp(`每个?月的?(?:月)?(上旬|中旬|下旬|底|末|初)${BEFORE}?`, 'g'));
const MONTH_END = pattern(new RegExp(`(?<![\\d一二三四五六七八九十每本当个份上])月(?:底|末)${BEFORE}`, 'g'));
const EDGE_OF_MONTH = pattern(/(?<=^|[，。；：])月([初中末底])(?![旬前以之])/g);
const MONTH_NAMED = /[\d一二三四五六七八九十][月]/;
const QUARTER_END = pattern(
  new RegExp(`(?<![一二三四\\d第每本上下个])季度?(?:[末底]${BEFORE}?|初(?![级中一二三]))`, 'g'),
);
const WEEKDAY = pattern(
  /(?:每?逢|[下次翌]|每个?)(?:周|星期|礼拜)的?(?:周|星期|礼拜)?([一二三四五六日天])(?!次|回|期|场|节|轮|天|小|个|篇|遍|课(?![后前间堂])|讲(?![座解课评授])|评(?![审选比估价议阅定])|报(?![送告信表名到备县市局省办])|查(?![房验看阅处找岗])|测(?![量试评定温])|练(?!习)|赛|歌|更(?![换新])|题|星|结|学(?!习)|考|条|碰|调)/g,
);
/** 每月一主题、每周 | 一活动: one each, no Monday. */
const COUNTS_ONE = /每(?:[天日月季年]|季度|学期)一[^，。；、]{1,6}[、，]$/;
/** 周五下午的学习制度, 周二、周五坐诊, 周日返校: a weekday with its part of the day or with what is done on it is every week's. */
const DONE_ON =
  '[上下]午|晚|早|中午|例会|汇总|返校|离校|上报|报送|提交|报?交|召开|公布|公示|发布|通报|检查|开展|组织|进行|集中|升旗|大扫除|放学|下班|开放|开诊|坐诊|出诊|接种|闭馆|盘点|清点|统计|碰头|学习';
const BARE_WEEKDAY = pattern(
  new RegExp(
    `(?<![每下本上周单双逢第\\d一二三四五六七八九十、和及与至到])(?:周|星期)([一二三四五六日天])(?=(?:[、和及](?:周|星期)?[一二三四五六日天])*(?:${DONE_ON}))`,
    'g',
  ),
);
/** 周一至周五开放: so many days of each week. */
const WEEK_SPAN = pattern(
  /(?:每个?)?(?:周|星期)([一二三四五六])(?:至|到|-+|~)(?:周|星期)?([二三四五六日天])(?![次回期场个])/g,
);
const IN_WEEK = '一二三四五六日';
const MORE_DAYS = /^(?:上午|下午)?[、和与及](?:每?周|星期)?([一二三四五六日天])(?![次回期场个天])/;
const NTH_WEEKDAY = pattern(
  /每个?月的?(第[一二三四](?:[、和及]第?[一二三四])*|最后一)个?(?:周|星期|礼拜)的?(?:周|星期|礼拜)?([一二三四五六日天])/g,
);
const WEEKDAYS: Readonly<Record<string, NonNullable<Recurrence['weekday']>>> = {
  一: 'MO',
  二: 'TU',
  三: 'WE',
  四: 'TH',
  五: 'FR',
  六: 'SA',
  日: 'SU',
  天: 'SU',
};
const PART_DAY: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 下旬: 31, 底: 31, 末: 31 };

/** 3月15日前…，20日前: the month that was named last in the sentence, unless every month was (每月) or it began a stretch (5月起). */
function monthBefore(text: string, at: number): number | null {
  const [month] = LAST_MONTH.exec(text.slice(Math.max(0, at - MONTH_REACH), at)) ?? [];
  return month === undefined ? null : calendarNumber(month);
}

function inMonth(match: RegExpMatchArray & { index: number }, by: string): TimePhrase {
  return { from: match.index, to: match.index + match[0].length, norm: { kind: 'deadline', by }, inferred: true };
}

function once(per: Recurrence['per'], more: Partial<Recurrence> = {}): Recurrence {
  return { kind: 'recur', per, every: 1, times: 1, ...more };
}

/** 每周二 | 、周五 | 和周日: further days of the week. */
function weekdaysBehind(text: string, at: number): readonly TimePhrase[] {
  const found: TimePhrase[] = [];
  let to = at;
  for (
    let more = MORE_DAYS.exec(text.slice(to, to + 8));
    more !== null;
    more = MORE_DAYS.exec(text.slice(to, to + 8))
  ) {
    const from = to + more[0].length - 1;
    to += more[0].length;
    found.push({ from, to, norm: once('week', { weekday: WEEKDAYS[more[1] ?? ''] ?? 'MO' }) });
  }
  return found;
}

export const cycleDayFamily: TimeFamily = {
  name: 'schedule-cycle-day',
  asks: anyOf(
    EVERY,
    MARKET_DAYS,
    MARKET_DAY,
    EDGE_OF_MONTH,
    NEXT,
    AFTER_PERIOD,
    BARE,
    PART,
    MONTH_END,
    QUARTER_END,
    NTH_WEEKDAY,
    WEEK_SPAN,
    BARE_WEEKDAY,
    WEEKDAY,
    FIRST_DAYS,
  ),
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const add = (match: RegExpMatchArray & { index: number }, norm: Recurrence) =>
      found.push({ from: match.index, to: match.index + match[0].length, norm });
    const onDay = (per: Recurrence['per'], day: string | undefined, before: string | undefined) =>
      once(per, { day: calendarNumber(day ?? ''), ...(before === undefined ? {} : { before: true }) });
    for (const match of matches(words, EVERY)) {
      const [whole, period, , list = '', before] = match;
      const at = match.index + whole.indexOf(list);
      const days = [...list.matchAll(EACH_DAY)];
      for (const [i, { 0: day, index }] of days.entries()) {
        const next = days[i + 1];
        const to = next === undefined ? match.index + whole.length : at + next.index - 1;
        found.push({
          from: i === 0 ? match.index : at + index,
          to,
          norm: onDay(period === '月' ? 'month' : 'quarter', day, before),
        });
      }
    }
    for (const match of matches(words, MARKET_DAYS))
      add(match, { ...once('month'), times: 3 * (match[1]?.replace(/[、逢]/g, '').length ?? 1) });
    for (const match of matches(words, MARKET_DAY)) add(match, { ...once('month'), times: 3 });
    for (const match of matches(words, EDGE_OF_MONTH)) {
      if (MONTH_NAMED.test(text.slice(0, match.index))) continue;
      add(match, once('month'));
    }
    for (const match of matches(words, NEXT)) add(match, onDay('month', match[1], match[2]));
    for (const match of matches(words, AFTER_PERIOD))
      add(match, once(match[1] === '月' ? 'month' : 'quarter', { day: numberValue(match[2] ?? ''), before: true }));
    for (const match of matches(words, BARE)) {
      const month = monthBefore(text, match.index);
      if (month === null) add(match, onDay('month', match[1], match[2]));
      else found.push(inMonth(match, monthDay(month, calendarNumber(match[1] ?? ''))));
    }
    for (const match of matches(words, PART)) {
      const day = PART_DAY[match[1] ?? ''];
      const isEnd = day === 31 && match[2] === undefined;
      add(match, day === undefined || isEnd ? once('month') : once('month', { day, before: true }));
    }
    for (const match of matches(words, MONTH_END)) add(match, once('month', { day: 31, before: true }));
    for (const match of matches(words, QUARTER_END)) add(match, once('quarter'));
    for (const match of matches(words, NTH_WEEKDAY)) {
      const [, ordinals = '', weekday = ''] = match;
      const times = ordinals.split(/[、和及]/).length;
      add(match, { ...once('month'), times, weekday: WEEKDAYS[weekday] ?? 'MO' });
    }
    for (const match of matches(words, WEEK_SPAN)) {
      const [, first = '', last = ''] = match;
      const times = IN_WEEK.indexOf(last.replace('天', '日')) - IN_WEEK.indexOf(first) + 1;
      if (times > 1) add(match, { ...once('week'), times });
    }
    for (const weekday of [BARE_WEEKDAY, WEEKDAY]) {
      for (const match of matches(words, weekday)) {
        if (COUNTS_ONE.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
        add(match, once('week', { weekday: WEEKDAYS[match[1] ?? ''] ?? 'MO' }));
        found.push(...weekdaysBehind(text, match.index + match[0].length));
      }
    }
    for (const match of matches(words, FIRST_DAYS))
      add(match, once(match[1] === '月' ? 'month' : 'quarter', { day: numberValue(match[2] ?? ''), before: true }));
    return found;
  },
};
