import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

/** The first words of each plan. */
const openings = (text: string) =>
  readPlan(text).plans.map((plan) =>
    text
      .slice(plan.start, plan.start + 40)
      .replace(/\s+/gu, '')
      .slice(0, 6),
  );

const BODY =
  '一、加强领导\n成立工作专班，明确职责分工，层层抓好落实，定期研究解决问题。\n二、强化宣传\n利用各种阵地广泛宣传政策，营造良好氛围，提高知晓率。\n三、严格考核\n将任务完成情况纳入年度考核，奖优罚劣，确保各项工作落到实处。\n';

describe('the plans of a document', () => {
  it('takes a document without announcements for one plan', () => {
    expect(openings(`按照上级部署，制定本计划。\n${BODY}`)).toEqual(['按照上级部署']);
  });

  it.each([
    ['学校工作计划篇一', '学校工作计划篇二'],
    ['【篇1】教务工作', '【篇2】总务工作'],
    ['第一篇：教务工作', '第二篇：总务工作'],
    ['范文一', '范文二'],
    ['学校安全工作计划（一）', '学校安全工作计划（二）'],
    ['学校工作计划 篇1', '学校工作计划 篇2'],
    ['学校工作计划（篇1）', '学校工作计划（篇2）'],
    ['学校工作计划篇一：', '学校工作计划篇二：'],
    ['学校工作计划 第一篇', '学校工作计划 第二篇'],
    ['文明单位创建方案【第一篇】', '文明单位创建方案【第二篇】'],
    ['一篇：教务工作', '二篇：总务工作'],
    ['学校工作计划精选篇1', '学校工作计划精选篇2'],
    ['学校工作计划范例1', '学校工作计划范例2'],
    ['《学校工作计划》一', '《学校工作计划》二'],
    ['计划一', '计划二'],
    ['Part 1 教务工作', 'Part 2 总务工作'],
    ['# 学校工作计划篇一', '# 学校工作计划篇二'],
    ['（一）教务处工作计划', '（二）总务处工作计划'],
    ['一、教务处工作计划', '二、总务处工作计划'],
  ])('splits at %s and %s', (first, second) => {
    const text = `开头的话，供大家参考。\n${first}\n坚持育人为本。\n${BODY}${second}\n做好后勤服务。\n${BODY}`;
    expect(openings(text)).toEqual(['坚持育人为本', '做好后勤服务']);
  });

  it('takes the number of a piece alone in its file for no more than a title', () => {
    expect(openings(`学校工作计划篇1\n坚持育人为本。\n${BODY}`)).toEqual(['坚持育人为本']);
    const book = `第一篇\n学校工作计划篇1\n坚持育人为本。\n${BODY}第二篇\n做好后勤服务。\n${BODY}`;
    expect(openings(book)).toEqual(['坚持育人为本', '做好后勤服务']);
  });

  it('begins below the letter that passes a plan on, and not below what only speaks of one', () => {
    const letter =
      '关于印发《青石镇2026年工作计划》的通知\n各村：\n现将《青石镇2026年工作计划》印发给你们。\n2026年1月8日\n';
    const plan = `青石镇2026年工作计划\n坚持稳中求进。\n${BODY}`;
    expect(openings(letter + plan)).toEqual(['坚持稳中求进']);
    expect(openings(`编者按：现转发如下计划，供各地学习借鉴。\n${plan}`)).toEqual(['坚持稳中求进']);
    expect(openings(`各科室要将年度任务印发到人。\n重点工作安排\n坚持稳中求进。\n${BODY}`)).toEqual(['各科室要将年']);
  });

  it('begins behind its table of contents, where the first of its entries comes again', () => {
    const contents = '目  录\n一、加强领导……………1\n二、强化宣传\t2\n三、严格考核..........3\n';
    expect(openings(`青石镇2026年工作计划\n${contents}${BODY}`)).toEqual(['一、加强领导']);
    expect(readPlan(`青石镇2026年工作计划\n${contents}${BODY}`).outline).toHaveLength(3);
    expect(readPlan(`${contents}青石镇2026年工作计划\n${BODY}`)).toMatchObject({ plans: [{ year: 2026 }] });
    expect(openings(`目录\n由办公室编制。\n${BODY}`)).toEqual(['目录由办公室']);
  });

  it('spells the brackets of a title as the document does, and its digits as they are compared', () => {
    expect(readPlan(`“健康校园”工作计划（２０２６—2028年）\n${BODY}`).plans[0]?.title).toBe(
      '“健康校园”工作计划（2026—2028年）',
    );
  });

  it.each([
    ['【篇一：工会年度工作计划】', '【篇二：食堂年度工作计划】'],
    ['第1篇：工会年度工作计划', '第2篇：食堂年度工作计划'],
    ['★第一篇：工会年度工作计划★', '★第二篇：食堂年度工作计划★'],
  ])('names plans without the numbers and the signs of their collection: %s', (first, second) => {
    const { plans } = readPlan(`${first}\n${BODY}${second}\n${BODY}`);
    expect(plans.map(({ title }) => title)).toEqual(['工会年度工作计划', '食堂年度工作计划']);
  });

  it('takes a title behind a bullet for a title', () => {
    const book = `●县图书馆2026年工作计划\n坚持全民阅读。\n${BODY}●县文化馆2026年工作计划\n坚持群众文化。\n${BODY}`;
    expect(openings(book)).toEqual(['坚持全民阅读', '坚持群众文化']);
    expect(readPlan(book).plans.map(({ title }) => title)).toContain('县文化馆2026年工作计划');
    expect(readPlan(`坚持全民阅读。\n● 培训计划\n● 采购计划`).outline).toHaveLength(2);
  });

  it('takes numbered titles for sections where the plan speaks before the first of them', () => {
    const text = `2026年，我校坚持育人为本。\n一、教务处工作计划\n1、抓常规，每月检查一次。\n2、抓教研，每周集体备课。\n二、总务处工作计划\n1、抓维修。\n2、抓采购。`;
    expect(openings(text)).toEqual(['2026年，']);
  });

  it.each(['医院感染管理工作计划', '青石镇卫生院\n2026年工作计划', '护理部2026年度工作要点'])(
    'splits at the title line: %s',
    (title) => {
      const list = '1、强化培训，每季度组织一次集中学习和考核。\n2、强化质控，每月检查一次病历和处方。\n';
      expect(openings(`按照年初部署，坚持稳中求进。\n${BODY}${title}\n做好各项服务。\n${list}`)).toEqual([
        '按照年初部署',
        '做好各项服务',
      ]);
    },
  );

  it('splits where a plan opens without a heading and numbers its items differently', () => {
    const next = '根据教育局要求，结合我校实际，特制定本学期德育工作计划如下：\n1、抓好队伍。\n2、抓好常规。';
    expect(openings(`按照年初部署，坚持稳中求进。\n${BODY}${next}`)).toEqual(['按照年初部署', '根据教育局要']);
  });

  it.each([
    '为确保各项工作落到实处，特制定以下措施：\n1、加强领导。\n2、强化督查。',
    '为进一步提高医疗质量，根据上级文件精神，特制定如下培训计划：\n1、每月培训一次。\n2、每季度考核一次。',
    '2026年是“十五五”规划的开局之年，各单位要高度重视。\n（一）统一思想\n（二）落实责任',
    '医院2026年培训计划\n1、三月急救培训。\n2、四月院感培训。',
  ])('does not split where the numbering goes on behind: %s', (inside) => {
    expect(
      openings(`按照年初部署，坚持稳中求进。\n${BODY}四、保障措施\n${inside}\n五、工作要求\n抓好落实。`),
    ).toHaveLength(1);
  });

  it('splits where a new plan opens without a heading', () => {
    const second = '为进一步做好社区养老服务工作，满足老年人多样化需求，结合我街道实际，特制定如下计划：';
    const third = '2026年，是“十五五”规划的开局之年，也是我局深化改革的关键之年，任务艰巨。';
    expect(openings(`按照年初部署，坚持稳中求进。\n${BODY}${second}\n${BODY}${third}\n${BODY}`)).toEqual([
      '按照年初部署',
      '为进一步做好',
      '2026年，',
    ]);
  });

  it('splits after a closing appeal when the numbering starts over', () => {
    const closing = '同志们，新征程已经开启，让我们携起手来，为实现全年目标而努力奋斗！';
    const next = '在巩固既有成果的基础上，以群众满意为标准，以数字化改革为动力，以队伍建设为保障，全面提升服务水平。';
    expect(openings(`按照年初部署，坚持稳中求进。\n${BODY}${closing}\n${next}\n${BODY}`)).toEqual([
      '按照年初部署',
      '在巩固既有成',
    ]);
  });

  it('splits at a title line and leaves the title out of the plan', () => {
    const text = `青石镇2026年工作计划\n坚持稳中求进。\n${BODY}青石镇人民政府\n2026年1月5日\n青石镇妇联2026年工作要点\n关爱妇女儿童。\n${BODY}`;
    const { plans } = readPlan(text);
    expect(plans.map((plan) => plan.heading)).toEqual(['青石镇2026年工作计划', '青石镇妇联2026年工作要点']);
    expect(plans.map((plan) => plan.year)).toEqual([2026, 2026]);
    expect(openings(text)).toEqual(['坚持稳中求进', '关爱妇女儿童']);
  });

  it('takes of two years in a title the one that is planned', () => {
    const yearsOf = (titles: readonly string[]) =>
      titles.map((title) => readPlan(`${title}\n坚持稳中求进。\n${BODY}`).plans.map((plan) => plan.year));
    const planned = [
      '青石县林业局2025年工作总结和2026年工作计划',
      '2025年工作总结及2026年工作打算',
      '2025年度工作回顾暨2026年重点工作安排',
      '2025年工作情况和2026年工作思路',
      '二〇二五年工作总结及二〇二六年工作计划',
      '青石镇2026年工作要点',
      '关于2026年工作计划的报告',
      '2026年工作计划(2025年12月修订)',
    ];
    expect(yearsOf(planned)).toEqual(planned.map(() => [2026]));
  });

  it('asks which year is planned where a title leaves it open', () => {
    const asked = (title: string) =>
      readPlan(`${title}\n2025年，我局完成了各项任务。\n${BODY}`).questions.filter(
        (question) => question.kind === 'plan-year',
      );
    const years = (first: number, ...more: number[]) => [
      { candidates: [first, ...more].map((year) => ({ kind: 'year', year })) },
    ];
    expect(asked('2025年工作总结及明年工作计划')).toMatchObject(years(2026));
    expect(asked('2026-2028年行动计划')).toMatchObject(years(2026, 2028));
    expect(asked('2026年至2028年工作规划')).toMatchObject(years(2026, 2028));
  });

  it('takes no year that is aimed at for its own', () => {
    expect(readPlan(`到2030年，全面建成服务体系。到2012年底，覆盖十一类。\n${BODY}`).plans[0]?.year).toBeNull();
  });

  it.each([
    '20xx年，继续增加服务项目数，提升服务水平，群众满意度明显提高，各项指标持续改善。',
    '制定科室工作目标，进行综合评分考核，促进效率提高。',
    '为此，各科室要密切配合，共同做好各项工作。',
    '培训计划',
  ])('does not split at: %s', (paragraph) => {
    expect(openings(`按照年初部署，坚持稳中求进。\n${BODY}${paragraph}\n加强日常管理，注重过程控制。`)).toHaveLength(1);
  });

  it('leaves the words of collectors out', () => {
    const preface = '时光飞逝，该写计划了。下面是小编为大家整理的工作计划，供大家参考。';
    expect(openings(`${preface}\n按照年初部署，坚持稳中求进。\n${BODY}`)).toEqual(['按照年初部署']);
    const shared = '日子如同白驹过隙，又是新的一年。下面是阳光幼儿园的卫生保健工作计划，供同行们参考。';
    expect(openings(`${shared}\n按照年初部署，坚持稳中求进。\n${BODY}`)).toEqual(['按照年初部署']);
  });

  it('leaves out what the site prints before and after a plan', () => {
    const before = '学校工作计划\n发布时间：2026-03-01 来源：文秘网\n';
    const after = '【学校工作计划】相关文章：\n1.教师工作计划10-12\n2.小学工作计划03-04\n';
    const { plans, outline } = readPlan(`${before}按照年初部署，坚持稳中求进。\n${BODY}${after}`);
    expect(openings(`${before}按照年初部署，坚持稳中求进。\n${BODY}${after}`)).toEqual(['按照年初部署']);
    expect(plans[0]?.heading).toBe('学校工作计划');
    expect(outline.map((entry) => entry.label)).toEqual(['一、', '二、', '三、']);
  });

  it('asks for the year where none is printed', () => {
    const kinds = (text: string) => readPlan(text).questions.map((question) => question.kind);
    expect(kinds(`按照年初部署，坚持稳中求进。\n${BODY}`)).toContain('plan-year');
    expect(kinds(`2026年，我校坚持育人为本。\n${BODY}`)).not.toContain('plan-year');
  });

  it('finds no plan in nothing', () => {
    expect(readPlan('').plans).toEqual([]);
    expect(readPlan(' \n\t\n　').plans).toEqual([]);
  });
});
