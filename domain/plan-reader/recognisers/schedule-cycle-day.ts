/**
 * A day within a cycle: 每月24日, 每月的3号前, 每周五, 每季度首月15日前, 每月上旬, 次月5日前. A bare 25日前 is every month's.
 * Not 每周一次, 6月25日前, 近3日.
 */
import { matches, pattern } from '../pattern';
import type { ScheduleNorm } from '../reading';
import { calendarNumber, numberValue, SMALL_NUMBER } from './numbers';
import { DAY_NUMBER, type TimeFamily, type TimePhrase } from './schedule-phrase';

type Recurrence = Extract<ScheduleNorm, { kind: 'recur' }>;

const BEFORE = '(之前|以前|前(?![后往来]))';
const EVERY = pattern(
  new RegExp(
    `每个?(月|季度?)的?(?:(?:首|第[一二三]|末|最后一?)个?月的?)?(?:第)?(${DAY_NUMBER})[日号](?:(?:-+|~|至|到|、|和)${DAY_NUMBER}[日号])?${BEFORE}?`,
    'g',
  ),
);
const NEXT = pattern(new RegExp(`(?:次|下|翌|当)个?月的?(${DAY_NUMBER})[日号]${BEFORE}?`, 'g'));
const BARE = pattern(
  new RegExp(
    `(?<![月\\d年第前近每提各.、至到~-]|[一二三四五六七八九十]|工作)(${DAY_NUMBER})[日号]${BEFORE}(?!的?(?:婴|新生))`,
    'g',
  ),
);
const FIRST_DAYS = pattern(
  new RegExp(`每个?(月|季度?)(?:的)?[前头](${SMALL_NUMBER})个?(?:天|日|工作日)(?:之?内|里)?`, 'g'),
);
const PART = pattern(new RegExp(`每个?月的?(?:月)?(上旬|中旬|下旬|底|末|初)${BEFORE}?`, 'g'));
const MONTH_END = pattern(new RegExp(`(?<![\\d一二三四五六七八九十每本当个份上])月(?:底|末)${BEFORE}`, 'g'));
const QUARTER_END = pattern(new RegExp(`(?<![一二三四\\d第每本上下个])季度?[末底]${BEFORE}?`, 'g'));
const WEEKDAY = pattern(
  /每个?(?:周|星期|礼拜)的?(?:周|星期|礼拜)?([一二三四五六日天])(?!次|回|期|场|节|轮|天|小|个|篇|遍|课(?![后前间堂])|讲(?![座解课评授])|评(?![审选比估价议阅定])|报(?![送告信表名到备县市局省办])|查(?![房验看阅处找岗])|测(?![量试评定温])|练(?!习)|赛|歌|更(?![换新])|题|星|结|学(?!习)|考|条|碰|调)/g,
);
const MORE_DAYS = /^(?:上午|下午)?[、和与及](?:每?周|星期)?([一二三四五六日天])(?![次回期场个天])/;
const NTH_WEEKDAY = pattern(
  /每个?月的?(?:第[一二三四]|最后一)个?(?:周|星期|礼拜)的?(?:周|星期|礼拜)?([一二三四五六日天])/g,
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

function once(per: Recurrence['per'], more: Partial<Recurrence> = {}): Recurrence {
  return { kind: 'recur', per, every: 1, times: 1, ...more };
}

export const cycleDayFamily: TimeFamily = {
  name: 'schedule-cycle-day',
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const add = (match: RegExpMatchArray & { index: number }, norm: Recurrence) =>
      found.push({ from: match.index, to: match.index + match[0].length, norm });
    const onDay = (per: Recurrence['per'], day: string | undefined, before: string | undefined) =>
      once(per, { day: calendarNumber(day ?? ''), ...(before === undefined ? {} : { before: true }) });
    for (const match of matches(words, EVERY))
      add(match, onDay(match[1] === '月' ? 'month' : 'quarter', match[2], match[3]));
    for (const match of matches(words, NEXT)) add(match, onDay('month', match[1], match[2]));
    for (const match of matches(words, BARE)) add(match, onDay('month', match[1], match[2]));
    for (const match of matches(words, PART)) {
      const day = PART_DAY[match[1] ?? ''];
      add(match, day === undefined ? once('month') : once('month', { day, before: true }));
    }
    for (const match of matches(words, MONTH_END)) add(match, once('month', { day: 31, before: true }));
    for (const match of matches(words, QUARTER_END)) add(match, once('quarter'));
    for (const match of matches(words, NTH_WEEKDAY))
      add(match, once('month', { weekday: WEEKDAYS[match[1] ?? ''] ?? 'MO' }));
    for (const match of matches(words, WEEKDAY)) {
      add(match, once('week', { weekday: WEEKDAYS[match[1] ?? ''] ?? 'MO' }));
      let to = match.index + match[0].length;
      for (
        let more = MORE_DAYS.exec(text.slice(to, to + 8));
        more !== null;
        more = MORE_DAYS.exec(text.slice(to, to + 8))
      ) {
        const from = to + more[0].length - 1;
        to += more[0].length;
        found.push({ from, to, norm: once('week', { weekday: WEEKDAYS[more[1] ?? ''] ?? 'MO' }) });
      }
    }
    for (const match of matches(words, FIRST_DAYS))
      add(match, once(match[1] === '月' ? 'month' : 'quarter', { day: numberValue(match[2] ?? ''), before: true }));
    return found;
  },
};
