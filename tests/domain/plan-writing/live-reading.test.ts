import { describe, expect, it } from 'vitest';
import { readWhileWriting } from '#domain/plan-writing/live-reading';
import { blocksOfTemplate } from '#domain/plan-writing/templates';
import { paragraph, type WrittenBlock } from '#domain/plan-writing/written-plan';
import { asCalendarDate } from '#domain/shared/calendar-date';
import { standardCalendar } from '#domain/work-calendar/holidays/index';

const today = asCalendarDate('2026-05-04');
const read = (blocks: readonly WrittenBlock[], year: number | null = 2026, title = '青石镇卫生院工作计划') =>
  readWhileWriting({ title, blocks }, { year, today, calendar: standardCalendar });

describe('reading while a plan is written', () => {
  it('makes a task of a sentence, with its rule, its party and its next date', () => {
    const { draft, dates } = read([paragraph('主要任务', 1), paragraph('每季度组织一次消防演练，由保卫科负责。', 3)]);
    const [item] = draft!.items;
    expect(item).toMatchObject({
      title: '组织消防演练',
      leadParty: '保卫科',
      rules: [{ norm: { kind: 'recur', per: 'quarter', every: 1, times: 1 } }],
    });
    expect(dates[item!.id]).toMatchObject({ count: 4 });
    expect(dates[item!.id]!.dueOn > today).toBe(true);
  });

  it('takes the year that was chosen and then does not ask for it', () => {
    const blocks = [paragraph('每月检查一次药房。', 3)];
    expect(read(blocks).draft).toMatchObject({ year: 2026, questions: [] });
    expect(read(blocks, null).draft!.questions.map(({ kind }) => kind)).toEqual(['plan-year']);
  });

  it('shows the last date of the year where all are past', () => {
    const { draft, dates } = read([paragraph('3月底前完成设备清查。', 3)]);
    expect(dates[draft!.items[0]!.id]).toMatchObject({ count: 1 });
    expect(dates[draft!.items[0]!.id]!.dueOn < today).toBe(true);
  });

  it('has nothing to say of an empty page and of a skeleton', () => {
    expect(read(blocksOfTemplate('empty'), 2026, '')).toMatchObject({ planCount: 0, draft: null, dates: {} });
    expect(read(blocksOfTemplate('empty'), null, '青石镇卫生院2026年工作计划')).toMatchObject({
      planCount: 0,
      draft: null,
    });
    expect(read(blocksOfTemplate('skeleton')).draft!.items).toEqual([]);
  });

  it('shows everything of a text that the reader takes for two plans, each thing under an id of its own', () => {
    const part = (name: string) => [
      paragraph(`${name}2026年工作计划`),
      paragraph('目标', 1, 1),
      paragraph('每月检查一次，由办公室负责，加强各项日常管理工作，确保全年不发生任何责任事故。', 3),
      paragraph('任务', 1),
      paragraph('6月底前完成培训，参加培训的人员不少于50人，培训结束后十个工作日内上报总结材料。', 3),
      paragraph('保障', 1),
      paragraph('每季度通报一次。', 3),
    ];
    const { planCount, draft } = read([...part('青石镇卫生院'), ...part('白溪镇卫生院')], 2026, '');
    expect(planCount).toBe(2);
    const ids = draft!.items.map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });
});
