import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOf } from '#domain/plan-reader/expressions/alternatives';
import { endsOf, mayEnd } from '#domain/plan-reader/expressions/endings';

const SOURCES = [
  '科室|(?:副?院|站)长(?!期)|办(?!理)',
  '[^院站]{1,3}(?<!全)部(?!门)(?:\\([^()]{1,2}\\))?',
  '(?<=各)[院站]|部{2}',
  '(?:院|站部)?长?室',
  '(?:全|甲[院站]?(?:长(?!期)|(?:科|副)室)|各(?:部|.))(?:\\(甲\\))?',
];
const EXPRESSIONS = SOURCES.map((source) => [mayEnd(source), new RegExp(`(?<=${source})`, 'y')] as const);
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

describe('the alternatives of an expression', () => {
  it.each([
    ['a|b', ['a', 'b']],
    ['a(?:b|c(?:d|e))', ['ab', 'acd', 'ace']],
    ['a(?:b|c)?', ['a', 'ab', 'ac']],
    ['(?:a|b)c', ['(?:a|b)c']],
    ['(?<=a|b)c(?!d|e)', ['(?<=a|b)c(?!d|e)']],
    ['[|)]\\|(?:a|b){2}', ['[|)]\\|(?:a|b){2}']],
  ])('are taken out of the groups that end it: %s', (source, alternatives) => {
    expect(alternativesOf(source)).toEqual(alternatives);
  });

  it('end where the expression does, behind the same words', () => {
    const both = SOURCES.flatMap((source) =>
      ['', '^[科部甲]{0,2}'].map(
        (before) => [endsOf(source, before), new RegExp(`(?<=${before}(?:${source}))`, 'y')] as const,
      ),
    );
    fc.assert(
      fc.property(TEXTS, fc.nat(12), (text, at) => {
        for (const [ends, expression] of both) {
          expression.lastIndex = at;
          expect(ends(text, at)).toBe(expression.test(text));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
