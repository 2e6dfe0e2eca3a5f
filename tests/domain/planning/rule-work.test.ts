import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { applyEdit } from '#domain/planning/edit-draft';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';

const draftOf = (sentence: string) => {
  const text = `柳河镇卫生院2026年工作计划\n一、主要任务\n1、${sentence}\n2、做好其他工作。`;
  return draftPlan(text, readPlan(text), 0);
};
const titles = (draft: PlanDraft) => [
  ...new Set(
    layOutYear({ draft, calendar })
      .occurrences.map((occurrence) => occurrence.title)
      .filter((title) => title !== '做好其他工作'),
  ),
];

describe('the tasks of an item', () => {
  it.each([
    ['各科室要把责任落实到人，每半年开展一次自查，12月10日前将自查报告报办公室。', ['开展自查', '将自查报告报办公室']],
    ['加强健康教育。每月更换一次宣传栏，每季度举办一次健康讲座。', ['更换宣传栏', '举办健康讲座']],
    ['办好两所学校。孕妇学校每季度举办一次；家长学校每年举办两次。', ['举办孕妇学校', '举办家长学校']],
    ['规范台账管理，组织各村交叉检查，每季度一次。', ['组织各村交叉检查']],
    ['抓好隐患整治。6月底前，完成消防设施更换。', ['完成消防设施更换']],
  ])('are called by what is done then: %s', (sentence, expected) => {
    expect(titles(draftOf(sentence))).toEqual(expected);
  });

  it.each([
    ['the title says it', '开展自查自纠，每季度一次。', ['开展自查自纠']],
    ['the clause only sets a target', '做好建档工作。6月底前建档率达到80%。', ['做好建档工作']],
    [
      'the clause holds two times',
      '举办培训班。3月组织急救培训、4月组织护理培训。',
      ['举办培训班（3月）', '举办培训班（4月）'],
    ],
    [
      'the clause says nothing alone',
      '落实巡查制度，每月汇总，每季度通报。',
      ['落实巡查制度（每月）', '落实巡查制度（每季度）'],
    ],
  ])('are called as the item where %s', (_, sentence, expected) => {
    expect(titles(draftOf(sentence))).toEqual(expected);
  });

  it('are called as the item once somebody has named it', () => {
    const draft = draftOf('加强健康教育。每月更换一次宣传栏，每季度举办一次健康讲座。');
    const itemId = draft.items[0]?.id ?? '';
    const renamed = applyEdit(draft, { kind: 'retitle-item', itemId, title: '健康教育' });
    expect(renamed.ok && titles(renamed.draft)).toEqual(['健康教育（每月更换一次）', '健康教育（每季度举办一次）']);
  });
});
