import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCalendarDate as on } from '#domain/shared/calendar-date';
import { RECURRENCE_PERIODS, type NthDay, type ScheduleNorm } from '#domain/plan-reader/reading';
import { readPlan } from '#domain/plan-reader/read-plan';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { replay } from '#domain/planning/edit-draft';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';
import { isWorkingDayOrAssumed } from '#domain/work-calendar/working-days';
import { draftOf, itemCalled, sampleDraft } from './plans';

type Rule = ScheduleNorm | { norm: ScheduleNorm; printed: string };
const lay = (...rules: Rule[]) => layOutYear({ draft: draftOf([rules]), calendar });
const dues = (...rules: Rule[]) => lay(...rules).occurrences.map((occurrence) => occurrence.dueOn);
const codes = (...rules: Rule[]) => lay(...rules).problems.map((problem) => problem.code);
const recur = (per: (typeof RECURRENCE_PERIODS)[number], more: object = {}): ScheduleNorm => ({
  kind: 'recur',
  per,
  every: 1,
  times: 1,
  ...more,
});
const observance = (name: string, printed = name): Rule => ({ norm: { kind: 'observance', name }, printed });

describe('recurrences', () => {
  it('once a quarter falls into each quarter, some days before its end', () => {
    const { occurrences } = lay(recur('quarter'));
    expect(occurrences.map((each) => each.key.split('.')[2])).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(occurrences.map((each) => each.opensOn)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
    expect(occurrences[0]?.dueOn).toBe('2026-03-24');
  });

  it('four times a year is once a quarter', () => {
    expect(dues(recur('year', { times: 4 }))).toEqual(dues(recur('quarter')));
  });

  it('on a day of the month moves forward off a rest day, but not into the next month', () => {
    const due = dues(recur('month', { day: 24 }));
    expect(due).toHaveLength(12);
    expect(due.slice(0, 2)).toEqual(['2026-01-26', '2026-02-24']);
    expect(dues(recur('month', { day: 31 }))[4]).toBe('2026-05-29');
  });

  it('before a day of the month moves back, and forward only where nothing lies before it', () => {
    const due = dues(recur('month', { day: 3, before: true }));
    expect(due.slice(0, 5)).toEqual(['2026-01-04', '2026-02-03', '2026-03-03', '2026-04-03', '2026-05-06']);
    expect(due[9]).toBe('2026-10-08');
  });

  it('every two months is six a year', () => {
    expect(dues(recur('month', { every: 2 })).map((day) => day.slice(5, 7))).toEqual([
      '02',
      '04',
      '06',
      '08',
      '10',
      '12',
    ]);
  });

  it('by the week, by the day or twenty times a month is one task a month that says so', () => {
    for (const norm of [recur('week'), recur('day', { times: 2 }), recur('month', { times: 20 })]) {
      const { occurrences } = lay({ norm, printed: '每周一次' });
      expect(occurrences).toHaveLength(12);
      expect(occurrences[0]?.title).toBe('工作i1（每周一次）');
    }
  });

  it('twice a month is twice a month', () => {
    expect(dues(recur('month', { times: 2 }))).toHaveLength(24);
  });

  it('said twice in an item is laid out once', () => {
    expect(dues(recur('year', { times: 4 }), recur('quarter'))).toHaveLength(4);
    expect(codes(recur('year', { times: 4 }), recur('quarter'))).toEqual(['repeats-another-rule']);
    expect(dues(recur('month'), recur('month'))).toHaveLength(12);
    expect(dues(recur('month'), recur('quarter'))).toHaveLength(16);
  });

  it('a theme day printed with its own date is one day', () => {
    const immunisation = { kind: 'observance', name: '全国儿童预防接种日' } as const;
    expect(dues({ kind: 'date', month: 4, day: 25 }, immunisation)).toEqual(['2026-04-27']);
    expect(dues({ kind: 'date', month: 4, day: 24 }, immunisation)).toEqual(['2026-04-24', '2026-04-27']);
  });

  it('tells the rhythm that a person gave, not the one that stood in the paper', () => {
    const { draft } = replay(draftOf([[{ norm: recur('quarter'), printed: '每季度一次' }, recur('half')]]), [
      { kind: 'set-rule', itemId: 'i1', ruleId: 'r2', norm: recur('month') },
    ]);
    const [first] = layOutYear({ draft, calendar }).occurrences;
    expect(first).toMatchObject({ title: '工作i1（每月1次）', explanation: { printed: '' } });
  });

  it.each<[string, ScheduleNorm, number]>([
    ['monthly', recur('month'), 12],
    ['the last working day of four months', { kind: 'nth-day', months: [3, 6, 9, 12], nth: -1, day: 'workday' }, 4],
    ['half-yearly, which is too seldom', recur('half'), 2 + 4],
  ])('that a person made %s counts toward the least number beside it', (_, norm, count) => {
    const text = '青石镇卫生院2026年工作计划\n1、每季度督查一次，全年不少于4次。';
    const read = draftPlan(text, readPlan(text), 0);
    const quarterly = read.items[0]!.rules.find(({ printed }) => printed.includes('每季度'))!;
    const { draft } = replay(read, [{ kind: 'set-rule', itemId: read.items[0]!.id, ruleId: quarterly.id, norm }]);
    expect(layOutYear({ draft, calendar }).occurrences).toHaveLength(count);
  });

  it('of 48 times a year is that of once a week', () => {
    expect(dues(recur('year', { times: 48, min: true }), recur('week'))).toEqual(dues(recur('week')));
  });

  it('that the paper prints beside another least number is work of its own', () => {
    const text = '青石镇卫生院2026年工作计划\n1、每月开展一次检查，全年组织演练不少于4次。';
    const draft = draftPlan(text, readPlan(text), 0);
    expect(layOutYear({ draft, calendar }).occurrences).toHaveLength(12 + 4);
  });
});

describe('dates and stretches', () => {
  it('a date moves forward off rest days, a deadline back', () => {
    expect(dues({ kind: 'date', month: 10, day: 5 })).toEqual(['2026-10-08']);
    expect(dues({ kind: 'deadline', by: '10-05' })).toEqual(['2026-09-30']);
    expect(dues({ kind: 'deadline', by: '12-31' })).toEqual(['2026-12-31']);
  });

  it('a deadline on New Year’s Day finds the first working day, not last year', () => {
    expect(dues({ kind: 'deadline', by: '01-01' })).toEqual(['2026-01-04']);
  });

  it('says why the day is where it is', () => {
    const [due] = lay({ norm: { kind: 'date', month: 10, day: 5 }, printed: '10月5日' }).occurrences;
    expect(due?.explanation).toMatchObject({
      basis: 'rule',
      printed: '10月5日',
      nominal: '2026-10-05',
      onMakeUpDay: false,
    });
    expect(due?.explanation.skipped.map((day) => day.name)).toEqual(['国庆节', '国庆节', '国庆节']);
    expect(due?.explanation.notice).toContain('2026年');
  });

  it('months in a row are one window, months apart are one each', () => {
    const { occurrences } = lay({ kind: 'month', months: [5, 6] });
    expect(occurrences).toMatchObject([{ opensOn: '2026-05-01', dueOn: '2026-06-30' }]);
    expect(dues({ kind: 'month', months: [7, 3] })).toEqual(['2026-03-31', '2026-07-31']);
  });

  it('a range is due on its last working day, and one over the turn of the year at year’s end with a word about it', () => {
    expect(lay({ kind: 'range', from: '12-11', to: '12-25' }).occurrences).toMatchObject([
      { opensOn: '2026-12-11', dueOn: '2026-12-25' },
    ]);
    expect(dues({ kind: 'range', from: '11-01', to: '02-28' })).toEqual(['2026-12-31']);
    expect(codes({ kind: 'range', from: '11-01', to: '02-28' })).toEqual(['runs-past-year-end']);
  });

  it('a season is its months; a stretch with a name has its window; an unknown one is a problem', () => {
    expect(dues({ kind: 'season', season: 'summer-autumn' })).toEqual(['2026-11-30']);
    expect(dues({ kind: 'season', season: '学期末' })).toEqual(['2026-07-03']);
    expect(codes({ kind: 'season', season: '桃花汛' })).toEqual(['unknown-season']);
  });

  it('before a season is due before it begins, and before the school holidays before they do', () => {
    const due = (norm: ScheduleNorm, printed: string) => dues({ norm, printed });
    expect(due({ kind: 'season', season: 'summer' }, '汛期前')).toEqual(['2026-05-29']);
    expect(due({ kind: 'season', season: 'winter' }, '入冬前')).toEqual(['2026-11-30']);
    expect(due({ kind: 'season', season: '开学前' }, '开学前')).toEqual(['2026-02-14', '2026-08-24']);
    expect(due({ kind: 'season', season: 'summer' }, '汛期前后')).toEqual(['2026-08-31']);
    expect(due({ kind: 'observance', name: '暑假' }, '暑假前')).toEqual(['2026-07-09']);
    expect(due({ kind: 'observance', name: '节假日前' }, '节假日前')[0]).toBe('2026-02-14');
  });

  it('before the holidays is due before each public holiday that is still to come', () => {
    expect(dues({ kind: 'season', season: 'holiday' })).toEqual([
      '2026-02-14',
      '2026-04-03',
      '2026-04-30',
      '2026-06-18',
      '2026-09-24',
      '2026-09-30',
    ]);
  });

  it('02-29 is the last day of February in an ordinary year, and 02-30 is none', () => {
    expect(dues({ kind: 'deadline', by: '02-29' })).toEqual(['2026-02-28']);
    expect(codes({ kind: 'deadline', by: '02-30' })).toEqual(['no-such-date']);
  });
});

describe('a rhythm within a stretch of the year', () => {
  const monthsOf = (sentence: string) => {
    const text = `青石镇卫生院2026年工作计划\n1、${sentence}`;
    const { occurrences } = layOutYear({ draft: draftPlan(text, readPlan(text), 0), calendar });
    return occurrences.map(({ dueOn }) => Number(dueOn.slice(5, 7)));
  };

  it.each([
    ['4月至10月每月开展一次环境卫生巡查。', [4, 5, 6, 7, 8, 9, 10]],
    ['6至9月，每周开展一次灭蚊行动。', [6, 7, 8, 9]],
    ['6月10日至8月31日，每日上报监测情况。', [6, 7, 8]],
    ['汛期每周巡查一次防汛物资。', [6, 7, 8]],
    ['暑假期间开放夜间阅览室，每周开放5天。', [7, 8]],
    ['冬季每周检查一次取暖设备。', [1, 2, 12]],
    ['3月至11月，每季度组织一次讲座。', [3, 6, 9, 11]],
    ['每年4月至6月每月上旬开展蚊媒监测一次。', [4, 5, 6]],
  ])('falls into that stretch, which is no work beside it: %s', (sentence, months) => {
    expect(monthsOf(sentence)).toEqual(months);
  });

  it.each([
    ['3月完成方案制定，每季度检查一次。', 5],
    ['汛期前完成清淤，每季度检查一次。', 5],
    ['5月开展宣传月活动，举办讲座，每季度出一期专栏。', 5],
  ])('is work of its own where the other is no stretch or stands apart: %s', (sentence, count) => {
    expect(monthsOf(sentence)).toHaveLength(count);
  });
});

describe('the n-th day that is printed', () => {
  const read = (sentence: string) => {
    const text = `青石镇卫生院2026年工作计划\n1、${sentence}`;
    return draftPlan(text, readPlan(text), 0).items[0]!;
  };
  const normOf = (sentence: string) => read(sentence).rules.map(({ norm }) => norm);
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

  it.each<[string, readonly number[], number, NthDay]>([
    ['每月最后一个工作日检查消防设施。', all, -1, 'workday'],
    ['每月的第一个工作日升旗。', all, 1, 'workday'],
    ['每月首个工作日上报报表。', all, 1, 'workday'],
    ['每月第一个星期一召开例会。', all, 1, 'MO'],
    ['每月第 2 个星期三下午集中学习。', all, 2, 'WE'],
    ['每月第二周的周三组织学习。', all, 2, 'WE'],
    ['每月最后一个周五大扫除。', all, -1, 'FR'],
    ['每季度最后一个工作日报送报表。', [3, 6, 9, 12], -1, 'workday'],
    ['每季度末最后1个工作日报送报表。', [3, 6, 9, 12], -1, 'workday'],
    ['每季度第一个工作日通报情况。', [1, 4, 7, 10], 1, 'workday'],
    ['3月、6月最后一个工作日开展演练。', [3, 6], -1, 'workday'],
  ])('is that day: %s', (sentence, months, nth, day) => {
    expect(normOf(sentence)).toEqual([{ kind: 'nth-day', months, nth, day }]);
  });

  it('is no word of the title', () => {
    expect(read('每月最后一个工作日检查消防设施。')).toMatchObject({
      title: '检查消防设施',
      rules: [{ printed: '每月最后一个工作日' }],
    });
  });

  it.each([
    '每月最后一周开展大扫除。',
    '每月前5个工作日报送报表。',
    '每月检查第一个环节。',
    '每周第一个工作日召开例会。',
  ])('is none where no day of the month is named: %s', (sentence) => {
    expect(normOf(sentence).map(({ kind }) => kind)).not.toContain('nth-day');
  });
});

describe('observances', () => {
  it.each([
    ['世界无烟日', '2026-06-01'],
    ['世界结核病日', '2026-03-24'],
    ['全国预防接种日', '2026-04-27'],
    ['全国碘缺乏病日', '2026-05-15'],
    ['世界麻风病日', '2026-01-26'],
    ['世界哮喘日', '2026-05-06'],
    ['食品安全宣传周', '2026-06-18'],
    ['爱国卫生月', '2026-04-30'],
    ['重阳节', '2026-10-19'],
    ['十一', '2026-10-08'],
  ])('%s is due on %s', (name, due) => {
    expect(dues(observance(name))).toEqual([due]);
  });

  it('before 春节 is the last working day before it, a make-up day here', () => {
    const { occurrences } = lay(observance('春节', '春节前'));
    expect(occurrences).toMatchObject([{ dueOn: '2026-02-14', explanation: { onMakeUpDay: true } }]);
    expect(dues(observance('国庆节', '国庆节前一周'))).toEqual(['2026-09-30']);
  });

  it('count toward the yearly number of their item', () => {
    const days = [observance('世界卫生日'), observance('世界无烟日')];
    expect(dues(recur('year', { times: 9, min: true }), ...days)).toHaveLength(9);
    expect(dues(recur('year', { times: 2 }), ...days)).toEqual(['2026-04-07', '2026-06-01']);
  });

  it('that nobody knows is a problem, and the item keeps its year-end task', () => {
    expect(codes(observance('世界毛衣日'))).toEqual(['unknown-observance']);
    expect(lay(observance('世界毛衣日')).occurrences).toMatchObject([{ explanation: { basis: 'month-end-of-item' } }]);
  });
});

describe('an item without a day', () => {
  it('has one task for the whole year, whether it has no rule, a time limit or a later horizon', () => {
    for (const rules of [
      [],
      [{ kind: 'sla', within: 48, unit: 'hour' }],
      [{ kind: 'horizon', year: '2030' }],
    ] as Rule[][]) {
      expect(lay(...rules).occurrences).toMatchObject([{ opensOn: '2026-01-01', dueOn: '2026-12-31' }]);
    }
  });

  it('shares the last working days of the year with the others of its owner', () => {
    const { occurrences } = layOutYear({ draft: draftOf(Array.from({ length: 10 }, () => [])), calendar });
    expect(new Set(occurrences.map((each) => each.dueOn)).size).toBe(10);
  });

  it('has none once dropped', () => {
    const draft = draftOf([[recur('month')]]);
    expect(
      layOutYear({ draft: { ...draft, items: draft.items.map((item) => ({ ...item, dropped: true })) }, calendar })
        .occurrences,
    ).toEqual([]);
  });
});

describe('stages', () => {
  it('are due at their end and open with their beginning', () => {
    const draft = draftOf([[]]);
    const stage = { id: 's1', itemId: 'i1', name: '宣传发动', from: '03-01', to: '04-30', progress: 30, span: null };
    const { occurrences } = layOutYear({ draft: { ...draft, stages: [stage] }, calendar });
    expect(occurrences).toMatchObject([
      {
        key: 'i1.s1.2026.1',
        title: '工作i1（宣传发动）',
        opensOn: '2026-03-01',
        dueOn: '2026-04-30',
        explanation: { basis: 'stage' },
      },
    ]);
  });
});

describe('a stage without a last day', () => {
  const stage = { id: 's1', itemId: 'i1', name: '总结评价', from: null, to: null, progress: null, span: null };
  const laid = (to: string | null) => layOutYear({ draft: { ...draftOf([[]]), stages: [{ ...stage, to }] }, calendar });

  it('makes no task of its own and says so', () => {
    expect(laid(null).problems).toMatchObject([{ code: 'stage-not-dated', itemId: 'i1', ruleId: null }]);
    expect(laid(null).occurrences.map(({ explanation }) => explanation.basis)).toEqual(['month-end-of-item']);
  });

  it('is told from one with a day that no year has', () => {
    expect(laid('06-31').problems).toMatchObject([{ code: 'no-such-date', itemId: 'i1' }]);
    expect(laid('06-30').problems).toEqual([]);
  });
});

describe('a stage that is printed as a range too', () => {
  it('is one task', () => {
    const draft = draftOf([[{ kind: 'range', from: '03-01', to: '04-30' }]]);
    const stage = { id: 's1', itemId: 'i1', name: '宣传发动', from: '03-01', to: '04-30', progress: null, span: null };
    const second = { ...stage, id: 's2', to: '06-30', progress: 30 };
    const { occurrences } = layOutYear({ draft: { ...draft, stages: [stage, second] }, calendar });
    expect(occurrences.map((each) => each.key)).toEqual(['i1.r2.2026.1', 'i1.s2.2026.1']);
  });
});

describe('laying out again', () => {
  it('puts a moved occurrence where it was moved and says so', () => {
    const draft = draftOf([[recur('quarter')]]);
    const key = 'i1.r2.2026-Q2.1';
    const moved = layOutYear({ draft: { ...draft, moves: { [key]: on('2026-03-06') } }, calendar });
    expect(moved.occurrences.find((each) => each.key === key)).toMatchObject({
      dueOn: '2026-03-06',
      opensOn: '2026-03-01',
      explanation: { basis: 'moved-by-hand' },
    });
  });

  it('names a move whose occurrence is gone', () => {
    const draft = { ...draftOf([[]]), moves: { 'i1.r9.2026-Q1.1': on('2026-03-20') } };
    expect(layOutYear({ draft, calendar }).problems).toMatchObject([
      { code: 'move-without-task', key: 'i1.r9.2026-Q1.1' },
    ]);
  });

  it('leaves standing days alone when another item is added', () => {
    const before = layOutYear({ draft: draftOf([[recur('quarter')]]), calendar });
    const standing = Object.fromEntries(before.occurrences.map(({ key, dueOn }) => [key, dueOn]));
    const grown = draftOf([[recur('quarter')], [recur('quarter')], [recur('quarter')]]);
    const after = layOutYear({ draft: grown, calendar, standing });
    for (const { key, dueOn } of before.occurrences) {
      expect(after.occurrences.find((each) => each.key === key)?.dueOn).toBe(dueOn);
    }
  });

  it('gives nothing for a plan without a year', () => {
    expect(layOutYear({ draft: draftOf([[recur('month')]], null), calendar }).occurrences).toEqual([]);
  });

  it('is provisional in a year without a notice, and quotes none', () => {
    const { occurrences } = layOutYear({ draft: draftOf([[recur('month', { day: 24 })]], 2027), calendar });
    expect(occurrences.every((each) => each.provisional && each.explanation.notice === null)).toBe(true);
    expect(lay(recur('month')).occurrences.some((each) => each.provisional)).toBe(false);
  });

  it('dates the sample plan item by item', () => {
    const draft = sampleDraft();
    const { occurrences } = layOutYear({ draft, calendar });
    const count = (title: string) => occurrences.filter((each) => each.itemId === itemCalled(draft, title).id).length;
    expect([count('高血压随访'), count('慢病管理：建立台账'), count('健康教育：举办讲座'), count('档案整理')]).toEqual([
      4, 12, 6, 1,
    ]);
  });
});

describe('any year that is laid out', () => {
  const monthDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  const text = monthDay.map(([month, day]) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  const norm: fc.Arbitrary<ScheduleNorm> = fc.oneof(
    fc
      .record({
        per: fc.constantFrom(...RECURRENCE_PERIODS),
        every: fc.integer({ min: 1, max: 4 }),
        times: fc.integer({ min: 1, max: 30 }),
        day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
        before: fc.boolean(),
      })
      .map(({ day, ...rest }) => ({ kind: 'recur' as const, ...rest, ...(day === undefined ? {} : { day }) })),
    fc
      .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })
      .map((months) => ({ kind: 'month' as const, months })),
    monthDay.map(([month, day]) => ({ kind: 'date' as const, month, day })),
    text.map((by) => ({ kind: 'deadline' as const, by })),
    fc.tuple(text, text).map(([from, to]) => ({ kind: 'range' as const, from, to })),
  );
  const years = fc.constantFrom(2025, 2026, 2027, 2028);

  it('has unique keys, due dates on working days of the year, and windows that open before they close', () => {
    fc.assert(
      fc.property(fc.array(fc.array(norm, { maxLength: 3 }), { minLength: 1, maxLength: 6 }), years, (rules, year) => {
        const { occurrences } = layOutYear({ draft: draftOf(rules, year), calendar });
        expect(new Set(occurrences.map((each) => each.key)).size).toBe(occurrences.length);
        for (const { dueOn, opensOn } of occurrences) {
          expect(dueOn.slice(0, 4)).toBe(String(year));
          expect(isWorkingDayOrAssumed(dueOn, calendar).working).toBe(true);
          expect(opensOn <= dueOn && opensOn >= `${year}-01-01`).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(fc.array(fc.array(norm, { maxLength: 2 }), { maxLength: 5 }), (rules) => {
        expect(layOutYear({ draft: draftOf(rules), calendar })).toEqual(
          layOutYear({ draft: draftOf(rules), calendar }),
        );
      }),
      { numRuns: 30 },
    );
  });
});
