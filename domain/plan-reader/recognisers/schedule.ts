/** Time rules of all families (每季度一次, 9月底前, 48小时内). A refiner takes back those that are the milestones of a staged rollout. */
import type { ReadSchedule } from '../reading';
import { spanIn, type Recogniser, type Sentence } from '../recogniser';
import { timePhrases } from './time-phrases';

export const scheduleRecogniser: Recogniser = {
  finds: 'schedule',
  name: 'schedule',
  read(sentence: Sentence): readonly ReadSchedule[] {
    return timePhrases(sentence).map((phrase) => ({
      ...spanIn(sentence, phrase.from, phrase.to),
      time: sentence.text.slice(phrase.from, phrase.to),
      norm: phrase.norm,
      origin: phrase.inferred === true ? 'inferred' : 'printed',
      by: phrase.by,
    }));
  },
};
