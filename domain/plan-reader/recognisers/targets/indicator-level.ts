/**
 * Measured levels: 门诊达67000人次, 业务收入2800万元, 人口出生9500人以内, 总和生育率1.5左右, 培训不少于20学时, 高学历专业技术人员60人.
 * Not 高危评分≥20分的孕产妇 (a condition), 经费为人均30元 (a fact).
 */
import { anchored } from '../../expressions/anchored';
import type { IndicatorOp } from '../../reading';
import { jointOp } from './comparators';
import {
  floorOf,
  isInSeries,
  type AcceptedPhrase,
  type Candidate,
  type IndicatorContext,
  type IndicatorFamily,
  type IndicatorPhrase,
} from './indicator-family';
import { hasHead, nameBefore, type PlacedName } from './indicator-name';
import { timesIn } from '../times/time-phrases';

const CLAUSE_END = /^(?:[，。；！？、)）]|\(|$|上报|报送|封顶)/;
/** 所需经费6.8万元由县财政解决: a sum that somebody bears is named in full before. */
const BORNE_BY = anchored(/^(?:由|从|全部|纳入|列入|用于)/);
const COPULA = anchored(
  /(?:为|是|有|共|计|占|每|约|近|达|设|给予|奖励|罚款|补助|补贴|扣|距地?|共有|于|按|以|在|从|由|第|前|原|仅|限借|收取|人均)$/,
);
/** 进度占40分, 每次扣2分: how a score is made up. */
const SCORING = anchored(/(?:占|计|记|加|扣|得|给|赋|满分|总分|分值|权重|各|每项|每次|标准|合计)为?$/);
/** 全镇幼儿园4所, 本院职工120人: what there is. */
const STOCK = anchored(
  /^(?:我|本|全|辖区|现)[^，。；]{0,8}(?:园|校|室|村|机构|医院|站|所|单位|企业|人口|户|党员|干部|教师|学生|职工|员工|医生|护士|人员)$/,
);
/** 压缩至7个工作日内办结: a time limit. */
const HANDLED = anchored(/^内(?:办[结完理]|完成|出证|答复|审[结核批]|发证|受理)/);
const QUALIFIES = /^(?:的|及其|[\u4e00-\u9fff])/;
/** 每天锻炼1小时: a length of time is a target where it is spent. */
const EXERCISE = anchored(
  /(?:锻炼|运动|阅读|学习|活动|训练|培训|开放|服务|值班|授课|朗读|练习|练字|劳动)(?:时间|时长)?$/,
);
/** 人均服务4小时: told of each person. */
const SPENT = /(?:人均|每人)[^，。；]{0,8}$/;
/** 留样保存48小时以上. */
const KEPT_SO_LONG = anchored(/(?:保存|留存|存放)(?:时间)?$/);
const KEPT = anchored(/(?:保存|留存|存放|封存|留样)(?:时间)?(?:要|应|须|必须)?$/);
/** 理论考核2次: what takes place so many times is named without a verb. */
const EVENT = anchored(/(?:考核|考试|演练|比武|竞赛|比赛|测试|测验|讲座|活动|会议|例会|技能|义诊|培训)$/);
/** CPK, OEE, CMI: an index that is known by its letters. */
const INDEX = /(?<![A-Za-z])[A-Z]{2,6}$/;
const GAIN = anchored(/增收$/);
const NOUN_END = /[\u4e00-\u9fff）)”》A-Za-z]$/;

export const levelFamily: IndicatorFamily = {
  name: 'indicator-level',
  read(candidate, context) {
    const { quantity, before, after } = candidate;
    const { text } = context;
    if (quantity.of === 'share' || quantity.of === 'points') return [];
    const last = context.accepted.at(-1);
    if (last?.to === quantity.from && before === null && quantity.of === 'count') return [continued(candidate, last)];
    const named = nameBefore(text, candidate.nameTo, floorOf(candidate, context)) ?? resumed(candidate, context);
    if (named === null || !NOUN_END.test(named.name)) return [];
    const behind = text.slice(candidate.to, candidate.to + 4);
    const ends = CLAUSE_END.test(behind) || (quantity.of === 'money' && BORNE_BY.test(behind));
    const strong = before?.strong === true;
    const least = strong && /^(?:不[得应]?[低少]于|至少)/.test(text.slice(before.from, quantity.from));
    if (/^[)）]?的(?:，|[^，。；]{0,4}$)/.test(behind) && quantity.of !== 'times' && !least) return [];
    if (quantity.unit === '分' && (/^[)）]?的/.test(behind) || SCORING.test(text.slice(0, quantity.from)))) return [];
    if (quantity.of === 'duration' && HANDLED.opensAt(text, quantity.to, 4)) return [];
    if (quantity.unit === '岁' && !/寿命$/.test(named.name)) return [];
    if (quantity.unit === '分' && before === null && after === null && !hasHead(named.name)) return [];
    if (before === null && after === null && STOCK.test(named.name)) return [];
    if (
      quantity.of === 'bare' &&
      (quantity.value !== 0 || quantity.han) &&
      !((hasHead(named.name) || INDEX.test(named.name)) && ends && (before !== null || after !== null) && !quantity.han)
    )
      return [];
    if (quantity.of === 'bare' && quantity.unit === '' && /[\u4e00-\u9fff]/.test(behind.charAt(0)) && after === null)
      return [];
    const daily =
      EXERCISE.test(named.name) &&
      timesIn(context.times, Math.max(0, quantity.from - 40), quantity.from).some((time) => time.norm.kind === 'recur');
    const lead = text.slice(Math.max(0, candidate.nameTo - 12), candidate.nameTo);
    const spent =
      quantity.unit !== '岁' &&
      (SPENT.test(lead) || (after?.op === '>=' && KEPT.test(lead)) || (ends && KEPT_SO_LONG.test(lead)));
    if (quantity.of === 'duration' && !strong && !daily && !spent && !(hasHead(named.name) && after !== null))
      return [];
    const inSeries = before === null && after === null && ends && isInSeries(candidate, context);
    const accepted =
      (strong && (ends || least || !QUALIFIES.test(behind) || hasHead(named.name))) ||
      (after !== null && ends) ||
      (before !== null && ends && (hasHead(named.name) || quantity.value === 0 || text[quantity.from - 1] === '：')) ||
      inSeries ||
      (ends &&
        !quantity.han &&
        before === null &&
        !COPULA.test(text.slice(0, quantity.from)) &&
        (quantity.of !== 'times' || /[场期批轮]/.test(quantity.unit) || EVENT.test(named.name)));
    if (!accepted) return [];
    return [
      {
        from: named.from,
        to: candidate.to,
        name: named.name,
        op: inSeries && !quantity.more && typeof quantity.value === 'number' ? '=' : opOf(candidate, named.name),
        value: quantity.value,
        unit: quantity.unit,
        kind: GAIN.test(named.name) ? 'growth' : 'level',
        inferred: before === null && after === null,
      },
    ];
  },
};

function opOf({ quantity, before, after }: Candidate, name: string): IndicatorOp {
  return quantity.more && before === null && after === null ? '>=' : jointOp(before, after, quantity.value, name);
}

/** 增加1000元，达到9800元: behind a comma alone the value is one of what was just measured. */
function resumed(candidate: Candidate, context: IndicatorContext): PlacedName | null {
  const last = context.accepted.at(-1);
  if (last === undefined || candidate.before?.strong !== true) return null;
  return context.text.slice(last.to, candidate.nameTo) === '，' ? { name: last.name, from: candidate.nameTo } : null;
}

/** 达到11大类37项: a second amount of the same. */
function continued({ quantity, after, to }: Candidate, last: AcceptedPhrase): IndicatorPhrase {
  const { from, name, kind } = last;
  return {
    from,
    to,
    name,
    op: jointOp(null, after, quantity.value, name),
    value: quantity.value,
    unit: quantity.unit,
    kind,
  };
}
