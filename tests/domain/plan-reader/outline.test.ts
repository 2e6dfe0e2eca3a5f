import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

/** Brackets and digits half-width, so that expectations need not say which the text printed. */
const folded = (label: string) => label.replace(/[（）．０-９]/gu, (char) => char.normalize('NFKC'));
/** Labels with their depths, in order. */
const labels = (...lines: readonly string[]) =>
  readPlan(lines.join('\n')).outline.map((entry) => `${String(entry.depth)} ${folded(entry.label)}`);

describe('the outline', () => {
  it('nests the usual order of labels', () => {
    expect(labels('一、总体要求', '（一）目标', '1、建档', '（1）入户', '①登记', '②录入', '二、措施')).toEqual([
      '1 一、',
      '2 (一)',
      '3 1、',
      '4 (1)',
      '5 ①',
      '5 ②',
      '1 二、',
    ]);
  });

  it.each([
    [
      ['1. 甲工作', '2. 乙工作'],
      ['1 1.', '1 2.'],
    ],
    [
      ['1．甲工作', '２．乙工作'],
      ['1 1.', '1 2.'],
    ],
    [
      ['1) 甲工作', '2）乙工作'],
      ['1 1)', '1 2)'],
    ],
    [
      ['a) 甲工作', 'b) 乙工作'],
      ['1 a)', '1 b)'],
    ],
    [
      ['⑴ 甲工作', '⑵ 乙工作'],
      ['1 ⑴', '1 ⑵'],
    ],
    [
      ['- 1、甲工作', '- 2、乙工作'],
      ['1 -1、', '1 -2、'],
    ],
    [
      ['第一章 总则', '第一节 目标', '第二章 任务'],
      ['1 第一章', '2 第一节', '1 第二章'],
    ],
    [
      ['第一，加强学习。', '第二，加强管理。'],
      ['1 第一，', '1 第二，'],
    ],
    [
      ['一月份：', '①开会', '二月份：', '①培训'],
      ['1 一月份：', '2 ①', '1 二月份：', '2 ①'],
    ],
    [
      ['一、活动', '• 讲座', '• 展览'],
      ['1 一、', '2 •', '2 •'],
    ],
    [
      ['（一）、组织领导', '（二）、经费保障'],
      ['1 (一)、', '1 (二)、'],
    ],
    [
      ['一、任务', '1.1 调查', '1.2 登记', '二、要求'],
      ['1 一、', '2 1.1', '2 1.2', '1 二、'],
    ],
  ])('reads %j', (lines, expected) => {
    expect(labels(...lines)).toEqual(expected);
  });

  it('takes full-width and half-width labels for the same family', () => {
    expect(labels('（一）甲', '１、子项', '(二)乙', '1．子项')).toEqual(['1 (一)', '2 1、', '1 (二)', '2 1.']);
  });

  it('finds 一是…二是… inside an item, one deeper', () => {
    expect(labels('1、改进服务。一是热情接待；二是限时办结。', '2、加强监督。')).toEqual([
      '1 1、',
      '2 一是',
      '2 二是',
      '1 2、',
    ]);
  });

  it('finds 一要…二要… and 一抓…二抓… too', () => {
    expect(labels('四、要求', '一要加强领导，二要压实责任。')).toEqual(['1 四、', '2 一要', '2 二要']);
    expect(labels('1、狠抓行风。一抓纪律，二抓态度。')).toEqual(['1 1、', '2 一抓', '2 二抓']);
  });

  it('does not take counted things for labels', () => {
    expect(
      labels('一、加强管理', '一级、二级医院各确定一名联络员。', '3、4月份开展宣传。', '2024年共完成35项。'),
    ).toEqual(['1 一、']);
  });

  it('finds labels whose line breaks were lost', () => {
    expect(labels('一、指标', '（1）建卡率85%以上（2）建册率90%以上（3）访视率80%以上', '二、措施')).toEqual([
      '1 一、',
      '2 (1)',
      '2 (2)',
      '2 (3)',
      '1 二、',
    ]);
  });

  it('nests circles inside a line of circles', () => {
    expect(labels('①学校健康教育：①讲座；②板报。', '②社区健康教育')).toEqual(['1 ①', '2 ①', '2 ②', '1 ②']);
  });

  it('counts depth from what is printed where the top headings lost their labels', () => {
    const text = [
      '（一）培训。举办两期培训班。',
      '（二）督查。每季度督查一次。',
      '保障工作按照有关规定开展。',
      '1、成立组织。由局长任组长。',
      '2、落实经费。',
    ];
    expect(labels(...text)).toEqual(['1 (一)', '1 (二)', '1 1、', '1 2、']);
  });

  it('keeps a list below its heading when an introduction stands between', () => {
    expect(labels('（一）质量管理', '质量是生命线。', '1、查房', '2、会诊', '（二）安全管理')).toEqual([
      '1 (一)',
      '2 1、',
      '2 2、',
      '1 (二)',
    ]);
  });

  it('joins a line that was broken in mid-sentence', () => {
    const { outline } = readPlan('1、认真做好各项资料的收集、整理和归档工作，按规\n\n定时限上报。\n2、加强宣传。');
    expect(outline.map((entry) => entry.text)).toEqual([
      '认真做好各项资料的收集、整理和归档工作，按规 定时限上报。',
      '加强宣传。',
    ]);
  });

  it('makes an item of depth 1 of each numbered table row', () => {
    expect(labels('三、任务清单', '序号\t内容\t时间', '1\t消防演练\t6月', '2\t安全检查\t每月一次')).toEqual([
      '1 三、',
      '1 1',
      '1 2',
    ]);
  });

  it('tells headings from items', () => {
    const { outline } = readPlan('一、目标\n1、建卡率达90%。\n2、建册率达80%。\n二、措施\n加强宣传，提高认识。');
    expect(outline.map((entry) => entry.role)).toEqual(['heading', 'item', 'item', 'heading']);
  });
});
