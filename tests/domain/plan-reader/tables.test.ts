import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { columnRole, type ColumnRole } from '#domain/plan-reader/table-columns';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';

/** What the plan's items say: title, when, how much, who, who assists. */
function tasksOf(...lines: readonly string[]): unknown[] {
  const text = lines.join('\n');
  return draftPlan(text, readPlan(text), 0).items.map(({ title, rules, indicators, leadParty, assistParties }) => [
    title,
    rules.map((rule) => rule.printed).join(' '),
    indicators.map(({ name, value, unit }) => `${name} ${String(value)}${unit}`).join(' '),
    leadParty,
    assistParties.join(' '),
  ]);
}

const TITLE = '青石县文化馆2026年重点任务分解表';
const HEADER = '序号 | 工作任务 | 指标 | 完成时限 | 责任单位 | 配合单位';
const ROW = ['修订家庭医生团队考核办法', '3月底前', '', '医务科', '财务科'];

describe('the columns of a table of tasks', () => {
  it.each<[string, ColumnRole | null]>([
    ['序号', 'serial'],
    ['工作任务', 'task'],
    ['主要工作内容', 'task'],
    ['具体措施', 'task'],
    ['重点工作', 'task'],
    ['年度目标任务', 'task'],
    ['指标', 'indicator'],
    ['年度目标值', 'indicator'],
    ['考核标准', 'indicator'],
    ['完成时限', 'time'],
    ['时间节点', 'time'],
    ['计划完成时间', 'time'],
    ['责任单位（人）', 'lead'],
    ['牵头领导', 'lead'],
    ['主体单位', 'lead'],
    ['责任科室及责任人', 'lead'],
    ['配合单位', 'assist'],
    ['协办科室', 'assist'],
    ['类别', 'group'],
    ['备注', 'note'],
    ['责 任 人：', 'lead'],
    ['资金（万元）', null],
    ['工作例会', null],
    ['任务重、时间紧，各单位要抓紧落实', null],
    ['', null],
  ])('are known by their header: %s', (header, role) => {
    expect(columnRole(header)).toBe(role);
  });
});

describe('a table of tasks', () => {
  it('becomes work items row by row, each with what its columns say', () => {
    expect(
      tasksOf(
        TITLE,
        HEADER,
        '1 | 举办群众文化活动 | 不少于20场 | 每月 | 群文部 | 各文化站',
        '2 | 完成总分馆制改造 | 覆盖率100% | 2026年9月底前 | 办公室、群文部 |',
        '3 | 排查消防隐患 |  | 每季度末 | 保卫科 |',
      ),
    ).toEqual([
      ['举办群众文化活动', '每月', '举办群众文化活动 20场', '群文部', '各文化站'],
      ['完成总分馆制改造', '2026年9月底前', '覆盖率 100%', '办公室', '群文部'],
      ['排查消防隐患', '每季度', '', '保卫科', ''],
    ]);
  });

  it('is read the same with tabs, also where a cell is empty', () => {
    const expected = [['修订家庭医生团队考核办法', '3月底前', '', '医务科', '财务科']];
    const cells = ['1', ROW[0], ROW[2], ROW[1], ROW[3], ROW[4]];
    expect(tasksOf(TITLE, HEADER, cells.join(' | '))).toEqual(expected);
    expect(tasksOf(TITLE, HEADER.replaceAll(' | ', '\t'), cells.join('\t'))).toEqual(expected);
    expect(tasksOf(TITLE, `| ${HEADER} |`, `| ${cells.join(' | ')} |`)).toEqual(expected);
  });

  it('keeps its columns where the first cell is empty', () => {
    expect(tasksOf(TITLE, HEADER, ' | 整理馆藏目录 |  | 6月底前 | 资料室')).toEqual([
      ['整理馆藏目录', '6月底前', '', '资料室', ''],
    ]);
  });

  it('takes several tabs that only make room for one', () => {
    expect(tasksOf(TITLE, '工作任务\t\t完成时限\t\t责任单位', '整理馆藏目录\t6月底前\t\t\t资料室')).toEqual([
      ['整理馆藏目录', '6月底前', '', '资料室', ''],
    ]);
  });

  it.each([
    ['with bars', ' | ', '编印馆刊 | | | '],
    ['with bars at both ends', ' | ', '| 编印馆刊 | | | |'],
    ['with a bar behind it', ' | ', '编印馆刊 |'],
    ['with tabs', '\t', '编印馆刊\t\t\t'],
  ])('makes an item of its own of a row that only names the task, and goes on below it, %s', (_, between, lonely) => {
    const row = (...cells: readonly string[]) => cells.join(between);
    const title = '二、重点任务';
    const table = [
      row('工作任务', '完成时限', '责任单位', '备注'),
      lonely,
      row('排查隐患', '每季度末', '保卫科', '续办'),
    ];
    const expected = [
      ['编印馆刊', '', '', null, ''],
      ['排查隐患', '每季度', '', '保卫科', ''],
    ];
    expect(tasksOf(...table)).toEqual(expected);
    expect(tasksOf(title, ...table)).toEqual(expected);
  });

  it('makes items of rows whose columns tell neither when nor who, and none of their sums', () => {
    expect(
      tasksOf('二、任务', '工作任务 | 备注', '整理馆藏目录 | 续办', '编印馆刊 | 新增', '合计 | 2项'),
    ).toMatchObject([
      ['整理馆藏目录', '', '', null, ''],
      ['编印馆刊', '', '', null, ''],
    ]);
  });

  it('goes on behind a line that names a group of tasks', () => {
    const header = '工作任务 | 完成时限 | 责任单位';
    expect(
      tasksOf(header, '一、馆藏', '整理目录 | 6月底前 | 资料室', '安全工作', '排查隐患 | 每季度末 | 保卫科'),
    ).toEqual([
      ['整理目录', '6月底前', '', '资料室', ''],
      ['排查隐患', '每季度', '', '保卫科', ''],
    ]);
  });

  it('ends at a text below it, whatever room stands before its words', () => {
    const header = '工作任务\t完成时限\t责任单位';
    const note = '\t\t本表由办公室督办。';
    expect(tasksOf(header, '整理目录\t6月底前\t资料室', note, '编印馆刊\t\t')).toMatchObject([
      ['整理目录', '6月底前', '', '资料室', ''],
      [expect.stringContaining('表'), '', '', '办公室', ''],
    ]);
  });

  it('does not take the words of a task for its owner where a column says who', () => {
    expect(tasksOf(TITLE, HEADER, '1 | 办公室负责的事项清单公开 |  | 3月底前 | 政务科')).toMatchObject([
      ['办公室负责的事项清单公开', '3月底前', '', '政务科', ''],
    ]);
  });

  it.each<[string, ScheduleNorm]>([
    ['2026.6.30', { kind: 'date', month: 6, day: 30 }],
    ['2026/12/25前', { kind: 'deadline', by: '12-25' }],
    ['2026-03-01至2026-06-30', { kind: 'range', from: '03-01', to: '06-30' }],
    ['11-30', { kind: 'date', month: 11, day: 30 }],
    ['2026.5', { kind: 'month', months: [5] }],
  ])('takes figures in its column of times for a day: %s', (time, norm) => {
    const text = [TITLE, '工作任务 | 完成时限 | 责任单位', `整理馆藏目录 | ${time} | 资料室`].join('\n');
    expect(readPlan(text).schedules.map((schedule) => schedule.norm)).toEqual([norm]);
  });

  it.each(['3-5', '2026.13.1', '2026.2.30', '6.30万元'])('takes other figures there for none: %s', (time) => {
    const text = [TITLE, '工作任务 | 完成时限 | 责任单位', `整理馆藏目录 | ${time} | 资料室`].join('\n');
    expect(readPlan(text).schedules).toEqual([]);
  });

  it('reads the shares below the quarters of a year', () => {
    const text = ['三、投资进度', '项目\t一季度\t二季度\t三季度\t四季度', '卫生院改造\t20%\t50%\t80%\t100%'].join('\n');
    const { stages, schedules } = readPlan(text);
    expect(stages.map(({ to, progress }) => [to, progress])).toEqual([
      ['03-31', 20],
      ['06-30', 50],
      ['09-30', 80],
      ['12-31', 100],
    ]);
    expect(schedules).toEqual([]);
  });

  it('has the number of a row also where it shares a cell with the task', () => {
    const rows = [
      '阶段 | 时间 | 责任部门',
      '1 启动部署 | 1月至2月 | 安环部',
      '2 全面推进 | 3月至10月 | 设备部',
      '3个车间 | 11月 | 安环部',
    ];
    expect(readPlan(rows.join('\n')).outline.map(({ label, text }) => [label, text.slice(0, 4)])).toEqual([
      ['1', '启动部署'],
      ['2', '全面推进'],
    ]);
    expect(tasksOf(...rows).map((task) => (task as unknown[])[3])).toEqual(['安环部', '设备部', '安环部']);
  });

  it('is part of the plan with its header, where the plan begins with it', () => {
    const text = [TITLE, HEADER, '1 | 整理馆藏目录 |  | 6月底前 | 资料室'].join('\n');
    expect(text.slice(readPlan(text).plans[0]?.start)).toMatch(/^序号/u);
  });

  it('gives its year and its name to the plan', () => {
    const [plan] = readPlan([TITLE, HEADER, '1 | 整理馆藏目录 |  | 6月底前 | 资料室'].join('\n')).plans;
    expect(plan).toMatchObject({ title: TITLE, year: 2026 });
  });
});
