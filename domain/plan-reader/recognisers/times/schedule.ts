/** Time rules of all families (每季度一次, 9月底前, 48小时内). A refiner takes back those that are the milestones of a staged rollout. */
import type { ReadSchedule } from '../../reading';
import { spanIn, type Recogniser, type Sentence } from '../../recogniser';

export const scheduleRecogniser: Recogniser = {
  finds: 'schedule',
  name: 'schedule',
  read(sentence: Sentence): readonly ReadSchedule[] {
    if (isTitle(sentence)) return [];
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

/** 5月份工作计划 above everything else names the plan. */
function isTitle({ isHeading, outlineIndex, text }: Sentence): boolean {
  return isHeading && outlineIndex === null && /(?:计划|方案|要点|安排|打算)$/.test(text);
}
