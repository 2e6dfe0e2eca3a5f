import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { DraftEdit, PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/draft-from-reading';
import { replay } from '#domain/planning/edit-draft';
import type { PaperBlock } from '#domain/plan-writing/official-paper';
import { paperOfDraft } from '#domain/plan-writing/paper-of-draft';

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
): { blocks: readonly PaperBlock[]; lines: string[]; title: string } {
  const { draft, lost } = replay(read(text), edits);
  expect(lost).toEqual([]);
  const { title, blocks } = paperOfDraft({ draft, text, reading: readPlan(text) });
  const lines = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : [`${block.label}${block.text}`],
  );
  return { title, blocks, lines };
}

/** What the draft says once its paper is read again. */
function readBack(edits: readonly DraftEdit[]): { draft: PlanDraft; again: PlanDraft } {
  const { title, lines } = printed(edits);
  return { draft: replay(base, edits).draft, again: read([title, ...lines].join('\n')) };
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
