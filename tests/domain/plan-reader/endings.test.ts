import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayEnd } from '#domain/plan-reader/endings';

const EXPRESSIONS = [
  '科室|(?:副?院|站)长(?!期)|办(?!理)',
  '[^院站]{1,3}(?<!全)部(?!门)(?:\\([^()]{1,2}\\))?',
  '(?<=各)[院站]|部{2}',
  '(?:院|站部)?长?室',
].map((source) => [mayEnd(source), new RegExp(`(?<=${source})`, 'y')] as const);
const TEXTS = fc.array(fc.constantFrom(...'科室副院站长期办理全部门各()甲')).map((characters) => characters.join(''));

describe('with what a match may end', () => {
  it('never denies an end', () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(12), (text, at) => {
        for (const [ends, expression] of EXPRESSIONS) {
          expression.lastIndex = at;
          if (expression.test(text)) expect(ends(text, at - 1)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['科室', '教室', false],
    ['科室', '科室', true],
    ['[省市]局', '市局', true],
    ['[省市]局', '全局', false],
    ['[^全]局', '全局', true],
    ['(?:副?院)?长', '甲长', true],
    ['办(?:公室)?', '休息室', false],
  ])('is known by two characters: %s, %s', (source, text, may) => {
    expect(mayEnd(source)(text, text.length - 1)).toBe(may);
  });
});
