import type { ReadIndicator, ReadOwner, ReadSchedule, ReadStage } from './reading';
import type { Sentence } from './recogniser';
import { RECOGNISERS } from './recognisers/index';

/** What all recognisers found, still unrepaired: may hold doubles and contradictions. */
export interface Findings {
  readonly indicators: readonly ReadIndicator[];
  readonly schedules: readonly ReadSchedule[];
  readonly owners: readonly ReadOwner[];
  readonly stages: readonly ReadStage[];
}

/** Runs every recogniser over every sentence. */
export function recognise(sentences: readonly Sentence[]): Findings {
  const indicators: ReadIndicator[] = [];
  const schedules: ReadSchedule[] = [];
  const owners: ReadOwner[] = [];
  const stages: ReadStage[] = [];
  for (const sentence of sentences) {
    for (const recogniser of RECOGNISERS) {
      switch (recogniser.finds) {
        case 'indicator':
          indicators.push(...recogniser.read(sentence));
          break;
        case 'schedule':
          schedules.push(...recogniser.read(sentence));
          break;
        case 'owner':
          owners.push(...recogniser.read(sentence));
          break;
        case 'stage':
          stages.push(...recogniser.read(sentence));
          break;
      }
    }
  }
  return { indicators, schedules, owners, stages };
}
