import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { OFFICE_SENTENCES } from './office-sentences';
import { targetsOf, timesOf } from './short-hand';

for (const [office, sentences] of Object.entries(OFFICE_SENTENCES)) {
  describe(`targets and times of ${office}`, () => {
    it.each(sentences)('reads %s', (sentence, targets, times) => {
      const reading = readPlan(sentence);
      expect(targetsOf(reading)).toEqual(targets);
      expect(timesOf(reading)).toEqual(times);
    });
  });
}
