import { anchored } from '../../expressions/anchored';
import type { IndicatorOp } from '../../reading';

/** A comparison word next to a number: which characters it takes, what it says, and whether it says so by itself (不低于) or only in company (为, 在). */
export interface Comparator {
  readonly from: number;
  readonly to: number;
  readonly op: IndicatorOp;
  readonly strong: boolean;
}

const LONGEST = 16;
const ADVERBS =
  '(?:分别|均|都|各|全部|力争|确保|要求?|应|须|必须|需|大约|(?<![签预节合邀特公])约|双双|左右|总体|基本|平均|普遍|稳步|也|再|的|±)*';
const BEFORE: readonly (readonly [string, IndicatorOp, boolean])[] = [
  ['不(?:得|应|能|宜|要)?(?:低于|少于|小于|短于|低|少)', '>=', true],
  ['不(?:得|应|能|宜|要)?(?:超过|高于|大于|多于|超出|超|突破|高)', '<=', true],
  ['≥|>=|大于等于|大于或等于|至少(?:达到?|为|有|要)?|最少|起码|保底', '>=', true],
  ['≤|<=|小于等于|小于或等于|最多|至多|最高(?:为)?', '<=', true],
  ['高于|大于|超过|突破|多于|(?<![彩赶])超|>|(?<=[率量额数度])(?:都要|均要|要|须)?过', '>', true],
  ['低于|小于|少于|<', '<', true],
  ['(?:控制|限制|压缩|压减|压降|下降|降低|减少|缩减|缩短|下调|削减|降|减)(?:在|到|至|为|于)', '<=', true],
  ['(?:保持|稳定|维持|巩固|提高|提升|增加|增长|上升|扩大|发展|扩充|扩增|恢复|增|升|扩|提|涨)(?:在|到|至)', '>=', true],
  ['达到|达成|达至|达|(?:做|办|搞|上|要|冲)到|冲刺', '>=', true],
  ['为|占|占到|在|到|至|实现|完成|保持|维持|稳定|是|有|：|:', '>=', false],
  ['(?<![签预节合邀特公])约|大约|近|接近', '~', false],
];
/** One expression for all of them; the group that matched says which. No word of one family stands inside of another's further left. */
const ANY_BEFORE = anchored(new RegExp(`(?:${BEFORE.map(([words]) => `(${words})`).join('|')})${ADVERBS}$`));
const AFTER = anchored(/^(?:\(含\)|\(含[^)]{1,6}\)|及|或者?|含)?(以上|之上|以内|之内|以下|之下|左右|上下)/);
const AFTER_OP: Readonly<Record<string, IndicatorOp>> = {
  以上: '>=',
  之上: '>=',
  以内: '<=',
  之内: '<=',
  以下: '<=',
  之下: '<=',
  左右: '~',
  上下: '~',
};

/** The comparison word that ends right before `at`, adverbs between allowed. */
export function comparatorBefore(text: string, at: number, floor = 0): Comparator | null {
  const start = Math.max(floor, at - LONGEST);
  const match = ANY_BEFORE.exec(text.slice(start, at));
  if (match === null) return null;
  const family = BEFORE[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
  if (family === undefined) return null;
  const [, op, strong] = family;
  return { from: start + match.index, to: at, op, strong };
}

/** The comparison word that begins right behind `at` (以上, 左右). */
export function comparatorAfter(text: string, at: number): Comparator | null {
  const match = AFTER.exec(text.slice(at, at + 12));
  const op = AFTER_OP[match?.[1] ?? ''];
  return match === null || op === undefined ? null : { from: at, to: at + match[0].length, op, strong: true };
}

const UNWANTED =
  /死亡|发病|发生|患病|感染|差错|投诉|事故|辍学|流失|超标|废证|剖宫产|失业(?!保险|金)|贫困|违法|犯罪|发案|伤亡|破损|空置|退货|退回|不合格|漏报|缺陷|能耗|浓度|排放|负债|逾期|近视|肥胖|返贫|投诉|积压|损耗|携带|低体重|抗菌药物使用|药占比|平均住院日|信访量|三公/;

/** The work that is done about what is unwanted (投诉查处率, 感染控制率) is wanted. */
const REMEDY =
  /(?:查处|处理|处置|办结|办理|回复|答复|报告|及时|管理|控制|化解|整改|治愈|救治|随访|筛查|监测|知晓|完成|达标|合格|准确|满意|登记|任务|目标|调查|受理|调解|上报|下降|帮扶|安置|规范|侦破|破案|追踪|干预|评估|检测|治理)率?$/;

/** Whether less of it is better, so that a bare 率为3% is a ceiling. */
function isUnwanted(name: string): boolean {
  return UNWANTED.test(name) && !REMEDY.test(name);
}

/** What the words before and behind a number say together. A bare rate is a floor, a bare unwanted one a ceiling, a range is a range, zero is exact. */
export function jointOp(
  before: Comparator | null,
  after: Comparator | null,
  value: number | readonly [number, number],
  name: string,
): IndicatorOp {
  if (typeof value !== 'number') return 'range';
  if (after !== null && !(before?.strong === true && before.op === '<=' && after.op === '<=')) {
    return before?.op === '>=' && before.strong && after.op === '<=' && /不|至少/.test(name) ? '>=' : after.op;
  }
  if (value === 0) return '=';
  if (before?.strong === true || before?.op === '~') return before.op;
  return isUnwanted(name) && value !== 100 ? '<=' : '>=';
}
