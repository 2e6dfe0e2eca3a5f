import { describe, expect, it } from 'vitest';
import { aboutSoMany, calendarNumber, numberValue } from '#domain/plan-reader/recognisers/numbers';

describe('numbers as plans print them', () => {
  const VALUES: readonly (readonly [number, readonly string[]])[] = [
    [2, ['2', '二', '两', '02']],
    [10, ['10', '十', '一十']],
    [12, ['12', '十二', '一十二']],
    [35, ['35', '三十五']],
    [120, ['120', '一百二十']],
    [205, ['205', '二百零五', '二百〇五']],
    [1200, ['1200', '1,200', '一千二百']],
    [0.5, ['0.5', '半']],
    [98.5, ['98.5', '九十八点五']],
    [2026, ['2026', '二〇二六', '二零二六']],
  ];
  for (const [value, phrasings] of VALUES) {
    it(`reads ${phrasings.join(', ')} as ${value}`, () => {
      expect(phrasings.map(numberValue)).toEqual(phrasings.map(() => value));
    });
  }

  it('reads a month whose second digit was blotted out as the last that fits', () => {
    expect(['1x', '1×', '12', '十二'].map(calendarNumber)).toEqual([12, 12, 12, 12]);
  });

  it('reads two neighbouring numerals as about so many, not as the digits of a number', () => {
    const ABOUT: readonly (readonly [string, readonly [number, number]])[] = [
      ['一二', [1, 2]],
      ['两三', [2, 3]],
      ['三五', [3, 5]],
      ['七八', [7, 8]],
      ['十二三', [12, 13]],
      ['二三十', [20, 30]],
      ['三五百', [300, 500]],
      ['一两千', [1000, 2000]],
      ['一百二三十', [120, 130]],
    ];
    expect(ABOUT.map(([printed]) => aboutSoMany(printed))).toEqual(ABOUT.map(([, bounds]) => bounds));
    expect(ABOUT.map(([printed]) => numberValue(printed))).toEqual(ABOUT.map(([, [least]]) => least));
  });

  it('takes no other numerals side by side for a number', () => {
    const none = ['二五', '三三', '两两', '一二三', '十三五', '五三'];
    expect(none.map(numberValue)).toEqual(none.map(() => NaN));
    expect([...none, '三十五', '二〇二六', '12'].map(aboutSoMany)).toEqual([...none, '', '', ''].map(() => null));
  });

  it('says that other words are no number', () => {
    expect(['', '几', '多', '人'].map(numberValue)).toEqual([NaN, NaN, NaN, NaN]);
  });
});
