import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstMatch, matches, pattern, wordsOf } from '#domain/plan-reader/pattern';
import { requiredCharacters } from '#domain/plan-reader/required-characters';

/** One expression for each construct that the recognisers use. */
const EXPRESSIONS = [
  /由(?!于|此)/g,
  /(?<![自理缘])由/g,
  /每(?:间?隔)?(?:(\d{1,2}|[一二三]+)?个?)(年|半年|月)/g,
  /(?:第)?[一二]{0,3}季度?/g,
  /[^，。]{2,4}(?:宣传日|活动周)/g,
  /元宵节|中秋节|元旦|\d+\.\d+/g,
  /(?<=完成)\d+%|[\u4e00-\u4e10]丁/g,
  /\(([^()]*)\)|“[^”]+”/g,
  /(十|百)(个|户)中\2/g,
  /(?=年)年(?:底|初)?/g,
  /[\]\\年-]+月|\u65e5/g,
  /(?:)/g,
].map((expression) => pattern(expression));

describe('what a pattern needs', () => {
  it.each([
    [/由(?!于)/, ['由']],
    [/元宵节|中秋节|重阳节/, ['节']],
    [/元旦|中秋节/, ['中元']],
    [/(?:第)?[一二]季/, ['季', '一二']],
    [/每\d{0,2}月?/, ['每']],
    [/(?<!去)年|月{2,}/, ['年月']],
    [/[^，]+|年/, []],
    [/(?:年)?/, []],
  ])('is read off its source: %s', (expression, sets) => {
    expect(requiredCharacters(expression)).toEqual(sets);
  });

  it('never hides a match', () => {
    const text = fc
      .array(
        fc.constantFrom(
          ...'由于自每间隔三个半年月第一季度宣传日活动周元宵节中秋旦0123.完成%丁七()“”十百户中底初]\\-日，。',
        ),
      )
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (sentence) => {
        for (const one of EXPRESSIONS) {
          const all = [...sentence.matchAll(new RegExp(one.expression))];
          expect(matches(wordsOf(sentence), one)).toEqual(all);
          expect(firstMatch(wordsOf(sentence), one)).toEqual(all[0] ?? null);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
