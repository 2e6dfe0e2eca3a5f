import { describe, expect, test } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { Assignment, DraftEdit, PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { replay } from '#domain/planning/edit-draft';
import { withoutEditionMark } from '#domain/planning/drafting/edition-mark';
import { compareRevision, openChoices, type RevisionEntry } from '#domain/planning/revision/compare-revision';
import { readAfterRevision, takeRevision, type Choice } from '#domain/planning/revision/take-revision';

const OLD = `青石镇卫生院2026年度工作计划
一、基本公共卫生服务
1、由公共卫生科负责，居民电子健康档案建档率达到90%以上，12月10日前完成。
2、公共卫生科每季度开展一次健康教育讲座，全年不少于4次。
3、每月24日召开一次村医例会，由公共卫生科组织。
二、妇幼保健
1、妇产科医生负责孕产妇系统管理，系统管理率达到95%以上，11月30日前完成。
2、妇产科医生每季度对高危孕产妇进行一次追踪随访。
三、督查考核
1、6月底前完成半年自查。
2、定期对村卫生室进行督导，由防保科负责。
`;

const MONTHLY = { kind: 'rule', norm: { kind: 'recur', per: 'month', every: 1, times: 1 } } as const;
const someone: Assignment = { unitId: 'u', sectionId: null, ownerId: 'a', backupId: 'b' };

const read = (text: string) => draftPlan(text, readPlan(text), 0);
const itemOf = (draft: PlanDraft, words: string, text: string) => {
  const item = draft.items.find((one) => one.sources.some(({ start, end }) => text.slice(start, end).includes(words)));
  if (!item) throw new Error(`no item says ${words}`);
  return item;
};

function compared(newText: string, edits: (draft: PlanDraft) => readonly DraftEdit[] = () => [], oldText = OLD) {
  const base = read(oldText);
  const { draft: mine, lost } = replay(base, edits(base));
  expect(lost).toEqual([]);
  const input = {
    mine,
    read: base,
    revised: read(newText),
    texts: { mine: () => oldText, theirs: () => newText },
  };
  const comparison = compareRevision(input);
  const take = (leftOut: readonly string[] = [], choices: Readonly<Record<string, Choice>> = {}) =>
    takeRevision(
      mine,
      comparison,
      { leftOut: new Set(leftOut), choices: new Map(Object.entries(choices)) },
      { documentId: 'new', replacedId: 'old' },
    );
  const draft = (leftOut: readonly string[] = [], choices: Readonly<Record<string, Choice>> = {}) => {
    const taken = take(leftOut, choices);
    if (!taken.ok) throw new Error(taken.reason);
    return taken.draft;
  };
  return { base, mine, comparison, take, draft, said: comparison.entries.map(briefly) };
}

/** `kind title`, by which a list of entries can be read. */
function briefly(entry: RevisionEntry): string {
  const item = 'was' in entry ? entry.was : entry.is;
  return `${entry.kind} ${item.title}`;
}

const kinds = (entries: readonly RevisionEntry[]) => entries.map((entry) => entry.kind);
const entryOf = (entries: readonly RevisionEntry[], words: string) => {
  const entry = entries.find((one) => briefly(one).includes(words));
  if (!entry) throw new Error(`no entry ${words} among ${entries.map(briefly).join(' | ')}`);
  return entry;
};

describe('two editions are compared by what they say', () => {
  test('the same paper is unchanged throughout', () => {
    const { comparison } = compared(OLD);
    expect(new Set(kinds(comparison.entries))).toEqual(new Set(['unchanged']));
    expect(comparison.entries).toHaveLength(7);
  });

  test('other numbering, spaces and stops change nothing', () => {
    const other = OLD.replace('一、基本', '（一）基本')
      .replace('二、妇幼', '（二）妇幼')
      .replace('三、督查', '（三）督查')
      .replaceAll(/^(\d)、/gmu, '$1．')
      .replaceAll('，', ',')
      .replace('例会，由', '例会， 由')
      .replace('自查。', '自查；');
    expect(new Set(kinds(compared(other).comparison.entries))).toEqual(new Set(['unchanged']));
  });

  test('an item added above renumbers those below and moves none of them', () => {
    const other = OLD.replace('1、由公共', '1、公共卫生科3月底前完成全员培训。\n2、由公共')
      .replace('2、公共卫生科每季度', '3、公共卫生科每季度')
      .replace('3、每月24日', '4、每月24日');
    const { comparison } = compared(other);
    expect(kinds(comparison.entries)).toEqual(['appeared', ...Array.from({ length: 7 }, () => 'unchanged')]);
    const first = comparison.entries[1];
    expect(first).toMatchObject({ kind: 'unchanged', place: { heading: false, order: false, label: true } });
  });

  test('an item put under another heading has moved, and only that one', () => {
    const meeting = '3、每月24日召开一次村医例会，由公共卫生科组织。\n';
    const other = OLD.replace(meeting, '').replace('三、督查考核\n', `三、督查考核\n${meeting}`);
    const { comparison } = compared(other);
    expect(comparison.entries.filter((entry) => entry.kind !== 'unchanged').map(briefly)).toEqual([
      'moved 基本公共卫生服务：召开村医例会',
    ]);
    expect(entryOf(comparison.entries, '村医例会')).toMatchObject({ place: { heading: true } });
  });

  test('two items that changed places: one of them has moved', () => {
    const first = '1、妇产科医生负责孕产妇系统管理，系统管理率达到95%以上，11月30日前完成。';
    const second = '2、妇产科医生每季度对高危孕产妇进行一次追踪随访。';
    const other = OLD.replace(`${first}\n${second}`, `1、${second.slice(2)}\n2、${first.slice(2)}`);
    const { comparison } = compared(other);
    expect(kinds(comparison.entries).filter((kind) => kind === 'moved')).toHaveLength(1);
    expect(kinds(comparison.entries).filter((kind) => kind === 'unchanged')).toHaveLength(6);
  });

  test('a heading that was renamed moves none of its items', () => {
    const { comparison } = compared(OLD.replace('一、基本公共卫生服务', '一、预防为主'));
    expect(new Set(kinds(comparison.entries))).toEqual(new Set(['unchanged']));
  });

  test('other words, time, target and party are told apart', () => {
    const other = OLD.replace('建档率达到90%以上，12月10日前', '建档率达到95%以上，11月20日前')
      .replace('每季度对高危孕产妇', '每月对高危孕产妇')
      .replace('每月24日召开一次村医例会，由公共卫生科组织', '每月24日召开一次村医例会，由办公室组织');
    const { comparison } = compared(other);
    expect(kinds(comparison.entries).filter((kind) => kind === 'changed')).toHaveLength(3);
    const archive = entryOf(comparison.entries, '建档率');
    expect(archive).toMatchObject({ kind: 'changed', reworded: true });
    if (archive.kind !== 'changed') return;
    expect(archive.fields.rules).toMatchObject([
      { kind: 'changed', from: { norm: { by: '12-10' } }, to: { norm: { by: '11-20' } } },
    ]);
    expect(archive.fields.indicators).toMatchObject([{ kind: 'changed', from: { value: 90 }, to: { value: 95 } }]);
    expect(entryOf(comparison.entries, '村医例会')).toMatchObject({
      fields: { leadParty: { kind: 'changed', from: '公共卫生科', to: '办公室' } },
    });
  });

  test('what fell away stands where it stood, what appeared where it stands', () => {
    const other = OLD.replace('2、公共卫生科每季度开展一次健康教育讲座，全年不少于4次。\n', '').replace(
      '三、督查考核\n',
      '三、督查考核\n1、财务科9月底前完成固定资产盘点。\n',
    );
    const { said } = compared(other);
    expect(said.filter((one) => !one.startsWith('unchanged'))).toEqual([
      'fell-away 开展健康教育讲座',
      'appeared 完成固定资产盘点',
    ]);
    expect(said[1]).toBe('fell-away 开展健康教育讲座');
  });

  test('an item that the paper cut in two says out of which it came', () => {
    const other = OLD.replace(
      '2、公共卫生科每季度开展一次健康教育讲座，全年不少于4次。',
      '2、公共卫生科每季度开展一次健康教育讲座。\n3、公共卫生科全年健康教育讲座不少于4次。',
    );
    const { comparison, base } = compared(other);
    const lecture = itemOf(base, '健康教育讲座', OLD);
    expect(comparison.entries.find((entry) => entry.kind === 'appeared')).toMatchObject({ outOf: lecture.id });
  });

  test('sentences that occur twice are paired under their own headings', () => {
    const text = `单位2026年工作计划
一、档案工作
1、12月底前完成总结。
二、培训工作
1、12月底前完成总结。
2、每月培训一次。
`;
    const other = text.replace('二、培训工作\n1、12月底前完成总结。\n', '二、培训工作\n');
    const { comparison, base } = compared(other, undefined, text);
    const second = base.items[1]?.id;
    expect(comparison.entries.filter((entry) => entry.kind === 'fell-away').map((entry) => entry.id)).toEqual([second]);
  });
});

describe('what people decided is carried over', () => {
  test('titles, people, dates, answers and what was set aside stay with their items, under their ids', () => {
    const other = OLD.replace('1、由公共', '1、公共卫生科3月底前完成全员培训。\n2、由公共');
    const { mine, draft } = compared(other, (base) => {
      const meeting = itemOf(base, '村医例会', OLD);
      const supervision = base.questions.find((question) => question.kind === 'vague-frequency');
      return [
        { kind: 'retitle-item', itemId: meeting.id, title: '村医月例会' },
        { kind: 'assign-item', itemId: meeting.id, assignment: someone },
        { kind: 'assign-party', party: '妇产科医生', assignment: someone },
        { kind: 'drop-item', itemId: itemOf(base, '半年自查', OLD).id },
        { kind: 'answer-question', questionId: supervision?.id ?? '', answer: MONTHLY },
        { kind: 'move-occurrence', key: `${meeting.id}.${meeting.rules[0]?.id}.2026-M05.1`, to: '2026-05-20' as never },
      ];
    });
    const taken = draft();
    const meeting = itemOf(taken, '村医例会', other);
    expect(meeting).toMatchObject({
      id: itemOf(mine, '村医例会', OLD).id,
      title: '村医月例会',
      assignment: someone,
      rules: [{ id: itemOf(mine, '村医例会', OLD).rules[0]?.id }],
    });
    expect(taken.moves).toEqual(mine.moves);
    expect(taken.parties.find((party) => party.key === '妇产科医生')?.assignment).toEqual(someone);
    expect(itemOf(taken, '半年自查', other).dropped).toBe(true);
    const supervision = itemOf(taken, '村卫生室', other);
    expect(supervision.rules.map((rule) => rule.norm)).toContainEqual({
      kind: 'recur',
      per: 'month',
      every: 1,
      times: 1,
    });
    for (const rule of supervision.rules) expect(other.slice(rule.span?.start, rule.span?.end)).toBe(rule.printed);
    expect(taken.questions.find((question) => question.kind === 'vague-frequency')?.answer).toEqual(MONTHLY);
    expect(taken.documentId).toBe('new');
  });

  test('an item that was added by hand stays where it was put', () => {
    const { draft, comparison } = compared(OLD.replace('90%', '92%'), (base) => [
      { kind: 'add-item', title: '迎接市级督查', afterId: base.items[1]?.id ?? null, source: null },
    ]);
    expect(comparison.entries[2]).toMatchObject({ kind: 'kept' });
    const items = draft().items;
    expect(items[2]?.title).toBe('迎接市级督查');
    expect(items[2]).not.toHaveProperty('documentId');
  });

  test('an item that was split by hand is split again, one that was joined is joined again', () => {
    const text = `单位2026年工作计划
一、重点工作
1、每季度开展一次讲座。6月底前完成培训。
2、每月召开例会。
3、每月通报进展。
`;
    const other = text.replace('1、每季度', '1、3月底前制定方案。\n2、每季度').replace('通报进展', '书面通报进展');
    const { draft, comparison } = compared(
      other,
      (base) => {
        const [first, second, third] = base.items;
        return [
          { kind: 'split-item', itemId: first?.id ?? '', at: first?.sources[1]?.start ?? 0, title: '培训' },
          { kind: 'merge-item', itemId: third?.id ?? '', intoId: second?.id ?? '' },
        ];
      },
      text,
    );
    expect(comparison.entries.map(briefly)).toEqual([
      'appeared 重点工作：制定方案',
      'unchanged 开展讲座',
      'unchanged 培训',
      'changed 重点工作：召开例会',
      'appeared 书面通报进展',
    ]);
    expect(draft().items.map((item) => item.title)).toContain('培训');
  });

  test('what is left out stays as it stands and says in which document', () => {
    const other = OLD.replace('建档率达到90%以上', '建档率达到95%以上')
      .replace('2、公共卫生科每季度开展一次健康教育讲座，全年不少于4次。\n', '')
      .replace('三、督查考核\n', '三、督查考核\n1、财务科9月底前完成固定资产盘点。\n');
    const { draft, comparison, mine } = compared(other);
    const ids = comparison.entries.filter((entry) => entry.kind !== 'unchanged').map((entry) => entry.id);
    const taken = draft(ids);
    const archive = taken.items.find((item) => item.id === itemOf(mine, '建档率', OLD).id);
    expect(archive).toMatchObject({ documentId: 'old', sources: itemOf(mine, '建档率', OLD).sources });
    expect(taken.items.find((item) => item.title === '开展健康教育讲座')).toMatchObject({
      dropped: false,
      documentId: 'old',
    });
    expect(itemOf(taken, '固定资产', other).dropped).toBe(true);
    const all = draft();
    expect(all.items.find((item) => item.title === '开展健康教育讲座')?.dropped).toBe(true);
    expect(itemOf(all, '固定资产', other).dropped).toBe(false);
  });
});

describe('what a person and the paper both changed is a choice', () => {
  const changed = OLD.replace('建档率达到90%以上，12月10日前', '建档率达到95%以上，11月20日前');
  const edits = (base: PlanDraft): DraftEdit[] => {
    const item = itemOf(base, '建档率', OLD);
    return [
      { kind: 'set-rule', itemId: item.id, ruleId: item.rules[0]?.id ?? '', norm: { kind: 'deadline', by: '10-31' } },
    ];
  };

  test('nothing is taken before it is made', () => {
    const { take, comparison, mine } = compared(changed, edits);
    const item = itemOf(mine, '建档率', OLD);
    expect(openChoices(comparison, new Set())).toEqual([item.rules[0]?.id]);
    expect(take()).toEqual({ ok: false, reason: 'undecided-conflicts' });
    expect(take([item.id])).toMatchObject({ ok: true });
  });

  test.each([
    ['mine', '10-31'],
    ['theirs', '11-20'],
  ] as const)('%s holds', (choice, by) => {
    const { draft, mine } = compared(changed, edits);
    const item = itemOf(mine, '建档率', OLD);
    const ruleId = item.rules[0]?.id ?? '';
    const taken = draft([], { [ruleId]: choice }).items.find((one) => one.id === item.id);
    expect(taken?.rules).toMatchObject([{ id: ruleId, norm: { kind: 'deadline', by } }]);
    expect(taken?.indicators).toMatchObject([{ value: 95 }]);
  });

  test('dates moved by hand are weighed against a new time, and go with the old one', () => {
    const other = OLD.replace('每月24日召开', '每月20日召开');
    const moved = (base: PlanDraft): DraftEdit[] => {
      const item = itemOf(base, '村医例会', OLD);
      const key = `${item.id}.${item.rules[0]?.id}.2026-M05.1`;
      return [{ kind: 'move-occurrence', key, to: '2026-05-20' as never }];
    };
    const { draft, mine } = compared(other, moved);
    const ruleId = itemOf(mine, '村医例会', OLD).rules[0]?.id ?? '';
    expect(draft([], { [ruleId]: 'theirs' }).moves).toEqual({});
    expect(draft([], { [ruleId]: 'mine' }).moves).toEqual(mine.moves);
  });

  test('an answer to a vague frequency is weighed against the words that replace it', () => {
    const other = OLD.replace('定期对村卫生室', '每季度对村卫生室');
    const { comparison, draft } = compared(other, (base) => [
      {
        kind: 'answer-question',
        questionId: base.questions.find((question) => question.kind === 'vague-frequency')?.id ?? '',
        answer: MONTHLY,
      },
    ]);
    const [id] = openChoices(comparison, new Set());
    const per = (choice: Choice) =>
      itemOf(draft([], { [id ?? '']: choice }), '村卫生室', other).rules.flatMap(({ norm }) =>
        norm.kind === 'recur' ? norm.per : [],
      );
    expect(per('mine')).toEqual(['month']);
    expect(per('theirs')).toEqual(['quarter']);
  });

  test('a change that both made alike is none', () => {
    const { comparison } = compared(changed, (base) => {
      const item = itemOf(base, '建档率', OLD);
      return [
        { kind: 'set-rule', itemId: item.id, ruleId: item.rules[0]?.id ?? '', norm: { kind: 'deadline', by: '11-20' } },
      ];
    });
    expect(openChoices(comparison, new Set())).toEqual([]);
  });
});

describe('a second revision', () => {
  test('is compared with what the first one printed, so that what was decided meanwhile is seen', () => {
    const second = OLD.replace('建档率达到90%', '建档率达到95%');
    const first = compared(second, (base) => [
      { kind: 'retitle-item', itemId: itemOf(base, '村医例会', OLD).id, title: '村医月例会' },
    ]);
    const mine = first.draft();
    const documents = { documentId: 'new', replacedId: 'old' };
    const base = readAfterRevision({ mine: first.mine, read: first.base }, first.comparison, new Set(), documents);
    expect(base.items.map((item) => item.id)).toEqual(mine.items.map((item) => item.id));
    expect(base.items.find((item) => item.id === itemOf(mine, '村医例会', second).id)?.title).toBe(
      '基本公共卫生服务：召开村医例会',
    );
    const third = second.replace('建档率达到95%', '建档率达到96%').replace('村医例会，由', '村医工作例会，由');
    const comparison = compareRevision({
      mine,
      read: base,
      revised: read(third),
      texts: { mine: () => second, theirs: () => third },
    });
    expect(comparison.entries.filter((entry) => entry.kind === 'changed')).toHaveLength(2);
    expect(openChoices(comparison, new Set())).toEqual([`${itemOf(mine, '村医例会', second).id}:title`]);
  });
});

describe('it is fast enough to be asked for', () => {
  test('ids are the same every time, and every item of both papers is told once', () => {
    const other = OLD.replace('90%', '91%').replace('3、每月24日召开一次村医例会，由公共卫生科组织。\n', '');
    const [one, two] = [compared(other), compared(other)];
    expect(one.comparison).toEqual(two.comparison);
    const ids = one.comparison.entries.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(one.comparison.entries.filter((entry) => 'was' in entry)).toHaveLength(one.mine.items.length);
    expect(one.comparison.entries.filter((entry) => 'is' in entry)).toHaveLength(6);
  });
});

describe('a paper that calls itself another edition', () => {
  test.each(['（修订稿）', '(2026年修订稿)', '（征求意见稿）', '【送审稿】', '修订稿', '（讨论稿二）'])(
    '%s does not rename the plan',
    (mark) => {
      const { comparison, draft } = compared(OLD.replace('年度工作计划', `年度工作计划${mark}`));
      expect(comparison.title.kind).toBe('stays');
      expect(draft().title).toBe('青石镇卫生院2026年度工作计划');
    },
  );

  test('but another name does, without the mark', () => {
    const { draft } = compared(OLD.replace('年度工作计划', '年重点工作计划（修订稿）'));
    expect(draft().title).toBe('青石镇卫生院2026年重点工作计划');
  });

  test.each(['（征求意见稿）', '（草案）'])(
    'a name that was taken with %s before loses it, where nobody renamed the plan',
    (mark) => {
      const base = read(OLD);
      const marked = { ...base, title: `${base.title}${mark}` };
      const own = { ...base, title: '本院年度计划' };
      const again = (mine: PlanDraft, printed: PlanDraft) =>
        compareRevision({ mine, read: printed, revised: base, texts: { mine: () => OLD, theirs: () => OLD } }).title;
      expect(again(marked, marked)).toMatchObject({ kind: 'changed', to: base.title });
      expect(again(own, marked)).toMatchObject({ kind: 'stays', value: '本院年度计划' });
    },
  );

  test.each([
    '疫苗管理办法（试行）',
    '疫苗管理办法（暂行）',
    '制度修订',
    '2026年工作计划（一）',
    '食品安全标准（修订）工作方案',
    '处方点评修订方案',
  ])('%s has no mark', (title) => {
    expect(withoutEditionMark(title)).toBe(title);
  });

  test.each([
    '（审议稿）',
    '（第二稿）',
    '（2026年修订稿）',
    '（草案）',
    '草案',
    '〔报批稿〕',
    '（征求意见稿）（修订稿）',
    ' （定稿）',
    '（最终稿）',
    '（修订版）',
  ])('a title loses %s', (mark) => {
    expect(withoutEditionMark(`青石镇卫生院2026年工作计划（试行）${mark}`)).toBe('青石镇卫生院2026年工作计划（试行）');
  });
});
