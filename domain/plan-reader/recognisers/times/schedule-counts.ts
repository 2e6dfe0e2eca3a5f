/**
 * How many times within a period: 每季度 | 一次, 每月对病例抽查评比 | 一次, 每天 | 9时、21时, 每天 | 早晚各一次, 每日 | 三巡, 全年讲座12次 | ，演练4次.
 * Not 第一次, 一次性, 3次污染, 每人一次.
 */
import { matches, pattern, type Words } from '../../expressions/pattern';
import { aboutSoMany, numberValue, SMALL_NUMBER } from '../numbers';

/** A number of times with its place in the text: of 2-3次 and 两三次 the least, which is then a floor. */
export interface Count {
  readonly from: number;
  readonly to: number;
  readonly times: number;
  readonly min: boolean;
  /** It stands in a clause of its own, behind the one that the period counts in. */
  readonly apart?: boolean;
}

const COUNT = pattern(
  new RegExp(
    `(?<!第|[\\d.])(${SMALL_NUMBER})((?:-+|~|至|到)${SMALL_NUMBER})?(?:余|多)?(次(?!数|序|要|性|供水|元|利用|污染|感染|分配|加压|装修)|回|遍|轮|期(?!间|工)|场次|场(?!所|地)|篇|条(?!件|例|款)|节|趟|天(?!然)|个?半天)(以上|及以上)?`,
    'g',
  ),
);
const FLOOR = /(?:至少|不少于|不低于|不得少于|≥|>=|最少)[^，。；：、0-9%]{0,5}$/;
const BREAK = /[，。；：！？]|每(?![人个名位户家所村校班科生])|分别/;
/** 每年监督不少于2次 | ，重点户不少于4次; 全年讲座12次 | ，操作考核4次: a second count of the same period, unless it names its own. */
const ONE_MORE = new RegExp(
  `^，(?![^，。；]{0,8}(?:每|全[年月]|年[内度均]|半年|学[年期]|季度|月|周|日|节|共|累计|其中))[\\u4e00-\\u9fff、“”]{2,12}?(?:(?:不[少低]于|至少|≥)${SMALL_NUMBER}[次场期轮节]|${SMALL_NUMBER}次)(?:以上)?(?=[，。；、]|$)`,
);
/** ，不少于4次: the count of a period, behind a comma. */
const BEHIND_COMMA = new RegExp(
  `^，(?:不少于|至少|不低于|≥|共|各)(?:[^，。；：、0-9%]{0,3})${SMALL_NUMBER}(?:次|期|场|轮|篇)`,
);
const MEASURED = /[\d一二两三四五六七八九十][次场期轮节](?:以上)?$/;
/** More lessons, papers or pieces of news than this are an amount of work, unless of a term, a month or a week (每学期听课不少于30节). */
const MOST_LESSONS = 6;
const MOST_IN_A_TERM = 60;
/** 每周开诊两天: so many days that somebody is there. */
const LEARNT = /(?:培训|集训|轮训|进修|学习)[^，。；]{0,4}(?:不[少低]于|至少|≥)$/;
const ATTENDED = /(?:开诊|坐诊|出诊|驻[村点校]|下乡|下村|入村|住村|在[村岗]|到岗|蹲点|值班|接访|开放|下沉|营业|上班)$/;

/** How many lessons or papers may still be a count of a period, whose word is given. */
export function mostLessons(period: string): number {
  return /[期周月]/.test(period) ? MOST_IN_A_TERM : MOST_LESSONS;
}

/** The numbers of times that stand behind a period and belong to it: in its clause, or right behind the comma (…，不少于4次). 听课15节 is an amount. */
export function countsBehind({ text, marks }: Words, at: number, most = MOST_LESSONS): readonly Count[] {
  const rest = text.slice(at, at + 60);
  const stop = BREAK.exec(rest);
  let end = stop?.index ?? rest.length;
  let near = Infinity;
  if (stop !== null && stop[0] === '，') {
    const tail = BEHIND_COMMA.exec(rest.slice(end));
    if (tail !== null) end += tail[0].length;
    else if (MEASURED.test(rest.slice(0, end))) {
      near = end;
      end += ONE_MORE.exec(rest.slice(end))?.[0].length ?? 0;
    }
  }
  const counts: Count[] = [];
  for (const match of matches({ text: rest.slice(0, end), marks }, COUNT)) {
    const [whole, printed = '', upTo, measure = '', above] = match;
    const floor = FLOOR.test(rest.slice(0, match.index));
    if (measure.endsWith('天') && LEARNT.test(rest.slice(0, match.index))) continue;
    if (measure.endsWith('天') && !floor && above === undefined && !ATTENDED.test(rest.slice(0, match.index))) continue;
    const times = numberValue(printed);
    if (times > most && /[节篇条]/.test(measure)) continue;
    if (!(times > 0)) continue;
    counts.push({
      from: at + match.index,
      to: at + match.index + whole.length,
      times,
      min: floor || above !== undefined || upTo !== undefined || aboutSoMany(printed) !== null,
      ...(match.index > near ? { apart: true } : {}),
    });
  }
  return counts;
}

/** 三个时段, 3个时间段: the parts of a day in which something is done. */
const DAY_SLOTS = /^[\u4e00-\u9fff、]{0,8}?([两二三四五六\d])个?(?:时段|时间段|时间点)/;
const HOURS_NAMED =
  /^(?:的?[早中晚上下午]{1,2})?\d{1,2}[时点](?:\d{1,2}分|半)?(?:[、和及][早中晚上下午]{0,2}\d{1,2}[时点](?:\d{1,2}分|半)?)+/;
const PARTS_NAMED =
  /^[\u4e00-\u9fff]{0,4}?(早、?中、?晚|早、?晚|上午?、?下午|上下班(?:前后?)?)(?:各|[两二三]次|[两二三]遍)/;

/** 每天9时、21时 and 每天早晚各一次: as many times a day as it names hours or parts. */
export function timesOfDay(words: Words, at: number): readonly Count[] | null {
  const { text } = words;
  const slots = DAY_SLOTS.exec(text.slice(at, at + 16));
  if (slots !== null) return [countTo(at, slots[0], numberValue(slots[1] ?? ''))];
  const parts = PARTS_NAMED.exec(text.slice(at, at + 14));
  if (parts !== null) {
    const parted = parts[1]?.includes('中') === true ? 3 : 2;
    const counted = countsBehind(words, at)[0];
    const times = parts[0].endsWith('各') ? parted * (counted?.times ?? 1) : (counted?.times ?? parted);
    return [{ from: at, to: counted?.to ?? at + parts[0].length, times, min: false }];
  }
  const hours = HOURS_NAMED.exec(text.slice(at, at + 40));
  return hours === null ? null : [countTo(at, hours[0], hours[0].split(/[、和及]/).length)];
}

/** 每天两扫, 每日三巡, 每天两小扫, 每日五查房: how often in one word with what is done. */
const BRISK =
  /^(?:进行|开展|坚持|实行|落实)?([两二三四五六])[大小]?(?:扫|查|巡|检|报|测|拖|消|练|讲|考|评|访|晒|清|冲|洗|擦|通风|保洁|清扫|巡查|巡逻|巡房|检查|点名|测温|查房|查寝|消毒)(?=[，。；、)”一的]|制|$)/;

/** 每日 | 三巡. */
export function briskCount(text: string, at: number): readonly Count[] | null {
  const match = BRISK.exec(text.slice(at, at + 10));
  return match === null ? null : [countTo(at, match[0], numberValue(match[1] ?? ''))];
}

function countTo(from: number, words: string, times: number): Count {
  return { from, to: from + words.length, times, min: false };
}
