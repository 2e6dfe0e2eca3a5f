import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

/** `op value unit kind` of every indicator, in order; `level` is left out. */
const targetsOf = (text: string) =>
  readPlan(text).indicators.map(({ op, value, unit, kind }) =>
    [op, [value].flat().join('~') + unit, ...(kind === 'level' ? [] : [kind])].join(' '),
  );

/** One expected value, many phrasings. */
const ONE_VALUE: readonly (readonly [string, readonly string[]])[] = [
  [
    '>= 95%',
    [
      '建卡率达到95%以上。',
      '建卡率不低于95%。',
      '建卡率≥95%。',
      '要求建卡率达９５％。',
      '建卡率95%以上。',
      '建卡率：95%以上。',
      '建卡率保持在百分之九十五以上。',
      '力争建卡率达九成五以上。',
      '确保建卡率提高到95%。',
      '做好建卡工作，达到95%。',
    ],
  ],
  ['<= 8‰', ['婴儿死亡率控制在8‰以内。', '婴儿死亡率不超过8‰。', '婴儿死亡率降到千分之八以下。', '婴儿死亡率为8‰。']],
  ['<= 20/10万', ['孕产妇死亡率控制在20/10万以下。', '孕产妇死亡率控制在十万分之二十以内。']],
  ['~ 95%', ['母婴同室率达95%左右。', '24小时母婴同室率在95%左右。']],
  ['>= 90%', ['群众十个里九个以上满意。', '每十户中有九户以上满意。', '九成以上的村建成书屋。']],
  ['<= 20%', ['空置率在两成以下。', '空置率不高于百分之二十。']],
  ['>= 100%', ['乡镇卫生院100%达标。', '辖区内100%的新生儿建立电子档案。', '投诉回复率达到百分之百。']],
  ['range 80~85%', ['回收率达到80%-85%。', '回收率达到80%—85%。']],
  ['= 20名', ['培训20名业务骨干。', '培训业务骨干20名。', '全年计划培训二十名骨干。']],
  ['>= 20名', ['培训骨干不少于20名。', '至少培训20名骨干。', '培训20余名骨干。', '培训骨干20名以上。']],
  ['range 2~4名', ['选送2-4名青年骨干。', '选送２～４名青年骨干。', '选送两到四名青年骨干。', '选送2至4名青年骨干。']],
  ['= 410万元', ['投入410万元。', '争取资金410万元。']],
  ['= 1200万元', ['安排专项资金1,200万元。']],
  ['>= 12万人次', ['门诊人次达12万人次。', '门诊人次达到12万人次。']],
  ['<= 9500人', ['户籍人口出生9500人以内。', '户籍人口出生控制在9500人以内。']],
  ['~ 1.5', ['总和生育率1.5左右。']],
  ['<= 35微克/立方米', ['PM2.5年均浓度控制在35微克/立方米以下。']],
  ['>= 20学时', ['业务培训不少于20学时。']],
  ['<= 8天', ['平均住院日控制在8天以内。']],
  [
    '>= 15% growth',
    ['门诊人次增长15%。', '门诊人次同比增加15%。', '门诊人次较20xx年增长15%。', '门诊人次比上年提高15%以上。'],
  ],
  ['>= 5% decrease', ['发病率下降5%。', '发病率较20xx年降低5%。', '压减公用支出5%。', '能耗比上年削减5%。']],
  ['>= 2个百分点 growth', ['巩固率提高2个百分点。', '提高巩固率2个百分点。']],
  ['= 0', ['重大医疗事故零发生。', '实现零投诉。', '辍学率为0。', '死亡人数为零。']],
  ['= 1次', ['对在岗人员进行一次理论考核。']],
  ['>= 4次', ['对高危人群进行至少四次面对面的随访。']],
  ['= 1所', ['新建一所幼儿园。', '新建1所幼儿园。']],
  ['range 1~2个', ['选1-2个镇进行试点。', '先行启动一到两个试点。']],
  ['= 4000对', ['为4000对新人发放服务包。']],
];

/** Several targets in one sentence. */
const SEVERAL: readonly (readonly [string, readonly string[]])[] = [
  ['婴儿和5岁以下儿童死亡率分别控制在6‰和8‰以下。', ['<= 6‰', '<= 8‰']],
  ['建卡率、访视率和筛查率分别达到90%、85%和80%。', ['>= 90%', '>= 85%', '>= 80%']],
  ['门诊量、住院量分别增长10%和8%。', ['>= 10% growth', '>= 8% growth']],
  ['孕产妇和儿童系统管理率保持在95%以上。', ['>= 95%', '>= 95%']],
  ['报告率、及时率、准确率均达到100%。', ['>= 100%', '>= 100%', '>= 100%']],
  ['报告率，及时率，准确率均达到98%。', ['>= 98%', '>= 98%', '>= 98%']],
  ['管理率达到70%以上，其中城区75%，农村65%。', ['>= 70%', '>= 75%', '>= 65%']],
  ['住院达到5288人次，同比增加15%。', ['>= 5288人次', '>= 15% growth']],
  ['选送5名学科带头人、20名学科骨干到省城培训。', ['= 5名', '= 20名']],
  ['完成38个村卫生室、1个乡镇卫生院标准化建设。', ['= 38个', '= 1个']],
  ['每个行政村有一个卫生室、有一个合格乡村医生。', ['= 1个', '= 1个']],
  ['开展至少5次孕期保健服务和2次产后访视。', ['>= 5次', '>= 2次']],
  ['去年完成投资2亿元，增长15%。今年计划完成投资3亿元，增长25%。', ['= 3亿元', '>= 25% growth']],
];

/** Numbers that set no target: facts, results, conditions, ages, names, dates, counts of a period. */
const NOTHING: readonly string[] = [
  '我乡共有村卫生室10家，达到甲级村卫生室的占95%。',
  '去年完成了120场演出，覆盖率达到90%。',
  '目前，全馆现有藏书30万册，职工56人。',
  '截至2025年底，累计建成书屋120个。',
  '我校占地35亩，建筑面积1.2万平方米。',
  '某乡辖12个行政村，总人口2.3万人，耕地3.2万亩。',
  '我局仍存在宣传覆盖率不足60%的问题。',
  '全镇共完成造林1200亩，超额完成任务20%。',
  '为65岁以上老年人和3岁以下儿童服务。',
  '根据《教育法》第二十条和教发〔2021〕12号文件。',
  '11个乡镇、街道要加强孕期保健服务。',
  '对评分≥20分的高危孕妇专案管理。',
  '对考核不合格的单位扣20%。',
  '凡迟到3次以上的扣发奖金50元。',
  '围绕儿童保健服务8项技术规范开展培训。',
  '落实“一户一档”，抓好三项制度，形成一批经验。',
  '使“两个效益”有新的增长。',
  '巡查全年不少于4次，每季度一次。',
  '三月份举办讲座一次。',
  '学习贯彻十八届三中全会和省委十届六次全会精神。',
  '设24小时热线电话（0355—8774565）。',
  '没有一成不变的定律。',
  '在11年基础上完善措施，从事工作3年以上。',
  '执行药品零差率销售和零报告制度。',
  '2026年9月底前建成网络。',
];

describe('quantified indicators', () => {
  for (const [target, phrasings] of ONE_VALUE) {
    for (const phrasing of phrasings) {
      it(`reads ${phrasing} as ${target}`, () => {
        expect(targetsOf(phrasing)).toEqual([target]);
      });
    }
  }

  for (const [sentence, targets] of SEVERAL) {
    it(`reads ${targets.join(', ')} in ${sentence}`, () => {
      expect(targetsOf(sentence)).toEqual(targets);
    });
  }

  for (const sentence of NOTHING) {
    it(`sets no target with ${sentence}`, () => {
      expect(targetsOf(sentence)).toEqual([]);
    });
  }

  it('names what is measured in few words', () => {
    const names = (text: string) => readPlan(text).indicators.map((indicator) => indicator.name);
    expect(names('力争全年引进学科带头人2名，高学历专业技术人员60人。')).toEqual([
      '引进学科带头人',
      '高学历专业技术人员',
    ]);
    expect(names('从区级医院选送5名学科带头人、20名学科骨干到市内培训。')).toEqual(['选送学科带头人', '选送学科骨干']);
    expect(names('婴儿与5岁以下儿童死亡率分别控制在5‰与6‰以下。')).toEqual(['婴儿死亡率', '5岁以下儿童死亡率']);
    expect(names('婚前保健知识知晓率：城市80%以上，农村75%以上。')).toEqual([
      '婚前保健知识知晓率（城市）',
      '婚前保健知识知晓率（农村）',
    ]);
    expect(names('手术例数达622人次，同比增长20%。')).toEqual(['手术例数', '手术例数']);
  });

  it('holds name and value in its span, in the original with its white space', () => {
    const text = '其中　早孕建卡率 达 ９０％ 以上，访视率达80%。';
    const [first] = readPlan(text).indicators;
    expect(text.slice(first?.start, first?.end)).toBe('早孕建卡率 达 ９０％ 以上');
  });

  it('tells a floor that is printed from one that was concluded', () => {
    const [bare, floor] = readPlan('建卡率90%，访视率不低于90%。').indicators;
    expect([bare?.origin, floor?.origin]).toEqual(['inferred', 'printed']);
  });

  it('names a value that fills a table cell after the row it stands in', () => {
    const table =
      '序号|工作任务|目标值|完成时限\n1|骨干培训|20名|6月底前\n2|群众满意度|95%以上|12月\n3|台账|齐全|年底前';
    expect(readPlan(table).indicators.map(({ name, op, value, unit }) => [name, op, value, unit])).toEqual([
      ['骨干培训', '>=', 20, '名'],
      ['群众满意度', '>=', 95, '%'],
    ]);
    expect(readPlan(table).schedules.map((schedule) => schedule.norm)).toEqual([
      { kind: 'deadline', by: '06-30' },
      { kind: 'month', months: [12] },
      { kind: 'deadline', by: '12-31' },
    ]);
  });

  it('leaves a staged milestone to the stages', () => {
    const reading = readPlan('6月份完成总体30%的任务量，9月份完成总体80%的任务量。');
    expect([reading.indicators, reading.schedules, reading.stages.length]).toEqual([[], [], 2]);
  });
});
