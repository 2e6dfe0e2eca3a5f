import { anchored } from '../expressions/anchored';
import { characterSet } from '../expressions/character-set';
import { firstMatch, matches, mayMatch, pattern, type Pattern, type Words } from '../expressions/pattern';
import type { Sentence } from '../recogniser';

const isBoundary = characterSet('，。；！？：');
/** No clause that a person wrote is longer; it keeps a text without any punctuation linear. */
const LONGEST_CLAUSE = 120;
/** How far back a sentence is asked whether it tells of the past. */
const LONGEST_MEMORY = 240;
const LONGEST_QUOTATION = 60;
/** What stands in quotation marks over more than this, with a comma, is said and no name. */
const LONGEST_NAME = 16;

/** Where the clause around `at` begins: behind the last ，；：or full stop. */
export function clauseStart(text: string, at: number): number {
  const first = Math.max(0, at - LONGEST_CLAUSE);
  let i = at;
  while (i > first && !isBoundary(text, i - 1)) i -= 1;
  return i;
}

/** Where the clause around `at` ends. */
export function clauseEnd(text: string, at: number): number {
  const last = Math.min(text.length, at + LONGEST_CLAUSE);
  let i = at;
  while (i < last && !isBoundary(text, i)) i += 1;
  return i;
}

/** 去年, 上学期: an earlier time, unless it is only compared with (较去年) or built upon (去年的基础上, 由去年的41%提高到50%). */
const EARLIER =
  String.raw`(?:去年|上年度?|上一年度?|前年|往年|历年(?=来|累计|共)|上(?:一|个)?学[期年]|上季度)(?<![较比同与超由从](?:去年|上一?年度?|前年|往年|历年|上[一个]?学[期年]|上季度))` +
  String.raw`(?!同期|[^，。；]{0,14}的?基础上|[\u4e00-\u9fff]{0,8}(?:汇算|清缴|决算|年报|年检|总结|审计|结转|遗留|未|漏|档案|资料)|的?基础|以来的?基础)`;
/** 目前, 近三年来: up to now. */
const SO_FAR =
  String.raw`目前(?<!截[至止]目前)|截[至止](?!日期|时间)|迄今|至今|近年来|以来|(?:近|过去)的?[一二三四五六七八九十几\d]+年来?|以往|原先|过去(?=[每一半两])|` +
  String.raw`[一二三四五两几多半]年多?来(?<![进下成回到前].年多?来)(?!临)`;
/** 现有, 下辖, 共有, 占地: what there is. */
const STANDING =
  String.raw`现有(?<![对在将把用以按于]现有)|登记在册|现已|拥有(?<!每[千万百]?[\u4e00-\u9fff]{1,4}拥有)(?![量率数])|下辖|辖(?=\d|$)|共有|共辖|还剩|尚[余有]|占地|位于(?<!单位于)|地处|始建|[创兴]?建于|` +
  String.raw`(?:总人口|总面积|在校(?:学)?生|教职工|在职职工|干部职工)(?=[约达共为]?(?:\d|$))|(?:开放|编制)床位(?=[约共为有]{0,2}(?:\d|$))|` +
  String.raw`(?<![对给为将按])在册(?![\u4e00-\u9fff]{0,6}率)[\u4e00-\u9fff]{2,8}(?=\d|$)|(?:在编|在册|在职|在校|在园|在岗)的?(?:各类|执法|医务|管理|专业|技术)*(?:人员|教师|教职工|职工|学生|幼儿|干部|党员|护士|医生|民警|老人|单位|企业|人数|总数|户数|贫困户)*(?=[约共为有]{0,2}(?:\d|$))`;
/** 已完成, 完成了, 共走访: what has been done. */
const DONE =
  String.raw`已经?(?:全部|累计|共|先后|连续)?(?:完成|建成|建立(?!健康)|达到?|有|实现|覆盖|开展|培训|成立|创建|投入|形成|发展|拥有|新建|超过|举办|组织|发放|检查|整改|排查|查处|化解|办结|解决|受理|调解|处置|引进|争取|签订|签约)(?!的)|` +
  String.raw`已经?(?!婚|育|知|定于|建档|确诊|签约|参保|脱贫|退休|怀孕|登记|患)[\u4e00-\u9fff]{1,6}(?=\d|$)|超额完成|累计[\u4e00-\u9fff]{1,6}了|` +
  String.raw`(?:完成|开展|培训|举办|召开|组织|实现|达到|投入|新建|建成|增加|增长|获得|取得|发放|检查|查处|接待|发展|落实|下降|提高|减少|争取到?|引进|荣获|新增|建立|建设|购置|设立|成立|化解|调解|受理|办理|走访|慰问|帮扶)了|` +
  String.raw`了(?<=[\u4e00-\u9fff](?<![为除罢终极末])了)(?![解断结然望却如若”])|` +
  String.raw`共(?<!(?:公|计划|预计|力争|[拟将要应])共)(?:登记|收治|诊治|治疗|发现|报告|救治|处置|处理|办理|采集|检测|征收|筹集|募集|拆除|修建|改造|种植|安置|转移|慰问|走访|调解|化解|抽检|抽查|出动|印发|引进|发展|审理|排查出|查出|查处|收到|完成|开展|举办|组织|接待|培训|发放|检查|查处|投入|建成|争取|实现)(?!共)`;
/** 据统计, 调查显示: what was counted. */
const COUNTED =
  String.raw`(?:调查|监测|统计|数据|结果|抽样|核查)(?:显示|发现|表明)|(?:审计|巡察|督查|检查|排查|走访)(?:发现|表明|显示)，|` +
  String.raw`从[\u4e00-\u9fff]{2,8}(?:情况|结果|数据)来?看|据(?<![数证票凭]据)[\u4e00-\u9fff]{0,4}(?:统计|调查|测算|监测)`;
/** 仅占, 仍有, 存在的问题是: what is wanting. */
const WANTING = String.raw`(?:存在|面临)的?(?:主要|突出)?(?:问题|不足|困难|差距|形势)(?:是|有|：)|仅[占为有达]|只有(?=[约近]?(?:\d|$))|不足$|不到$|尚未|仍(?:存在|有|未)`;
const PAST = pattern(new RegExp([EARLIER, SO_FAR, STANDING, DONE, COUNTED, WANTING].join('|'), 'g'));
const TARGET = pattern(
  /今年(?!以来|上半年[^，。；]*了)|本年度|明年|下一?步|力争|确保|计划|拟(?!定)|将(?!近)|争取(?!到|了)|目标(?!的$|的[\d一二三四五六七八九十百])|要(?!求|素|点|闻|害|件)|要求|必须|应(?!急|用|对)|继续|再(?!次)|到(?:20|[×xX])[\dxX×_]{2,}年/g,
);
/** …, 但仍有不少问题; …, 不减反增; …, 已整改120处: what stands before it in the sentence is told with it. */
const LAMENT = pattern(
  /但(?:仍|还|也)?(?:存在|面临|[^，。；但]{2,12}(?:尚未|仍未|还没|还不|仍然|偏低|滞后)|[与距离][^，。；]{2,12}(?:相比|要求|目标|还有))|[但却]仍|，(?:仍|尚)有|却(?:升|降|上升|下降|增加|减少|只|仅)|(?:不减反增|不升反降|不增反降)|，(?:目前|现|其中|均)?已[\u4e00-\u9fff]{2,6}(?=\d)/g,
);
const PRINTED = pattern(/(?<![\d较比与同])(20\d{2})年(?!的?基础|同期|水平)/g);
const PAST_HEADING = pattern(
  /(?:工作|情况|去年|上年|年度?)(?:的)?(?:回顾|总结)$|现状|基本情况|基本概况|概况$|主要成效|取得的?成绩|存在的?(?:主要)?(?:问题|不足)|发展基础|工作基础/,
);

function lastIndex(words: Words, sign: Pattern): number {
  let last = -1;
  for (const match of matches(words, sign)) last = match.index;
  return last;
}

/** Where a year before the plan's own was named last, unless only to compare with it (较2024年); -1 where none was. */
function lastPastYear(words: Words, planYear: number | null): number {
  if (planYear === null) return -1;
  let last = -1;
  for (const match of matches(words, PRINTED)) if (Number(match[1]) < planYear) last = match.index;
  return last;
}

/** Whether a stretch of the sentence is dated in a year before the plan's own (2024年3月建成). */
export function isPastYear(sentence: Sentence, from: number, to: number): boolean {
  return (
    lastPastYear({ text: sentence.text.slice(Math.max(0, from - 8), to), marks: sentence.marks }, sentence.planYear) >=
    0
  );
}

/**
 * Whether what stands at `at` tells how things are or were (去年完成了…, 我乡共有…10家) rather than what is planned: the last sign before it decides, one since
 * the last semicolon before any other; under a heading that looks back everything does.
 */
export function isBackground(sentence: Sentence, at: number): boolean {
  const { text } = sentence;
  const near = text.slice(Math.max(0, at - LONGEST_MEMORY), at);
  const cut = near.lastIndexOf('；') + 1;
  const here = tense(sentence, near.slice(cut));
  const told = here === 'none' && cut > 0 ? tense(sentence, near.slice(0, cut)) : here;
  if (told === 'none') return isUnderPastHeading(sentence) || isLamented(sentence, at);
  return told === 'past';
}

function isUnderPastHeading({ heading }: Sentence): boolean {
  return heading.text.length <= 20 && firstMatch(heading, PAST_HEADING) !== null;
}

/** Whether the sentence goes on, with nothing planned between, to complain of what stands at `at`. */
function isLamented(sentence: Sentence, at: number): boolean {
  if (!mayMatch(sentence, LAMENT)) return false;
  const behind = sentence.text.slice(at, at + LONGEST_MEMORY);
  const lament = firstMatch({ text: behind, marks: sentence.marks }, LAMENT);
  if (lament === null) return false;
  return firstMatch({ text: behind.slice(0, lament.index), marks: sentence.marks }, TARGET) === null;
}

/** Whether words of the sentence tell what was done (今年一季度查处案件12起 is past, 今年一季度要查处 is not), or all of it stands under a heading that looks back. */
export function isTold(sentence: Sentence, words: string): boolean {
  const told = tense(sentence, words);
  return told === 'past' || (told === 'none' && isUnderPastHeading(sentence));
}

/** Whether the last sign of time in a stretch of the sentence is one of what was or one of what is to be. */
function tense({ marks, planYear }: Sentence, text: string): 'past' | 'plan' | 'none' {
  const words = { text, marks };
  const past = Math.max(lastIndex(words, PAST), lastPastYear(words, planYear));
  const target = lastIndex(words, TARGET);
  if (past < 0 && target < 0) return 'none';
  return past > target ? 'past' : 'plan';
}

const REWARD = anchored(
  /(?:奖金|(?<!(?:设立|安排|列支|预算|投入)[\u4e00-\u9fff]{0,8})奖励(?!资金|经费)|罚款|罚金|押金|违约金|扣发?|处以)[^，。；]{0,24}$/,
);

/** 奖励个人500元，集体2000元. */
const ALSO_REWARDED = anchored(/(?:奖励|罚款)[^，。；\d]{0,10}\d+万?元[，、][\u4e00-\u9fff]{2,10}$/);

/** Whether a sum that stands at `at` is what somebody is given or fined for his work, no planned expense. */
export function isReward(text: string, at: number): boolean {
  return REWARD.endsAt(text, at, 30) || ALSO_REWARDED.endsAt(text, at, 40);
}

const CONSEQUENCE =
  '(?:扣|停发|取消|罚|处以|通报|约谈|问责|诫勉|不予|不得|一票否决|视为|补考|重考|奖励|给予|予以|评为|定为|列为)';
/** 达到90%的予以奖励, 低于九成的团队停发绩效: what is done about whoever comes so far. */
const OF_THOSE = anchored(
  new RegExp(
    `^[)）]?(?:以[上下内]|及以[上下])?(?:的(?!目标|要求|标准|水平|任务|比例|速度|幅度)|者)[^，。；]{0,10}?，?${CONSEQUENCE}`,
  ),
);
const SHORT = anchored(/(?:^|[^不])(?:低于|少于|超过|达不到|未达到?|不足|高于)$/);
const FALLS_SHORT = new RegExp(`^[^，。；]{0,5}?，?(?:的|者)?${CONSEQUENCE}`);
const GRADE = anchored(
  /^[)）]?(?:以[上下]|及以[上下])?(?:的|者)?，?(?:为|是|评为|评定为|定为|算|记为|视为)[“"]?(?:优|良|合格|不合格|及格|不及格|较好|一般|较差|差|达标|[一二三ABCD](?:级|等|档|类))/,
);

/** Whether a value with its comparison words, from `from` to `to`, only says who is praised, graded or punished for it (低于85分扣费, 90分以上为优秀). */
export function isMeasureOfConsequence(text: string, from: number, to: number): boolean {
  if (OF_THOSE.opensAt(text, to, 24) || GRADE.opensAt(text, to, 24)) return true;
  return SHORT.endsAt(text, from, 4) && FALLS_SHORT.test(text.slice(to, to + 24));
}

const CONDITION = pattern(/(?:^|[，；：])(?:凡是?|如果?|若|一旦)[^，；]*$/);

/** Whether `at` stands in a condition (凡迟到3次以上的…, 如发现2例…), which sets no target. */
export function isCondition({ text, marks }: Words, at: number): boolean {
  return firstMatch({ text: text.slice(Math.max(0, at - 40), at), marks }, CONDITION) !== null;
}

const OPENING = pattern(/[“《〔「]/);

/** Whether `at` stands inside of quotation marks or a title (“一村一医”, 《…20条》), where numbers are names. */
export function isQuoted(words: Words, at: number): boolean {
  if (!mayMatch(words, OPENING)) return false;
  const { text } = words;
  const before = text.slice(Math.max(0, at - LONGEST_QUOTATION), at);
  const behind = text.slice(at, at + LONGEST_QUOTATION);
  for (const [open, close] of [
    ['“', '”'],
    ['《', '》'],
    ['〔', '〕'],
    ['「', '」'],
  ] as const) {
    const opened = before.lastIndexOf(open);
    if (opened < 0 || before.lastIndexOf(close) >= opened) continue;
    const closed = behind.indexOf(close);
    if (closed < 0) continue;
    const name = before.slice(opened + 1) + behind.slice(0, closed);
    if (open !== '“' || name.length <= LONGEST_NAME || !name.includes('，')) return true;
  }
  return false;
}
