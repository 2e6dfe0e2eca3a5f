/**
 * Seasons and other stretches without printed edges: 夏秋季, 春季、秋季开学前, 汛期, 入冬前, 寒暑假, 秋季学期, 学期末; before a holiday
 * (暑假前) and around the feasts (重大节日期间) are days of the calendar. Not 四季, 季节性, 农忙时顺延, “冬季严打”.
 */
import { freeSpacing } from '../../expressions/free-spacing';
import { matches, Patterns } from '../../expressions/pattern';
import type { TimeFamily, TimePhrase } from './schedule-phrase';

const patterns = new Patterns();

const SEASON = patterns.of(
  new RegExp(
    freeSpacing`
  (?<!四|[\d一二三四五六七八九十])(?:
    今?冬明?春|春夏秋冬|[春夏秋冬]{2}|[春夏秋冬](?:季?[、和及][春夏秋冬])?
  )(?:两|二)?季(?:学期|开学(?:之?前|初)?)?(?!度|节性)
  |(?:夏秋|冬春|秋冬|春夏)(?=[，、]?(?:要|应|须|注意|重点|严防))|冬春(?=农田|水利|训|有利|之交|期间|时节|时期)
  |(?:高温|严寒|寒冷|炎热|干旱|雨雪|台风|梅雨)(?:季节|期间|时期|季)|今冬明春|(?<![加进投转])入[春夏秋冬汛](?:以|之)?[前后]
  |[春夏秋冬]末[春夏秋冬]初|岁末年初
`,
    'g',
  ),
);
const STRETCHES = patterns.of(
  new RegExp(
    freeSpacing`
  (?:
    逢年过节|迎峰度[夏冬](?=期间|前|时)|主汛期|汛[中后](?=[、，]|各|检查)|入伏(?=前|后|以)|休渔期|禁渔期|取暖期|取暖季
    |(?:供暖|采暖|开海|开镰|插秧|封山)(?=前)|汛期|防汛期间?|汛前|寒暑假|暑假|寒假|暑期|森林防火期|防火期|采暖季|供暖季|采暖期|供暖期
    |枯水期|农闲|雨季|旱季|三伏天?(?!贴)|伏天|三九天?|冬闲|丰水期|旅游旺季|毕业季|开学季|征兵季|用电高峰期|流行季节?
    |(?<![的等])高发季节?
  )(?:期间|时节|季节|时期|前后|前|之前)?
`,
    'g',
  ),
);
/** 秋收后, “三夏”期间: the work of the fields is a time only where the words say so. */
const FIELD_WORK = patterns.of(
  /(?:[春夏秋]收、(?=[夏秋]收))?(?:夏收夏[种管]|秋收秋[种播]|农忙(?!时(?!节))|三夏|三秋|双抢|春耕|春播|夏收|秋收|秋播|秋冬?种|麦收)[”"]?(?:期间|时节|季节|时期|大忙|前后|之?前|后|时(?!间))/g,
);
const SCHOOL = patterns.of(
  new RegExp(
    freeSpacing`
  (?<!每|每个|上|下|一|[中小大])学期(?:初|中|末尾?|结束)(?:之?前)?|第[一二]学期(?![期初末])
  |开学(?:初|前|后|之初|之前|以前|伊始|季|第[一二三四五\d]周)
  |(?<![学周长短定近日假预时工节孕早中晚后前分首])(?:
    期末(?:考试|检测|考核|测试|测评|复习)(?:之?前|之?后|期间|结束后)
    |期中(?:考试|检测|测试)(?:之?前|之?后|期间|结束后)(?![一二两三\d]{1,2}[天日周])|期末(?!考|检|测|试|成|评|总|统考|联考|复习|质量)
    |期初(?=[，、制进开]|$)|期中(?=[，、](?!期末[\u4e00-\u9fff]{0,2}(?:考|检测|测试|质量|评|复习|调研|监测))|进行|开展|组织)
  )
`,
    'g',
  ),
);
/** The day before and the days after a holiday of schools. */
const AROUND_BREAK = patterns.of(
  /((?:寒|暑|寒暑)假|放假|假期)(?:之|以)?(?:前(?![后往来])(?:一周|一个月|夕|[一二三四五六七八九十\d]+[天日])?|后(?!勤|备|期))/g,
);
const HOLIDAYS = patterns.of(
  new RegExp(
    freeSpacing`
  (?:[\u4e00-\u9fff]{0,8}返乡)?(?:
    重大节日|重要节日|(?<![\u4e00-\u9fff])在?节日|[“"]?[两双]节[”"]?|传统节日|节假日|法定节假日|过节
  )(?:[等和及、][^，。；]{0,10}?)?(?:期间|前后|前)
  |(?<=^|[，。；、])节前(?=[开组进对集由各全要召走慰抓检排督安统深再])
  |(?<=^|[，。；：在遇])(?:重大|重要|法定)节假日(?=
    实行|安排|落实|坚持|严格|加强|要|必须|应|做好|开展|由|照常|正常|轮流|免费|对外|组织|进行|集中
  )
  |每逢(?:重大|重要|传统|法定)?节(?:假)?日
`,
    'g',
  ),
);
/** 节假日前, 每逢节日, 节前: of whichever holiday; 重大节日前 and 两节期间 are certain ones. */
const OF_ALL_HOLIDAYS = /过节|节假日|逢|^节前/;
const ANY_HOLIDAY = { kind: 'season', season: 'holiday' } as const;
const SCHOOL_BREAK = /[寒暑]/;
/** 冬春季传染病防控知识 names a disease, 汛期防御阶段 a phase, 枯水期（3月） is dated, 春秋两季是…的高发时期 is told. */
const CONTENT =
  /^(?:作业|工(?=[，。；、的])|生活指导|高发的|疾病高发)|^(?:节)?(?:性|高发|多发|常见|流行)?(?:的)?(?:传染病|流感|呼吸道|肠道|疾病|常见病|多发病|[\u4e00-\u9fff]{1,6}(?:知识|常识|病毒))|^[\u4e00-\u9fff]{2,4}阶段|^[(（]\d{1,2}[月.]|^，?(?:历来)?(?:是|为|系|属)/;
/** 冬季“寒冬送暖”专项行动: the season belongs to the name. */
const NAMED_ACTION = /^“[^”]{2,12}”(?:专项|行动)/;
const SAME_YEAR = /水期[和与及]$/;
const WHICH = [
  ['spring', /春/],
  ['summer', /夏|暑|汛|高温|麦收/],
  ['autumn', /秋/],
  ['winter', /冬|寒|暖|岁末/],
] as const;

function seasonOf(printed: string): string {
  const season = WHICH.filter(([, sign]) => sign.test(printed)).map(([name]) => name);
  return season.length > 0 ? season.join('-') : printed;
}

export const seasonFamily: TimeFamily = {
  name: 'schedule-season',
  asks: patterns.any,
  find(words) {
    const { text } = words;
    const found: TimePhrase[] = [];
    for (const match of matches(words, AROUND_BREAK)) {
      const name = match[1] ?? '';
      const norm = SCHOOL_BREAK.test(name) ? ({ kind: 'observance', name } as const) : ANY_HOLIDAY;
      found.push({ from: match.index, to: match.index + match[0].length, norm });
    }
    for (const stretch of [SEASON, STRETCHES, FIELD_WORK, SCHOOL]) {
      for (const match of matches(words, stretch)) {
        const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 6);
        if (NAMED_ACTION.test(text.slice(match.index + match[0].length, match.index + match[0].length + 18))) continue;
        if (text[match.index - 1] === '“' && !match[0].includes('”') && /^[\u4e00-\u9fff]/.test(behind)) continue;
        if (
          /流行季$|高发季$/.test(match[0]) ||
          CONTENT.test(behind) ||
          SAME_YEAR.test(text.slice(Math.max(0, match.index - 3), match.index))
        )
          continue;
        found.push({
          from: match.index,
          to: match.index + match[0].length,
          norm: { kind: 'season', season: seasonOf(match[0]) },
        });
      }
    }
    for (const match of matches(words, HOLIDAYS)) {
      const [name] = match;
      const norm = OF_ALL_HOLIDAYS.test(name) ? ANY_HOLIDAY : ({ kind: 'observance', name } as const);
      found.push({ from: match.index, to: match.index + name.length, norm });
    }
    return found;
  },
};
