/**
 * Changes against last year: 门诊人次增加20%, 同比增长15%, 发病率较20xx年降低5%, 提高2个百分点, 用电量减少10%.
 * Not 提高到95% (a level), 人口自然增长率8‰ (a rate).
 */
import type { IndicatorKind } from '../reading';
import { clauseStart } from './clause';
import type { IndicatorFamily } from './indicator-family';
import { floorOf } from './indicator-family';
import { hasHead, JOIN, nameBefore, trimName } from './indicator-name';

const UP = '增长|增加|提高|提升|上升|递增|增幅|增速|增收|增产|上涨|上浮|扩大|新增|增';
const DOWN = '下降|降低|减少|压减|削减|缩减|下调|压缩|减排|降幅|下浮|压降|节约|缩短|减|降';
/** A single character is a verb only right before its number (增15%), not before its object. */
const UP_WORDS = UP.replace(/\|增$/, '');
const DOWN_WORDS = DOWN.replace(/\|减\|降$/, '');
/** 比去年少两成: these say so only of what is compared. */
const THAN =
  /(?:比|较)(?:去年|上年|上一年|前年|往年|上学期|上学年|上季度?|上半年|上月|同期|[\dxX×_]{2,4}年)[^，。；\d]{0,6}?(多|高|长|涨|快|少|低|降|减)出?$/;
const LINK =
  '(?:幅度?)?(?:要|应|须|均|分别|各|力争|确保|必须|再)*(?:达到?|为|在|不低于|不少于|不超过|超过|高于|控制在|保持在|至少|约|≥|≤|>|<)?';
const CHANGE = new RegExp(`(${UP}|${DOWN})(?!率)${LINK}$`);
const CHANGE_OF = new RegExp(`(${UP_WORDS}|${DOWN_WORDS})(?!率|[到至])([\\u4e00-\\u9fff]{2,10})$`);
/** 起数和死亡人数均下降10%: each of them falls. */
const EACH = /(?:率|[人件起次户总]数|总?量|总?额|收入|支出|产值|费用?|税|浓度|面积)$/;
const COMPARED =
  /(?:，)?(?:与|和|较|比|同)(?:去年|上年|上一年|前年|往年|[\dxX×_]{2,4}年|今年)(?:同期)?(?:相比|水平)?(?:要|应|平均|有所|再)*$|同比(?:要|应)?$|(?:每年|年均|平均|逐年|同期|比上)$|在(?:去年|上年)(?:同期)?(?:的)?基础上(?:再)?$/;

export const growthFamily: IndicatorFamily = {
  name: 'indicator-growth',
  read(candidate, context) {
    const { quantity, after, before } = candidate;
    const { text } = context;
    if (quantity.of === 'bare' || quantity.of === 'times' || quantity.unit === '岁') return [];
    const start = clauseStart(text, quantity.from);
    const left = text.slice(start, quantity.from);
    const direct = THAN.exec(left) ?? CHANGE.exec(left) ?? (quantity.of === 'points' ? /(上|升|涨)$/.exec(left) : null);
    const shares = quantity.of === 'share' || quantity.of === 'points';
    const nested = direct === null && shares && before === null ? CHANGE_OF.exec(left) : null;
    if (nested !== null && hasHead(nested[2] ?? '') && quantity.of !== 'points') return [];
    const match = direct ?? nested;
    if (match === null) return [];
    const verb = match[1] ?? '';
    const compared = /同比|[较比](?:去|上|前|往|[\dxX×_]{2})|相比/.test(left);
    if (
      !shares &&
      !compared &&
      !(direct !== null && hasHead(left.slice(0, match.index))) &&
      !(direct !== null && /^(?:增长|上升|递增|下降|降低|减少)$/.test(verb) && quantity.of !== 'count')
    )
      return [];
    const kind: IndicatorKind =
      /^[上升涨多高长快]$/.test(verb) || new RegExp(`^(?:${UP})$`).test(verb) ? 'growth' : 'decrease';
    const verbAt = start + match.index;
    const subject = text.slice(start, verbAt).replace(COMPARED, '');
    const own = trimName(nested === null ? subject : (nested[2] ?? ''));
    const inherited = own.name.length >= 2 ? null : subjectOf(candidate, context, start);
    const from = own.name.length >= 2 ? (nested === null ? start + own.skipped : verbAt) : (inherited?.from ?? verbAt);
    const op =
      before?.op === '<=' && before.strong && !/[降减]/.test(text.slice(before.from, before.from + 2))
        ? '<='
        : after?.op === '<=' || after?.op === '~'
          ? after.op
          : '>=';
    const name = own.name.length >= 2 ? own.name : (inherited?.name ?? text.slice(start, verbAt + verb.length));
    const parts = name.split(JOIN);
    const names = parts.length > 1 && parts.every((part) => EACH.test(part)) ? parts : [name];
    return names.map((each) => ({
      from,
      to: candidate.to,
      name: each,
      op: typeof quantity.value === 'number' ? op : 'range',
      value: quantity.value,
      unit: quantity.unit,
      kind,
      inferred: inherited !== null || names.length > 1,
    }));
  },
};

/** 同比增加15% belongs to what was just measured: the last value of the sentence, else the clause before. */
function subjectOf(
  candidate: Parameters<IndicatorFamily['read']>[0],
  context: Parameters<IndicatorFamily['read']>[1],
  start: number,
) {
  const last = context.accepted.at(-1);
  if (last !== undefined && last.to <= candidate.quantity.from && !context.text.slice(last.to, start).includes('；'))
    return { name: last.name, from: last.from };
  return nameBefore(context.text, start, floorOf(candidate, context));
}
