import { describe, expect, test } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

const questionsIn = (text: string) => readPlan(text).questions.map(({ kind, printed }) => `${kind} ${printed}`);

describe('questions about values with blanks', () => {
  test('asks for a value that is half blank', () => {
    expect(questionsIn('2026年工作计划\n一、孕产妇系统管理率达9x%。')).toContain('ambiguous-value 9x');
  });

  test('takes a blank year for a year, whatever word follows', () => {
    expect(questionsIn('20xx年我区工作计划\n一、20xx年全区组织培训2次。').filter((one) => one.includes('0xx'))).toEqual(
      [],
    );
  });
});
