/** How long something is kept or learnt, in months and years: 台账保存期不少于3年, 转移联单保存3年, 进修每人不少于3个月. Not 3年内, 任期三年, 工作满3年. */
import { matches, Patterns, type Words } from '../../expressions/pattern';
import { clauseStart } from '../clause';
import type { IndicatorOp } from '../../reading';
import type { IndicatorPhrase, WordyFamily } from './indicator-family';
import { nameBefore } from './indicator-name';
import { numberValue, SMALL_NUMBER } from '../numbers';

const patterns = new Patterns();

const LAW = '(?:不得?[少低短]于|至少|最少|≥|达到?|为|应|须|必须|要|满)*';
const FLOOR = '(?:要|应|须|必须)?(?:不得?[少低短]于|至少|最少|≥)';
const KEPT = patterns.of(
  new RegExp(
    `(?:保存|留存|保管|存放|封存|存档)(?:期限?|时间|时限|年限)?(?:${LAW}(\\d+)|${FLOOR}(${SMALL_NUMBER}))(年|个月)(?:以上)?(?=[，。；、)]|$|备查)`,
    'g',
  ),
);
const LEARNT = patterns.of(
  new RegExp(
    `(?:进修|脱产学习|跟岗学习|跟班学习|挂职锻炼|驻点帮扶|下沉服务|顶岗实习|轮训|轮转(?:培训)?|规范化培训|住院医师培训)(?:，?(?:时间|期限))?，?(?:每[人名批期][^，。；\\d]{0,4})?(?:(?:不得?[少低短]于|至少|≥|为期)(${SMALL_NUMBER})|(${SMALL_NUMBER})(?=(?:年|个月|周)以上))(年|个月|周)(?:以上)?`,
    'g',
  ),
);
/** 选派8名医师坐诊，每人不少于3个月. */
const EACH_SO_LONG = patterns.of(
  new RegExp(
    `(?:每[人名](?:每次|每[批年])?|时间|服务期限?|期限|有效期)(不)得?[少低短]于(${SMALL_NUMBER})(年|个月|周)`,
    'g',
  ),
);

/** 建设周期控制在18个月以内, 库存周转不超过1个月: how long something may take at most. */
const AT_MOST = patterns.of(
  new RegExp(
    `(?:周期|工期|间隔|周转期?|账期|账龄|待机|时长|用时|耗时|年限)(?:时间|天数)?(?:要|应|须|均|平均|力争|再)*(?:(?:控制|压缩|缩短|缩减|稳定|降低)[在到至]|不得?[超多高长][过于])(${SMALL_NUMBER})(年|个月|周)(?:以[内下])?(?=[，。；、)]|$)`,
    'g',
  ),
);

export const termFamily: WordyFamily = {
  name: 'indicator-term',
  asks: patterns.any,
  find: termsIn,
};

function termsIn(words: Words): readonly IndicatorPhrase[] {
  const found: IndicatorPhrase[] = [];
  const add = (from: number, to: number, printed: string, unit: string, op: IndicatorOp = '>=') => {
    if (found.some((other) => from < other.to && other.from < to)) return;
    const named = nameBefore(words.text, to, clauseStart(words.text, from));
    const name = (named?.name ?? '').replace(
      /(?:控制|压缩|缩短|缩减|稳定|降低)?[在到至].*$|[不至最≥\d一二三四五六七八九十].*$/,
      '',
    );
    found.push({
      from,
      to,
      name: name.length >= 2 ? name : unit,
      op,
      value: numberValue(printed),
      unit,
      kind: 'level',
    });
  };
  for (const { 0: whole, 1: printed = '', 2: unit = '', index } of matches(words, AT_MOST))
    add(index, index + whole.length, printed, unit, '<=');
  for (const { 0: whole, 2: printed = '', 3: unit = '', index } of matches(words, EACH_SO_LONG))
    add(index, index + whole.length, printed, unit);
  for (const spent of [KEPT, LEARNT]) {
    for (const { 0: whole, 1: printed, 2: other = '', 3: unit = '', index } of matches(words, spent))
      add(index, index + whole.length, printed ?? other, unit);
  }
  return found;
}
