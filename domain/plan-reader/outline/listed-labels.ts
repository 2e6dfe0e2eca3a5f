import { anchored } from '../expressions/anchored';
import { numberOf, type Label, type LabelStyle } from './labels';
import { isSpacedBehind, type Line, type NormalText } from '../normalize';

interface Candidate {
  readonly line: number;
  /** Where it stands in the normalised text. */
  readonly at: number;
  /** Lines of one list share it. */
  readonly form: string;
  readonly label: Label;
}

type Proof = Pick<Candidate, 'form' | 'label'>;

const HAN = '一二三四五六七八九十';
const NUMERAL = anchored(new RegExp(`^(?:(\\d{1,2})|([${HAN}]{1,3}))([，：。]?)(?=[\\p{Script=Han}“《])(.)`, 'u'));
/** 甲、, 乙、. */
const STEM = anchored(/^([甲乙丙丁戊己庚辛])[、.](?=[\u3400-\u9fff“《])/);
/** What is left of the bullets of a word processor in text: l 加强学习, Ø 改进作风. */
const LOST_BULLET = anchored(/^[lnuoüØ§](?=[\u3400-\u9fff“《])/);
const DASHES = anchored(/^-{1,2}(?=[\p{Script=Han}“《])/u);
/** 3个村, 1月底, 一级, 十佳: the numeral counts or names what follows. */
const COUNTED =
  /[个年月日号时分秒点级次名人位所种期场季度周天旬项条款类批线层楼村乡镇县区步定些般些起直样切致旦方同流体站甲乙等办部室万千百亿元倍成户套台辆部件份册本张篇家间座处支队岁米里亩吨克升至到是]/u;
/** 任务一：, 措施2、, 任务一 with white space: a word that counts. */
const COUNTING_WORD = new RegExp(
  `^([\\p{Script=Han}]{2,4}?)(\\d{1,2}|[${HAN}]{1,2})([：、.]?)(?=[\\p{Script=Han}“《])`,
  'u',
);
const PERIOD_OR_RANK = /^附|[月年周第初星期季度级类]$/u;
/** 1月 制定计划, 2-3月 组织培训, 十一、十二月 考评: the months of a calendar of work, set off by white space. */
const MONTHS = anchored(
  new RegExp(
    `^(\\d{1,2}|[${HAN}]{1,2})(?:(?:月?份?[-~至]|、)(?:\\d{1,2}|[${HAN}]{1,2}))?月份?(?=[\\p{Script=Han}“《])`,
    'u',
  ),
);
/** How many characters may lie between an item and the next of its list, however the page breaks them into lines. */
const FARTHEST = 1600;

/**
 * Labels that only their list proves, by the index of their line: `1 总则` and `2 任务` (white space for a mark), `1加强宣传`, `2，强化督查`, `2。强化督查`, `甲、目标` and `乙、措施`, `l 加强学习` more than once, `一抓学习` and
 * `二抓制度`, `1月 制定计划` and `2-3月 组织培训`, `任务一：甲` and `任务二：乙`, `——开展培训` more than once. Alone, each of them may be the words of a sentence. Linear.
 */
export function listedLabels(normal: NormalText): ReadonlyMap<number, Label> {
  const open = new Map<string, Candidate>();
  const found = new Map<number, Label>();
  for (const [index, line] of normal.lines.entries()) {
    const proved = line.cells === null ? candidateAt(normal, line) : null;
    if (proved === null) continue;
    const candidate: Candidate = { line: index, at: line.start, form: proved.form, label: proved.label };
    const before = open.get(candidate.form);
    open.set(candidate.form, candidate);
    if (before === undefined || candidate.at - before.at > FARTHEST) continue;
    const follows =
      candidate.label.style === 'bullet' ||
      (candidate.label.style === 'month' && before.label.number !== candidate.label.number) ||
      (before.label.number === candidate.label.number - 1 && (before.label.number === 1 || found.has(before.line)));
    if (!follows) continue;
    found.set(before.line, before.label);
    found.set(index, candidate.label);
  }
  return found;
}

function candidateAt(normal: NormalText, { start, end }: Line): Proof | null {
  const { text } = normal;
  const words = text.slice(start, Math.min(end, start + 8));
  const sign = signAt(words, isSpacedBehind(normal, start));
  if (sign !== null) return sign;
  const months = MONTHS.exec(text.slice(start, Math.min(end, start + 12)));
  if (months !== null) {
    const length = months[0].length;
    return isSpacedBehind(normal, start + length - 1)
      ? { form: 'month', label: { style: 'month', number: numberOf(months[1] ?? ''), length } }
      : null;
  }
  const match = NUMERAL.exec(words);
  if (match === null) return countingWord(words, (length) => isSpacedBehind(normal, start + length - 1));
  const [whole, digits, numeral = '', mark = '', next = ''] = match;
  const length = whole.length - next.length;
  const spaced = isSpacedBehind(normal, start + length - 1);
  if (COUNTED.test(next) && !(spaced && mark === '' && !/[月年日个]/u.test(next))) return null;
  const style: LabelStyle = digits === undefined ? 'han' : 'number';
  const number = numberOf(digits ?? numeral);
  if (style === 'han' && !spaced && mark === '')
    return { form: `spoken ${next}`, label: { style: 'spoken', number, length: whole.length } };
  return { form: `${style} ${spaced ? ' ' : mark}`, label: { style, number, length } };
}

/** A dash, a bullet that became a letter, or one of 甲乙丙丁. */
function signAt(words: string, spaced: boolean): Proof | null {
  const dashes = DASHES.exec(words)?.[0] ?? (spaced ? LOST_BULLET.exec(words)?.[0] : undefined);
  if (dashes !== undefined) return { form: dashes, label: { style: 'bullet', number: 0, length: dashes.length } };
  const [stem, sign = ''] = STEM.exec(words) ?? [];
  return stem === undefined
    ? null
    : { form: 'stem', label: { style: 'stem', number: numberOf(sign), length: stem.length } };
}

function countingWord(words: string, isSpaced: (length: number) => boolean): Proof | null {
  const [whole, word = '', numeral = '', mark] = COUNTING_WORD.exec(words) ?? [];
  if (whole === undefined || PERIOD_OR_RANK.test(word) || (mark === '' && !isSpaced(whole.length))) return null;
  return { form: `counting ${word}`, label: { style: 'step', number: numberOf(numeral), length: whole.length } };
}
