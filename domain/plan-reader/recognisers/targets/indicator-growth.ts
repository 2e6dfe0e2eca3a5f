/**
 * Changes against last year: 门诊人次增加20%, 同比增长15%, 发病率较20xx年降低5%, 提高2个百分点, 用电量减少10%.
 * Not 提高到95% (a level), 人口自然增长率8‰ (a rate).
 */
import { anchored } from '../../expressions/anchored';
import type { IndicatorKind } from '../../reading';
import { DOWN_CHARACTERS, DOWN_WORDS, UP_CHARACTERS, UP_WORDS } from './change-words';
import { clauseStart } from '../clause';
import type { IndicatorFamily } from './indicator-family';
import { floorOf } from './indicator-family';
import { hasHead, JOIN, nameBefore, trimName } from './indicator-name';
import type { Quantity } from './quantities';

const UP = `${UP_WORDS}|${UP_CHARACTERS}`;
const DOWN = `${DOWN_WORDS}|${DOWN_CHARACTERS}`;
const IS_UP = new RegExp(`^(?:${UP}|[上升高长快多])$`);
/** These say so of any number, also of things and people: 贫困人口减少3000人. */
const OF_COUNTS = /^(?:下降|降低|减少|压减|压降|削减|缩减|精简|缩短|多出)$/;
/** 津贴提高200元, 成本降低20万元: sums move. */
const OF_SUMS = /^(?:净增|增长|提高|上升|上涨|上调|递增|增收|下调)$/;
/** 比去年少两成: these say so only of what is compared. */
const THAN = anchored(
  /(?:比|较)(?:去年|上年|上一年|前年|往年|上学期|上学年|上季度?|上半年|上月|同期|[\dxX×_]{2,4}年)[^，。；\d]{0,6}?(多|高|长|涨|快|少|低|降|减)出?$/,
);
const LINK =
  '(?:幅度?)?(?:要|应|须|均|分别|各|力争|确保|必须|再)*(?:达到?|为|在|不[得应]?[低高少多]于|不超过|低于|超过|高于|控制在|保持在|至少|约|≥|≤|>|<)?';
const CHANGE = anchored(new RegExp(`(${UP}|${DOWN})(?!率)${LINK}$`));
const CHANGE_OF = new RegExp(`(${UP_WORDS}|${DOWN_WORDS})(?!率|[到至])([\\u4e00-\\u9fff“”]{2,10})(?<!的)$`);
/** 提高覆盖率95% names a level; 压缩会议经费20% can only be a change. */
const RATE_END = /(?:率|比例|比重|占比|覆盖面?|面|度)$/;
const LESS_OF = /^(?:减少|压减|压缩|削减|缩减|精简)$/;
/** 起数和死亡人数均下降10%: each of them falls. */
const EACH = /(?:率|[人件起次户总]数|总?量|总?额|收入|支出|产值|费用?|税|浓度|面积)$/;
const COMPARED =
  /(?:，)?(?:与|和|较|比|同)(?:去年|上年|上一年|前年|往年|年初|上学期|上学年|[\dxX×_]{2,4}年|今年)(?:同期)?(?:相比|水平)?(?:要|应|平均|有所|再)*$|同比(?:要|应)?$|(?:每年|年均|平均|逐年|同期|比上)$|在(?:去年|上年)(?:同期)?(?:的)?基础上(?:再)?$/;

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
    const nested = direct === null && before === null ? CHANGE_OF.exec(left) : null;
    if (nested !== null && !changesObject(nested, quantity)) return [];
    const match = direct ?? nested;
    if (match === null) return [];
    const verb = match[1] ?? '';
    if (verb === '新增' && quantity.of === 'count') return [];
    const compared = /同比|[较比](?:去|上|前|往|年初|原|[\dxX×_]{2})|相比/.test(left);
    const moves =
      OF_COUNTS.test(verb) || (quantity.of === 'money' && OF_SUMS.test(verb)) || hasHead(left.slice(0, match.index));
    if (!shares && !compared && nested === null && !moves) return [];
    const kind: IndicatorKind = IS_UP.test(verb) ? 'growth' : 'decrease';
    const verbAt = start + match.index;
    const subject = text.slice(start, verbAt).replace(COMPARED, '');
    const own = trimName(nested === null ? subject : (nested[2] ?? ''));
    const inherited = own.name.length >= 2 ? null : subjectOf(candidate, context, start);
    const from = own.name.length >= 2 ? (nested === null ? start + own.skipped : verbAt) : (inherited?.from ?? verbAt);
    const op =
      (before?.op === '<=' || before?.op === '<') &&
      before.strong &&
      !/[降减]/.test(text.slice(before.from, before.from + 2))
        ? '<='
        : after?.op === '<=' || after?.op === '~'
          ? after.op
          : '>=';
    const name = own.name.length >= 2 ? own.name : (inherited?.name ?? text.slice(start, verbAt + verb.length));
    const parts = name.split(JOIN);
    const isOfEach = parts.every((part) => part.length >= 2) && /[均都]/.test(text.slice(verbAt - 2, quantity.from));
    const names = parts.length > 1 && (isOfEach || parts.every((part) => EACH.test(part))) ? parts : [name];
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

/** 提高巩固率2个百分点, 压缩会议经费20%, 减少贫困人口3000人: whether the object behind the verb is what changes. */
function changesObject([, verb = '', object = '']: RegExpExecArray, { of }: Quantity): boolean {
  if (of === 'points') return true;
  return of === 'share' ? !RATE_END.test(object) : LESS_OF.test(verb) && of !== 'duration';
}

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
