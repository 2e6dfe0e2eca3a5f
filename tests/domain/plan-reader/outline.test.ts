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
      [
        '三、实施步骤',
        '分两个阶段进行。',
        '第一阶段：宣传发动（3月）。',
        '1、开会。',
        '2、发文。',
        '第二阶段　组织实施（4月—10月）。',
        '四、要求',
      ],
      ['1 三、', '2 第一阶段：', '3 1、', '3 2、', '2 第二阶段', '1 四、'],
    ],
    [
      ['（二）实施步骤', '分两步走。', '第一步，摸底。3月底前完成。', '第二步，推进。', '（三）保障'],
      ['1 (二)', '2 第一步，', '2 第二步，', '1 (三)'],
    ],
    [
      ['二、安排', '第一季度：', '1、签责任书。', '二季度：检查。', '三、要求'],
      ['1 二、', '2 第一季度：', '3 1、', '2 二季度：', '1 三、'],
    ],
    [
      ['第一周：开学典礼', '第二周（9月8日—12日）：教学检查'],
      ['1 第一周：', '1 第二周(9月8日—12日)：'],
    ],
    [
      ['1 总则', '1.1 目的', '1.2 依据', '2 任务', '2.1. 调查', '3 附则'],
      ['1 1', '2 1.1', '2 1.2', '1 2', '2 2.1.', '1 3'],
    ],
    [
      ['一 指导思想', '二 工作目标', '三 工作措施'],
      ['1 一', '1 二', '1 三'],
    ],
    [
      ['1，加强领导。', '2，强化宣传。', '3，严格考核。'],
      ['1 1，', '1 2，', '1 3，'],
    ],
    [
      ['一、任务', '——加强学习。', '——强化管理。', '二、要求'],
      ['1 一、', '2 ——', '2 ——', '1 二、'],
    ],
    [
      ['一抓学习，提高素质。', '二抓制度，规范管理。'],
      ['1 一抓', '1 二抓'],
    ],
    [
      ['一、检查', '▲ 自查', '▲ 互查'],
      ['1 一、', '2 ▲', '2 ▲'],
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

  it('takes the numbered lines of a table cell for items of depth 1, over line breaks', () => {
    expect(
      labels('时间\t重点\t措施', '三月\t1．排查；', '2．演练。\t1．开展排查，重点是食', '堂和宿舍；', '2．组织演练。'),
    ).toEqual(['1 1.', '1 2.', '1 1.', '1 2.']);
  });

  it.each([
    ['第一阶段工作已经完成，成效明显。'],
    ['第一步要摸清底数。'],
    ['3个村开展试点。\n4个村跟进。'],
    ['1月底前上报。\n2月底前汇总。'],
    ['一级医院达标。\n二级医院争创。'],
    ['——以青石镇为例'],
    ['一方面加强领导。\n另一方面落实责任。'],
  ])('finds no label in %j', (text) => {
    expect(labels(text)).toEqual([]);
  });

  it('tells headings from items', () => {
    const { outline } = readPlan('一、目标\n1、建卡率达90%。\n2、建册率达80%。\n二、措施\n加强宣传，提高认识。');
    expect(outline.map((entry) => entry.role)).toEqual(['heading', 'item', 'item', 'heading']);
  });
});
