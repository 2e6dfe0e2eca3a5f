import { expect, it } from 'vitest';
import type { DraftRule } from '#domain/planning/draft';
import { titleOfPart } from '#domain/planning/drafting/part-title';

const at = 400;

function rulesOf(words: string, ...printed: string[]): DraftRule[] {
  return printed.map((time, n) => ({
    id: `r${n}`,
    norm: time.endsWith('内') ? { kind: 'sla', unit: 'workday', within: 10 } : { kind: 'deadline', by: '09-30' },
    printed: time,
    span: { start: at + words.indexOf(time), end: at + words.indexOf(time) + time.length },
    origin: 'printed',
    by: '',
  }));
}

it.each([
  [
    '（2）9月30日前完成体检，并在体检结束后10个工作日内反馈结果。',
    ['9月30日前', '结束后10个工作日内'],
    '完成体检，反馈结果',
  ],
  ['并在体检结束后10个工作日内反馈结果。', ['体检结束后10个工作日内'], '反馈结果'],
  ['3.开展健康教育，发放宣传材料；', [], '开展健康教育'],
  ['  ②组织应急演练。', [], '组织应急演练'],
])('%s is called without its label and its times', (words, times, title) => {
  expect(titleOfPart(words, at, rulesOf(words, ...times))).toBe(title);
});

it('a rule of another part says nothing about this one', () => {
  const words = '6月底前完成自查。';
  const [rule] = rulesOf(words, '6月底前');
  expect(titleOfPart(words, at, [{ ...rule!, span: { start: 10, end: 15 } }])).toBe('6月底前完成自查');
});
