/** Quantified targets of all families (建卡率达90%, 培训20名骨干, 同比增长15%, 零发生), without facts, conditions and what a time rule has counted. */
import type { ReadIndicator } from '../reading';
import { spanIn, type Recogniser, type Sentence } from '../recogniser';
import { isBackground, isCondition, isMeasureOfConsequence, isQuoted, isReward } from './clause';
import { comparatorAfter, comparatorBefore, type Comparator } from './comparators';
import { amountFamily } from './indicator-amount';
import { cellFamily } from './indicator-cell';
import type { AcceptedPhrase, Candidate, IndicatorContext, IndicatorFamily, IndicatorPhrase } from './indicator-family';
import { growthFamily } from './indicator-growth';
import { levelFamily } from './indicator-level';
import { rateFamily } from './indicator-rate';
import { sharedFamily } from './indicator-shared';
import { doublingsIn } from './indicator-doubling';
import { zerosIn } from './indicator-zero';
import { quantitiesIn, type Quantity } from './quantities';
import { isTimed, timesIn } from './time-phrases';

/** In this order each number is offered; the first family that knows it has it. */
const FAMILIES: readonly IndicatorFamily[] = [
  cellFamily,
  sharedFamily,
  growthFamily,
  rateFamily,
  amountFamily,
  levelFamily,
];
/** How far a date reaches over the counts that follow it. */
const LONGEST_REACH = 160;
const WHOLE = /(?:超过|低于|少于|高于|突破|达到|达|至|到)([\u4e00-\u9fff]{1,12}的)$/;

export const indicatorRecogniser: Recogniser = {
  finds: 'indicator',
  name: 'indicator',
  read(sentence: Sentence): readonly ReadIndicator[] {
    const { text } = sentence;
    const { times } = sentence;
    const candidates = quantitiesIn(sentence)
      .filter(
        (quantity) =>
          !isTimed(times, quantity.from, quantity.to) && !/[A-Za-z.〔[第]/.test(text[quantity.from - 1] ?? ''),
      )
      .map((quantity) => candidateOf(quantity, text));
    const accepted: AcceptedPhrase[] = [];
    let doneTo = 0;
    const context: IndicatorContext = { sentence, text, times, candidates, accepted };
    for (const candidate of candidates) {
      if (
        candidate.quantity.from < doneTo ||
        isQuoted(sentence, candidate.quantity.from) ||
        isBackground(sentence, candidate.quantity.from)
      )
        continue;
      if (isCondition(text, candidate.quantity.from)) continue;
      if (candidate.quantity.of === 'money' && isReward(text, candidate.quantity.from)) continue;
      if (isMeasureOfConsequence(text, candidate.quantity.from, candidate.to)) continue;
      if (isCountOfPeriod(candidate, context)) continue;
      for (const family of FAMILIES) {
        const phrases = family.read(candidate, context);
        if (phrases.length === 0) continue;
        for (const phrase of phrases) accepted.push(acceptedOf(phrase, family.name, candidate.quantity.from));
        if (phrases.length > 1) doneTo = Math.max(...phrases.map((phrase) => phrase.to));
        break;
      }
    }
    const wordy = [
      ...zerosIn(sentence).map((phrase) => acceptedOf(phrase, 'indicator-zero', phrase.from)),
      ...doublingsIn(sentence).map((phrase) => acceptedOf(phrase, 'indicator-doubling', phrase.from)),
    ].filter((phrase) => !isBackground(sentence, phrase.from));
    return [...accepted, ...wordy].map((phrase) => asIndicator(sentence, phrase));
  },
};

function acceptedOf(phrase: IndicatorPhrase, by: string, valueFrom: number): AcceptedPhrase {
  const { from, to, name, op, value, unit, kind, inferred = false } = phrase;
  return { from, to, name, op, value, unit, kind, inferred, by, valueFrom };
}

function asIndicator(sentence: Sentence, phrase: AcceptedPhrase): ReadIndicator {
  const { start, end } = spanIn(sentence, phrase.from, phrase.to);
  const origin = phrase.inferred === true ? 'inferred' : 'printed';
  const { name, op, value, unit, kind, by } = phrase;
  return { start, end, name, op, value, unit, kind, origin, by };
}

function candidateOf(quantity: Quantity, text: string): Candidate {
  const before = comparatorBefore(text, quantity.from) ?? comparatorOverWhole(text, quantity);
  const after = comparatorAfter(text, quantity.to);
  return { quantity, before, after, nameTo: before?.from ?? quantity.from, to: after?.to ?? quantity.to };
}

/** 不超过总投资的3‰, 达到全市总量的15%: the whole stands between the comparison word and the share. */
function comparatorOverWhole(text: string, quantity: Quantity): Comparator | null {
  if (quantity.of !== 'share' || text[quantity.from - 1] !== '的') return null;
  const whole = WHOLE.exec(text.slice(Math.max(0, quantity.from - 16), quantity.from));
  if (whole === null) return null;
  const before = comparatorBefore(text, quantity.from - (whole[1]?.length ?? 0));
  return before?.strong === true ? before : null;
}

/** 开展咨询活动一次 on a date, in a month or under a month's heading says when, not how many. */
function isCountOfPeriod(candidate: Candidate, context: IndicatorContext): boolean {
  const { quantity } = candidate;
  if (quantity.of !== 'times' || !/次|[回轮遍趟]/.test(quantity.unit) || candidate.before?.strong === true)
    return false;
  if (/月份?(?:工作.{0,4})?$|季度$/.test(context.sentence.heading)) return true;
  const near = Math.max(0, quantity.from - LONGEST_REACH);
  const from = Math.max(near, context.text.lastIndexOf('；', quantity.from) + 1);
  return timesIn(context.times, from, quantity.from).some(
    (time) => quantity.value === 1 || /recur|month|date|range/.test(time.norm.kind),
  );
}
