import { expect, test } from 'vitest';
import { isSame } from '#app/components/plan/writing/local-draft';
import { paragraph } from '#domain/plan-writing/written-plan';

const written = { title: '安全工作计划', year: 2027, blocks: [paragraph('每月检查一次。', 3)] };

test('words are the same in whatever order the database gives them back', () => {
  const blocks = [{ kind: 'paragraph', text: '每月检查一次。', level: 3, startsAt: null }] as const;
  expect(isSame(written, { ...written, blocks })).toBe(true);
});

test('a word, a level or a number more is a change', () => {
  const changed = [paragraph('每月检查两次。', 3), paragraph('每月检查一次。', 4), paragraph('每月检查一次。', 3, 2)];
  for (const block of changed) expect(isSame(written, { ...written, blocks: [block] })).toBe(false);
});
