/**
 * Planned amounts of work: 培训20名业务骨干, 引进学科带头人2名, 投入410万元, 选1-2个镇试点, 为4000对新人发放服务包, 每个行政村有一个卫生室.
 * Not 我乡共有10家, 11个乡镇要加强管理 (who, not how many), 第三次会议, 两个效益.
 */
import { isPlainNumeral } from './amount-in-words';
import { isNoAmount, settingOf, type AmountSetting } from './amount-setting';
import { clauseEnd } from '../clause';
import { jointOp } from './comparators';
import type { Candidate, IndicatorContext, IndicatorFamily, IndicatorPhrase } from './indicator-family';
import { objectBehind, trimName } from './indicator-name';
import { timesIn } from '../times/time-phrases';

export const amountFamily: IndicatorFamily = {
  name: 'indicator-amount',
  read(candidate, context) {
    const { quantity } = candidate;
    if (!['count', 'times', 'money'].includes(quantity.of) || quantity.unit === '分') return [];
    const setting = settingOf(candidate, context);
    if (isNoAmount(candidate, context.text, setting)) return [];
    const { verb, served, owned, joined, floored } = setting;
    if (verb === null && !served && !owned && !joined && !floored) return [];
    const behind = context.text.slice(quantity.to, quantity.to + 10);
    if (quantity.han && !isPlainNumeral(candidate, setting, behind)) return [];
    return [phraseOf(candidate, context, setting)];
  },
};

function phraseOf(candidate: Candidate, context: IndicatorContext, setting: AmountSetting): IndicatorPhrase {
  const { quantity, before, after } = candidate;
  const { start, left, verb, served, owned, joined, floored } = setting;
  const object = objectBehind(context.text, candidate.to);
  const offset =
    joined || (verb === null && !served && !owned)
      ? left.length
      : verb !== null
        ? verb.at
        : served
          ? left.length - 1
          : left.search(/[每各]/);
  const op = jointOp(before, after, quantity.value, '');
  return {
    from: start + Math.max(0, offset),
    to: Math.max(candidate.to, object.to),
    name: nameOf(candidate, context, setting, object.noun),
    op: op === '>=' && !floored && before?.strong !== true && after === null && !quantity.more ? '=' : op,
    value: quantity.value,
    unit: quantity.unit,
    kind: 'level',
  };
}

/** 选送 + 学科骨干, 孕产妇检测, 行政村卫生站试点: the verb with what it is done to, without the other numbers of the clause. */
function nameOf(candidate: Candidate, context: IndicatorContext, setting: AmountSetting, noun: string): string {
  const { text } = context;
  const { start, left, verb, served, owned } = setting;
  if (served)
    return trimName(text.slice(candidate.to, Math.min(clauseEnd(text, candidate.to), candidate.to + 22))).name;
  const lead = text.slice(start, candidate.nameTo);
  if (verb === null) {
    if (noun === '') return trimName(behindTimes(lead, start, context) || lead).name;
    return owned ? trimName(lead.slice(Math.max(0, lead.search(/[每各]/))) + noun).name : noun;
  }
  const between = left.slice(verb.at + verb.verb.length);
  if (noun === '' && (between === '' || /\d/.test(between))) {
    const own = trimName(behindTimes(left, start, context).replace(/^.*\d[^\d、，]{0,4}[、和与]?/, '')).name;
    return own.length >= 2 ? own : verb.verb;
  }
  return trimName(/\d/.test(between) ? verb.verb + noun : lead.slice(verb.at) + noun).name;
}

/** What stands behind the last time of a clause that begins at `start`: no name begins with 9月底前 or ends in its midst. */
function behindTimes(clause: string, start: number, { times }: IndicatorContext): string {
  const last = timesIn(times, start, start + clause.length).at(-1);
  return last === undefined ? clause : clause.slice(last.to - start);
}
