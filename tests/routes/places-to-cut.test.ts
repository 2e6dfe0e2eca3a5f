import { expect, test } from 'vitest';
import { placesToCut } from '#app/components/plan/dialogs/places-to-cut';

const piecesOf = (text: string) => placesToCut([{ start: 100, text }]).map(({ start, text }) => [start, text]);

test('an item of several sentences is cut between them', () => {
  expect(piecesOf('每月培训一次，全员参加。\n年底考核。')).toEqual([
    [100, '每月培训一次，全员参加。'],
    [113, '年底考核。'],
  ]);
});

test('an item of one sentence is cut between its clauses', () => {
  expect(piecesOf('  6月底前完成自查，年底前完成整改。')).toEqual([
    [102, '6月底前完成自查，'],
    [111, '年底前完成整改。'],
  ]);
});

test('a single clause offers no place but its beginning', () => {
  expect(piecesOf('年底前完成整改。')).toHaveLength(1);
});
