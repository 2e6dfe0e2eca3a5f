import { beginningIn } from '#domain/shared/span';
import type { AskedPlan, ReadSentence } from './questions/asker';
import { ASKERS } from './questions/index';
import type { ReadPlan, ReadQuestion } from './reading';
import type { Findings } from './recognise';
import type { Sentence } from './recogniser';

const LONGEST_ENDING = 60;

/** What a director must decide because the text leaves it open, in document order. Linear in the text. */
export function questionsOf(
  source: string,
  plans: readonly ReadPlan[],
  sentences: readonly Sentence[],
  findings: Findings,
): readonly ReadQuestion[] {
  return askedPlans(source, plans, sentences, findings)
    .flatMap((asked) => ASKERS.flatMap((ask) => ask(asked)))
    .sort((a, b) => a.start - b.start);
}

/** Each plan with its sentences and what begins in them. Sentences and findings are in document order. */
function askedPlans(
  source: string,
  plans: readonly ReadPlan[],
  sentences: readonly Sentence[],
  findings: Findings,
): AskedPlan[] {
  const read: ReadSentence[][] = plans.map(() => []);
  const indicators = beginningIn(findings.indicators);
  const schedules = beginningIn(findings.schedules);
  const owners = beginningIn(findings.owners);
  const stages = beginningIn(findings.stages);
  for (const sentence of sentences) {
    read[sentence.planIndex]?.push({
      sentence,
      indicators: indicators(sentence),
      schedules: schedules(sentence),
      owners: owners(sentence),
      stages: stages(sentence),
    });
  }
  return plans.map((plan, index) => ({
    plan,
    sentences: read[index] ?? [],
    ending: source.slice(Math.max(plan.start, plan.end - LONGEST_ENDING), plan.end).replace(/\s+/gu, ''),
  }));
}
