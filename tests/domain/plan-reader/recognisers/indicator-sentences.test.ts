import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { NO_TARGETS, SENTENCES } from './indicator-sentences';
import { targetsOf } from './short-hand';

const read = (text: string) => targetsOf(readPlan(text));

for (const [group, sentences] of Object.entries(SENTENCES)) {
  describe(`targets in sentences of ${group}`, () => {
    it.each(sentences)('reads all targets of %s', (sentence, targets) => {
      expect(read(sentence)).toEqual(targets);
    });
  });
}

describe('sentences with numbers and without a target', () => {
  it.each(NO_TARGETS)('reads none in %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
