import { expect, test } from 'vitest';
import { characterSearch, characterSet, pairSet } from '#domain/plan-reader/expressions/character-set';

test('a character is in a set wherever it stands, and none stands before a text or behind it', () => {
  const isStop = characterSet('，。');
  expect(Array.from({ length: 6 }, (_, i) => isStop('，甲。', i - 1))).toEqual([
    false,
    true,
    false,
    true,
    false,
    false,
  ]);
});

test('a search finds the first character of a set in a stretch, and no other', () => {
  const stopIn = characterSearch('，。');
  expect([stopIn('甲，乙。', 0, 4), stopIn('甲，乙。', 2, 4), stopIn('甲，乙。', 2, 3)]).toEqual([1, 3, -1]);
});

test('a word of two characters stands where both of them do', () => {
  const isVerb = pairSet(['张贴', '推广']);
  const text = '张推广贴';
  expect(Array.from({ length: 6 }, (_, i) => isVerb(text, i - 1))).toEqual([false, false, true, false, false, false]);
  expect(isVerb('张贴', 0)).toBe(true);
});
