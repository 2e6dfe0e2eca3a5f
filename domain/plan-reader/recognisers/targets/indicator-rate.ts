/**
 * Rates and shares: 早孕建卡率达90%, 孕产妇死亡率控制在30/10万以下, 占院外会诊量达到30%以上, 城市80%以上, 100%的新生儿建立电子档案, 乡镇卫生院100%达标.
 * Not 拨付70%经费, 对考核不合格的扣20%.
 */
import { freeSpacing } from '../../expressions/free-spacing';
import { anchored } from '../../expressions/anchored';
import { clauseEnd, clauseStart } from '../clause';
import { jointOp } from './comparators';
import {
  floorOf,
  type Candidate,
  type IndicatorContext,
  type IndicatorFamily,
  type IndicatorPhrase,
} from './indicator-family';
import { hasHead, nameBefore, objectBehind, trimName, type PlacedName } from './indicator-name';
import { timesIn } from '../times/time-phrases';

const PAYMENT = anchored(/(?:拨付|预拨|扣除?|扣减|扣发|奖励|给予|报销|罚款|处以|发放|上浮|补贴|补助)(?:其|其中)?$/);
const CONDITION = anchored(
  /^(?:以上|以下|以内)?[)）]?的(?:，|[^，。；]{0,6}(?:不予|取消|给予|扣|予以|处罚)|(?!目标|要求|标准|水平|任务|比例)[^，。；的]{1,8}，(?:由|要|应|须|将|予|不|取消|给|扣|一律|进行))/,
);
/** The verbs that a share may stand before: 100%达标, 100%持证上岗. */
const AS_ADVERB = anchored(
  new RegExp(
    freeSpacing`
  ^(?:
    达到|达标|完成|覆盖|落实|办结|上报|录入|建立|建档|参加|参与|参保|参训|持证|持有|签订|签约|签署|合格|实现|入户|到位|纳入|整改
    |公开|公示|接入|接种|安装|配备|配齐|处置|处理|回访|随访|入学|入园|上岗|上线|知晓|掌握|执行|实行|实施|使用|采用|采购|开展|通过
    |过关|来自|到达|做到|检验|检测|检查|体检|消毒|索证|登记|注册|备案|培训|兑现|销号|脱贫|归档|报告|响应|答复|办理|免费|住院|有
  )
`,
    '',
  ),
);
/** 80%以上幼儿园达到标准: those who are so many of all open the clause. */
const GROUP = anchored(/^(?!给予|予以|报销|扣|奖|罚|由|时|为|是|即)[\u4e00-\u9fff]{4}/);
const PLACE = /^(?:辖区内?|[全我本各].{0,3}[县市区乡镇村院校馆局园厂]内?)$/;
const SELECTS = /[对为从按覆盖抽选取拿出落实给预留划让]/;
/** 随机抽取20%进行复核: a share that is drawn. */
const DRAWN = /(?:抽取|抽查|抽样|抽选|选取|抽检|抽)$/;
const DRAWN_FOR = /^(?:以上)?(?:进行|开展|予以|复核|入户|作为)/;

export const rateFamily: IndicatorFamily = {
  name: 'indicator-rate',
  read(candidate, context) {
    const { quantity } = candidate;
    const { text } = context;
    const isMultiple = quantity.unit === '倍' && candidate.before?.strong === true;
    if (quantity.of !== 'share' && !isMultiple) return [];
    if (PAYMENT.endsAt(text, candidate.nameTo, 6)) return [];
    if (CONDITION.opensAt(text, quantity.to, 16)) return [];
    const named = nameBefore(text, candidate.nameTo, floorOf(candidate, context));
    const pointed = /^的/.test(text.slice(candidate.to)) ? shareOf(candidate, context, named?.name ?? '') : null;
    if (pointed !== null) return [pointed];
    if (named === null || /^(?:力争|确保|争取|努力|并|再)+$/.test(named.name)) {
      const adverb = asAdverb(candidate, context);
      return adverb.length > 0 ? adverb : inherited(candidate, context, candidate.nameTo);
    }
    if (timesIn(context.times, named.from, named.from + 1).some((time) => time.to >= named.from + named.name.length))
      return inherited(candidate, context, named.from);
    const says =
      candidate.before?.strong === true ||
      candidate.after !== null ||
      hasHead(named.name) ||
      candidate.before !== null ||
      (DRAWN.test(named.name) && DRAWN_FOR.test(text.slice(candidate.to, candidate.to + 4)));
    const adverb = asAdverb(candidate, context, named);
    if (!says && adverb.length > 0) return adverb;
    if (!says && !/^(?:[，。；、)）]|$)/.test(text.slice(candidate.to, candidate.to + 1))) return adverb;
    return [phrase(candidate, named.from, candidate.to, wholeName(named, candidate, context))];
  },
};

/** 覆盖率上半年达到80%，年底达到100%: behind a time alone it is the rate that was named before. */
function inherited(candidate: Candidate, context: IndicatorContext, from: number): readonly IndicatorPhrase[] {
  const last = context.accepted.at(-1);
  if (!/rate|growth/.test(last?.by ?? '') || last === undefined || candidate.before?.strong !== true) return [];
  if (/[；。]/.test(context.text.slice(last.to, from))) return [];
  return [{ ...phrase(candidate, from, candidate.to, last.name), inferred: true }];
}

/** 知晓率：城市80%以上，农村75% and 管理率≥70%，其中城区75%: a name that asks for no number is a part of the rate named before. */
function wholeName(named: PlacedName, candidate: Candidate, context: IndicatorContext): string {
  const { text } = context;
  if (hasHead(named.name) || named.name.length > 8 || candidate.before?.op === '<=') return named.name;
  const start = clauseStart(text, candidate.quantity.from);
  const title = text[start - 1] === '：' ? nameBefore(text, start - 1, 0)?.name : undefined;
  const last = context.accepted.at(-1);
  const whole = title ?? (last?.by === 'indicator-rate' ? last.name.replace(/（[^）]*）$/, '') : '');
  return hasHead(whole) ? `${whole}（${named.name}）` : named.name;
}

function phrase(candidate: Candidate, from: number, to: number, name: string): IndicatorPhrase {
  const { quantity, before, after } = candidate;
  return {
    from,
    to,
    name,
    op: jointOp(before, after, quantity.value, name),
    value: quantity.value,
    unit: quantity.unit,
    kind: 'level',
    inferred: quantity.inferred || (before === null && after === null),
  };
}

/** 100%的新生儿建立电子档案, 对辖区1%的人口进行评估, 受教育人数覆盖辖区人口的50%以上: the whole of which it is a share stands behind. */
function shareOf(candidate: Candidate, context: IndicatorContext, left: string): IndicatorPhrase | null {
  const { text } = context;
  const start = Math.max(clauseStart(text, candidate.quantity.from), floorOf(candidate, context));
  const before = text.slice(start, candidate.quantity.from);
  if (hasHead(left)) return null;
  if (left !== '' && candidate.before?.strong !== true && !SELECTS.test(before) && !PLACE.test(left)) return null;
  const end = Math.min(clauseEnd(text, candidate.to), candidate.to + 14);
  const behind = text.slice(candidate.to + 1, end).replace(/[、(（].*$/, '');
  if (behind.length < 2) return null;
  return phrase(
    candidate,
    Math.min(candidate.nameTo, candidate.quantity.from),
    candidate.to + 1 + behind.length,
    trimName(left + behind).name,
  );
}

/** 县级医院100%达到标准, 标准化建设100%达标: the share stands as an adverb before its verb; 每十户中九户以上满意: before whatever is counted. */
function asAdverb(
  candidate: Candidate,
  context: IndicatorContext,
  named: { name: string; from: number } | null = null,
): readonly IndicatorPhrase[] {
  const { text } = context;
  const verb = AS_ADVERB.exec(text.slice(candidate.to, candidate.to + 4));
  if (
    verb === null &&
    !(
      candidate.after !== null &&
      (candidate.quantity.inferred || (named === null && GROUP.opensAt(text, candidate.to, 6)))
    )
  )
    return [];
  const { noun, to } = objectBehind(text, candidate.to);
  const name = `${named?.name ?? ''}${noun}`;
  return name.length < 2 ? [] : [phrase(candidate, named?.from ?? candidate.quantity.from, to, name)];
}
