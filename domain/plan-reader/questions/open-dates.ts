/** A date that may mean two things: 25日前 and 月底前 of which month, 3.5前 the day or the number. Not 每月25日前, 三月份…25日前, 3.24世界防治结核病日. */
import { pattern } from '../expressions/pattern';
import type { Answer, ReadQuestion, ReadSchedule, ScheduleNorm } from '../reading';
import type { Sentence } from '../recogniser';
import { clauseEnd } from '../recognisers/clause';
import { questionAt, readWith, signsIn, type Asker, type FoundSign } from './asker';

const MONTHLESS = pattern(
  /(?<![月\d年第前近每提各.、至到~-]|[一二三四五六七八九十]|工作)(\d{1,2}[日号]|月[底末])(?:之前|以前|前)/gu,
);
const SAYS_MONTHLY = /每个?月|按月|逐月|月月|次月|当月|下月|月报|月度|例会/u;
const POINT = pattern(/(?<![\d.第v]|版本)((?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|[1-9]))(?:日)?(?:之前|以前|前)/gu);
const MONTH_NAMED = /(1[0-2]|[1-9])月/u;
const LONGEST_WORK = 12;

export const openDates: Asker = ({ sentences }) => [
  ...signsIn(sentences, MONTHLESS).flatMap(monthless),
  ...signsIn(sentences, POINT).flatMap(point),
];

function monthless({ sentence, schedules, match, from, to }: FoundSign): ReadQuestion[] {
  const { text, heading } = sentence;
  if (SAYS_MONTHLY.test(text) || SAYS_MONTHLY.test(heading.text)) return [];
  const start = sentence.at(from);
  if (!schedules.some((each) => each.start === start && isOpen(each))) return [];
  const month = (MONTH_NAMED.exec(text.slice(0, from)) ?? MONTH_NAMED.exec(heading.text))?.[1];
  const once = month === undefined ? [] : readIn(sentence, from, match[0], `${month}月`);
  const monthly = readIn(sentence, from, match[0], '每月');
  const about = text.slice(to, clauseEnd(text, to)).slice(0, LONGEST_WORK);
  const candidates = [...once, ...monthly];
  return [questionAt(sentence, 'ambiguous-date', [from, to], { about, candidates })];
}

/** Every month's, or concluded to be that of the month named before. */
function isOpen({ norm, origin }: ReadSchedule): boolean {
  return norm.kind === 'recur' ? norm.per === 'month' : norm.kind === 'deadline' && origin === 'inferred';
}

/** `of` is 3月 or 每月. */
function readIn(sentence: Sentence, from: number, printed: string, of: string): Answer[] {
  const words = printed.startsWith('月') ? of.slice(0, -1) + printed : of + printed;
  return ruleAt(sentence, from, from + printed.length, words).map((norm) => ({ kind: 'rule', norm }));
}

function point({ sentence, match, from, to }: FoundSign): ReadQuestion[] {
  const [month, day] = (match[1] ?? '').split('.');
  const norms = ruleAt(sentence, from, to, `${month}月${day}日前`);
  const candidates = norms.map((norm): Answer => ({ kind: 'rule', norm }));
  return candidates.length === 0 ? [] : [questionAt(sentence, 'ambiguous-date', [from, to], { candidates })];
}

/** The time that would be read if `words` stood there. */
export function ruleAt(sentence: Sentence, from: number, to: number, words: string): readonly ScheduleNorm[] {
  const at = sentence.at(from);
  return readWith(sentence, from, to, words)
    .schedules.filter((rule) => rule.start <= at && at < rule.end)
    .slice(0, 1)
    .map(({ norm }) => norm);
}
