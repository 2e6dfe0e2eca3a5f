import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { coverageOf } from '#domain/planning/drafting/coverage';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { itemCalled, PLAN_TEXT, readingOf, sampleDraft } from './plans';

const words = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => PLAN_TEXT.slice(start, end));

describe('the draft of a plan', () => {
  it('is called as the plan is, not as the edition of its paper', () => {
    const text = PLAN_TEXT.replace('工作计划\n', '工作计划（征求意见稿）\n');
    const reading = readPlan(text);
    expect(reading.plans[0]?.title).toContain('征求意见稿');
    expect(draftPlan(text, reading, 0).title).toBe('柳河镇卫生院2026年公共卫生工作计划');
  });

  it('has headings of their own words alone, whatever stands below them', () => {
    const text = `青石镇卫生院2026年工作计划
一、任务分工
序号 | 工作任务 | 责任科室 | 完成时限
1 | 修订管理制度汇编 | 医务科 | 3月底前
2 | 开展医疗设备检修 | 后勤科 | 每季度末
二、保障措施
成立领导小组，每季度研究一次医疗质量工作。`;
    const headings = draftPlan(text, readPlan(text), 0).outline.filter(({ role }) => role === 'heading');
    expect(headings.map((heading) => heading.text)).toEqual(['任务分工', '保障措施']);
  });

  it('has an item for each piece of work, in the order of the text', () => {
    expect(sampleDraft().items.map((item) => item.title)).toEqual([
      '高血压随访',
      '慢病管理：建立台账',
      '健康教育：举办讲座',
      '配合世界无烟日开展宣传',
      '档案整理',
    ]);
  });

  it('makes no work of a guiding thought', () => {
    expect(words(sampleDraft().items.flatMap((item) => item.sources)).join('')).not.toContain('预防为主');
  });

  it('keeps the sentences of each item, to lay beside it', () => {
    expect(words(itemCalled(sampleDraft(), '高血压随访').sources)).toEqual([
      '1、高血压随访。',
      '全年四次，每季度一次，由村医上门完成。',
      '随访率达85%以上。',
    ]);
  });

  it('hangs times, targets and parties on the item in whose sentences they stand', () => {
    const item = itemCalled(sampleDraft(), '高血压随访');
    expect(item.rules.map((rule) => rule.printed)).toEqual(['全年四次', '每季度一次']);
    expect(item.indicators).toMatchObject([{ name: '随访率', value: 85, origin: 'printed' }]);
    expect(item.leadParty).toBe('村医');
  });

  it('gives the party of a heading to the items below that name none', () => {
    expect(itemCalled(sampleDraft(), '慢病管理：建立台账').leadParty).toBe('公卫科');
  });

  it('tells the one that leads from the one that assists', () => {
    expect(itemCalled(sampleDraft(), '配合世界无烟日开展宣传')).toMatchObject({
      leadParty: '防保科',
      assistParties: ['办公室'],
    });
  });

  it('gives the time of a heading to the items below that have none, as inferred', () => {
    const text = '一、三月份工作\n1、召开例会。\n2、开展体检。4月5日完成。';
    const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const found = { origin: 'printed', by: 'hand' } as const;
    const draft = draftPlan(
      text,
      {
        ...readingOf(),
        plans: [
          { title: '', heading: null, year: 2026, origin: 'inferred', by: 'plan-opening', start: 0, end: text.length },
        ],
        outline: [
          { ...at('一、三月份工作'), label: '一、', text: '三月份工作', depth: 1, role: 'heading', ...found },
          { ...at('1、召开例会。'), label: '1、', text: '召开例会。', depth: 2, role: 'item', ...found },
          {
            ...at('2、开展体检。4月5日完成。'),
            label: '2、',
            text: '开展体检。4月5日完成。',
            depth: 2,
            role: 'item',
            ...found,
          },
        ],
        indicators: [],
        schedules: [
          { ...found, ...at('三月份'), time: '三月份', norm: { kind: 'month', months: [3] } },
          { ...found, ...at('4月5日'), time: '4月5日', norm: { kind: 'date', month: 4, day: 5 } },
        ],
        owners: [],
        silent: [],
      },
      0,
    );
    expect(draft.items.map((item) => item.rules.map(({ norm, origin }) => ({ kind: norm.kind, origin })))).toEqual([
      [{ kind: 'month', origin: 'inferred' }],
      [{ kind: 'date', origin: 'printed' }],
    ]);
  });

  it('asks for the year where neither the text nor the reader has it', () => {
    const reading = readingOf();
    const draft = draftPlan(
      PLAN_TEXT,
      { ...reading, plans: reading.plans.map((plan) => ({ ...plan, year: null })) },
      0,
    );
    expect(draft.questions).toMatchObject([{ kind: 'plan-year', answer: null }]);
  });

  it('names every id once', () => {
    const draft = sampleDraft();
    const ids = draft.items.flatMap((item) => [
      item.id,
      ...item.rules.map((rule) => rule.id),
      ...item.indicators.map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => Number(id.slice(1)) < draft.nextId)).toBe(true);
  });

  it('takes only what belongs to its plan out of a document with several', () => {
    const text = `计划一 2026年度妇幼工作计划\n一、妇幼保健\n1、每季度召开一次例会。\n\n第二篇 2026年度防疫工作计划\n一、防疫\n1、每月开展一次消杀。`;
    const reading = readPlan(text);
    for (const [at, plan] of reading.plans.entries()) {
      const draft = draftPlan(text, reading, at);
      const spans = draft.items.flatMap((item) => item.sources);
      expect(spans.every((span) => span.start >= plan.start && span.end <= plan.end)).toBe(true);
    }
  });
});

describe('coverage', () => {
  it('leaves out what stands in no item, and a silent sentence until somebody dismisses it', () => {
    const draft = sampleDraft();
    const before = coverageOf(draft, PLAN_TEXT);
    expect(before.silentLeft).toBe(1);
    expect(before.share).toBeGreaterThan(0.5);
    expect(before.share).toBeLessThan(1);
    const after = coverageOf(
      { ...draft, silent: draft.silent.map((each) => ({ ...each, dismissed: true })) },
      PLAN_TEXT,
    );
    expect(after.coveredCharacters - before.coveredCharacters).toBe('共有档案1200份。'.length);
    expect(after.silentLeft).toBe(0);
  });
});

describe('from text to draft with the real reader', () => {
  const drafted = (...lines: string[]) => {
    const text = lines.join('\n');
    return draftPlan(text, readPlan(text), 0);
  };
  const outlined = (draft: ReturnType<typeof drafted>) =>
    draft.items.map((item) => [item.title, item.rules.map((rule) => rule.printed).join(), item.leadParty]);

  it('every time rule and party finds its item', () => {
    const draft = drafted(
      '柳河镇卫生院2026年度工作计划',
      '一、妇幼保健',
      '1、每季度召开一次妇幼例会，由妇产科医生负责。',
      '2、每月24日前上报报表。',
      '二、食品安全',
      '9月底前完成餐饮单位检查。',
    );
    expect(draft.year).toBe(2026);
    expect(draft.items.map((item) => item.rules.map((rule) => rule.norm.kind))).toEqual([
      ['recur'],
      ['recur'],
      ['deadline'],
    ]);
    expect(draft.items[0]?.leadParty).toBe('妇产科医生');
  });

  it('each row of a table is an item, its heading is none', () => {
    const draft = drafted(
      '河湾镇卫生院2026年度工作计划',
      '一、主要任务安排表',
      '序号\t工作内容\t完成时限\t责任科室',
      '1\t开展65岁以上老年人体检\t5-6月\t公卫科',
      '2\t高血压患者随访\t每季度一次\t各村卫生室',
    );
    expect(outlined(draft)).toEqual([
      ['开展65岁以上老年人体检', '5-6月', '公卫科'],
      ['高血压患者随访', '每季度一次', '各村卫生室'],
    ]);
  });

  it('an item is called after what is done again and again, not after the group that was set up for it', () => {
    const titles = (sentence: string) =>
      drafted('河湾镇卫生院2026年度工作计划', sentence).items.map(({ title }) => title);
    expect(titles('1、成立医疗质量领导小组，院长任组长，每季度召开一次专题会议。')).toEqual(['召开专题会议']);
    expect(titles('1、3月底前成立医疗质量领导小组，明确成员职责。')).toEqual(['成立医疗质量领导小组']);
    expect(titles('1、建立健康档案，每季度更新一次。')).toEqual(['建立健康档案']);
    expect(titles('1、各科室要把责任落实到人。')).toEqual(['把责任落实到人']);
    expect(titles('1、要求各科室定期自查。')).toEqual(['要求各科室定期自查']);
  });

  it('a heading that names no work groups what stands below it and is not the name of it', () => {
    const draft = drafted(
      '河湾镇卫生院2026年度工作计划',
      '一、保障措施',
      '成立领导小组，明确各科室职责。',
      '院领导每季度研究一次医疗质量工作。',
      '二、工作要求',
      '各科室要高度重视，抓好落实。',
      '三、病历质量',
      '医务科每月评查一次。',
    );
    const headings = new Map(draft.outline.map(({ id, text }) => [id, text]));
    expect(draft.items.map(({ headingId, title }) => [headings.get(headingId ?? ''), title])).toEqual([
      ['保障措施', '研究医疗质量工作'],
      ['工作要求', '各科室要高度重视'],
      [undefined, '病历质量'],
    ]);
  });

  it('an enumeration inside a sentence stays with it, but for the part that has its own time or party', () => {
    const draft = drafted(
      '河湾镇卫生院2026年度工作计划',
      '一、保障措施',
      '1、加强培训。一是做好资料收集；二是每季度召开一次例会；三是严格考勤。',
    );
    expect(outlined(draft)).toEqual([
      ['保障措施：加强培训', '', null],
      ['加强培训：召开例会', '每季度召开一次', null],
    ]);
  });

  it('an item is called after what is to be done, not after who does it and when', () => {
    const draft = drafted(
      '石桥镇卫生院2026年工作计划',
      '一、预防接种',
      '1、预防接种门诊每半年清理核对一次接种卡册。',
      '2、高血压、2型糖尿病患者每季度随访一次，由家庭医生团队负责。',
      '3、上半年和下半年各开展一次慢病管理质量抽查。',
      '4、接种结束后10日内反馈结果。',
      '5、6月底和12月底前，各股室报送工作总结，由办公室汇总。',
      '6、每月放映科普电影2场，由宣教科负责。',
    );
    expect(draft.items.map((item) => item.title)).toEqual([
      '清理核对接种卡册',
      '高血压、2型糖尿病患者随访',
      '开展慢病管理质量抽查',
      '预防接种：反馈结果',
      '预防接种：报送工作总结',
      '预防接种：放映科普电影',
    ]);
    expect(draft.items.flatMap((item) => item.indicators)).toEqual([]);
  });

  it('the work below a month falls in that month', () => {
    const draft = drafted('河湾镇卫生院2026年度工作计划', '三月份：', '1、召开年度工作会议。', '2、开展结核病宣传。');
    expect(draft.items.map((item) => item.rules.map(({ norm }) => norm))).toEqual([
      [{ kind: 'month', months: [3] }],
      [{ kind: 'month', months: [3] }],
    ]);
  });
});
