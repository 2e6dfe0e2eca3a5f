/** A deadline in a year before the plan's own: 2025年12月底前完成制度修订 in the plan of 2026. Not 较2025年增长5%, 2025年12月底前已完成. */
import { pattern } from '../expressions/pattern';
import type { Answer, ReadQuestion } from '../reading';
import { clauseEnd, clauseStart } from '../recognisers/clause';
import { questionAt, signsIn, type Asker } from './asker';
import { ruleAt } from './open-dates';

const DEADLINE = pattern(
  /(?<![\d较比至截])(20\d\d)年(?:\d{1,2}月份?)?(?:\d{1,2}[日号])?(?:[底末初]|[上中下]旬)?(?:之前|以前|前)/gu,
);
const DONE = /了|已|均有|情况|下发|印发的|出台的|建成的/u;
/** How many years back a slip of the pen may reach: last year's text, taken over. */
const YEARS_BACK = 2;

export const otherYear: Asker = ({ plan, sentences }) => {
  const { year } = plan;
  if (year === null) return [];
  return signsIn(sentences, DEADLINE).flatMap(({ sentence, match, from, to }): ReadQuestion[] => {
    const { text } = sentence;
    const [printed, stated = ''] = match;
    const back = year - Number(stated);
    if (back < 1 || back > YEARS_BACK || DONE.test(text.slice(clauseStart(text, from), clauseEnd(text, to)))) return [];
    const norms = ruleAt(sentence, from, to, printed.replace(stated, String(year)));
    const candidates = norms.map((norm): Answer => ({ kind: 'rule', norm }));
    return candidates.length === 0 ? [] : [questionAt(sentence, 'other-year', [from, to], { candidates })];
  });
};
