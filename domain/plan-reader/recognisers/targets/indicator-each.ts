/** So many of each that is listed: 种植黄精、天麻各300亩, 质控医师、质控护士各一名, 消防、防震演练各搞2次, 男女生各1场. Not 5月、10月各一次 (two months). */
import { clauseStart } from '../clause';
import { jointOp } from './comparators';
import {
  floorOf,
  type Candidate,
  type IndicatorContext,
  type IndicatorFamily,
  type IndicatorPhrase,
} from './indicator-family';
import { JOIN, trimName } from './indicator-name';
import { timesIn } from '../times/time-phrases';

const EACH =
  /各(?:自|要|至少|须|应)?(?:[\u4e00-\u9fff]{0,2}|(?:[设配建选派办聘购]|安排|配备|设立|确定|选派|推荐|明确|建立|组织|举办|开展|落实|培养)[\u4e00-\u9fff]{1,8})$/;
/** 男女生各1场, 城乡各2个: two in one word. */
const PAIRS: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/男女(?:学?生|性|职工|教师|运动员)?$/, ['男', '女']],
  [/城乡$/, ['城', '乡']],
];

export const eachFamily: IndicatorFamily = {
  name: 'indicator-each',
  read(candidate, context) {
    const { quantity } = candidate;
    if (!['count', 'times', 'money'].includes(quantity.of)) return [];
    const { text } = context;
    const start = Math.max(clauseStart(text, candidate.nameTo), floorOf(candidate, context));
    const left = text.slice(start, candidate.nameTo);
    const each = EACH.exec(left);
    if (each === null || each.index === 0 || timesIn(context.times, start, start + each.index).length > 0) return [];
    const names = namesIn(left.slice(0, each.index));
    const counted = text.startsWith('组成', candidate.to) ? names.slice(0, 1) : names;
    return names.length < 2 ? [] : counted.map((name) => phraseOf(name, start, candidate, context));
  },
};

/** What is listed in front of 各; one name where nothing is. */
function namesIn(list: string): readonly string[] {
  const pair = PAIRS.find(([words]) => words.test(list));
  if (pair !== undefined) return pair[1].map((one) => list.replace(/男女|城乡/, one));
  const parts = trimName(list).name.split(JOIN);
  return parts.every((part) => part.length >= 2) ? parts : [];
}

function phraseOf(name: string, from: number, candidate: Candidate, context: IndicatorContext): IndicatorPhrase {
  const { quantity, before, after, to } = candidate;
  const op = jointOp(before, after, quantity.value, name);
  const isExact = op === '>=' && before === null && after === null && !quantity.more;
  return {
    from: Math.max(from, floorOf(candidate, context)),
    to,
    name,
    op: isExact ? '=' : op,
    value: quantity.value,
    unit: quantity.unit,
    kind: 'level',
    inferred: true,
  };
}
