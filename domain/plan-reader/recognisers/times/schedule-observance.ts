/**
 * Named days without a date: “世界无烟日”, 全国碘缺乏病日, 春节前, 国庆节前一周, 年前, “安全生产月”, 高考期间. A day printed with its date (5月31日世界无烟日) is
 * the date's.
 * A name that is on no calendar is a day only where it is used as one (借路政宣传月, “邻居节”期间); 举办“邻居节”, 主题党日 and 各种卫生主题日 are work.
 */
import { freeSpacing } from '../../expressions/free-spacing';
import { matches, Patterns } from '../../expressions/pattern';
import { FESTIVALS } from './observances';
import type { TimeFamily, TimePhrase } from './schedule-phrase';

const patterns = new Patterns();

const WORD = '[^，。；、：！？“”"()《》的和与及0-9%]';
const NOT_A_DAY = '(?![常益报均前趋子后程本照渐夜用间志历语记光托韩军元内产工标]|[程]|期(?!间))';
const WITH_REACH = patterns.of(
  new RegExp(
    `(?:世界|国际|全国|中国|联合国|全民|国家)${WORD}{1,13}?(?:日${NOT_A_DAY}|节(?![约能日点目水余省奏俭育假气电])|(?:宣传|活动|科技|安全|教育|急救|喂养|卫生)周(?!期|边|围)|(?:宣传|活动|生产|质量|卫生|安全|服务)月(?!报|度|份))`,
    'g',
  ),
);
const CAMPAIGN = patterns.of(
  new RegExp(
    `(?:《[^》]{2,20}》|${WORD}{2,10}?)(?:宣传日|纪念日|活动日|宣传周|活动周|宣传月|活动月|生产月)(?!活动月|报)`,
    'g',
  ),
);
const QUOTED = patterns.of(/[“"]([^“”"，。；、]{2,14}?(?:日|节|[^一二三四五六七八九十\d每]月|周))[”"]/g);
const NUMBERED = patterns.of(
  new RegExp(
    freeSpacing`
  (?<![第双])[“"‘]?(三八|五一|五四|六一|七一|八一|十一|六五|六·一|五·一|七·一|八·一|十·一|三·八|五·四)[”"’]?(?=
    国际|妇女节|劳动节|青年节|儿童节|建党|建军|国庆|世界|环境日|节|期间|前后|[以之]?[前后]|假期|[小长]|黄金周|、|和|及|与
    |”(?!红旗|普法|规划|奖|路|重要讲话|讲话|口号|精神)|[演搞办组开举慰走表庆]{1}
  )
`,
    'g',
  ),
);
/** What is no festival but has its time each year, where the words say so: 高考期间, “两会”前; 年前 at the head of a clause is before the Spring Festival. */
const EVENT = patterns.of(
  /(?:(?:高、?中考|高考、?中考|中、?高考|中考|高考|春运|[“"]?两会[”"]?|征兵|[“"]?119[”"]?)(?=期间|前后|前(?![后往来]))|(?<=^|[，。；：、)])年[前后](?![后往来]))/g,
);
const NUMBERED_NAME = /^(?:三八|五一|五四|六一|七一|八一|十一|六五|[六五七八十]·一|三·八|五·四)/;
const FESTIVAL = patterns.of(
  new RegExp(
    `(?:${[...FESTIVALS].sort((a, b) => b.length - a.length).join('|')})(?!子)|清明(?=期间|前后|前|、|”|祭|扫|栽)|雨水(?=至|节气|前后)`,
    'g',
  ),
);
const ON_CALENDAR = new RegExp(`${FESTIVALS.join('|')}|清明|雨水`);
const AROUND =
  /^[”"]?(?:(?:、|和|与|及)?(?:重大|重要|法定|传统)节(?:假)?日)?(?:等[^，。；、]{0,6}?)?(?:期间|前后|(?:之)?前(?:一周|一个月|夕|[一二三四五六七八九十\d]+[天日])?(?![后往来]))/;
/** 国庆路社区, 五一小学: a place that bears the name; 闹元宵 and “迎国庆、颂祖国” are what is played. */
const PLACE = /^(?:同志|联欢晚?会|晚会|路|街|大道|社区|小学|中学|广场|新村|桥|水库|奖|巷)/;
const LEADING_VERB =
  /^.*?(?:利用|开展|结合|围绕|举办|组织|配合|迎接|抓住|以|在|做好|搞好|各种|各类|各项|进行|落实)(?=.{2})/;
const REACH = /^(?:世界|国际|全国|中国|联合国|全民|国家)/;
/** What makes a time of a name that may be any event's. */
const USED = /(?:利用|结合|借助?|借着|逢|趁|抓住|抓好|依托)[“"《]?$|(?:^|[，；：])[在以][“"《]?$/;
const MEANT = /^[”"》]?(?:等)?[^，。；]{0,6}?(?:期间|前后|来临|到来|之际|当[天日]|为?契机|时机|机会|节点)/;
const GENERIC =
  /^(?:各种|各类|各个|相关|有关|重要|重大|卫生|健康|法定|主题|党|公共|的|重点|各|等)*(?:主题|宣传|纪念|活动|节|假|党)*(?:日|节|周|月)$/;
const DATED_BEFORE =
  /(?:[\d一二三四五六七八九十][日号]|\d[.·•．]\d{1,2})[)”"’]?(?:的|是|为|即|，|：)?(?:全国|世界|国际|中国|国家|全民)?(?:防治)?[“"‘《(]?(?:第.{1,3}[个届])?$/;
const DATED_AFTER = /^[”"’》]?(?:活动|宣传)?(?:期间)?[(（](?:每年)?(?:\d{1,2}月(?!第|最后)|\d{1,2}\.\d)/;

/** 成员：宋国庆、吕芳: a list of people, one of whom was born on the day. */
function isPerson(text: string, from: number, to: number): boolean {
  return (
    to - from === 2 &&
    /(?:[：、，；（(]|^)[^在迎于到过逢庆至以的，。；：、“”()]$/.test(text.slice(Math.max(0, from - 2), from)) &&
    /^(?:[、，；。()]|$|任|同志|（)/.test(text.slice(to, to + 2))
  );
}

/** 四月：爱国卫生月大扫除, 今年四月是第30个爱国卫生月: a month of the calendar behind the month that it is. */
function isOfMonth(name: string, before: string): boolean {
  return name.endsWith('月') && /月份?(?:是|为|即|：)?(?:全国|全市|全县)?[“"]?(?:第.{1,3}[个届])?$/.test(before);
}

/** Whether a name is one that every office's calendar holds: a festival, or a day of the world or the country. */
function isOnCalendar(name: string): boolean {
  return REACH.test(name) || NUMBERED_NAME.test(name) || ON_CALENDAR.test(name);
}

export const observanceFamily: TimeFamily = {
  name: 'schedule-observance',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const looked: { readonly from: number; readonly to: number }[] = [];
    const used = (from: number, to: number) =>
      USED.test(text.slice(Math.max(0, from - 6), from)) ||
      MEANT.test(text.slice(to, to + 16)) ||
      found.some((other) => other.to < from && /^[”"》]?[、和与及][“"《]?$/.test(text.slice(other.to, from)));
    const add = (from: number, to: number) => {
      const name = text.slice(from, to).replace(/[“”"‘’]/g, '');
      if (
        GENERIC.test(name) ||
        PLACE.test(text.slice(to, to + 2)) ||
        looked.some((other) => from < other.to && other.from < to)
      )
        return;
      looked.push({ from, to });
      const before = text.slice(Math.max(0, from - 8), from);
      if (/[闹颂]$|“迎$/.test(before) || isPerson(text, from, to)) return;
      const dated = DATED_BEFORE.test(before) || DATED_AFTER.test(text.slice(to, to + 12));
      if (dated || isOfMonth(name, before) || !(isOnCalendar(name) || used(from, to))) return;
      const around = AROUND.exec(text.slice(to, to + 16));
      found.push({ from, to: to + (around?.[0].length ?? 0), norm: { kind: 'observance', name } });
    };
    for (const match of matches(words, QUOTED)) add(match.index + 1, match.index + match[0].length - 1);
    for (const match of matches(words, WITH_REACH)) add(match.index, match.index + match[0].length);
    for (const match of matches(words, NUMBERED)) {
      const rest = /^(?:国际)?(?:妇女节|劳动节|青年节|儿童节|建党节?|建军节?|国庆节?|世界环境日|环境日|节)?/.exec(
        text.slice(match.index + match[0].length),
      );
      add(match.index, match.index + match[0].length + (rest?.[0].length ?? 0));
    }
    for (const match of matches(words, CAMPAIGN)) {
      const skip = LEADING_VERB.exec(match[0])?.[0].length ?? 0;
      add(match.index + skip, match.index + match[0].length);
    }
    for (const match of matches(words, FESTIVAL)) add(match.index, match.index + match[0].length);
    for (const { 0: name, index: from } of matches(words, EVENT)) {
      const around = /^年/.test(name) ? null : AROUND.exec(text.slice(from + name.length, from + name.length + 16));
      const to = from + name.length + (around?.[0].length ?? 0);
      found.push({ from, to, norm: { kind: 'observance', name: name.replace(/[“”"]/g, '') } });
    }
    return found.sort((a, b) => a.from - b.from);
  },
};
