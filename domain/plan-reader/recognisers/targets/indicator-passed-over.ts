/** Why a number is no target. What holds whatever the families would say is asked before them; the likeliest reason why none took it, only for those who listen. */
import { characterSet } from '../../expressions/character-set';
import { firstMatch, pattern } from '../../expressions/pattern';
import type { PassedOverReason } from '../../reading';
import type { Sentence } from '../../recogniser';
import { isPrize } from './amount-setting';
import {
  clauseStart,
  isBackground,
  isCondition,
  isMeasureOfConsequence,
  isQuoted,
  isReward,
  isTold as isToldBy,
} from '../clause';
import { floorOf, type Candidate, type IndicatorContext } from './indicator-family';
import { hasHead, nameBefore } from './indicator-name';
import { IDIOMATIC_WORDS } from './measure-words';
import { isBaseValue, isPartByRank, isPartOfRate, isShareOut, isThreshold } from './qualifications';
import { isQuorum, isSpecification, isTemperature } from './specifications';
import { isOfNation, isStockTaking, isSummedUp } from './stock-taking';
import { timesIn } from '../times/time-phrases';
import { workVerbBefore } from './work-verbs';

/** How far a date reaches over the counts that follow it. */
const LONGEST_REACH = 160;
const LONGEST_VERB_REACH = 40;
/** More than this on one day is an amount of work (9月30日宣讲12场次). */
const MOST_ON_A_DAY = 4;
const MONTH_HEADING = pattern(/月份?(?:工作.{0,4})?$|季度$/);
/** 每校至少组织一次献血活动: what each must do is set whenever it is done. */
const EACH_AT_LEAST =
  /每(?:校|村|班|镇|乡|科|县|个?(?:单位|社区|乡镇|科室|支部|学校|村|班)|[名位][\u4e00-\u9fff]{2,4}|人|户)[^，。；]{0,4}(?:至少|不少于)[^，。；]{0,6}$/;

/** 每单元进行一次测试: as often as what it belongs to. */
const EACH_EVENT =
  /每个?(?:单元|课时?|章节?|餐|顿|批次?|炉|班次|台手术|趟|车次?|场次?|期|届|例|次[\u4e00-\u9fff]{2})[^，。；\d]{0,10}$/;

const RULED = /^(?:不[得应]|不[低少短高多大]于|不超过|控制)/;

const COUNTS_ISSUES = characterSet('条则项份篇件');

/** Why the families need not be asked, or null. */
export function whyNoTarget(candidate: Candidate, context: IndicatorContext): PassedOverReason | null {
  const { sentence, text } = context;
  const { from, of } = candidate.quantity;
  if (isQuoted(sentence, from)) return 'quoted';
  if (isTold(candidate, context) || isStockTaking(sentence, candidate)) return 'background';
  if (isOfNation(sentence, candidate) || isSummedUp(sentence, candidate)) return 'background';
  if (isBaseValue(text, candidate.quantity)) return 'background';
  if (isCondition(sentence, from) || isThreshold(text, candidate)) return 'condition';
  if (isPartByRank(text, candidate.quantity) || isPartOfRate(text, candidate)) return 'qualifies';
  if (isQuorum(text, candidate) || isSpecification(text, candidate.quantity)) return 'qualifies';
  if (isTemperature(text, candidate)) return 'qualifies';
  if (isShareOut(text, candidate.quantity)) return 'consequence';
  if (of === 'money' && isReward(text, from) && !isPrize(candidate, context)) return 'consequence';
  if (isMeasureOfConsequence(text, from, candidate.to)) return 'consequence';
  return isCountOfPeriod(candidate, context) ? 'counts-a-period' : null;
}

/** “零投诉”创建活动: a name; 越级上访“零登记”, 实现“零事故”目标 are none. */
const NAMED = /^[^“”]{0,12}”(?:[\u4e00-\u9fff]{0,4}(?:创建|活动|行动|工程|竞赛|承诺|理念|品牌|专项|主题)|宣传)/;

/** Why what is said in words from `from` to `to` (零投诉, 翻一番, 前三名) is no target, or null. In quotation marks it may be one. */
export function whyNoneInWords(sentence: Sentence, from: number, to: number): PassedOverReason | null {
  const { text } = sentence;
  const said = to - 1;
  if (isQuoted(sentence, said)) {
    const inMarks = text.lastIndexOf('“', said) > text.lastIndexOf('《', said);
    if (!inMarks || NAMED.test(text.slice(said))) return 'quoted';
  }
  if (isBackground(sentence, from)) return 'background';
  return isCondition(sentence, said) ? 'condition' : null;
}

/** 现有格局不变，每人签约不超过2000人: what is ruled is told only by the words of its own clause. */
function isTold({ quantity: { from }, before }: Candidate, { sentence, text }: IndicatorContext): boolean {
  if (!isBackground(sentence, from)) return false;
  if (before === null || !RULED.test(text.slice(before.from, before.to))) return true;
  return isToldBy(sentence, text.slice(clauseStart(text, from), from));
}

/** The likeliest reason why no family took a number. */
export function whyUntaken(candidate: Candidate, context: IndicatorContext): PassedOverReason {
  const { quantity } = candidate;
  const { text } = context;
  const behind = text.slice(quantity.to, quantity.to + 2);
  if (quantity.of === 'duration') return quantity.unit.endsWith('岁') ? 'qualifies' : 'length-of-time';
  if (quantity.of === 'bare') return whyBare(text.slice(quantity.from, quantity.to), behind, quantity.han);
  if (quantity.han && (quantity.value === 1 || IDIOMATIC_WORDS.has(quantity.unit))) return 'idiom';
  if (/^(?:以上|以下|以内)?的/.test(text.slice(quantity.to, quantity.to + 3))) return 'qualifies';
  const left = text.slice(Math.max(0, quantity.from - LONGEST_VERB_REACH), quantity.from);
  const isAmount = quantity.of === 'count' || quantity.of === 'times' || quantity.of === 'money';
  if (isAmount && workVerbBefore(left) === null) return 'no-work-verb';
  return nameBefore(text, candidate.nameTo, floorOf(candidate, context)) === null ? 'no-name' : 'qualifies';
}

/** A number without a unit, by what stands behind it: 2026年, 20xx年, 65岁, 近3年, 第3条. */
function whyBare(number: string, behind: string, han: boolean): PassedOverReason {
  if (/^(?:19|20)(?:\d\d)?$/.test(number) && /^[年xX×_*]/.test(behind)) return 'names-a-year';
  if (/^(?:周?岁)/.test(behind)) return 'qualifies';
  if (/^(?:年|[个多]?月|周|日|[时点]|季|学期)/.test(behind)) return 'length-of-time';
  if (/^[条章节款号级类期届、.]/.test(behind)) return 'ordinal';
  return han ? 'idiom' : 'bare-number';
}

/** 开展咨询活动一次 on a date (not 组织一次演练 by a date), in a month or under a month's heading and 每周推送1条 say when, not how many. */
function isCountOfPeriod(candidate: Candidate, context: IndicatorContext): boolean {
  const { quantity, before, nameTo } = candidate;
  const { text, times } = context;
  const { unit } = quantity;
  if (COUNTS_ISSUES(unit, 0) && unit.length === 1 && quantity.value === 1 && isOncePerPeriod(candidate, context))
    return true;
  if (unit === '条' || unit === '则' || (unit === '课时' && before === null)) return isIssued(candidate, context);
  if (unit === '期' || unit === '场')
    return (
      quantity.value === 1 &&
      (firstMatch(context.sentence.heading, MONTH_HEADING) !== null || isOnceInMonths(candidate, context))
    );
  if (quantity.of !== 'times' || !/次|[回轮遍趟]/.test(unit) || before?.strong === true) return false;
  if (hasHead(text.slice(Math.max(0, nameTo - 3), nameTo))) return false;
  const near = Math.max(0, quantity.from - LONGEST_REACH);
  if (EACH_AT_LEAST.test(text.slice(near, quantity.from))) return false;
  if (firstMatch(context.sentence.heading, MONTH_HEADING) !== null) return true;
  if (quantity.value === 1 && EACH_EVENT.test(text.slice(near, quantity.from))) return true;
  const from = Math.max(near, text.lastIndexOf('；', quantity.from) + 1);
  const few = typeof quantity.value !== 'number' || quantity.value <= MOST_ON_A_DAY;
  const ends = /^(?:[，。；、)]|$)/.test(text.slice(quantity.to, quantity.to + 1));
  const counting = unit === '轮' ? /recur/ : /recur|month|range/;
  return timesIn(times, from, quantity.from).some(({ norm: { kind } }) =>
    kind === 'date' ? ends && few : quantity.value === 1 || counting.test(kind),
  );
}

/** 每月至少上报信息一条, 操作每月考一项: one in each period says how often. */
function isOncePerPeriod({ quantity }: Candidate, { text, times }: IndicatorContext): boolean {
  return timesIn(times, clauseStart(text, quantity.from), quantity.from).some(({ norm }) => norm.kind === 'recur');
}

/** 5月和10月各举办一场对接会, 上半年举办一期培训班: one in each month or half says when. */
function isOnceInMonths({ quantity }: Candidate, { text, times }: IndicatorContext): boolean {
  return timesIn(times, clauseStart(text, quantity.from), quantity.from).some(({ norm: { kind } }) =>
    /month|range/.test(kind),
  );
}

/** 公众号每周不少于1条: what is published in a week or month tells how often. */
function isIssued({ quantity, nameTo }: Candidate, { text, times }: IndicatorContext): boolean {
  return timesIn(times, clauseStart(text, quantity.from), quantity.from).some(
    ({ norm, to }) => norm.kind === 'recur' && /week|month|day/.test(norm.per) && nameTo - to <= 4,
  );
}
