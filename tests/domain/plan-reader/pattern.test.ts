import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchored, matchAt, matchesAt, placed } from '#domain/plan-reader/expressions/anchored';
import { cluesOf, factsOf } from '#domain/plan-reader/expressions/clues';
import { expressionTree } from '#domain/plan-reader/expressions/expression-tree';
import {
  anyOf,
  firstMatch,
  matches,
  mayMatchAny,
  pattern,
  Patterns,
  wordsOf,
} from '#domain/plan-reader/expressions/pattern';

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

/** Expressions for one place: sticky ones, and such as stand at the beginning or the end of what they are asked about. */
const STICKY = [
  /由(?!于|此)/y,
  /(?<=[年月]|季度)底?前/y,
  /(?:每(?:个)?)?(?:半年|[一二三]季度)/y,
  /(?=[年月])[^，。]{1,2}/y,
  /(?<=^|，)每/y,
  /(?=，|$)/y,
];
const BOUND = [
  /^(?:由|自)(?!于)/,
  /^每?[半年月]/,
  /(?:年|月|日)底?$/,
  /^[^，。]{0,4}(?:半年|$)/,
  /(?:^|，)每[^，]*$/,
  /^(?:年|每月)$|^周$/,
  /年|月$/,
];

/** Sentences out of few characters, so that they often hold what is asked for. */
const SENTENCES = fc
  .array(
    fc.constantFrom(
      ...'由于自每间隔三个半年月底前第一季度宣传日活动周元宵节中秋旦0123.完成%丁七()“”十百户中底初]\\-日，。',
    ),
  )
  .map((characters) => characters.join(''));

describe('what a pattern needs', () => {
  it.each([
    [/由(?!于)/, [['由']]],
    [/元宵节|中秋节|重阳节/, [['宵节', '秋节', '阳节']]],
    [/元旦|中秋节/, [['元旦', '秋节']]],
    [/(?:第)?[甲乙]季/, [['乙季', '甲季'], ['季']]],
    [/每\d{0,2}月?/, [['每']]],
    [/(?<!去)年|月{2,}/, [['年', '月月']]],
    [/(?<=乙)丙(?=丁)/, [['丙丁'], ['乙丙']]],
    [/[^，]+|年/, []],
    [/(?:年)?/, []],
  ])('is read off its source: %s', (expression, clues) => {
    expect(cluesOf(factsOf(expressionTree(expression))).map((clue) => [...clue].sort())).toEqual(clues);
  });

  it('never hides a match', () => {
    fc.assert(
      fc.property(SENTENCES, (sentence) => {
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

describe('several patterns as one question', () => {
  it('never hide a match of any', () => {
    const pairs = EXPRESSIONS.slice(1).map((one, i) => [one, EXPRESSIONS[i] ?? one] as const);
    fc.assert(
      fc.property(SENTENCES, (sentence) => {
        const words = wordsOf(sentence);
        for (const both of pairs)
          if (both.some((one) => firstMatch(words, one) !== null))
            expect(mayMatchAny(words, anyOf(...both))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are not asked of a text that holds what none of them needs', () => {
    const asks = anyOf(pattern(/元宵节/g), pattern(/中秋节/g));
    expect([mayMatchAny(wordsOf('元旦前后'), asks), mayMatchAny(wordsOf('中秋前后'), asks)]).toEqual([false, false]);
    expect(mayMatchAny(wordsOf('中秋节前后'), asks)).toBe(true);
  });

  it('are asked for together when a family has made them, also those that it makes after its question', () => {
    const patterns = new Patterns();
    const { any } = patterns;
    expect(mayMatchAny(wordsOf('元宵节前后'), any)).toBe(false);
    patterns.of(/元宵节/g);
    patterns.of(/中秋节/g);
    expect(['元宵节', '中秋节', '国庆节'].map((text) => mayMatchAny(wordsOf(text), any))).toEqual([true, true, false]);
  });
});

describe('what stands at the place where an expression is asked', () => {
  it('never hides a match', () => {
    const sticky = STICKY.map((expression) => [placed(expression), new RegExp(expression)] as const);
    const bound = BOUND.map((expression) => [anchored(expression), expression] as const);
    fc.assert(
      fc.property(SENTENCES, fc.nat(20), (sentence, at) => {
        for (const [one, expression] of sticky) {
          expression.lastIndex = at;
          const match = expression.exec(sentence);
          expect(matchAt(one, sentence, at)).toEqual(match);
          expect(matchesAt(one, sentence, at)).toBe(match !== null);
        }
        for (const [one, expression] of bound) {
          expect(one.exec(sentence)).toEqual(expression.exec(sentence));
          expect(one.test(sentence)).toBe(expression.test(sentence));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
