import { matches, wordsOf, type Pattern } from '../expressions/pattern';
import type { Answer, QuestionKind, ReadOwner, ReadPlan, ReadQuestion, ReadSchedule } from '../reading';
import { recognise, type Findings } from '../recognise';
import { spanIn, type Sentence } from '../recogniser';
import { personEnds } from '../recognisers/parties/person';
import { timesOf } from '../recognisers/times/time-phrases';

/** A sentence with what begins in it. */
export interface ReadSentence extends Findings {
  readonly sentence: Sentence;
}

/** One plan of a document as the askers see it. */
export interface AskedPlan {
  readonly plan: ReadPlan;
  readonly sentences: readonly ReadSentence[];
  /** Its last words without white space, where it may be signed. */
  readonly ending: string;
}

/** One kind of doubt: what of a plan the director must decide. Linear in the plan's length; never throws. */
export type Asker = (asked: AskedPlan) => readonly ReadQuestion[];

/** A sign of doubt that a pattern found, with the sentence that it stands in and the next one of the plan. */
export interface FoundSign {
  readonly sentence: Sentence;
  readonly schedules: readonly ReadSchedule[];
  readonly match: RegExpExecArray;
  readonly from: number;
  readonly to: number;
  readonly next: ReadSentence | undefined;
}

/** Where the sentences of a plan hold a sign of doubt, in order of print. */
export function signsIn(sentences: readonly ReadSentence[], sign: Pattern): readonly FoundSign[] {
  const found: FoundSign[] = [];
  for (let i = 0; i < sentences.length; i += 1) {
    const read = sentences[i];
    if (read === undefined) continue;
    const { sentence, schedules } = read;
    for (const match of matches(sentence, sign)) {
      const from = match.index;
      found.push({ sentence, schedules, match, from, to: from + match[0].length, next: sentences[i + 1] });
    }
  }
  return found;
}

/** A question about the normalised characters `from` to `to` of a sentence. */
export function questionAt(
  sentence: Sentence,
  kind: QuestionKind,
  [from, to]: readonly [number, number],
  asks: { readonly about?: string; readonly candidates: readonly Answer[]; readonly target?: ReadQuestion['target'] },
): ReadQuestion {
  const { about = '', candidates, target = null } = asks;
  return { kind, printed: sentence.text.slice(from, to), about, candidates, target, ...spanIn(sentence, from, to) };
}

/** What the recognisers find in a sentence when other words stand for its characters `from` to `to`: what it would mean then. */
export function readWith(sentence: Sentence, from: number, to: number, words: string): Findings {
  const { text } = sentence;
  const grown = words.length - (to - from);
  const at = (i: number) => sentence.at(i < from ? i : i < from + words.length ? from : i - grown);
  return recognise([saying(sentence, text.slice(0, from) + words + text.slice(to), at)]);
}

/** The sentence with another text in the same place; `at` says where its characters stand. */
export function saying(sentence: Sentence, text: string, at: Sentence['at'], end = sentence.end): Sentence {
  const { start, outlineIndex, planIndex, planYear, heading, isHeading, previous, cell } = sentence;
  const place = { start, end, outlineIndex, planIndex, planYear, heading, isHeading, previous, cell };
  const words = wordsOf(text);
  const said: Sentence = { ...place, ...words, at, times: [], people: personEnds(words) };
  return { ...said, times: timesOf(said) };
}

const RESPONSIBLE = /^(?:等)?(?:[共同各具体]{0,4})(?:负责|牵头|承办|主办|主抓|组织实施)/u;
const BY_OR_LABEL: ReadonlySet<string> = new Set(['owner-by', 'owner-label']);

/** Whether the text makes a party answer for the work (由…负责, 责任科室：…, …牵头), rather than only name it as one who is to take part. */
export function isAnswerable(owner: ReadOwner, behind: string): boolean {
  return !owner.assist && (BY_OR_LABEL.has(owner.by) || RESPONSIBLE.test(behind));
}

/** Where an original offset stands in the sentence's text. */
export function indexAt(sentence: Sentence, offset: number): number {
  let low = 0;
  let high = sentence.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentence.at(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
