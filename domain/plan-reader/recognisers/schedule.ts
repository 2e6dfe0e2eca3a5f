/** Time rules of all families (每季度一次, 9月底前, 48小时内). A refiner takes back those that are the milestones of a staged rollout. */
import type { ReadSchedule } from '../reading';
import { spanIn, type Recogniser, type Sentence } from '../recogniser';

export const scheduleRecogniser: Recogniser = {
  finds: 'schedule',
  name: 'schedule',
  read(sentence: Sentence): readonly ReadSchedule[] {
    return sentence.times.map(({ from, to, norm, inferred, by }) => {
      const { start, end } = spanIn(sentence, from, to);
      return {
        start,
        end,
        time: sentence.text.slice(from, to),
        norm,
        origin: inferred === true ? 'inferred' : 'printed',
        by,
      };
    });
  },
};
