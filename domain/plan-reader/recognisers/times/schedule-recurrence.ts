/**
 * How often: 每季度一次, 每两月更换一次, 全年不少于4次, 每年2次, 每月对全院病例进行抽查评比一次, ≥4次/年, 一月一次, 隔周, 按月.
 * 全年 and 下半年 recur only with a number of times; 每月 does without. Not 每年级, 按年龄, 不再每月报送, 每人每月650元 (a rate of pay).
 */
import { freeSpacing } from '../../expressions/free-spacing';
import { matches, Patterns } from '../../expressions/pattern';
import type { RecurrencePeriod } from '../../reading';
import { numberValue, SMALL_NUMBER } from '../numbers';
import { briskCount, countsBehind, mostLessons, timesOfDay, type Count } from './schedule-counts';
import type { TimeFamily, TimePhrase } from './schedule-phrase';

const patterns = new Patterns();

const PERIOD = freeSpacing`
  (
    年度|学年|学月
    |年(?!
      级|龄|代|会|轻|的?[\d一二三四五六七八九十、~至到和-]{1,8}月|的?[春夏秋冬]{1,2}[、和]?[春夏秋冬]?[两二]?[季节]|[上下]半年
      |第?[一二三四]季度|年?[底末终初中]|暑|寒|汛|的?[“"]
      |的?(?:春节|国庆|元旦|教师节|重阳|中秋|端午|清明|[三五六七八]一|三八)(?![日号])
    )
    |学期|半年|半学期|半个?月|季度|季(?!节)|月(?!龄|亮|刊|饼)|旬|周(?!年|边|期|岁|转)|星期|礼拜|工作日|天(?!然)
    |日(?!制|[一-鿿]{1,4}摄入)|晚
  )
`;
const EVERY = patterns.of(new RegExp(`每(?:间?隔)?(?:(${SMALL_NUMBER}|俩)?个?)${PERIOD}`, 'g'));
/** 650元 a month is a rate of pay. */
const PAY =
  /^(?:补助|补贴|发放|标准|缴费|缴纳|伙食费|生活费|交通费|租金|工资|津贴|为|不低于|提高到|达到){0,3}\d[\d,.]*(?:万|余)?元/;
/** 每年租金3万元: what is paid for a period. */
const RENT = /^(?:租金|工资|津贴|补贴|补助|报酬)/;
const PAID =
  /每(?:人|户|床|生|名|位|亩|村|校|班)(?:均)?$|人均$|(?:提高|增加|上调|调整|增|提|升)(?:到|至|为)$|标准(?:由|为|从|提高到|不低于)?$/;
/** 每48小时收运一次, 每2小时巡查一次. */
const HOURS = patterns.of(/每(?:间?隔)?(\d{1,2}|[一二两三四六八十]{1,3})个?小时(?!的|工资|收费|不)/g);
const ODD_QUARTER = patterns.of(/每度(?=定期|开|组|举|至|进)/g);
const PER_SLASH = patterns.of(
  new RegExp(
    `((?:≥|>=|不少于|不低于|至少)?)(${SMALL_NUMBER})(-+${SMALL_NUMBER})?(?:余)?(?:人)?[次期场轮篇](以上)?[/／](年|季度?|月|周|天|日|学期)`,
    'g',
  ),
);
/** 一周一次, 半年检测一次, 两个月开展1次; a bare 3月 or 三月 before a verb is the month, not a length. */
const SHORT = patterns.of(
  new RegExp(
    freeSpacing`
  (?<![每第上下前后春夏秋冬\d十]|第[一二三四])(?:
    ([一两二三四五六半\d])个(月|季度|学期|星期)(?![之以]?内)
    |(半|[一两二三四五六七十\d](?!季度(?!一次)))(年|学年|学期|季度?|周|天|日)(?![之以]?内)
    |([一两二三四五六半](?=月[一两二三四\d])|[两半])(月)
  )(?:(?!至少|不[少低]于)[\u4e00-\u9fff]{0,6}?(?=[一两二三四\d]次)|召开|开展|举办|组织|进行)?([一两二三四\d])(?:
    次|期|回|场|报|扫|巡|拖|查|检|[大小]?评|[大小]考|[大小]检查|考(?!核)|考核|讲|课|调度|通报|总结|例会|会|训|练|更|换|主题|督查
    |小结|研判|碰头|活动
  )
`,
    'g',
  ),
);
const WHOLE = patterns.of(
  new RegExp(
    freeSpacing`
  (?:
    全年|(?<![一二三四五六七八九十两几近\d])(?:今年)?年内|(?<![每一二三四五六七八九十\d半\u4e00-\u9fff])年度
    |(?<![第每十\d二三四五六七八九]|[高初])一年(?!级)|本年度|(?<=[做展行织办施成])年度(?=[\u4e00-\u9fff]{2,10}[一两二三四\d]次)|年均
    |[全本整]个?学[期年]|一个?学期|全月|上半年|(?<!上、?和?)下半年|(?<![\d-])1岁以内|(?:[两二三四五六七八九十]|\d)年(?=至少)
  )
`,
    'g',
  ),
);
const BY = patterns.of(
  /(?:按|逐)(年度|学期|季度|季(?!节)|月(?!龄)|周(?!期|边|岁)|旬|日(?!常|程|期|照))(?!计|安排|折算|历|[\u4e00-\u9fff]{0,6}(?:计划|目标|预算|方案|任务(?!完)|工作安排|安排如下))/g,
);
const NEGATED = /(?:不再|取消|无需|不必|不用)[^，。；]{0,4}$|(?:以往|过去|原来|往年|截至|原先)[^，。；改]{0,8}$/;
const ABOLISHED = /^[^，。；]{0,10}(?:已经?|予以|全部|一律)?(?:取消|停办|废止)/;
const PERS: readonly (readonly [RegExp, RecurrencePeriod, number])[] = [
  [/^半个?月/, 'month', 2],
  [/^旬/, 'month', 3],
  [/^学月/, 'month', 1],
  [/半年|学期/, 'half', 1],
  [/年|岁/, 'year', 1],
  [/季|度/, 'quarter', 1],
  [/月/, 'month', 1],
  [/周|星期|礼拜/, 'week', 1],
  [/天|日|晚/, 'day', 1],
];

/** 发表论文5篇, 全年听课60节 and 上半年完成两轮 are amounts of work; 全年送戏100场 and 全学期听课15节 are how often. */
function isVolume(printed: string, times: number, period: string): boolean {
  if (period.endsWith('半年') && printed.includes('轮')) return true;
  return /[篇条]/.test(printed) || (times > 12 && !period.includes('学期') && printed.includes('节'));
}

/** The period that a word names, and how many of them it holds: 旬 is a third of a month. */
export function perOf(period: string): readonly [RecurrencePeriod, number] {
  const known = PERS.find(([pattern]) => pattern.test(period));
  return known === undefined ? ['year', 1] : [known[1], known[2]];
}

/** 每两月 and 每隔两月 are every second month; so is 每隔一月. */
function everyOf(printed: string, number: string | undefined): number {
  if (number === undefined) return 1;
  const every = numberValue(number.replace('俩', '两'));
  return every === 1 && printed.includes('隔') ? 2 : every;
}

/** Whether a period tells what is given up (不再每月报送, 每月的报告已取消) or what something is paid for (每人每月650元). */
function isIdle(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 14), from);
  const behind = text.slice(to, to + 16);
  const isPay = PAY.test(behind) && (PAID.test(before) || RENT.test(behind));
  return NEGATED.test(before) || ABOLISHED.test(behind) || isPay || /每一[天日]$/.test(text.slice(from, to));
}

export const recurrenceFamily: TimeFamily = {
  name: 'schedule-recurrence',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    const add = (from: number, to: number, period: string, every: number, counts: readonly Count[]) => {
      const [per, fold] = perOf(period);
      if (!(every > 0) || counts.some(({ times }) => !(times > 0))) return;
      if (counts.length === 0) found.push({ from, to, norm: { kind: 'recur', per, every, times: fold } });
      for (const count of counts) {
        const end = count.apart === true || (counts.length === 1 && count.from - to <= 6) ? count.to : to;
        const norm = {
          kind: 'recur',
          per,
          every,
          times: count.times * fold,
          ...(count.min ? { min: true } : {}),
        } as const;
        found.push({ from: count.apart === true ? count.from : from, to: end, norm, counts: [[count.from, count.to]] });
      }
    };
    for (const match of matches(words, EVERY)) {
      const to = match.index + match[0].length;
      const hours = /^[天日]$/.test(match[2] ?? '') ? timesOfDay(words, to) : null;
      if (isIdle(text, match.index, to)) {
        words.passOver?.(match.index, to, 'given-up', 'schedule-recurrence');
        continue;
      }
      const counts = hours ?? briskCount(text, to) ?? countsBehind(words, to, mostLessons(match[2] ?? ''));
      add(match.index, to, match[2] ?? '', everyOf(match[0], match[1]), counts);
    }
    for (const match of matches(words, HOURS)) {
      const hours = numberValue(match[1] ?? '');
      const to = match.index + match[0].length;
      const counts = countsBehind(words, to);
      if (hours > 0 && hours % 24 === 0) add(match.index, to, '天', hours / 24, counts);
      else if (hours > 1 && 24 % hours === 0)
        add(match.index, to, '天', 1, [{ from: match.index, to: counts[0]?.to ?? to, times: 24 / hours, min: false }]);
    }
    for (const match of matches(words, ODD_QUARTER))
      add(match.index, match.index + 2, '度', 1, countsBehind(words, match.index + 2));
    for (const match of matches(words, PER_SLASH)) {
      const to = match.index + match[0].length;
      const count = {
        from: match.index,
        to,
        times: numberValue(match[2] ?? ''),
        min: match[1] !== '' || match[3] !== undefined || match[4] !== undefined,
      };
      add(match.index, to, match[5] ?? '', 1, [count]);
    }
    for (const match of matches(words, SHORT)) {
      const [whole, months, month, lengths, length, bareMonths, bareMonth, times = ''] = match;
      const every = months ?? lengths ?? bareMonths ?? '';
      const period = month ?? length ?? bareMonth ?? '';
      const half = every === '半';
      const count = { from: match.index, to: match.index + whole.length, times: numberValue(times), min: false };
      add(match.index, match.index + whole.length, half ? `半${period}` : period, half ? 1 : numberValue(every), [
        count,
      ]);
    }
    for (const match of matches(words, WHOLE)) {
      const to = match.index + match[0].length;
      const counts = countsBehind(words, to, mostLessons(match[0].includes('学期') ? match[0] : ''));
      const few = counts.filter(({ from, to: end, times }) => !isVolume(text.slice(from, end), times, match[0]));
      const certain = /半年/.test(match[0]) ? few.filter((count) => count.min || count.times > 1) : few;
      const years =
        /^[\d两二三四五六七八九十]/.test(match[0]) && match[0].endsWith('年') ? numberValue(match[0].slice(0, -1)) : 1;
      if (certain.length > 0) add(match.index, to, match[0], years, certain);
    }
    for (const match of matches(words, BY)) {
      const to = match.index + match[0].length;
      if (!isIdle(text, match.index, to)) add(match.index, to, match[1] ?? '', 1, []);
    }
    return found;
  },
};
