/** Quantified targets of all families (建卡率达90%, 培训20名骨干, 同比增长15%, 零发生), without facts, conditions, milestones and what a time rule has counted. */
import type { ReadIndicator } from '../reading';
import { spanIn, type Recogniser, type Sentence } from '../recognise';
import { clauseStart, isBackground, isQuoted } from './clause';
import { comparatorAfter, comparatorBefore } from './comparators';
import { amountFamily } from './indicator-amount';
import type { AcceptedPhrase, Candidate, IndicatorContext, IndicatorFamily } from './indicator-family';
import { growthFamily } from './indicator-growth';
import { levelFamily } from './indicator-level';
import { rateFamily } from './indicator-rate';
import { sharedFamily } from './indicator-shared';
import { zerosIn } from './indicator-zero';
import { isMilestoneAt } from './milestone';
import { quantitiesIn, type Quantity } from './quantities';
import { timePhrases, type FoundTime } from './time-phrases';

/** In this order each number is offered; the first family that knows it has it. */
const FAMILIES: readonly IndicatorFamily[] = [growthFamily, sharedFamily, rateFamily, amountFamily, levelFamily];
const HINT = /\d|[一二两三四五六七八九十百千半零]/;

export const indicatorRecogniser: Recogniser = {
  finds: 'indicator',
  name: 'indicator',
  read(sentence: Sentence): readonly ReadIndicator[] {
    const { text } = sentence;
    if (!HINT.test(text)) return [];
    const times = timePhrases(sentence);
    const candidates = quantitiesIn(text)
      .filter((quantity) => !isTaken(quantity, times) && !/[A-Za-z.〔[第]/.test(text[quantity.from - 1] ?? ''))
      .map((quantity) => candidateOf(quantity, text));
    const accepted: AcceptedPhrase[] = [];
    const done = new Set<Candidate>();
    const context: IndicatorContext = { sentence, text, times, candidates, accepted };
    for (const candidate of candidates) {
      if (
        done.has(candidate) ||
        isQuoted(text, candidate.quantity.from) ||
        isBackground(sentence, candidate.quantity.from)
      )
        continue;
      if (isMilestone(candidate, context) || isCountOfPeriod(candidate, context)) continue;
      for (const family of FAMILIES) {
        const phrases = family.read(candidate, context);
        if (phrases.length === 0) continue;
        accepted.push(...phrases.map((phrase) => ({ ...phrase, by: family.name, valueFrom: candidate.quantity.from })));
        const reach = Math.max(...phrases.map((phrase) => phrase.to));
        if (phrases.length > 1)
          for (const other of candidates)
            if (other.quantity.from < reach && other.quantity.from >= candidate.quantity.from) done.add(other);
        break;
      }
    }
    const zeros = zerosIn(text).filter((phrase) => !isBackground(sentence, phrase.from));
    return [...accepted, ...zeros.map((phrase) => ({ ...phrase, by: 'indicator-zero' }))].map((phrase) => ({
      ...spanIn(sentence, phrase.from, phrase.to),
      name: phrase.name,
      op: phrase.op,
      value: phrase.value,
      unit: phrase.unit,
      kind: phrase.kind,
      origin: phrase.inferred === true ? ('inferred' as const) : ('printed' as const),
      by: phrase.by,
    }));
  },
};

function candidateOf(quantity: Quantity, text: string): Candidate {
  const before = comparatorBefore(text, quantity.from);
  const after = comparatorAfter(text, quantity.to);
  return { quantity, before, after, nameTo: before?.from ?? quantity.from, to: after?.to ?? quantity.to };
}

/** Whether a time rule has used the number up. */
function isTaken(quantity: Quantity, times: readonly FoundTime[]): boolean {
  const meets = (from: number, to: number) => quantity.from < to && from < quantity.to;
  return times.some((time) => meets(time.from, time.to) || (time.counts ?? []).some(([from, to]) => meets(from, to)));
}

function isMilestone(candidate: Candidate, context: IndicatorContext): boolean {
  const start = clauseStart(context.text, candidate.quantity.from);
  return context.times.some(
    (time) => time.to > start && time.to <= candidate.quantity.from && isMilestoneAt(context.sentence, time.to),
  );
}

/** 开展咨询活动一次 on a date, in a month or under a month's heading says when, not how many. */
function isCountOfPeriod(candidate: Candidate, context: IndicatorContext): boolean {
  const { quantity } = candidate;
  if (quantity.of !== 'times' || !/次|[回轮遍趟]/.test(quantity.unit) || candidate.before?.strong === true)
    return false;
  if (/月份?(?:工作.{0,4})?$|季度$/.test(context.sentence.heading)) return true;
  const from = context.text.lastIndexOf('；', quantity.from) + 1;
  return context.times.some(
    (time) => time.from >= from && time.from < quantity.from && /recur|month|date|range/.test(time.norm.kind),
  );
}
