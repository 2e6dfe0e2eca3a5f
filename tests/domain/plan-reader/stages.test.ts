import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

const stages = (...lines: readonly string[]) =>
  readPlan(lines.join('\n')).stages.map(({ name, from, to, progress }) => [name, from, to, progress]);

describe('the stages', () => {
  it('reads phases with their dates', () => {
    expect(
      stages(
        '三、实施步骤',
        '（一）动员部署阶段（3月1日—3月31日）。召开动员会。',
        '（二）集中整治阶段（4月至10月）。逐户排查。',
        '（三）总结提升阶段（11月1日至12月20日）。开展评估。',
      ),
    ).toEqual([
      ['动员部署阶段', '03-01', '03-31', null],
      ['集中整治阶段', '04-01', '10-31', null],
      ['总结提升阶段', '11-01', '12-20', null],
    ]);
  });

  it('reads steps in brackets below a heading that speaks of steps', () => {
    expect(stages('四、工作步骤', '1.调查摸底（1月—2月）：入户登记。', '2.全面实施（3月—11月）：按方案推进。')).toEqual(
      [
        ['调查摸底', '01-01', '02-28', null],
        ['全面实施', '03-01', '11-30', null],
      ],
    );
  });

  it('dates a phase by the sentence that ends it', () => {
    expect(
      stages('(一)宣传发动阶段', '1、召开会议。4月份完成宣传动员阶段任务。', '(二)推进实施阶段', '稳步推进。'),
    ).toEqual([
      ['宣传发动阶段', null, '04-30', null],
      ['推进实施阶段', null, null, null],
    ]);
  });

  it('reads milestones of a staged rollout', () => {
    expect(
      stages(
        '(二)项目推进实施阶段',
        '6月底前完成全年任务的40%。',
        '第三季度完成总体80%的任务量。',
        '12月上旬完成所有任务目标，12月11日—25日完成资料归档。',
      ).slice(1),
    ).toEqual([
      ['6月底前完成全年任务的40%', null, '06-30', 40],
      ['第三季度完成总体80%的任务量', null, '09-30', 80],
      ['12月上旬完成所有任务目标', null, '12-10', 100],
      ['完成资料归档', '12-11', '12-25', null],
    ]);
  });

  it('makes no indicator and no time rule of a milestone', () => {
    const reading = readPlan('一、进度\n6月份完成总体30%的任务量，建卡率达90%。');
    expect(reading.stages).toHaveLength(1);
    expect(reading.schedules).toEqual([]);
    expect(reading.indicators.map((indicator) => indicator.value)).toEqual([90]);
  });

  it.each([
    '当前正处于攻坚阶段。',
    '现阶段任务依然艰巨。',
    '取得阶段性成果。',
    '6月底前完成管网改造。',
    '建卡率达到90%以上。',
    '分三个阶段推进。',
  ])('finds none in: %s', (sentence) => {
    expect(stages('一、形势', sentence)).toEqual([]);
  });
});
