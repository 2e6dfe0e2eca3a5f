import { beginningIn, overlap, type Span } from '#domain/shared/span';
import { passedOverIn } from './passed-over';
import { readDocument } from './read-plan';
import type { PassedOver, ReadQuestion, Reading, SilentSentence } from './reading';
import { recognise, type Findings } from './recognise';
import type { PlacedSentence } from './sentences';

/** One sentence with what was found in it, what was near and passed over, and what of it is asked. All in order of print. */
export interface ExplainedSentence extends Span, Findings {
  /** The lines between the sentence before and this one that are part of neither: titles, signatures. */
  readonly skipped: readonly string[];
  /** What stands before it in its line. */
  readonly label: string;
  readonly text: string;
  readonly planIndex: number;
  /** How deep its entry stands in the outline, 0 outside of it. */
  readonly depth: number;
  readonly passedOver: readonly PassedOver[];
  readonly questions: readonly ReadQuestion[];
  readonly silent: SilentSentence | null;
}

export interface Explanation {
  readonly reading: Reading;
  readonly sentences: readonly ExplainedSentence[];
  /** The lines behind the last sentence. */
  readonly rest: readonly string[];
}

/** Reads a document and says of each sentence what was found, by what, and why what was near was not. Reading is `readPlan`'s; takes about twice its time. */
export function explainPlan(source: string): Explanation {
  const { reading, sentences } = readDocument(source);
  const indicators = beginningIn(reading.indicators);
  const schedules = beginningIn(reading.schedules);
  const owners = beginningIn(reading.owners);
  const stages = beginningIn(reading.stages);
  const questions = beginningIn(reading.questions);
  const silent = beginningIn(reading.silent);
  let last = 0;
  const explained = sentences.map((sentence) => {
    const { start, end, planIndex, outlineIndex } = sentence;
    const found: Findings = {
      indicators: indicators(sentence),
      schedules: schedules(sentence),
      owners: owners(sentence),
      stages: stages(sentence),
    };
    const between = source.slice(Math.min(last, start), start);
    const label = between.slice(between.lastIndexOf('\n') + 1);
    last = end;
    return {
      start,
      end,
      skipped: linesOf(between.slice(0, between.length - label.length)),
      label: folded(label),
      text: folded(source.slice(start, end)),
      planIndex,
      depth: reading.outline[outlineIndex ?? -1]?.depth ?? 0,
      ...found,
      passedOver: nearMisses(sentence, found),
      questions: questions(sentence),
      silent: silent(sentence)[0] ?? null,
    };
  });
  return { reading, sentences: explained, rest: linesOf(source.slice(last)) };
}

/** What was passed over and shares nothing with what was found; what a phase took from the targets and times is told too. */
function nearMisses(sentence: PlacedSentence, found: Findings): readonly PassedOver[] {
  const taken: Span[] = [...found.indicators, ...found.schedules, ...found.owners, ...found.stages];
  const left = passedOverIn(sentence).filter((near) => !taken.some((each) => overlap(each, near) > 0));
  return [...claimed(sentence, found), ...left]
    .sort((a, b) => a.start - b.start)
    .filter((near, i, all) => all.findIndex((each) => isSame(each, near)) === i);
}

function claimed(sentence: PlacedSentence, { indicators, schedules, stages }: Findings): readonly PassedOver[] {
  const claims = stages.filter((stage) => stage.progress !== null);
  if (claims.length === 0) return [];
  const raw = recognise([sentence]);
  const kept: Span[] = [...indicators, ...schedules];
  return [...raw.indicators, ...raw.schedules]
    .filter(
      (each) => claims.some((claim) => overlap(claim, each) > 0) && !kept.some((other) => overlap(other, each) > 0),
    )
    .map(({ start, end, by }) => ({ start, end, by, reason: 'claimed-by-stage' }));
}

function isSame(one: PassedOver, other: PassedOver): boolean {
  return one.start === other.start && one.end === other.end && one.reason === other.reason;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(folded)
    .filter((line) => line !== '');
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
