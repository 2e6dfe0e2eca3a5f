import type {
  Reading,
  ReadIndicator,
  ReadOwner,
  ReadSchedule,
  ReadStage,
  OutlineEntry,
  ScheduleNorm,
} from '#domain/plan-reader/reading';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import type { Assignment, DraftItem, DraftRule, PlanDraft } from '#domain/planning/draft';

/** A plan in our own words, for tests that need text under the spans. */
export const PLAN_TEXT = [
  '柳河镇卫生院2026年公共卫生工作计划',
  '一、指导思想',
  '坚持预防为主，做好全年工作。',
  '二、慢病管理（公卫科负责）',
  '1、高血压随访。全年四次，每季度一次，由村医上门完成。随访率达85%以上。',
  '2、建立台账。每月24日上报。',
  '三、健康教育',
  '举办讲座。每年不少于6次。',
  '配合世界无烟日开展宣传。防保科牵头，办公室配合。',
  '四、档案整理',
  '共有档案1200份。12月10日前完成归档。',
].join('\n');

/** A reading of `PLAN_TEXT` made by hand, so that planning is tested apart from the reader. */
export function readingOf(text: string = PLAN_TEXT): Reading {
  const span = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`the plan does not say ${words}`);
    return { start, end: start + words.length };
  };
  const found = { origin: 'printed', by: 'hand' } as const;
  const schedule = (time: string, norm: ScheduleNorm): ReadSchedule => ({ ...found, ...span(time), time, norm });
  const owner = (name: string, assist = false): ReadOwner => ({ ...found, ...span(name), name, assist });
  const entry = (
    label: string,
    depth: number,
    role: OutlineEntry['role'],
    words: string,
    until: string | null,
  ): OutlineEntry => {
    const { start } = span(label + words);
    const end = until === null ? text.length : span(until).start - 1;
    const body = text.slice(start + label.length, end).replace(/\s+/gu, ' ');
    return { ...found, label, text: body, depth, role, start, end };
  };
  const indicators: ReadIndicator[] = [
    { ...found, ...span('随访率达85%以上'), name: '随访率', op: '>=', value: 85, unit: '%', kind: 'level' },
  ];
  const stages: ReadStage[] = [];
  return {
    plans: [
      {
        title: '公共卫生工作计划',
        heading: null,
        year: 2026,
        origin: 'inferred',
        by: 'plan-opening',
        start: 0,
        end: text.length,
      },
    ],
    outline: [
      entry('一、', 1, 'heading', '指导思想', '二、慢病'),
      entry('二、', 1, 'heading', '慢病管理', '1、高血压'),
      entry('1、', 2, 'item', '高血压', '2、建立'),
      entry('2、', 2, 'item', '建立', '三、健康'),
      entry('三、', 1, 'heading', '健康教育', '四、档案'),
      entry('四、', 1, 'heading', '档案整理', null),
    ],
    indicators,
    schedules: [
      schedule('全年四次', { kind: 'recur', per: 'year', every: 1, times: 4 }),
      schedule('每季度一次', { kind: 'recur', per: 'quarter', every: 1, times: 1 }),
      schedule('每月24日', { kind: 'recur', per: 'month', every: 1, times: 1, day: 24 }),
      schedule('每年不少于6次', { kind: 'recur', per: 'year', every: 1, times: 6, min: true }),
      schedule('世界无烟日', { kind: 'observance', name: '世界无烟日' }),
      schedule('12月10日前', { kind: 'deadline', by: '12-10' }),
    ],
    owners: [owner('公卫科'), owner('村医'), owner('防保科'), owner('办公室', true)],
    stages,
    questions: [],
    silent: [{ ...span('共有档案1200份。'), text: '共有档案1200份。' }],
  };
}

export function sampleDraft(): PlanDraft {
  return draftPlan(PLAN_TEXT, readingOf(), 0);
}

export function itemCalled(draft: PlanDraft, title: string): DraftItem {
  const item = draft.items.find((each) => each.title === title);
  if (!item) throw new Error(`no item ${title} among ${draft.items.map((each) => each.title).join(', ')}`);
  return item;
}

export const someone: Assignment = { unitId: 'u1', sectionId: null, ownerId: 'p1', backupId: 'p2' };

/** A draft with one item for each list of norms, without any text. */
export function draftOf(
  rules: readonly (readonly (ScheduleNorm | { norm: ScheduleNorm; printed: string })[])[],
  year: number | null = 2026,
): PlanDraft {
  let nextId = 1;
  const items = rules.map((norms): DraftItem => {
    const id = `i${nextId++}`;
    return {
      id,
      headingId: null,
      title: `工作${id}`,
      sources: [{ start: 0, end: 10 }],
      rules: norms.map((rule): DraftRule => {
        const { norm, printed } = 'norm' in rule ? rule : { norm: rule, printed: '' };
        return { id: `r${nextId++}`, norm, printed, span: null, origin: 'printed', by: 'hand' };
      }),
      indicators: [],
      leadParty: null,
      assistParties: [],
      assignment: someone,
      dropped: false,
    };
  });
  return {
    title: '计划',
    year,
    span: { start: 0, end: 10 },
    outline: [],
    items,
    parties: [],
    stages: [],
    questions: [],
    silent: [],
    moves: {},
    nextId,
  };
}
