import type { AnyOf, Words } from '../../expressions/pattern';
import type { IndicatorKind, IndicatorOp } from '../../reading';
import type { Sentence } from '../../recogniser';
import type { Comparator } from './comparators';
import type { Quantity } from './quantities';
import type { FoundTime } from '../times/time-phrases';

/** An indicator in a sentence's normalised text: `from` inclusive, `to` exclusive. */
export interface IndicatorPhrase {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly op: IndicatorOp;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly inferred?: boolean;
}

/** A number with the comparison words next to it. */
export interface Candidate {
  readonly quantity: Quantity;
  readonly before: Comparator | null;
  readonly after: Comparator | null;
  /** Where the name must end: before the comparison word. */
  readonly nameTo: number;
  /** Where the value ends: behind the comparison word. */
  readonly to: number;
}

/** What a family is told about the sentence it reads. */
export interface IndicatorContext {
  readonly sentence: Sentence;
  readonly text: string;
  readonly times: readonly FoundTime[];
  readonly candidates: readonly Candidate[];
  /** What was accepted so far in this sentence, in order. */
  readonly accepted: readonly AcceptedPhrase[];
}

export interface AcceptedPhrase extends IndicatorPhrase {
  readonly by: string;
  /** The candidate's own stretch, without the name. */
  readonly valueFrom: number;
}

/** A family of quantified targets. It is asked for each candidate that no earlier family has taken. */
export interface IndicatorFamily {
  readonly name: string;
  read(candidate: Candidate, context: IndicatorContext): readonly IndicatorPhrase[];
}

/** A family of targets that say their number in words (零发生, 翻一番), or none: it looks for its phrases itself. */
export interface WordyFamily {
  readonly name: string;
  /** The patterns that it searches a text for. */
  readonly asks: AnyOf;
  /** All of its phrases in a text. */
  find(words: Words): readonly IndicatorPhrase[];
}

const SERIES = /^[\u4e00-\u9fff]{0,8}[，、；][\u4e00-\u9fff“”]{2,14}$/;

/** 办讲座12期，公众咨询9场: whether the clause right before it, or the item of its list, has set a target, whose verb it shares. */
export function isInSeries(candidate: Candidate, context: IndicatorContext): boolean {
  const last = context.accepted.at(-1);
  const counted = context.times.flatMap((time) => (time.counts ?? []).map(([, to]) => to));
  const ends = last?.kind === 'level' ? [last.to, ...counted] : counted;
  return ends.some((end) => SERIES.test(context.text.slice(end, candidate.quantity.from)));
}

/** The end of the last accepted value before this one, where a name may begin. */
export function floorOf(candidate: Candidate, context: IndicatorContext): number {
  let floor = 0;
  for (const phrase of context.accepted.slice(-12)) {
    if (phrase.to <= candidate.quantity.from) floor = Math.max(floor, phrase.to);
  }
  return floor;
}
