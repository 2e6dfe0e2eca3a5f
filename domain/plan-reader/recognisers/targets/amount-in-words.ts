/** Amounts in Chinese numerals: 建冷库一座, 每班指定两名领跑员, 每个班级建立一个图书角, 点评处方三十张. Not 抓好三项制度, 形成一批经验, 上一个台阶. */
import type { AmountSetting } from './amount-setting';
import type { Candidate } from './indicator-family';
import { IDIOMATIC_WORDS } from './measure-words';
import type { Quantity } from './quantities';

const BUILDS =
  /^(?:新建|建成|改建|扩建|新增|创建|购置|购进|购买|采购|举办|召开|修建|建设|设立?|建|立|派|选派|配备?|聘请?|办|修|盖)$/;
/** Measure words of single things and people, in front of which 一 is a number. */
const SINGLE: ReadonlySet<string> = new Set(['名', '座', '所', '台', '辆', '间', '篇', '家', '位']);
/** What each of a kind is told to have may also be one of these: 每人写一份总结, 每班出一期黑板报. */
const OF_EACH: ReadonlySet<string> = new Set(['个', '次', '本', '期', '节', '份', '件', '条', '堂', '场', '项', '幅']);
const EACH =
  /(?:人人(?:都|要|须)*|每(?:个|所|名|位|村|户|镇|乡|校|班|科|支部|人|社区|单位)|每一(?:名|位|个)|人均)[^，。；]{0,14}$|各[\u4e00-\u9fff]{1,6}(?:要|应|须|需|至少)[^，。；]{0,8}$/;
/** 建立一个机制, 形成一份合力: one of these is no amount. */
const ABSTRACT_NOUN =
  /^[\u4e00-\u9fff]{0,6}(?:机制|制度|体系|方案|氛围|意识|平台|理念|目标|局面|模式|主题|环境|台阶|方向|原则|习惯|印象|空间|舞台)/;
/** Of these one is none that is counted; 人手一份 is one each. */
const ABSTRACT_NOUN_BEFORE =
  /(?:人手|机制|制度|体系|方案|氛围|意识|局面|合力|路子|经验|主线|原则|纽带|链条|关系|目标)$/;
/** 完成一个、验收一个: as many as there are. */
const REPEATED = /^、[\u4e00-\u9fff]{1,4}一|^(?:就|算)/;
/** 安排两人同行: how they go, not how many. */
const TOGETHER = /^(?:同行|一组|值守|值班|轮流|到场|在场|以上)/;
const REPEATING = /一个、[\u4e00-\u9fff]{1,4}$/;
/** 项目结题三项, 论文发表两篇: what comes out is counted behind its verb. */
const OUTCOME = /^(?:结题|立项|申报|发表|刊发|抽考|获奖|授权|转化)$/;
/** 组建一支30人的队伍: a team that is named or numbered. */
const TEAM =
  /^(?:\d+人|[\u4e00-\u9fff]{0,10}(?:小分队|应急队|服务队|突击队|救援队|扑火队|消防队|宣讲队|巡逻队|志愿队|代表队|运动队))/;
/** 编印读本一册, 拍摄宣传片一部: one of what can be counted out, where its noun stands before the number. */
const COUNTED_OUT: ReadonlySet<string> = new Set(
  '册 本 部 套 幅 块 间 处 幢 栋 只 张 面 艘 架 眼 口 盏 扇 具 根 条 支 场 枚 株 棵 头 份'.split(' '),
);
/** 穴位贴敷、浮针两个项目: as many as are listed before. */
const LISTED = /、|》《/g;
const LISTED_NOUN = /^[\u4e00-\u9fff]{0,7}(?:[，。；、)]|$)|^项目的/;
/** 到双河、青杠岭两个卫生院: where, not how many. */
const PLACED = /[到在赴去对向由]/;
const CLAUSE_ENDS = /^(?:[，、。；)]|$)/;

/** Whether a number in Chinese numerals is meant as one: 一 and the idiomatic measure words are so only in the plainest settings. `behind` is what follows its unit. */
export function isPlainNumeral(candidate: Candidate, setting: AmountSetting, behind: string): boolean {
  const { quantity } = candidate;
  const { left, verb, floored, owned, joined, served } = setting;
  const word = quantity.unit;
  const gap = verb === null ? Infinity : left.length - verb.at - verb.verb.length;
  if (floored || candidate.before?.strong === true || candidate.after !== null) return true;
  if (typeof quantity.value !== 'number' || quantity.more) return gap <= 1;
  if (
    verb !== null &&
    word === '个' &&
    quantity.value > 1 &&
    (left.slice(verb.at).match(LISTED)?.length ?? 0) === quantity.value - 1 &&
    !PLACED.test(left.slice(verb.at)) &&
    LISTED_NOUN.test(behind)
  )
    return true;
  if (gap <= 1 && EACH.test(left) && (SINGLE.has(word) || OF_EACH.has(word)) && !ABSTRACT_NOUN.test(behind))
    return true;
  if (owned && EACH.test(left)) return true;
  if (owned || joined) return word === '个' || word === '名' || word === '所' || word === '次' || word === '家';
  if (
    isRoundNumber(quantity) ||
    /[的、“]$/.test(left) ||
    REPEATED.test(behind) ||
    (word === '人' && TOGETHER.test(behind)) ||
    REPEATING.test(left)
  )
    return false;
  const behindNoun = gap >= 1 && CLAUSE_ENDS.test(behind);
  if (word === '批' && /分[为成]?$/.test(left)) return true;
  if (word === '支' && gap === 0 && TEAM.test(behind)) return true;
  if (gap === 0 && quantity.value !== 1 && OUTCOME.test(verb?.verb ?? '')) return CLAUSE_ENDS.test(behind);
  if (behindNoun && quantity.value === 1 && COUNTED_OUT.has(word) && !ABSTRACT_NOUN_BEFORE.test(left)) return true;
  if (IDIOMATIC_WORDS.has(word)) return quantity.value !== 1 && behindNoun && !/项|类|点|种|条/.test(word);
  if (quantity.value !== 1 || /^[十百千]?[万亿]/.test(word)) return served || gap <= 6;
  if (quantity.of === 'times') return (gap <= 1 || behindNoun) && word !== '遍';
  if (behindNoun && (word === '个' || SINGLE.has(word))) return true;
  return gap === 0 && word !== '人' && (SINGLE.has(word) || BUILDS.test(verb?.verb ?? ''));
}

/** 千亩示范片, 百名专家: a round number that only names. */
function isRoundNumber({ value, from, to, unit }: Quantity): boolean {
  return (value === 100 || value === 1000) && to - from - unit.length === 1;
}
