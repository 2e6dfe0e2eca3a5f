/** Quantified targets of all families (建卡率达90%, 培训20名骨干, 同比增长15%, 零发生), without facts, conditions and what a time rule has counted. */
import { alike } from '../../expressions/alike';
import { anchored } from '../../expressions/anchored';
import { mayMatchAny } from '../../expressions/pattern';
import type { ReadIndicator } from '../../reading';
import { spanIn, type Recogniser, type Sentence } from '../../recogniser';
import { comparatorAfter, comparatorBefore, type Comparator } from './comparators';
import { amountFamily } from './indicator-amount';
import { cellFamily } from './indicator-cell';
import type {
  AcceptedPhrase,
  Candidate,
  IndicatorContext,
  IndicatorFamily,
  IndicatorPhrase,
  WordyFamily,
} from './indicator-family';
import { dailyFamily } from './indicator-daily';
import { eachFamily } from './indicator-each';
import { growthFamily } from './indicator-growth';
import { levelFamily } from './indicator-level';
import { rateFamily } from './indicator-rate';
import { sharedFamily } from './indicator-shared';
import { doublingFamily } from './indicator-doubling';
import { whyNoneInWords, whyNoTarget, whyUntaken } from './indicator-passed-over';
import { rankFamily } from './indicator-rank';
import { termFamily } from './indicator-term';
import { zeroFamily } from './indicator-zero';
import { quantitiesIn, type Quantity } from './quantities';
import { isTimed } from '../times/time-phrases';

/** In this order each number is offered; the first family that knows it has it. */
const FAMILIES: readonly IndicatorFamily[] = alike([
  cellFamily,
  sharedFamily,
  dailyFamily,
  eachFamily,
  growthFamily,
  rateFamily,
  amountFamily,
  levelFamily,
]);
const WORDY_FAMILIES: readonly WordyFamily[] = alike([zeroFamily, doublingFamily, rankFamily, termFamily]);
const NONE: readonly AcceptedPhrase[] = [];
const NO_TARGETS: readonly ReadIndicator[] = [];
const NAMES = anchored(/[A-Za-z.〔[第]$|[A-Za-z][-/]$/);
const WHOLE = /(?:超过|低于|少于|高于|突破|达到|达|至|到)([\u4e00-\u9fff]{1,12}的)$/;

export const indicatorRecogniser: Recogniser = {
  finds: 'indicator',
  name: 'indicator',
  read(sentence: Sentence): readonly ReadIndicator[] {
    const numbers = numbersOf(sentence);
    const wordy = wordyOnesOf(sentence);
    if (numbers.length + wordy.length === 0) return NO_TARGETS;
    return [...numbers, ...wordy].map((phrase) => asIndicator(sentence, phrase));
  },
};

/** The targets that print a number. */
function numbersOf(sentence: Sentence): readonly AcceptedPhrase[] {
  const quantities = quantitiesIn(sentence);
  if (quantities.length === 0) return NONE;
  const { text, times } = sentence;
  const candidates = quantities
    .filter((quantity) => !isTimed(times, quantity.from, quantity.to) && !isOrdinal(quantity, sentence))
    .map((quantity) => candidateOf(quantity, text));
  const accepted: AcceptedPhrase[] = [];
  let doneTo = 0;
  const context: IndicatorContext = { sentence, text, times, candidates, accepted };
  for (const candidate of candidates) {
    const { from, to } = candidate.quantity;
    if (from < doneTo) continue;
    const reason = whyNoTarget(candidate, context);
    const phrases = reason === null ? firstReading(candidate, context) : NONE;
    accepted.push(...phrases);
    if (phrases.length > 1) doneTo = Math.max(...phrases.map((phrase) => phrase.to));
    if (phrases.length === 0) sentence.passOver?.(from, to, reason ?? whyUntaken(candidate, context), 'indicator');
  }
  return accepted;
}

/** Those that say theirs in words (零发生, 翻一番). */
function wordyOnesOf(sentence: Sentence): readonly AcceptedPhrase[] {
  const found: AcceptedPhrase[] = [];
  for (const family of WORDY_FAMILIES) {
    if (!mayMatchAny(sentence, family.asks)) continue;
    for (const phrase of family.find(sentence)) {
      const { from, to } = phrase;
      const reason = whyNoneInWords(sentence, from, to);
      if (reason === null) found.push(acceptedOf(phrase, family.name, from));
      else sentence.passOver?.(from, to, reason, family.name);
    }
  }
  return found;
}

/** What the first family that knows the number makes of it. */
function firstReading(candidate: Candidate, context: IndicatorContext): readonly AcceptedPhrase[] {
  for (const family of FAMILIES) {
    const phrases = family.read(candidate, context);
    if (phrases.length > 0) return phrases.map((phrase) => acceptedOf(phrase, family.name, candidate.quantity.from));
  }
  return NONE;
}

/** 第三次, 〔2024〕40号, A4, A/0: a number that only names. */
function isOrdinal({ from, to }: Quantity, sentence: Sentence): boolean {
  const isName = NAMES.endsAt(sentence.text, from, 2);
  if (isName) sentence.passOver?.(from - 1, to, 'ordinal', 'indicator');
  return isName;
}

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
  if ((quantity.of !== 'share' && quantity.unit !== '倍') || text[quantity.from - 1] !== '的') return null;
  const whole = WHOLE.exec(text.slice(Math.max(0, quantity.from - 16), quantity.from));
  if (whole === null) return null;
  const before = comparatorBefore(text, quantity.from - (whole[1]?.length ?? 0));
  return before?.strong === true ? before : null;
}
