import { describe, expect, test } from 'vitest';
import type { QuestionKind, ReadQuestion } from '#domain/plan-reader/reading';
import { readPlan } from '#domain/plan-reader/read-plan';

function asked(sentence: string, kind?: QuestionKind, title = '青山镇卫生院2026年工作计划'): ReadQuestion[] {
  const { questions } = readPlan(`${title}\n一、重点工作\n1、${sentence}`);
  return kind === undefined ? [...questions] : questions.filter((question) => question.kind === kind);
}
const about = (sentence: string, kind: QuestionKind) =>
  asked(sentence, kind).map((question) => `${question.printed}|${question.about}`);
const norms = (question: ReadQuestion | undefined) =>
  question?.candidates.map((answer) => (answer.kind === 'rule' ? answer.norm : answer));

describe('the plan’s year', () => {
  test('is asked where the text prints none, with the year after the signature as likely where it is signed late', () => {
    const unsigned = readPlan('青山镇卫生院工作计划\n一、工作\n1、每月召开例会。');
    expect(unsigned.questions).toMatchObject([{ kind: 'plan-year', candidates: [] }]);
    const signed = readPlan('青山镇卫生院工作计划\n一、工作\n1、每月召开例会。\n青山镇卫生院\n2025年12月20日');
    expect(signed.questions[0]?.candidates).toEqual([{ kind: 'year', year: 2026 }]);
  });

  test('is not asked where it is printed', () => {
    expect(asked('每月召开例会。', 'plan-year')).toEqual([]);
  });
});

describe('a vague frequency', () => {
  test.each([
    ['定期开展医疗质量检查。', '定期|医疗质量检查'],
    ['对辖区供水单位、学校定期进行巡查。', '定期|巡查'],
    ['定期对村医进行业务知识培训。', '定期|业务知识培训'],
    ['对高血压高危人群定期测量血压。', '定期|高血压高危人群测量血压'],
    ['对辖区高血压、糖尿病患者定期随访。', '定期|高血压、糖尿病患者随访'],
    ['公共卫生科定期开展老年人随访。', '定期|老年人随访'],
    ['不定期抽查各科室值班情况。', '不定期|抽查各科室值班情况'],
    ['质控办定期或不定期对各科室进行检查。', '定期或不定期|检查'],
    ['经常性地开展安全教育学习。', '经常性|安全教育学习'],
    ['定期开展高血压、糖尿病专题知识讲座。', '定期|糖尿病专题知识讲座'],
    ['落实例会制度，定期召开工作例会。', '定期|工作例会'],
  ])('is asked about the work that it hangs on: %s', (sentence, expected) => {
    expect(about(sentence, 'vague-frequency')).toEqual([expected]);
  });

  test.each([
    '每月定期开展医疗质量检查。',
    '定期更换宣传栏内容，每年不少于6次。',
    '定期更换宣传栏内容。每年不少于6次。',
    '督促患者定期复查。',
    '指导孕妇定期产检。',
    '建议老年人定期测量血压。',
    '建立定期通报制度。',
    '采取不定期巡查等方式加强监管。',
    '去年我院定期开展了质量检查。',
    '按照《定期检查办法》执行。',
    '不再定期报送纸质材料。',
    '医务人员定期参加上级培训。',
    '3月底前定期药品盘点到位。',
  ])('is not asked where the text says when, or orders nothing: %s', (sentence) => {
    expect(about(sentence, 'vague-frequency')).toEqual([]);
  });

  test('offers what the word usually means, the likeliest first', () => {
    const [question] = asked('定期开展医疗质量检查。', 'vague-frequency');
    expect(norms(question)?.[0]).toEqual({ kind: 'recur', per: 'month', every: 1, times: 1 });
    expect(question?.candidates).toHaveLength(4);
  });
});

describe('a vague time', () => {
  test.each([
    ['发现疫情及时上报。', '及时|上报'],
    ['适时召开现场推进会。', '适时|现场推进会'],
    ['资料及时整理归档。', '及时|整理归档'],
  ])('is listed with the work that it hangs on: %s', (sentence, expected) => {
    expect(about(sentence, 'vague-time')).toEqual([expected]);
  });

  test.each(['发现疫情2小时内及时上报。', '做到反应及时。', '督促患者及时复诊。'])('is not listed: %s', (sentence) => {
    expect(about(sentence, 'vague-time')).toEqual([]);
  });
});

describe('a value with a blank or a slip in it', () => {
  test.each([
    ['孕产妇系统管理率达9x%。', '9x', '孕产妇系统管理率', []],
    ['儿童健康管理率达到__%以上。', '__', '儿童健康管理率', []],
    ['高血压患者规范管理率达到9O%以上。', '9O', '高血压患者规范管理率', [90]],
    ['疫苗接种率达95。5%以上。', '95。5', '疫苗接种率', [95.5]],
  ])('is asked with what it may stand for: %s', (sentence, printed, name, values) => {
    const [question] = asked(sentence, 'ambiguous-value');
    expect(question).toMatchObject({ printed, about: name, target: { name, unit: '%', op: '>=' } });
    expect(question?.candidates.map((answer) => answer.kind === 'value' && answer.value)).toEqual(values);
  });

  test.each(['20xx年全区组织培训2次。', '按照《服务规范（××年版）》执行。', '推进5G智慧医院建设，配备B超2台。'])(
    'is not asked where it sets no target: %s',
    (sentence) => {
      expect(asked(sentence, 'ambiguous-value')).toEqual([]);
    },
  );
});

describe('a date that may mean two things', () => {
  test('a half-blank month is asked with the months that it can be', () => {
    const [question] = asked('各村于1x月13日前上报总结。', 'ambiguous-date');
    expect(norms(question)).toEqual([
      { kind: 'deadline', by: '10-13' },
      { kind: 'deadline', by: '11-13' },
      { kind: 'deadline', by: '12-13' },
    ]);
  });

  test('a day without its month is every month’s, or that of the month named before', () => {
    const [question] = asked('三、3月工作安排为动员部署，25日前报送方案。', 'ambiguous-date');
    expect(question).toMatchObject({ printed: '25日前', about: '报送方案' });
    expect(norms(question)).toEqual([
      { kind: 'deadline', by: '03-25' },
      { kind: 'recur', per: 'month', every: 1, times: 1, day: 25, before: true },
    ]);
  });

  test('a number with a point before 前 may be a day', () => {
    const [question] = asked('3.5前完成自查。', 'ambiguous-date');
    expect(norms(question)).toEqual([{ kind: 'deadline', by: '03-05' }]);
  });

  test.each([
    '每月25日前报送报表。',
    '3月25日前报送方案。',
    '结合3.24世界防治结核病日开展宣传。',
    '满意度提高3.5个百分点。',
  ])('is not asked where it is clear: %s', (sentence) => {
    expect(asked(sentence, 'ambiguous-date')).toEqual([]);
  });
});

describe('a year other than the plan’s', () => {
  test('is asked about for a deadline, with the plan’s year as the answer', () => {
    const [question] = asked('2025年12月底前完成制度修订。', 'other-year');
    expect(question?.printed).toBe('2025年12月底前');
    expect(norms(question)).toEqual([{ kind: 'deadline', by: '12-31' }]);
  });

  test.each([
    '较2025年底前增长5%。',
    '2025年6月底前已完成改造。',
    '2026年12月底前完成制度修订。',
    '2030年底前建成。',
    '落实2025年印发的方案。',
  ])('is not where it tells of the past, of the plan’s year or of a later one: %s', (sentence) => {
    expect(asked(sentence, 'other-year')).toEqual([]);
  });
});

describe('a lead that is not said', () => {
  test.each([
    ['由医务科、护理部负责落实。', ['医务科', '护理部']],
    ['处方点评（责任科室：药剂科、医务科）。', ['药剂科', '医务科']],
  ])('is asked with the parties that are named: %s', (sentence, parties) => {
    const [question] = asked(sentence, 'shared-lead');
    expect(question?.candidates).toEqual(parties.map((party) => ({ kind: 'lead', party })));
  });

  test.each([
    '由医务科负责，护理部配合。',
    '由医务科牵头，会同护理部开展。',
    '各村卫生室、学校负责本单位工作。',
    '医务科、护理部要加强沟通。',
    '由医务科负责落实。',
    '由医务科会同护理部、药剂科负责实施。',
    '由医务科、护理部轮流负责值守。',
    '由医务科、护理部分别负责本条线考核。',
    '由局党组书记、局长杨再清任组长。',
  ])('is not asked where one leads, each does its own, or none is made to answer: %s', (sentence) => {
    expect(asked(sentence, 'shared-lead')).toEqual([]);
  });

  const labelled = (label: string, ...parties: readonly string[]) =>
    readPlan(
      [
        '卫生院2026年工作计划',
        ...parties.map((names, at) => `${String(at + 1)}、整改落实。（${label}：${names}）`),
      ].join('\n'),
    ).questions.map(({ kind, printed, about, candidates }) => [kind, printed, about, candidates[0]?.kind]);

  test('is one question about the order of names where the plan has one label for them throughout', () => {
    const order = ['lead-order', '责任科室', '', 'first-leads'];
    expect(labelled('责任科室', '医务科、护理部', '药剂科', '护理部、医务科', '总务科和财务科')).toEqual([
      order,
      order,
      order,
    ]);
  });

  test('is asked place by place where the label stands seldom, or says who leads', () => {
    expect(labelled('责任科室', '医务科、护理部', '护理部、药剂科').map(([kind]) => kind)).toEqual([
      'shared-lead',
      'shared-lead',
    ]);
    expect(labelled('责任科室', '医务科', '护理部', '药剂科', '各科室、门诊')).toEqual([]);
    const led = '医务科；配合科室：护理部、药剂科';
    expect(labelled('牵头科室', led, led, led)).toEqual([]);
  });

  test('a party that names nobody is asked for, with those that lead elsewhere as candidates', () => {
    const { questions } = readPlan(
      '卫生院2026年工作计划\n一、工作\n1、由公共卫生科负责健康教育。\n2、由相关科室负责整改落实。',
    );
    expect(questions).toMatchObject([
      { kind: 'unclear-owner', printed: '相关科室', candidates: [{ kind: 'lead', party: '公共卫生科' }] },
    ]);
  });

  test('an exhortation to everybody concerned asks for nobody', () => {
    expect(asked('各有关部门要高度重视，密切配合。', 'unclear-owner')).toEqual([]);
  });
});

describe('two values for one target', () => {
  const twice = (first: string, second: string) =>
    readPlan(`卫生院2026年工作计划\n一、目标\n1、${first}\n二、措施\n1、${second}`).questions.filter(
      ({ kind }) => kind === 'contradicting-targets',
    );

  test('are asked about where the same indicator is given both', () => {
    const [question] = twice('高血压患者规范管理率达60%以上。', '随访到位，高血压患者规范管理率达65%以上。');
    expect(question).toMatchObject({
      about: '高血压患者规范管理率',
      printed: '60%、65%',
      candidates: [
        { kind: 'value', value: 60 },
        { kind: 'value', value: 65 },
      ],
    });
  });

  test.each([
    ['高血压患者规范管理率达60%以上。', '糖尿病患者规范管理率达65%以上。'],
    ['高血压患者规范管理率达60%以上。', '高血压患者规范管理率达60%以上。'],
    ['6月底前高血压患者规范管理率达30%以上。', '高血压患者规范管理率达60%以上。'],
    ['规范管理率达60%以上。', '规范管理率达65%以上。'],
  ])('are not where names, steps or services differ: %s %s', (first, second) => {
    expect(twice(first, second)).toEqual([]);
  });
});
