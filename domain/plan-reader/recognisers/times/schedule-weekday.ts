/**
 * Days of the week: 每周五, 逢周一, 次周一, 周一至周五, 周二、四, 每月第一个周三, 周三前, 周五下午的学习制度. A bare weekday counts only with its part of the day
 * or with what is done on it.
 * Not 每周一次, 每周一主题, 5月的第二个星期日, （周二） behind a date.
 */
import { matches, Patterns } from '../../expressions/pattern';
import type { ScheduleNorm } from '../../reading';
import type { TimeFamily, TimePhrase } from './schedule-phrase';

const patterns = new Patterns();

type Recurrence = Extract<ScheduleNorm, { kind: 'recur' }>;
export type Weekday = NonNullable<Recurrence['weekday']>;

const WEEK = '(?:周|星期|礼拜)';
/** 每周一 | 次, 每周一 | 讲评, 每周三 | 报: a count of what is done each week and no weekday. */
const COUNTED =
  '(?!次|回|期|场|节|轮|天|小|个|篇|遍|课(?![后前间堂])|讲(?![座解课评授])|评(?![审选比估价议阅定])|报(?![送告信表名到备县市局省办])|查(?![房验看阅处找岗])|测(?![量试评定温])|练(?!习)|赛|歌|更(?![换新])|题|星|结|学(?!习)|考|条|碰|调)';
const WEEKDAY = patterns.of(
  new RegExp(`(?:每?逢|[下次翌]|每个?)${WEEK}的?${WEEK}?([一二三四五六日天])${COUNTED}`, 'g'),
);
/** 每月一主题、每周 | 一活动: one each, no Monday. */
const COUNTS_ONE = /每(?:[天日月季年]|季度|学期)一[^，。；、]{1,6}[、，]$/;
const DONE_ON =
  '[上下]午|晚|早|中午|例会|汇总|返校|离校|上报|报送|提交|报?交|召开|公布|公示|发布|通报|检查|开展|组织|进行|集中|升旗|大扫除|放学|下班|开放|开诊|坐诊|出诊|接种|闭馆|盘点|清点|统计|碰头|学习|之?前(?![后往来])|为|是';
const BARE = patterns.of(
  new RegExp(
    `(?<![每下一本上周单双逢第个(\\d二三四五六七八九十、和及与至到])(?:周|星期)([一二三四五六日天])(?=(?:[、和及](?:周|星期)?[一二三四五六日天])*(?:${DONE_ON}))(?:之?前(?![后往来]))?`,
    'g',
  ),
);
/** 周一至周五开放: so many days of each week. */
const SPAN = patterns.of(
  /(?:每个?)?(?:周|星期)([一二三四五六])(?:至|到|-+|~)(?:周|星期)?([二三四五六日天])(?![次回期场个])/g,
);
/** 周末组织志愿者清扫: each of them, where work is done then; 周末不休 and 周末等薄弱时段 say only that nobody rests. */
const WEEKEND = patterns.of(
  /(?<=^|[，。；：、]|[利]用)(?:周末|双休日)(?=[由各请]|组织|开展|举办|举行|安排|集中|进行|通过|播放|推送|推出|清扫|打扫|巡查|检查|走访|上门|设立|开设|召开|发送)/g,
);
const IN_WEEK = '一二三四五六日';
const MORE = /^(?:上午|下午)?[、和与及](?:每?周|星期)?([一二三四五六日天])(?![次回期场个天])/;
const NTH = patterns.of(
  /每个?月的?(?:固定)?[为在于]?(第[一二三四](?:[、和及]第?[一二三四])*|最后一)个?(?:周|星期|礼拜)的?(?:周|星期|礼拜)?([一二三四五六日天])/g,
);
/** The days of the week as they are called behind 周, 星期 and 礼拜. */
export const WEEKDAYS: Readonly<Record<string, Weekday>> = {
  一: 'MO',
  二: 'TU',
  三: 'WE',
  四: 'TH',
  五: 'FR',
  六: 'SA',
  日: 'SU',
  天: 'SU',
};

function on(day: string | undefined): Recurrence {
  return { kind: 'recur', per: 'week', every: 1, times: 1, weekday: WEEKDAYS[day ?? ''] ?? 'MO' };
}

/** 每周二 | 、周五 | 和周日: further days of the week. */
function daysBehind(text: string, at: number): readonly TimePhrase[] {
  const found: TimePhrase[] = [];
  let to = at;
  for (let more = MORE.exec(text.slice(to, to + 8)); more !== null; more = MORE.exec(text.slice(to, to + 8))) {
    const from = to + more[0].length - 1;
    to += more[0].length;
    found.push({ from, to, norm: on(more[1]) });
  }
  return found;
}

export const weekdayFamily: TimeFamily = {
  name: 'schedule-weekday',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const add = (match: RegExpExecArray, norm: Recurrence) =>
      found.push({ from: match.index, to: match.index + match[0].length, norm });
    for (const match of matches(words, NTH)) {
      const times = (match[1] ?? '').split(/[、和及]/).length;
      add(match, { ...on(match[2]), per: 'month', times });
    }
    for (const match of matches(words, SPAN)) {
      const [, first = '', last = ''] = match;
      const times = IN_WEEK.indexOf(last.replace('天', '日')) - IN_WEEK.indexOf(first) + 1;
      if (times > 1) add(match, { kind: 'recur', per: 'week', every: 1, times });
    }
    for (const match of matches(words, WEEKEND)) add(match, { kind: 'recur', per: 'week', every: 1, times: 1 });
    for (const weekday of [BARE, WEEKDAY]) {
      for (const match of matches(words, weekday)) {
        if (COUNTS_ONE.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
        add(match, on(match[1]));
        found.push(...daysBehind(text, match.index + match[0].length));
      }
    }
    return found;
  },
};
