import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import type { PlanDraft } from '#domain/planning/draft';
import { applyEdit } from '#domain/planning/edit-draft';
import { openQuestions } from '#domain/planning/questions/open-questions';

const draftOf = (...works: string[]): PlanDraft => {
  const text = ['青石镇卫生院工作计划', '一、重点工作', ...works.map((work, at) => `${at + 1}、${work}`)].join('\n');
  return draftPlan(text, readPlan(text), 0);
};
const asked = (draft: PlanDraft) =>
  openQuestions(draft).map(({ question, tasks }) => [question.kind, question.about || question.printed, tasks]);

describe('what the director is asked', () => {
  it('comes by what hangs on it: the year, then the tasks of the year that an answer makes or gives away', () => {
    const draft = draftOf(
      '孕产妇系统管理率达9x%。',
      '不定期抽查值班情况。',
      '由医务科、护理部每月负责质控检查。',
      '定期召开工作例会。',
      '发现问题及时整改。',
    );
    const [year, ...others] = asked(draft);
    expect(year?.[0]).toBe('plan-year');
    expect(others).toEqual([
      ['shared-lead', '医务科、护理部', 12],
      ['vague-frequency', '工作例会', 12],
      ['vague-frequency', '抽查值班情况', 4],
      ['ambiguous-value', '孕产妇系统管理率', 1],
    ]);
  });

  it('is one question where several places leave the same thing open', () => {
    const draft = draftOf('由医务科、护理部负责病历质控。', '由医务科、护理部负责处方点评。');
    const [, shared] = openQuestions(draft);
    expect(shared).toMatchObject({ question: { kind: 'shared-lead' }, tasks: 2 });
    expect(shared?.itemIds).toHaveLength(2);
  });

  it('is one question for one group of people, however often it is printed, and two for two', () => {
    const text = `青石镇卫生院2026年工作计划
一、高血压患者健康管理
1、定期开展随访。
2、对辖区高血压患者定期随访，做好记录。
3、定期开展随访，更新档案。
二、糖尿病患者健康管理
1、定期开展随访。`;
    const open = openQuestions(draftPlan(text, readPlan(text), 0));
    expect(open.map(({ question, itemIds }) => [question.about, itemIds.length])).toEqual([
      ['高血压患者随访', 3],
      ['糖尿病患者随访', 1],
    ]);
  });

  it('is weighed by the likeliest answer: what a standard asks counts before the reader’s own guess', () => {
    const draft = draftOf('定期召开工作例会。', '对高血压患者定期随访。', '不定期抽查值班情况。');
    const quarterly = { kind: 'recur', per: 'quarter', every: 1, times: 1 } as const;
    const open = openQuestions(draft, ({ about }) => (about.endsWith('随访') ? quarterly : null));
    expect(open.slice(1).map(({ question, tasks }) => [question.about, tasks])).toEqual([
      ['工作例会', 12],
      ['高血压患者随访', 4],
      ['抽查值班情况', 4],
    ]);
  });

  it('leaves out what is answered and what is set aside', () => {
    const draft = draftOf('定期召开工作例会。', '不定期抽查值班情况。');
    const [, first, second] = openQuestions(draft);
    const answered = applyEdit(draft, {
      kind: 'answer-question',
      questionId: first?.question.id ?? '',
      answer: { kind: 'leave' },
    });
    if (!answered.ok) throw new Error(answered.reason);
    expect(openQuestions(answered.draft)).toHaveLength(2);
    const dropped = applyEdit(draft, { kind: 'drop-item', itemId: second?.question.itemId ?? '' });
    if (!dropped.ok) throw new Error(dropped.reason);
    expect(openQuestions(dropped.draft)).toHaveLength(2);
  });

  it('is not who leads an item that was given to somebody', () => {
    const draft = draftOf(
      '公共卫生科每月开展督导检查。',
      '医务科每季度开展病历质控。',
      '护理部每月开展护理查房。',
      '每季度开展院感监测。',
    );
    const lead = openQuestions(draft).find(({ question }) => question.kind === 'unclear-owner');
    expect(lead?.question.candidates[0]).toEqual({ kind: 'lead', party: '护理部' });
    const assignment = { unitId: 'u', sectionId: null, ownerId: 'a', backupId: 'b' };
    const given = applyEdit(draft, { kind: 'assign-item', itemId: lead?.question.itemId ?? '', assignment });
    if (!given.ok) throw new Error(given.reason);
    expect(openQuestions(given.draft).map(({ question }) => question.kind)).not.toContain('unclear-owner');
  });

  it('is little: no annotated plan of an office asks more than six things', async () => {
    const folder = 'tests/fixtures/plans';
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.txt'));
    const counts = await Promise.all(
      files.map(async (name) => {
        const text = await readFile(join(folder, name), 'utf8');
        const reading = readPlan(text);
        return reading.plans.map((_plan, index) => openQuestions(draftPlan(text, reading, index)).length);
      }),
    );
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts.flat())).toBeLessThanOrEqual(6);
  });

  it('is nothing about words that belong to no item', () => {
    const text = '卫生院2026年工作计划\n一、指导思想\n坚持预防为主，定期开展检查。\n二、工作\n1、每月召开例会。';
    expect(openQuestions(draftPlan(text, readPlan(text), 0))).toEqual([]);
  });
});

describe('an item without a lead', () => {
  const led = ['由公共卫生科负责建档。', '由公共卫生科负责随访。', '由药剂科负责处方点评。'];

  it('is asked about where most of its list names one, with the nearest as the likeliest', () => {
    const missing = openQuestions(draftOf(...led, '开展健康讲座6次。')).map(({ question }) => question);
    expect(missing.filter(({ kind }) => kind === 'unclear-owner')).toMatchObject([
      {
        printed: '',
        candidates: [
          { kind: 'lead', party: '药剂科' },
          { kind: 'lead', party: '公共卫生科' },
        ],
      },
    ]);
  });

  it('is not where it sets no time and no number to be done', () => {
    const kinds = openQuestions(draftOf(...led, '满意度达到90%以上。')).map(({ question }) => question.kind);
    expect(kinds).toEqual(['plan-year']);
  });

  it('is not where the list is short, or most of it names nobody', () => {
    const kinds = (...works: string[]) => openQuestions(draftOf(...works)).map(({ question }) => question.kind);
    expect(kinds(...led.slice(0, 2), '开展健康讲座6次。')).toEqual(['plan-year']);
    expect(kinds(led[0] ?? '', '开展健康讲座6次。', '开展义诊4次。', '完成建档2000份。')).toEqual(['plan-year']);
  });
});
