import { expect, test } from 'vitest';
import { dueSentence } from '#app/components/task/due-sentence';
import { copyFor } from '#app/copy/index';
import type { DueExplanation } from '#domain/planning/layout/occurrence';
import { asCalendarDate as on } from '#domain/shared/calendar-date';

const byRule: DueExplanation = {
  basis: 'rule',
  printed: '每半年一次',
  nominal: on('2026-11-30'),
  skipped: [],
  onMakeUpDay: false,
  notice: '放假通知',
};
const byHand: DueExplanation = { ...byRule, basis: 'moved-by-hand', nominal: on('2026-12-04') };
const sentence = (explanation: DueExplanation, changed?: { kind: 'extended' | 're-dated'; originalDueOn: string }) =>
  dueSentence(copyFor('zh'), 'zh', '2026-11-26', {
    explanation,
    dueOn: explanation.nominal,
    ...(changed && { changed }),
  });

test('a deadline as the plan has it says what the plan says', () => {
  expect(sentence(byRule)).toBe('计划写明“每半年一次”，对应 11月30日 周一，依据放假通知。');
});

test('an extended one says which it was and that it was granted, not that it was picked with the plan', () => {
  expect(sentence(byHand, { kind: 'extended', originalDueOn: '2026-11-30' })).toBe(
    '计划写明“每半年一次”，原定 11月30日 周一，经批准延期至 12月4日 周五，依据放假通知。',
  );
});

test('one of which only the day is known to be chosen says so', () => {
  expect(sentence(byHand)).toBe('计划写明“每半年一次”，日期由人工选定，依据放假通知。');
});
