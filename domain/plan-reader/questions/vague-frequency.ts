/** 定期, 不定期, 经常 on work whose frequency is printed nowhere near: 定期开展医疗质量检查. Not 每月定期…, 督促患者定期复查, 建立定期通报制度. */
import { clauseEnd, clauseStart } from '../recognisers/clause';
import { pattern } from '../expressions/pattern';
import type { Answer, ReadQuestion, ReadSchedule, RecurrencePeriod } from '../reading';
import { questionAt, signsIn, type Asker, type FoundSign } from './asker';
import { vagueWork } from './vague-work';

const VAGUE = pattern(/定期(?:或者?|与|和|、)?不定期|不定期|定期|经常性?/gu);
/** What a body usually means, the likeliest first; asked, never assumed. */
const OFTEN: readonly RecurrencePeriod[] = ['month', 'week', 'quarter'];
const SELDOM: readonly RecurrencePeriod[] = ['quarter', 'half', 'month'];
const REGULARLY: readonly RecurrencePeriod[] = ['month', 'quarter', 'half', 'year'];
/** How far behind the vague word its frequency may stand: 定期更换内容。每年不少于12次。 */
const REACH = 48;

export const vagueFrequency: Asker = ({ sentences }) =>
  signsIn(sentences, VAGUE).flatMap((sign): ReadQuestion[] => {
    const { sentence, match, from, to } = sign;
    const about = vagueWork(sentence, from, to);
    if (about === null || isSaid(sign)) return [];
    return [questionAt(sentence, 'vague-frequency', [from, to], { about, candidates: candidatesFor(match[0]) })];
  });

function candidatesFor(word: string): readonly Answer[] {
  const periods = word.startsWith('经常') ? OFTEN : word === '不定期' ? SELDOM : REGULARLY;
  return periods.map((per) => ({ kind: 'rule', norm: { kind: 'recur', per, every: 1, times: 1 } }));
}

/** Whether a time in its clause, or a frequency right behind it, says what the vague word leaves open. */
function isSaid({ sentence, schedules, from, to, next }: FoundSign): boolean {
  const { text } = sentence;
  const start = sentence.at(clauseStart(text, from));
  const end = sentence.at(clauseEnd(text, to));
  const reach = sentence.at(Math.min(text.length, to + REACH));
  const recurs = ({ norm }: ReadSchedule) => norm.kind === 'recur';
  const says = (rule: ReadSchedule) =>
    rule.norm.kind !== 'sla' && rule.start >= start && (rule.start < end || (recurs(rule) && rule.start < reach));
  if (schedules.some(says)) return true;
  const follows =
    next !== undefined &&
    next.sentence.outlineIndex === sentence.outlineIndex &&
    next.sentence.start - sentence.at(to) <= REACH &&
    text.length - to <= REACH;
  return follows && next.schedules.some((rule) => recurs(rule) && rule.start - next.sentence.start <= 12);
}
