import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

/** The first words of each plan. */
const openings = (text: string) =>
  readPlan(text).plans.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, '').slice(0, 5));

const SECTIONS = [
  '一、加强领导\n调整充实领导小组，定期研究，层层落实，形成一级抓一级的格局。',
  '二、强化宣传\n利用院坝会、广播和微信群把政策讲清楚，力求家喻户晓。',
  '三、严格考核\n考核结果与年终评优挂钩，奖勤罚懒。',
].join('\n');
const LIST = ['1、每季度组织一次培训。', '2、每月检查一次台账。', '3、年底前完成资料归档。'].join('\n');
const PROSE = `三农工作千头万绪。${'村里的水渠要修，路灯要装，账目要公开，老人要有人管。'.repeat(20)}`;

/** Plans as offices write them, each with the words that it opens with. */
const HEALTH = `为提高居民健康素养，结合我镇实际，特制定本计划。\n${SECTIONS}`;
const SCHOOL = `新学期里，德育处将以养成教育为主线，以少先队活动为载体，让每一个孩子都能抬起头来走路。\n${SECTIONS}`;
const NURSING = `护理是医院的半边天，护士的一举一动病人都看在眼里，记在心里。今年要把优质护理做细做实，不搞花架子。\n${SECTIONS}`;
const WARD = `根据护理部的统一安排，结合本病区收治特点，制定本年度护理工作计划如下：\n${LIST}`;
const LIBRARY = `一、指导思想\n坚持读者第一，把书送到群众手里。\n${SECTIONS.replace('一、', '二、').replace('二、强', '三、强').replace('三、严', '四、严')}`;

const COLLECTOR = '转眼又到年底，是时候写一份工作计划了。下面是小编整理的几篇，希望对大家有所帮助。';
const HEADINGS: readonly (readonly [string, string])[] = [
  ['篇一', '篇二'],
  ['★篇一★', '★篇二★'],
  ['——篇一——', '——篇二——'],
  ['**篇一**', '**篇二**'],
  ['【范文一】', '【范文二】'],
  ['示例一：', '示例二：'],
  ['案例1', '案例2'],
  ['计划书一', '计划书二'],
  ['参考一', '参考二'],
  ['单位工作计划之一', '单位工作计划之二'],
  ['单位工作计划（通用版）1', '单位工作计划（通用版）2'],
  ['[单位工作计划篇1]', '[单位工作计划篇2]'],
  ['篇一：青石镇2026年健康教育工作计划', '篇二：实验小学德育工作计划'],
  ['01 健康教育工作计划', '02 德育工作计划'],
  ['1.2026年健康教育工作计划', '2.2026年德育工作计划'],
  ['（一）2026年健康教育工作计划', '（二）2026年德育工作计划'],
];
const TITLES: readonly (readonly [string, string])[] = [
  ['青石镇健康教育工作计划', '实验小学德育工作计划'],
  ['健康教育工作计划范文', '德育工作计划范文'],
  ['●青石镇健康教育工作计划', '●实验小学德育工作计划'],
  ['■ 青石镇健康教育工作计划', '■ 实验小学德育工作计划'],
  ['【青石镇健康教育工作计划】', '【实验小学德育工作计划】'],
  ['《青石镇健康教育工作计划》', '《实验小学德育工作计划》'],
  ['青石镇健康教育工作计划：', '实验小学德育工作计划：'],
  ['## 青石镇健康教育工作计划', '## 实验小学德育工作计划'],
  ['2026年健康教育工作安排', '2026年德育工作安排'],
  ['关于印发《2026年健康教育工作方案》的通知', '关于印发《2026年德育工作方案》的通知'],
  ['青石镇健康教育工作计划\n（2026年1月8日）', '实验小学德育工作计划\n（2026年2月1日）'],
  ['青石镇中心卫生院\n健康教育工作计划', '青石镇实验小学\n德育工作计划'],
];

describe('a collection of plans', () => {
  it.each([
    ['（一）', '（二）'],
    ['(1)', '(2)'],
  ])('is parted at %s and %s on lines of their own, behind the words of a collector', (first, second) => {
    const rest = `${first}\n${HEALTH}\n${second}\n${SCHOOL}\n`;
    expect(openings(`2026年单位工作计划(2篇)\n${COLLECTOR}\n${rest}`)).toEqual(['为提高居民', '新学期里，']);
    expect(openings(`青石镇2026年工作计划\n${rest}`)).toHaveLength(1);
    expect(openings(`2026年单位工作计划(2篇)\n${COLLECTOR}\n${rest}${first}健全档案，一户一册。\n`)).toHaveLength(1);
  });

  it.each([...HEADINGS, ...TITLES])('is parted at %s and %s', (first, second) => {
    expect(openings(`${first}\n${HEALTH}\n${second}\n${SCHOOL}\n`)).toEqual(['为提高居民', '新学期里，']);
  });

  it.each(HEADINGS)('is parted at %s and %s behind the words of a collector', (first, second) => {
    expect(openings(`单位工作计划\n${COLLECTOR}\n${first}\n${HEALTH}\n${second}\n${SCHOOL}\n`)).toEqual([
      '为提高居民',
      '新学期里，',
    ]);
  });

  it.each([
    ['单位工作计划篇二', '单位工作计划篇三'],
    ['篇2', '篇3'],
    ['第二篇', '第三篇'],
    ['范文二', '范文三'],
  ])('has a first plan that lost its number before %s', (second, third) => {
    expect(openings(`单位工作计划\n${HEALTH}\n${second}\n${SCHOOL}`)).toHaveLength(2);
    expect(openings(`${HEALTH}\n${second}\n${SCHOOL}\n${third}\n${WARD}`)).toHaveLength(3);
  });

  it.each([
    ['numbers over again behind a closing paragraph', `${HEALTH}\n健康教育工作是一项长期的工作，贵在坚持。\n${SCHOOL}`],
    ['numbers over again behind a date', `${HEALTH}\n青石镇卫生院\n2026年1月8日\n${SCHOOL}`],
    ['numbers over again behind a rule', `${HEALTH}\n* * *\n${SCHOOL}`],
    ['speaks of the new term', `${HEALTH}\n${SCHOOL}`],
    ['says what its work is about', `${SCHOOL}\n${NURSING}`],
    ['makes a formula of what follows', `${NURSING}\n${WARD}`],
    ['begins with its first section', `${HEALTH}\n${LIBRARY}`],
    ['follows a plan in two sections', `${HEALTH.replace(/三、[^]*/u, '')}\n${SCHOOL}`],
    ['follows a plan in prose', `青石村工作计划\n${PROSE}\n实验小学德育工作计划\n${SCHOOL}`],
  ])('goes on without a heading where the next plan %s', (_, text) => {
    expect(openings(text)).toHaveLength(2);
  });

  it.each([
    ['a saying', '没有规矩，不成方圆。新的一年，后勤科将以规范管理为抓手，把饭菜做热、把灯管换亮、把院子扫净。'],
    [
      'another new term',
      '又是一个新学年。我园今年有八个班、二百多个孩子，家长的期盼很高，老师的担子不轻，更要合力把园子办好。',
    ],
    [
      'the state of a house',
      '我中心辖六个居委会、常住人口四万多，在管慢性病患者五千余人，规范管理率离上级要求还有一段差距。',
    ],
    [
      'what is heavy and small',
      '手术室的工作繁重又琐碎，为使全年有条不紊，现结合科室人员和设备的实际，将工作计划如下。',
    ],
  ])('goes on without a heading where the next plan begins with %s', (_, front) => {
    expect(openings(`${HEALTH}\n${front}\n${SECTIONS}`)).toEqual(['为提高居民', front.slice(0, 5)]);
  });

  it('takes a review that leads to the work for the front of a plan, numbered or not', () => {
    const front =
      '过去的一年里，我镇老龄工作在上级部门的指导下取得了一定成绩，但也存在居家服务跟不上的短板。新的一年，我们打算做好如下几项工作。';
    const body = '在组织建设方面，每月走访一次高龄老人。\n在文体活动方面，重阳节举办一次汇演。';
    expect(openings(`${HEALTH}\n${front}\n${body}`)).toEqual(['为提高居民', '过去的一年']);
  });

  it('opens with its own words and not with the last of the plan before', () => {
    const last = '随着任务的增加，人手会更紧，以上安排如与上级要求有冲突，将适当予以调整。';
    expect(openings(`${HEALTH}\n${last}\n${NURSING}`)).toEqual(['为提高居民', '护理是医院']);
    const appeal = '今年的健康教育任务重、时间紧，望各村、各科室扛起责任，不折不扣抓好落实。';
    expect(openings(`${HEALTH}\n${appeal}\n${WARD}`)).toEqual(['为提高居民', '根据护理部']);
    expect(openings(`${HEALTH}\n青石社区卫生服务中心\n${SCHOOL}`)).toEqual(['为提高居民', '新学期里，']);
  });

  it('takes a list inside a paragraph for what a plan is made of', () => {
    const spoken =
      '去年我乡结核病防治工作在县疾控中心的指导下取得了一定成绩。今年要做好以下工作：一是主动筛查。二是全程督导。三是加强培训。';
    const next = '随着生活节奏加快，慢性病成了头号杀手。为此，现制订我院2026年慢性病防治工作计划。';
    expect(openings(`${HEALTH}\n${spoken}\n${next}\n${LIST}`)).toEqual(['为提高居民', '去年我乡结', '随着生活节']);
  });

  it('begins below the addressees and the introduction of the page', () => {
    const title = '沙湾县妇幼保健计划生育服务中心2026年托幼机构与辖区儿童健康管理工作方案';
    expect(openings(`${title}\n各乡镇卫生院，各托幼机构：\n${HEALTH}`)).toEqual(['为提高居民']);
    expect(readPlan(`${title}\n${HEALTH}`).plans).toMatchObject([{ title, year: 2026 }]);
    expect(openings(`单位工作计划(通用)\n【导语】光阴似箭，写好计划才不会迷失方向。\n${HEALTH}`)).toEqual([
      '为提高居民',
    ]);
  });
});

describe('one plan', () => {
  it.each([
    ['another list of means', '为确保上述任务完成，全体人员要做到以下几点，不得打折扣，也不得以任何理由推诿扯皮：'],
    ['an annex', '另附三条纪律，全体人员须照办，违者按规定处理，并在全院职工大会上通报批评：'],
    ['a review within a section', '四、下步打算\n去年以来我镇健康教育有了起色。新的一年，拟做好以下几项工作：'],
    ['a closing paragraph', '健康教育工作任重道远，我们将以更大的热情投入其中，不辜负上级的信任和群众的期望。'],
  ])('stays one with %s', (_, words) => {
    expect(openings(`${HEALTH}\n${words}\n${LIST}`)).toHaveLength(1);
  });

  it('has sections whose number was never printed', () => {
    const text = `${HEALTH.replace(/[一二三]、/gu, '')}\n组织机构\n成立领导小组，组长由院长担任，成员由各科室主任组成，办公室设在医务科。\n工作内容\n（一）开展培训。\n（二）开展检查。`;
    expect(openings(text)).toHaveLength(1);
  });

  it('names a plan in its sections', () => {
    const text = `青石镇工作计划\n${HEALTH}\n四、重点工作\n（一）实施母婴安全行动提升计划\n1、每月随访一次。\n（二）制定应急预案和工作方案\n1、每年演练两次。`;
    expect(openings(text)).toHaveLength(1);
  });
});
