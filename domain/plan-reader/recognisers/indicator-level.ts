/**
 * Measured levels: 门诊达67000人次, 业务收入2800万元, 人口出生9500人以内, 总和生育率1.5左右, 培训不少于20学时, 高学历专业技术人员60人.
 * Not 高危评分≥20分的孕产妇 (a condition), 经费为人均30元 (a fact).
 */
import { jointOp } from './comparators';
import { floorOf, type IndicatorFamily } from './indicator-family';
import { hasHead, nameBefore } from './indicator-name';
import { timesIn } from './time-phrases';

const CLAUSE_END = /^(?:[，。；！？、)）]|\(|$|上报|报送)/;
const COPULA =
  /(?:为|是|有|共|计|占|每|约|近|达|设|给予|奖励|罚款|补助|补贴|扣|距地?|共有|于|按|以|在|从|由|第|前|原|仅|限借|收取|人均)$/;
const QUALIFIES = /^(?:的|及其|[\u4e00-\u9fff])/;
/** 每天锻炼1小时: a length of time is a target where it is spent. */
const EXERCISE = /(?:锻炼|运动|阅读|学习|活动|训练|培训|开放|服务|值班|授课|朗读|练习|练字|劳动)(?:时间|时长)?$/;
const GAIN = /增收$/;
const NOUN_END = /[\u4e00-\u9fff）)A-Za-z]$/;

export const levelFamily: IndicatorFamily = {
  name: 'indicator-level',
  read(candidate, context) {
    const { quantity, before, after } = candidate;
    const { text } = context;
    if (quantity.of === 'share' || quantity.of === 'points') return [];
    const named = nameBefore(text, candidate.nameTo, floorOf(candidate, context));
    if (named === null || !NOUN_END.test(named.name)) return [];
    const behind = text.slice(candidate.to, candidate.to + 4);
    const ends = CLAUSE_END.test(behind);
    const strong = before?.strong === true;
    if (/^[)）]?的(?:，|[^，。；]{0,4}$)/.test(behind) && quantity.of !== 'times') return [];
    if (quantity.unit === '分' && /^[)）]?的/.test(behind)) return [];
    if (
      quantity.of === 'bare' &&
      !(hasHead(named.name) && ends && (before !== null || after !== null) && !quantity.han)
    )
      return [];
    if (quantity.of === 'bare' && quantity.unit === '' && /[\u4e00-\u9fff]/.test(behind.charAt(0)) && after === null)
      return [];
    const daily =
      EXERCISE.test(named.name) &&
      timesIn(context.times, Math.max(0, quantity.from - 40), quantity.from).some((time) => time.norm.kind === 'recur');
    if (quantity.of === 'duration' && !strong && !daily && !(hasHead(named.name) && after !== null)) return [];
    const accepted =
      (strong && (ends || !QUALIFIES.test(behind) || hasHead(named.name))) ||
      (after !== null && ends) ||
      (before !== null && ends && hasHead(named.name)) ||
      (ends &&
        !quantity.han &&
        before === null &&
        !COPULA.test(text.slice(0, quantity.from)) &&
        quantity.of !== 'times');
    if (!accepted) return [];
    return [
      {
        from: named.from,
        to: candidate.to,
        name: named.name,
        op:
          quantity.more && before === null && after === null
            ? '>='
            : jointOp(before, after, quantity.value, named.name),
        value: quantity.value,
        unit: quantity.unit,
        kind: GAIN.test(named.name) ? 'growth' : 'level',
        inferred: before === null && after === null,
      },
    ];
  },
};
