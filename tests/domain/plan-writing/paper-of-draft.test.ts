import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { DraftEdit, PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { replay } from '#domain/planning/edit-draft';
import type { PaperBlock } from '#domain/plan-writing/official-paper';
import { paperOfWritten } from '#domain/plan-writing/paper-of-written';
import { paperOfDraft } from '#domain/plan-writing/paper-of-draft';
import { paragraph } from '#domain/plan-writing/written-plan';

const TEXT = [
  '柳河镇卫生院2026年工作安排',
  '今年全院工作以提升服务能力为主线，现将全年工作安排如下。',
  '一、医疗质量',
  '1、医务科每月组织一次病历质量评查，甲级病历率达到９０％以上。',
  '2、4月底前完成处方点评制度修订，由药剂科负责，医务科配合。',
  '3、定期开展急救技能演练。',
  '二、公共卫生',
  '1、5月至8月集中开展老年人健康体检，体检率达到72%以上。',
  '任务|时限|责任单位',
  '防汛应急演练|6月底前|安全办',
  '消防设施检修|每季度|保卫科',
  '柳河镇卫生院',
  '2026年1月8日',
].join('\n');

const read = (text: string) => draftPlan(text, readPlan(text), 0);
const base = read(TEXT);
const idOf = (title: string) => base.items.find((item) => item.title.includes(title))!.id;

function printed(
  edits: readonly DraftEdit[],
  text = TEXT,
): { blocks: readonly PaperBlock[]; lines: string[]; title: string; subtitle: string } {
  const { draft, lost } = replay(read(text), edits);
  expect(lost).toEqual([]);
  const { title, subtitle, blocks } = paperOfDraft({ draft, text, reading: readPlan(text) });
  const lines = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : [`${block.label}${block.text}`],
  );
  return { title, subtitle, blocks, lines };
}

/** What the draft says once its paper is read again. */
function readBack(edits: readonly DraftEdit[], text = TEXT): { draft: PlanDraft; again: PlanDraft } {
  const { title, subtitle, lines } = printed(edits, text);
  return { draft: replay(read(text), edits).draft, again: read([title, subtitle, ...lines].join('\n')) };
}

const meaning = (draft: PlanDraft) =>
  draft.items
    .filter(({ dropped }) => !dropped)
    .map(({ title, rules, indicators, leadParty }) => ({
      title: title.normalize('NFKC'),
      rules: rules.map(({ norm }) => norm),
      targets: indicators.map(({ name, op, value, unit }) => [name, op, value, unit]),
      leadParty,
    }));

describe('the paper of a draft', () => {
  it('is the document in the form of official ones where nobody changed anything', () => {
    const { title, lines } = printed([]);
    expect(title).toBe('柳河镇卫生院2026年工作安排');
    expect(lines).toEqual([
      '今年全院工作以提升服务能力为主线，现将全年工作安排如下。',
      '一、医疗质量',
      '1.医务科每月组织一次病历质量评查，甲级病历率达到90%以上。',
      '2.4月底前完成处方点评制度修订，由药剂科负责，医务科配合。',
      '3.定期开展急救技能演练。',
      '二、公共卫生',
      '1.5月至8月集中开展老年人健康体检，体检率达到72%以上。',
      '任务 | 时限 | 责任单位',
      '防汛应急演练 | 6月底前 | 安全办',
      '消防设施检修 | 每季度 | 保卫科',
      '柳河镇卫生院',
      '2026年1月8日',
    ]);
  });

  it('knows headings, labels that number themselves, and the signature', () => {
    const { blocks } = printed([]);
    expect(blocks.map((block) => (block.kind === 'table' ? 'table' : block.role))).toEqual([
      ...Array<string>(7).fill('text'),
      'table',
      'body-name',
      'date',
    ]);
    expect(blocks[1]).toMatchObject({ level: 1, isAutomatic: true, headingLength: 4 });
    expect(blocks[2]).toMatchObject({ level: 3, isAutomatic: true, headingLength: 0 });
  });

  it('keeps a label as words where its list would be counted otherwise', () => {
    const { lines, blocks } = printed([], TEXT.replace('2、4月底前', '5、4月底前'));
    expect(lines[3]).toBe('5、4月底前完成处方点评制度修订，由药剂科负责，医务科配合。');
    expect(blocks[3]).toMatchObject({ isAutomatic: false });
  });
});

describe('what people decided, on paper', () => {
  const organise = () => idOf('病历质量评查');
  const revise = () => idOf('处方点评');
  const drill = () => idOf('急救技能');
  const rule = (id: string) => base.items.find((item) => item.id === id)!.rules[0]!.id;
  const target = (id: string) => base.items.find((item) => item.id === id)!.indicators[0]!;

  it.each<[string, DraftEdit[], RegExp]>([
    [
      'a new title stands where the old one stood',
      [{ kind: 'retitle-item', itemId: drill(), title: '开展急救与转运演练' }],
      /3\.开展急救与转运演练。/u,
    ],
    [
      'a new title leads where the old one is not printed by itself',
      [{ kind: 'retitle-item', itemId: organise(), title: '病历评查' }],
      /1\.病历评查：医务科每月组织一次病历质量评查/u,
    ],
    [
      'a changed date is exchanged in its sentence',
      [{ kind: 'set-rule', itemId: revise(), ruleId: rule(revise()), norm: { kind: 'deadline', by: '05-31' } }],
      /2\.5月31日前完成处方点评制度修订/u,
    ],
    [
      'a changed figure is exchanged in its sentence',
      [
        {
          kind: 'set-indicator',
          itemId: organise(),
          indicatorId: target(organise()).id,
          indicator: { name: target(organise()).name, op: '>=', value: 95, unit: '%', kind: 'level' },
        },
      ],
      /甲级病历率达到95%以上/u,
    ],
    [
      'a changed party is exchanged in its sentence',
      [{ kind: 'set-lead-party', itemId: revise(), party: '医务科' }],
      /由医务科负责/u,
    ],
    [
      'an added rule and an added party follow as clauses',
      [
        { kind: 'add-rule', itemId: drill(), norm: { kind: 'recur', per: 'quarter', every: 1, times: 1 } },
        { kind: 'set-lead-party', itemId: drill(), party: '药剂科' },
      ],
      /3\.定期开展急救技能演练，每季度1次，由药剂科负责。/u,
    ],
    [
      'an item whose printed words would contradict it is said anew',
      [{ kind: 'drop-rule', itemId: organise(), ruleId: rule(organise()) }],
      /1\.组织病历质量评查，甲级病历率不低于90%，由医务科负责。/u,
    ],
  ])('%s', (_, edits, words) => {
    expect(printed(edits).lines.join('\n')).toMatch(words);
  });

  it('an item that was set aside is not printed, and its list is counted anew', () => {
    const { lines } = printed([{ kind: 'drop-item', itemId: organise() }]);
    expect(lines.slice(1, 4)).toEqual([
      '一、医疗质量',
      '1.4月底前完成处方点评制度修订，由药剂科负责，医务科配合。',
      '2.定期开展急救技能演练。',
    ]);
  });

  it('an item added by hand stands behind the one that it follows, with a number of its list', () => {
    const add: DraftEdit = { kind: 'add-item', title: '建立不良事件台账', afterId: revise(), source: null };
    const added = `i${base.nextId}`;
    const edits: DraftEdit[] = [
      add,
      { kind: 'add-rule', itemId: added, norm: { kind: 'recur', per: 'month', every: 1, times: 1 } },
      { kind: 'set-lead-party', itemId: added, party: '医务科' },
    ];
    expect(printed(edits).lines.slice(3, 6)).toEqual([
      '2.4月底前完成处方点评制度修订，由药剂科负责，医务科配合。',
      '3.建立不良事件台账，每月1次，由医务科负责。',
      '4.定期开展急救技能演练。',
    ]);
  });

  it('an item added behind a table row is a row of that table', () => {
    const added = `i${base.nextId}`;
    const { lines } = printed([
      { kind: 'add-item', title: '疏散演练', afterId: idOf('防汛'), source: null },
      { kind: 'add-rule', itemId: added, norm: { kind: 'deadline', by: '09-30' } },
    ]);
    expect(lines).toContain('疏散演练 | 9月30日前 | ');
  });

  it('reads back as the draft that was decided', () => {
    const added = `i${base.nextId}`;
    const { draft, again } = readBack([
      { kind: 'add-item', title: '建立不良事件台账', afterId: revise(), source: null },
      { kind: 'add-rule', itemId: added, norm: { kind: 'recur', per: 'month', every: 1, times: 1 } },
      { kind: 'set-lead-party', itemId: added, party: '医务科' },
      { kind: 'retitle-item', itemId: drill(), title: '开展急救与转运演练' },
      { kind: 'add-rule', itemId: drill(), norm: { kind: 'recur', per: 'quarter', every: 1, times: 2 } },
      { kind: 'set-rule', itemId: revise(), ruleId: rule(revise()), norm: { kind: 'deadline', by: '05-31' } },
      { kind: 'drop-item', itemId: organise() },
      { kind: 'set-lead-party', itemId: idOf('防汛'), party: '保卫科' },
    ]);
    expect(meaning(again)).toEqual(meaning(draft));
  });
});

describe('items that were split and joined, on paper', () => {
  const SENTENCES = [
    '柳河镇卫生院2026年工作安排',
    '一、医疗质量',
    '1、医务科每月组织一次病历质量评查，甲级病历率达到90%以上。4月底前完成处方点评制度修订，由药剂科负责。',
    '2、每季度开展一次急救技能演练。',
    '3、6月底前更换急救设备。',
    '4、年底前完成总结。',
    '任务|时限|责任单位',
    '防汛应急演练|6月底前|安全办',
    '消防设施检修|9月底前|安全办',
  ].join('\n');
  const draft = read(SENTENCES);
  const item = (words: string) => draft.items.find(({ title }) => title.includes(words))!.id;
  const split: DraftEdit = {
    kind: 'split-item',
    itemId: item('病历'),
    at: SENTENCES.indexOf('4月底前'),
    title: '完成处方点评制度修订',
  };

  it('a part that was split off is an item of the list, with the lead that it had', () => {
    expect(printed([split], SENTENCES).lines.slice(1, 4)).toEqual([
      '1.医务科每月组织一次病历质量评查，甲级病历率达到90%以上。',
      '2.4月底前完成处方点评制度修订，由药剂科负责。',
      '3.每季度开展一次急救技能演练。',
    ]);
  });

  it('a name that was given to the part leads it where its words do not say it, and a party that only the other part names is said', () => {
    const text = SENTENCES.replace('，由药剂科负责', '');
    const named: DraftEdit = { ...split, at: text.indexOf('4月底前'), title: '处方制度' };
    expect(printed([named], text).lines[2]).toBe('2.处方制度：4月底前完成处方点评制度修订，由医务科负责。');
  });

  it('an item that was joined stands behind the words of the one that took it, and its number is free', () => {
    const join: DraftEdit = { kind: 'merge-item', itemId: item('更换'), intoId: item('急救技能') };
    expect(printed([join], SENTENCES).lines.slice(1, 4)).toEqual([
      '1.医务科每月组织一次病历质量评查，甲级病历率达到90%以上。4月底前完成处方点评制度修订，由药剂科负责。',
      '2.每季度开展一次急救技能演练。6月底前更换急救设备。',
      '3.年底前完成总结。',
    ]);
  });

  it('what was changed in the joined words is changed where they stand now', () => {
    const { id, rules } = draft.items.find(({ title }) => title.includes('更换'))!;
    const into = item('急救技能');
    const edits: DraftEdit[] = [
      { kind: 'merge-item', itemId: id, intoId: into },
      { kind: 'set-rule', itemId: into, ruleId: rules[0]!.id, norm: { kind: 'deadline', by: '07-31' } },
    ];
    expect(printed(edits, SENTENCES).lines[2]).toBe('2.每季度开展一次急救技能演练。7月31日前更换急救设备。');
  });

  it('a row that was joined is part of the row that took it', () => {
    const join: DraftEdit = { kind: 'merge-item', itemId: item('消防'), intoId: item('防汛') };
    const rows = printed([join], SENTENCES).lines.slice(6);
    expect(rows).toEqual(['防汛应急演练；消防设施检修 | 6月30日前，9月30日前 | 安全办']);
  });

  it('reads back as the draft that was decided', () => {
    const edits: DraftEdit[] = [split, { kind: 'merge-item', itemId: item('更换'), intoId: item('急救技能') }];
    const back = readBack(edits, SENTENCES);
    expect(meaning(back.again)).toEqual(meaning(back.draft));
  });
});

describe('the year of a plan, on paper', () => {
  const UNDATED = TEXT.replace('2026年工作安排', '公共卫生工作计划').replace('\n2026年1月8日', '');
  const inYear = (year: number): DraftEdit[] => [{ kind: 'set-year', year }];

  it('stands below a title that does not print it, and is read from there', () => {
    const { title, subtitle } = printed(inYear(2026), UNDATED);
    expect([title, subtitle]).toEqual(['柳河镇卫生院公共卫生工作计划', '（2026年度）']);
    const { again } = readBack(inYear(2026), UNDATED);
    expect(again).toMatchObject({ title, year: 2026 });
    expect(again.silent).toEqual([]);
  });

  it('takes the place of another one in the title', () => {
    expect(printed(inYear(2027))).toMatchObject({ title: '柳河镇卫生院2027年工作安排', subtitle: '' });
    expect(readBack(inYear(2027)).again.year).toBe(2027);
  });

  it('is not said twice', () => {
    expect(printed([])).toMatchObject({ title: '柳河镇卫生院2026年工作安排', subtitle: '' });
  });

  it('makes a title where the plan has none', () => {
    const text = UNDATED.split('\n').slice(1).join('\n');
    expect(read(text).year).toBeNull();
    expect(printed(inYear(2026), text)).toMatchObject({ title: '2026年工作计划', subtitle: '' });
    expect(readBack(inYear(2026), text).again.year).toBe(2026);
  });

  it('that was chosen for a text in writing stands on its paper too', () => {
    const plan = { title: '柳河镇卫生院工作计划', blocks: [paragraph('每月检查一次药房。', 3)] };
    expect(paperOfWritten(plan, 2026)).toMatchObject({ title: plan.title, subtitle: '（2026年度）' });
    expect(paperOfWritten({ ...plan, title: '柳河镇卫生院2026年工作计划' }, 2026).subtitle).toBe('');
  });
});
