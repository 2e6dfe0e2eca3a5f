import type { ReadIndicator, ReadOwner, ReadSchedule, ReadStage } from './reading';
import { mayMatchAny } from './expressions/pattern';
import type { Sentence } from './recogniser';
import { RECOGNISERS } from './recognisers/index';

/** What all recognisers found, in no order and still unrepaired: may hold doubles and contradictions. */
export interface Findings {
  readonly indicators: readonly ReadIndicator[];
  readonly schedules: readonly ReadSchedule[];
  readonly owners: readonly ReadOwner[];
  readonly stages: readonly ReadStage[];
}

/**
 * Runs every recogniser over every sentence, one over all of them before the next. why: what all recognisers are made of, hundreds of compiled expressions,
 * is more than a processor keeps at hand; those of one stay there from sentence to sentence.
 */
export function recognise(sentences: readonly Sentence[]): Findings {
  const indicators: ReadIndicator[] = [];
  const schedules: ReadSchedule[] = [];
  const owners: ReadOwner[] = [];
  const stages: ReadStage[] = [];
  for (const recogniser of RECOGNISERS) {
    const { asks } = recogniser;
    const asked = asks === undefined ? sentences : sentences.filter((sentence) => mayMatchAny(sentence, asks));
    switch (recogniser.finds) {
      case 'indicator':
        for (const sentence of asked) for (const found of recogniser.read(sentence)) indicators.push(found);
        break;
      case 'schedule':
        for (const sentence of asked) for (const found of recogniser.read(sentence)) schedules.push(found);
        break;
      case 'owner':
        for (const sentence of asked) for (const found of recogniser.read(sentence)) owners.push(found);
        break;
      case 'stage':
        for (const sentence of asked) for (const found of recogniser.read(sentence)) stages.push(found);
        break;
    }
  }
  return { indicators, schedules, owners, stages };
}
