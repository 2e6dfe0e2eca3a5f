import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { NO_TARGETS, SENTENCES } from './indicator-sentences';

const targetsOf = (text: string) =>
  readPlan(text).indicators.map(({ op, value, unit, kind }) =>
    [op, [value].flat().join('~') + unit, ...(kind === 'level' ? [] : [kind])].join(' '),
  );

for (const [group, sentences] of Object.entries(SENTENCES)) {
  describe(`targets in sentences of ${group}`, () => {
    it.each(sentences)('reads all targets of %s', (sentence, targets) => {
      expect(targetsOf(sentence)).toEqual(targets);
    });
  });
}

describe('sentences with numbers and without a target', () => {
  it.each(NO_TARGETS)('reads none in %s', (sentence) => {
    expect(targetsOf(sentence)).toEqual([]);
  });
});
