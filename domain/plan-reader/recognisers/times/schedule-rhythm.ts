/**
 * Rhythms that are said without 每 and a count: 隔周, 隔月, 逢双周, 双周周三, 一天一收, 早晚各一次, 上、下半年各一次, 周调度、月通报、季考核, 实行月调度制度.
 * Not 隔离, 单月 (those are months), 一年一度的, 天天都是安全日, a 周调度 of which nobody says that it is kept, “日管控、周排查、月调度”制度 (a name).
 */
import { freeSpacing } from '../../expressions/free-spacing';
import { matches, Patterns } from '../../expressions/pattern';
import { numberValue } from '../numbers';
import type { TimeFamily, TimePhrase } from './schedule-phrase';
import { countsBehind } from './schedule-counts';
import { perOf } from './schedule-recurrence';
import { WEEKDAYS, type Weekday } from './schedule-weekday';

const patterns = new Patterns();

const ALTERNATE = patterns.of(
  /(?<![每间])隔(?:一个?)?([年月周日天](?![离壁断])|学期|季度|星期)|(?:每?逢|每)?[单双](周)(?![年期边刊])(?:的?(?:周|星期)([一二三四五六日天]))?/g,
);
/** 天天开门, 月月有拜访. */
const DOUBLED = patterns.of(
  /(?<![\u4e00-\u9fff]的)(天天|日日|周周|月月|季季|年年)(?=有(?!余)[\u4e00-\u9fff]{1,6}(?:[，。；、]|$)|(?:开[门放展]|夜?巡|查|扫|练|打扫|清|报|读|打电话|访|检|通报|通风|消毒|调度)(?!是))(?!.{0,2}\1)/g,
);
const ONE_EACH = patterns.of(
  /(?<![每第十\d])一(天|日|周|月|季度?|学期|年)(?:一(?![日号度届代个次级])[大小]?[\u4e00-\u9fff]{1,3}(?=[，。；、)”]|制|$)|[\u4e00-\u9fff]([两二三四五])(?:次|遍|回|趟))/g,
);
const DAY_PARTS = patterns.of(
  /(?:早(中)晚|早、(中)、晚|早晚|早、晚|上下午|上、下午)(?:各(?:[\u4e00-\u9fff]{1,6}?(?=[一1]))?[一1](?:次|遍|回|趟)|[两二三]个?(?:时段|时间段))/g,
);
const BOTH_HALVES = patterns.of(/(?:分)?上(?:半年)?(?:、|和)?下半年(?=各?[^，。；]{0,10}次)/g);
/** What a house does in a rhythm. */
const ROUTINE = freeSpacing`
  (?:
    查房|查寝|查铺|巡查|巡检|检查|排查|抽查|自查|核查|清点|盘点|盘库|核对|对账|结算
    |清扫|清洁|清理|消毒|晾晒|更新|体检
    |调度|通报|公示|报告|上报|汇报|汇总|统计|提醒|推进|督办|督查|督导|排班|交接
    |例会|碰头|会商|研判|研究|分析|点评|讲评|小结|总结
    |考核|考评|考试|例考|测评|评比|评优|评选|评价|评估|总评|竞赛
    |学习|练兵|演练|研讨|教研
  )
`;
/** What stands before 月 where it is no month of a cycle: 一月, 上月, 各月. */
const NOT_EACH = '(?<![每一二两三四五六七八九十\\d半第今明本上下各逐按隔节])';
const SERIES = patterns.of(
  new RegExp(`${NOT_EACH}(?:(?:半年|[日周旬月季年]度?)${ROUTINE}[、，]){1,4}(?:半年|[日周旬月季年]度?)${ROUTINE}`, 'g'),
);
/** 实行 | 月调度 | 制度; 季度评比 as a clause of its own; 半年检查 | 、年终考核. */
const KEPT = patterns.of(
  new RegExp(
    freeSpacing`
  (?<=(?:实行|执行|坚持|推行|建立|落实)了?)(?:半年|[日周旬月季]度?)${ROUTINE}(?=的?(?:制度|机制|工作法|办法)|[，；])
  |(?<=，)(?:半年|[周月季]度?)${ROUTINE}(?=[，；])
  |${NOT_EACH}(?:半年|[月季]度?)${ROUTINE}(?=、年[终底末][\u4e00-\u9fff]{2}(?:[，。；]|$))
`,
    'g',
  ),
);
const NAME_OF_SYSTEM = /^[^，。；“]{0,8}”(?:的)?(?:制度|机制|工作法|模式|要求|办法)/;
function rule(from: number, to: number, period: string, every: number, times: number, weekday?: Weekday): TimePhrase {
  const [per, fold] = perOf(period);
  const norm = { kind: 'recur', per, every, times: times * fold } as const;
  return { from, to, norm: weekday === undefined ? norm : { ...norm, weekday } };
}

export const rhythmFamily: TimeFamily = {
  name: 'schedule-rhythm',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    for (const match of matches(words, ALTERNATE)) {
      const to = match.index + match[0].length;
      const [count] = countsBehind(words, to);
      const period = match[1] ?? match[2] ?? '';
      const alternate = rule(match.index, to, period, 2, count?.times ?? 1, WEEKDAYS[match[3] ?? '']);
      found.push(count === undefined ? alternate : { ...alternate, counts: [[count.from, count.to]] });
    }
    for (const match of matches(words, DOUBLED))
      found.push(rule(match.index, match.index + 2, match[0].charAt(0), 1, 1));
    for (const match of matches(words, DAY_PARTS)) {
      const parts = (match[1] ?? match[2]) === undefined ? 2 : 3;
      found.push(rule(match.index, match.index + match[0].length, '天', 1, parts));
    }
    for (const match of matches(words, ONE_EACH)) {
      const times = match[2] === undefined ? 1 : numberValue(match[2]);
      found.push(rule(match.index, match.index + match[0].length, match[1] ?? '', 1, times));
    }
    for (const match of matches(words, BOTH_HALVES)) {
      if (match[0].startsWith('上半年')) continue;
      const to = match.index + match[0].length;
      const each = /^(各|分别)?[^，。；]{0,10}?([一二两三四\d])次/.exec(text.slice(to, to + 16));
      if (each === null) continue;
      const times = each[1] === undefined ? 1 : numberValue(each[2] ?? '');
      const end = to + each[0].length;
      found.push({ ...rule(match.index, to, '半年', 1, times), counts: [[end - 2, end]] });
    }
    for (const match of matches(words, KEPT)) {
      const period = match[0].startsWith('半年') ? '半年' : match[0].charAt(0);
      found.push(rule(match.index, match.index + match[0].length, period, 1, 1));
    }
    for (const match of matches(words, SERIES)) {
      if (NAME_OF_SYSTEM.test(text.slice(match.index + match[0].length, match.index + match[0].length + 14))) continue;
      let from = match.index;
      for (const part of match[0].split(/[、，]/)) {
        found.push(rule(from, from + part.length, part.startsWith('半年') ? '半年' : part.charAt(0), 1, 1));
        from += part.length + 1;
      }
    }
    return found;
  },
};
