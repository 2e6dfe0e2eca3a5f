/** How much of the whole is to be done: 80%, 百分之三十, 八成, 七成五, 三分之二, 一半, 过半, and 全部完成, which is all of it. */
import { numberValue } from '../numbers';

const HAN = '一二三四五六七八九十百';
const SHARE = new RegExp(
  `(\\d+(?:\\.\\d+)?)%|百分之([${HAN}]+)|([${HAN}两\\d])成([${HAN}半\\d])?(?![立为效果员交长品年人功熟本套都就])|([二三四五六七八九十\\d])分之([${HAN}\\d])|(?<!时间)(?:一|过)半(?!以?下|年|月|天|日|小时)`,
  'u',
);
const WHOLE =
  '(?:任务|总量|总数|总体|总任务|(?:重点|年度|全年)工作|工作量|工程量|投资|计划|目标|进度|工程|项目|指标|指导数|指令数|份额|定额|应[办查建改检补]数|全年|全部|双)';
/** 完成全年任务的60%, 占任务30%, 任务过半: the whole stands right before its share. */
const WHOLE_BEFORE = new RegExp(
  `${WHOLE}(?:总?[量数额]|产[量值]|销售额|收入|预算|投资额)?的?(?:要|应|须|累计|已|完成率?|达到?|过|的|至少|不低于|不少于)*$`,
  'u',
);
/** 完成60%的任务量: or right behind it. */
const WHOLE_BEHIND =
  /^(?:以上|左右)?(?:完成)?的?(?:目标|整治|改造|建设|工作|总|年度|全年|计划|既定)*(?:任务|工作量|工程量|进度|投资)/u;
const ALL =
  /^[，：]?[^，。；：\d]{0,10}?(?:全部|全面|所有|整体|悉数)(?!启动|开工|铺开|推开|展开|实施)[^，。；：\d]{0,12}/u;
/** 9月底收尾: all of it too, behind shares that rise. */
const BARE_DONE = /^(?:前|之前)?，?(?:要|须|力争|确保)?(?:清零|做完|收尾|扫尾|完工|竣工)(?=[，。；、]|$)/u;
/** 完成剩余任务, 完成全年任务: the rest of it or the whole, unless a share of it follows. */
const REST_DONE =
  /^[，：]?(?:要|须|力争|确保|全面)*完成(?:剩余|其余|余下|全年|年度|既定)的?(?:目标|工作)*任务(?=[，。；]|$)/u;
const DONE =
  /完成|完工|竣工|建成|到位|扫尾|收尾|完毕|结束|过一遍|销号|清零|办结|做完|改完|查完|任务|目标|达标|投用|归档|入库|备齐|收齐|办完|挂牌|移交|上线|落地/u;

export interface Share {
  /** Where it begins and ends in the words that were asked. */
  readonly from: number;
  readonly to: number;
  /** Per cent. */
  readonly progress: number;
  /** Whether the words name the whole that it is a share of. */
  readonly ofWhole: boolean;
}

/** The first share in some words, or null. */
export function shareIn(words: string): Share | null {
  const match = SHARE.exec(words);
  if (match === null) return null;
  const before = words.slice(0, match.index);
  const to = match.index + match[0].length;
  const ofWhole = WHOLE_BEFORE.test(before) || WHOLE_BEHIND.test(words.slice(to));
  return { from: match.index, to, progress: percent(match), ofWhole };
}

/** 全部完成, 主体工程全部完工: all of it, where the words begin so. */
export function allIn(words: string): Share | null {
  const bare = BARE_DONE.exec(words);
  if (bare !== null) return { from: 0, to: bare[0].length, progress: 100, ofWhole: false };
  const rest = REST_DONE.exec(words);
  if (rest !== null) return { from: 0, to: rest[0].length, progress: 100, ofWhole: true };
  const match = ALL.exec(words);
  if (match === null || !DONE.test(match[0])) return null;
  return {
    from: 0,
    to: match[0].length,
    progress: 100,
    ofWhole: /任务|目标|工作量|(?:全部|全面)(?:完成|完工|竣工|到位)$/u.test(match[0]),
  };
}

function percent(match: RegExpExecArray): number {
  const [, arabic, spelled, tenths, rest, parts, part] = match;
  if (arabic !== undefined) return numberValue(arabic);
  if (spelled !== undefined) return numberValue(spelled);
  if (tenths !== undefined)
    return 10 * numberValue(tenths) + (rest === undefined ? 0 : rest === '半' ? 5 : numberValue(rest));
  if (parts !== undefined && part !== undefined) return Math.round((100 * numberValue(part)) / numberValue(parts));
  return 50;
}
