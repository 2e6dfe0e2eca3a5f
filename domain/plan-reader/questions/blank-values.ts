/**
 * A target or a date with a blank or a slip of the pen in it: 达9x%, 达__%, 9O%, 95。5%, 1x月13日前. Asked only where it would be one if it
 * were filled in. Not 20xx年, 《规范（××年）》.
 */
import type { Answer, ReadQuestion } from '../reading';
import type { Sentence } from '../recogniser';
import { pattern } from '../expressions/pattern';
import { questionAt, readWith, saying, signsIn, type Asker, type FoundSign } from './asker';

const UNIT = '(?=[%‰次个名人所场期家户份]|万|元)';
const BLANK = pattern(new RegExp(`(?<![a-zA-Z\\d.])\\d{0,3}[xX×*_]{1,3}${UNIT}`, 'gu'));
/** A letter that looks like a digit. */
const SLIP = pattern(new RegExp(`\\d{1,2}[OolI]\\d{0,2}${UNIT}|(?<![a-zA-Z])[lI]\\d{1,2}${UNIT}`, 'gu'));
const BLANK_MONTH = pattern(
  /(?<![a-zA-Z\d.])1?[xX×*_](?=月(?:\d{1,2}[日号]|底|末|初|[上中下]旬|份)?(?:之?前|以前|完成))/gu,
);
/** The two halves of 95。5%. */
const CUT = pattern(/(?<![\d.])\d{1,3}。$/gu);
const CUT_OFF = /^\d{1,2}(?=[%‰])/u;
const LOOKS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

export const blankValues: Asker = ({ sentences }) => [
  ...signsIn(sentences, CUT).flatMap(askPoint),
  ...signsIn(sentences, BLANK).flatMap(({ sentence, match, from }) => askValue(sentence, from, match[0], null)),
  ...signsIn(sentences, SLIP).flatMap(({ sentence, match, from }) => {
    const meant = match[0].replace(/[OolI]/gu, (look) => LOOKS[look] ?? look);
    return askValue(sentence, from, match[0], meant);
  }),
  ...signsIn(sentences, BLANK_MONTH).flatMap(({ sentence, match, from }) => askMonth(sentence, from, match[0])),
];

/** `meant` is what a slip stands for; a blank is filled with a probe to see which target it leaves open. */
function askValue(sentence: Sentence, from: number, printed: string, meant: string | null): ReadQuestion[] {
  const to = from + printed.length;
  const probe = meant ?? printed.replace(/[xX×*_]+/u, printed.length > 1 && /\d/u.test(printed) ? '5' : '50');
  const [found] = readWith(sentence, from, to, probe).indicators.filter(
    (each) => each.start <= sentence.at(from) && sentence.at(from) < each.end && each.value === Number(probe),
  );
  if (found === undefined) return [];
  const { name, op, unit, kind } = found;
  const candidates: Answer[] = meant === null ? [] : [{ kind: 'value', value: Number(meant) }];
  return [
    questionAt(sentence, 'ambiguous-value', [from, to], { about: name, candidates, target: { name, op, unit, kind } }),
  ];
}

/** 95。5% was cut in two at the full stop that should be a point. */
function askPoint({ sentence, match: whole, next: read }: FoundSign): ReadQuestion[] {
  const next = read?.sentence;
  const part = next === undefined ? null : CUT_OFF.exec(next.text);
  if (!next || !part || next.start !== sentence.end) return [];
  const cut = sentence.text.length;
  const at = (i: number) => (i < cut ? sentence.at(i) : next.at(i - cut));
  const joined = saying(sentence, sentence.text + next.text, at, next.end);
  const printed = whole[0] + part[0];
  return askValue(joined, whole.index, printed, printed.replace('。', '.'));
}

function askMonth(sentence: Sentence, from: number, printed: string): ReadQuestion[] {
  const to = from + printed.length;
  const months = printed.startsWith('1') ? ['10', '11', '12'] : [];
  const candidates = months.flatMap((month): Answer[] => {
    const { schedules } = readWith(sentence, from, to, month);
    const rule = schedules.find((each) => each.start <= sentence.at(from) && sentence.at(from) < each.end);
    return rule === undefined ? [] : [{ kind: 'rule', norm: rule.norm }];
  });
  const end =
    /^月(?:\d{1,2}[日号]|底|末|初|[上中下]旬|份)?(?:之?前|以前)?/u.exec(sentence.text.slice(to))?.[0].length ?? 0;
  return [questionAt(sentence, 'ambiguous-date', [from, to + end], { candidates })];
}
