import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

const labels = (...lines: string[]) =>
  readPlan(['某镇2026年工作计划', '一、任务', ...lines].join('\n'))
    .outline.slice(1)
    .map((entry) => entry.label);

describe('a number before a number', () => {
  it('is the label of the item that its list expects', () => {
    expect(labels('1、召开会议。', '2、开展检查。', '3、4月25日开展宣传。', '4、11月底前完成。')).toEqual([
      '1、',
      '2、',
      '3、',
      '4、',
    ]);
    expect(labels('1．4月开展宣传。', '2．3月24日义诊。', '3．8月组织演练。')).toEqual(['1．', '2．', '3．']);
  });

  it('opens a list that the lines below go on with', () => {
    expect(labels('1、2月底前制定方案。', '2、3月底前动员。')).toEqual(['1、', '2、']);
  });

  it('stays a decimal where decimals are counted', () => {
    expect(labels('1.质量', '1.1例会', '1.2查房', '2.培训', '2.1讲座')).toEqual(['1.', '1.1', '1.2', '2.', '2.1']);
  });

  it('is counted with the one behind it where the number comes again below', () => {
    const broken = ['（一）检查。桥梁每季度检查，', '四、五类桥梁限载。', '（二）养护。'];
    expect(labels('二、建设', '三、养护', ...broken, '四、保障', '五、考核')).toEqual([
      '二、',
      '三、',
      '（一）',
      '（二）',
      '四、',
      '五、',
    ]);
  });

  it('stays one where it comes next, though an amount stands behind it', () => {
    expect(labels('1.质量', '1.1次品率低于2%', '1.2万元产值能耗下降3%', '1.3小时工资上涨')).toEqual([
      '1.',
      '1.1',
      '1.2',
      '1.3',
    ]);
    expect(labels('1.质量', '1.1次品率低于2%', '1.5万元用于设备。')).not.toContain('1.5');
  });

  it('is text where no list expects it', () => {
    expect(labels('1、召开会议。', '第二、三季度组织培训。', '五、六月开展体检。')).toEqual(['1、']);
  });
});

describe('a year before the plan’s own', () => {
  it('gives neither target nor time', () => {
    const { indicators, schedules } = readPlan(
      '某镇2026年工作计划\n一、林业\n2024年，全镇造林1200亩，2024年3月完成验收。',
    );
    expect([indicators, schedules]).toEqual([[], []]);
  });

  it('may be compared with', () => {
    const { indicators } = readPlan('某镇2026年工作计划\n一、林业\n建档率较2024年提高5个百分点。');
    expect(indicators).toMatchObject([{ value: 5, kind: 'growth' }]);
  });
});

describe('milestones without a word for the whole', () => {
  const stages = (line: string) =>
    readPlan(`某镇2026年工作计划\n一、工程\n${line}`).stages.map(({ to, progress }) => [to, progress]);

  it('are rising shares behind their times', () => {
    expect(stages('一季度完成20%，上半年完成50%，全年完成100%。')).toEqual([
      ['03-31', 20],
      ['06-30', 50],
      ['12-31', 100],
    ]);
  });

  it('are not made of a rate that rises', () => {
    expect(stages('建档率6月底前达到80%，年底前达到95%。')).toEqual([]);
  });
});
