import { describe, expect, it } from 'vitest';
import { columnRole } from '#domain/plan-reader/table-columns';
import { findTaskTable, headerFor, PLAIN_HEADERS, withUses } from '#domain/plan-reader/task-table';

const usesOf = (...rows: (readonly string[])[]) => findTaskTable(rows)?.columns.map((column) => column.use);
const HEADER = ['序号', '工作任务', '完成时限', '责任单位'];
const TASK = ['1', '整理馆藏目录', '6月底前', '资料室'];

describe('the table of tasks on a sheet', () => {
  it('is found below titles and notes, with what its columns hold', () => {
    const title = ['2026年重点任务清单', '2026年重点任务清单', '2026年重点任务清单', '2026年重点任务清单'];
    expect(findTaskTable([title, ['单位：县文化馆'], HEADER, TASK])).toMatchObject({
      headerFrom: 2,
      headerTo: 3,
      isRecognised: true,
      columns: [{ use: 'serial' }, { use: 'task' }, { use: 'time' }, { use: 'lead' }],
    });
  });

  it('has a header of two rows where wide cells are parted below', () => {
    const upper = ['序号', '改进举措', '目标', '目标', '办结日期', '责任科室'];
    const lower = ['序号', '改进举措', '名称', '目标值', '办结日期', '责任科室'];
    expect(findTaskTable([upper, lower, ['1', '推广床旁交接班', '完整率', '95%', '3月24日', '护理部']])).toMatchObject({
      headerTo: 2,
      columns: [
        { header: '序号', use: 'serial' },
        { header: '改进举措', use: 'task' },
        { header: '目标 名称', use: 'indicator' },
        { header: '目标 目标值', use: 'indicator' },
        { header: '办结日期', use: 'time' },
        { header: '责任科室', use: 'lead' },
      ],
    });
  });

  it('does not take its first task for a second row of the header', () => {
    expect(findTaskTable([HEADER, TASK])?.headerTo).toBe(1);
    expect(findTaskTable([HEADER, ['1', '建档', '3月', '资料室']])?.headerTo).toBe(1);
  });

  it('keeps columns whose header says nothing known, and leaves out those without one', () => {
    expect(usesOf([...HEADER, '资金（万元）', ''], [...TASK, '3', ''])).toEqual([
      'serial', 'task', 'time', 'lead', 'kept', 'left-out',
    ]); // prettier-ignore
  });

  it('takes the column with the most words for the tasks where none says that it holds them', () => {
    expect(usesOf(['序号', '县里要求', '时限', '责任人'], ['1', '整理馆藏目录并完成数字化', '6月', '张三'])).toEqual([
      'serial', 'task', 'time', 'lead',
    ]); // prettier-ignore
  });

  it('is not recognised without a header, and is none where no row has two cells', () => {
    expect(findTaskTable([['2026年计划'], TASK])).toEqual({
      headerFrom: 1,
      headerTo: 1,
      isRecognised: false,
      columns: TASK.map(() => ({ header: '', use: 'kept' })),
    });
    expect(findTaskTable([['一、加强领导'], ['二、落实责任']])).toBeNull();
    expect(findTaskTable([])).toBeNull();
  });

  it('takes merged cells of a title for one', () => {
    expect(findTaskTable([['工作任务', '工作任务'], ['二、落实责任']])).toBeNull();
  });
});

describe('the header that the reader is given', () => {
  it('is the printed one where it says the same, else a plain one', () => {
    expect(headerFor({ header: '责任科室', use: 'lead' })).toBe('责任科室');
    expect(headerFor({ header: '对接处室', use: 'lead' })).toBe('责任单位');
    expect(headerFor({ header: '', use: 'time' })).toBe('完成时限');
    expect(headerFor({ header: '资金（万元）', use: 'kept' })).toBe('资金（万元）');
  });

  it('is in plain words that the reader knows for what they say', () => {
    for (const [role, header] of Object.entries(PLAIN_HEADERS)) expect(columnRole(header)).toBe(role);
  });

  it('follows a choice, column by column', () => {
    const columns = findTaskTable([HEADER, TASK])?.columns ?? [];
    expect(withUses(columns, ['left-out', 'note']).map((column) => column.use)).toEqual([
      'left-out', 'note', 'time', 'lead',
    ]); // prettier-ignore
  });
});
