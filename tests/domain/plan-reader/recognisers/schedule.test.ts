import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { ScheduleNorm } from '#domain/plan-reader/reading';

const normsOf = (text: string) => readPlan(text).schedules.map((schedule) => schedule.norm);

/** One expected value, many phrasings. */
const ONE_VALUE: readonly (readonly [ScheduleNorm, readonly string[]])[] = [
  [
    { kind: 'recur', per: 'quarter', every: 1, times: 1 },
    [
      '分析会每季度召开一次。',
      '简报每季一期。',
      '要每季度对台账进行一次核对。',
      '按季度通报进展。',
      '每度定期开展讲座。',
    ],
  ],
  [
    { kind: 'recur', per: 'month', every: 2, times: 1 },
    [
      '联席会隔月召开一次。',
      '宣传栏每两月更换一次。',
      '橱窗每２月更换１次。',
      '坚持每2个月投稿1篇。',
      '隐患每两个月排查一遍。',
    ],
  ],
  [
    { kind: 'recur', per: 'year', every: 1, times: 4, min: true },
    ['巡查全年不少于4次。', '监督检查频次≥4次/年。', '每年开展检查不少于四次。', '每年度至少四次。'],
  ],
  [
    { kind: 'recur', per: 'quarter', every: 1, times: 2, min: true },
    ['每季度开展演练两三次。', '每季度演练2-3次。', '演练2-3次/季度。', '每季度演练二至三次。'],
  ],
  [{ kind: 'recur', per: 'month', every: 1, times: 1, min: true }, ['每月下乡一两次。', '每月组织一二次抽查。']],
  [{ kind: 'recur', per: 'year', every: 1, times: 3, min: true }, ['全年召开会议三四次。', '每年慰问三五次。']],
  [
    { kind: 'recur', per: 'month', every: 1, times: 1, day: 10, before: true },
    ['每月5日至10日报送简报。', '每月10日前报送简报。'],
  ],
  [
    { kind: 'deadline', by: '01-31' },
    ['1月前完成任务分解。', '元月前完成分工。', '1月份前完成任务分解。', '1月底前分工。'],
  ],
  [{ kind: 'recur', per: 'day', every: 2, times: 1 }, ['每两三天巡查一次。']],
  [{ kind: 'sla', within: 3, unit: 'day' }, ['投诉在两三天内答复。', '投诉在三天内答复。']],
  [{ kind: 'recur', per: 'year', every: 1, times: 2 }, ['评审每年2次。', '家长学校每年举办两次。', '体检一年两次。']],
  [{ kind: 'recur', per: 'month', every: 1, times: 3 }, ['卫生大扫除每旬一次。']],
  [{ kind: 'recur', per: 'month', every: 1, times: 2 }, ['工作例会每半月一次。', '书记每月两次接访。']],
  [
    { kind: 'recur', per: 'week', every: 2, times: 1 },
    ['物资每两周清点一次。', '消毒每2周一次。', '隔周召开一次教研组长会。', '逢双周召开例会。'],
  ],
  [
    { kind: 'recur', per: 'half', every: 1, times: 1 },
    ['每学期开展一次演练。', '每半年通报一次。', '总结会半年一次。'],
  ],
  [{ kind: 'recur', per: 'half', every: 1, times: 20, min: true }, ['下半年下乡不少于20次。']],
  [
    { kind: 'recur', per: 'day', every: 1, times: 2 },
    ['病房每天巡视两次。', '教室每日通风2次。', '教室每天早晚各通风一次。'],
  ],
  [
    { kind: 'recur', per: 'month', every: 1, times: 1, day: 24 },
    ['每月24日上报报表。', '每月的二十四号上报报表。', '每个月２４日上报报表。'],
  ],
  [
    { kind: 'recur', per: 'month', every: 1, times: 1, day: 3, before: true },
    ['每月的3号前上报。', '次月3日前上报。', '报表于3日前上报。'],
  ],
  [{ kind: 'recur', per: 'quarter', every: 1, times: 1, day: 15, before: true }, ['每季度首月15日前报送情况。']],
  [{ kind: 'recur', per: 'month', every: 1, times: 1, day: 10, before: true }, ['每月上旬报送情况。']],
  [
    { kind: 'recur', per: 'week', every: 1, times: 1, weekday: 'FR' },
    ['每周五收取报表。', '每星期五收取报表。', '每周星期五收取报表。'],
  ],
  [{ kind: 'recur', per: 'month', every: 1, times: 1, weekday: 'FR' }, ['每月最后一个星期五检查安全。']],
  [{ kind: 'recur', per: 'week', every: 2, times: 1, weekday: 'WE' }, ['每逢双周周三召开班主任例会。']],
  [
    { kind: 'recur', per: 'month', every: 1, times: 1, day: 5, before: true },
    ['每月前5个工作日内报送报表。', '每月前五日报送报表。'],
  ],
  [{ kind: 'recur', per: 'week', every: 1, times: 1 }, ['矛盾纠纷每周一次排查。', '每周开展排查。']],
  [
    { kind: 'month', months: [5, 6] },
    ['5-6月开展普查。', '5月至6月开展普查。', '在五、六月份开展普查。', '5月和6月开展普查。'],
  ],
  [{ kind: 'month', months: [3, 9] }, ['每年3月、9月各集中体检一次。']],
  [{ kind: 'month', months: [1, 3, 5, 7, 9, 11] }, ['逢单月召开例会。']],
  [
    { kind: 'date', month: 4, day: 25 },
    ['4月25日举办讲座。', '四月二十五日举办讲座。', '利用4.25全国儿童预防接种宣传日举办讲座。'],
  ],
  [{ kind: 'date', month: 5, day: 31 }, ['5月31日世界无烟日开展咨询。', '在世界无烟日（5月31日）开展咨询。']],
  [
    { kind: 'range', from: '12-11', to: '12-25' },
    ['12月11—25日归档。', '12月11---25日归档。', '12月11日至12月25日归档。'],
  ],
  [{ kind: 'range', from: '04-01', to: '06-30' }, ['在二季度开展整治。', '在第二季度开展整治。']],
  [{ kind: 'range', from: '07-01', to: '12-31' }, ['下半年推行新制度。']],
  [
    { kind: 'deadline', by: '09-30' },
    [
      '9月底前建成网络。',
      '20xx年9月底前建成网络。',
      '9月30日前建成网络。',
      '9月份完成建设。',
      '9月份施工完毕。',
      '三季度末建成网络。',
    ],
  ],
  [
    { kind: 'deadline', by: '12-31' },
    ['年底前完成。', '到年底完成建设。', '年内建成。', '纳入年终考核。', '12月31日前完成。'],
  ],
  [{ kind: 'deadline', by: '01-10' }, ['每年一月十日前上报统计表。', '1月上旬上报统计表。']],
  [{ kind: 'sla', within: 48, unit: 'hour' }, ['在48小时内上报。', '四十八小时之内上报。']],
  [{ kind: 'sla', within: 0.5, unit: 'hour' }, ['半小时内上报。', '30分钟内上报。', '做到产后30分钟皮肤接触。']],
  [{ kind: 'sla', within: 5, unit: 'workday' }, ['要在5个工作日内办结。', '五个工作日内办结。']],
  [{ kind: 'deadline', by: '05-12' }, ['于5.12国际护士节前举办操作比武。']],
  [{ kind: 'sla', within: 7, unit: 'workday' }, ['查出来的问题限7个工作日整改。']],
  [{ kind: 'sla', within: 1, unit: 'month' }, ['限期一个月整改到位。', '开学后一个月内完成。']],
  [{ kind: 'sla', within: 1, unit: 'day' }, ['发现问题当日报告。', '群众来电当天答复。']],
  [{ kind: 'sla', within: 5, unit: 'year' }, ['5年内重点引进紧缺人才。', '五年内实现全覆盖。']],
  [{ kind: 'observance', name: '九月初九' }, ['九月初九走访老人。', '农历九月初九走访老人。']],
  [{ kind: 'observance', name: '腊月二十三' }, ['腊月二十三以前送米面。']],
  [{ kind: 'observance', name: '重大节日期间' }, ['重大节日期间加强值班。']],
  [{ kind: 'observance', name: '“两节”期间' }, ['“两节”期间走访慰问。']],
  [{ kind: 'sla', within: 1, unit: 'week' }, ['会后一周内形成纪要。']],
  [{ kind: 'horizon', year: '20xx' }, ['到20xx年能力得到提升。']],
  [{ kind: 'horizon', year: '2030' }, ['2030年前实现达标。']],
  [{ kind: 'season', season: 'summer-autumn' }, ['夏秋季开展灭蚊。']],
  [{ kind: 'observance', name: '世界无烟日' }, ['利用世界无烟日开展宣传。', '利用“世界无烟日”开展宣传。']],
  [{ kind: 'observance', name: '路政宣传月' }, ['结合“路政宣传月”拍摄短片。']],
  [{ kind: 'observance', name: '敬老月' }, ['开展“敬老月”活动。']],
  [{ kind: 'observance', name: '《职业病防治法》宣传周' }, ['借《职业病防治法》宣传周上街宣传。']],
  [{ kind: 'observance', name: '邻居节' }, ['“邻居节”期间免费开放。']],
  [{ kind: 'horizon', year: '十四五' }, ['到“十四五”末实现全覆盖。', '“十四五”末实现全覆盖。']],
  [{ kind: 'season', season: '开学第一周' }, ['开学第一周进行安全教育。']],
  [{ kind: 'observance', name: '国庆节' }, ['国庆节前一周完成大整治。']],
  [{ kind: 'observance', name: '冬至' }, ['冬至走访老人。']],
];

/** Phrases that hold numbers, dates or seasons and set no time for any work. */
const NOTHING: readonly string[] = [
  '定期召开例会，不定期开展抽查，及时上报。',
  '每年级组建一支队伍。',
  '去年12月通过了验收。',
  '截至2025年10月底，我馆藏书三万册。',
  '为0-6岁儿童和6月龄婴儿服务。',
  '设24小时热线电话。',
  '传染病发病率较20xx年有下降。',
  '不再每月报送纸质报表。',
  '各种卫生主题日都要开展宣传。',
  '通报上一季度的工作进展。',
  '村务公开栏过去一季度换一次。',
  '带好入职三年内的新人。',
  '近三年内无违纪记录。',
  '为贯彻2025年12月召开的全县工作会议，制定本计划。',
  '根据县教育局3月5日会议精神开展整治。',
  '2026年第二季度重点工作计划',
  '表彰五一劳动奖章获得者和三八红旗手。',
  '开展第十一组织生活会。',
  '以往每季度一次的检查改为抽查。',
  '市局原要求的每月书面报告已经取消。',
  '名次靠后的不再逐月约谈。',
  '城市低保标准提高到每人每月650元。',
  '举办“邻居节”要以社区为龙头。',
  '组织主题党日和党员活动日活动。',
  '开展主题教育宣传周活动。',
  '普及冬春季传染病预防知识。',
  '天天都是安全日。',
  '一年一度的表彰大会如期举行。',
  '按照季节变化增加内容。',
  '按年龄分组。',
  '《通知》（教发〔2015〕3号）要求。',
  '近三年无违纪记录。',
];

describe('time rules', () => {
  for (const [norm, phrasings] of ONE_VALUE) {
    for (const phrasing of phrasings) {
      it(`reads ${phrasing} as ${JSON.stringify(norm)}`, () => {
        expect(normsOf(phrasing)).toEqual([norm]);
      });
    }
  }

  for (const phrase of NOTHING) {
    it(`makes nothing of ${phrase}`, () => {
      expect(normsOf(phrase)).toEqual([]);
    });
  }

  it('counts how often, not how long each time', () => {
    expect(normsOf('每年至少组织1次、每次不少于3天的集中培训。')).toEqual([
      { kind: 'recur', per: 'year', every: 1, times: 1, min: true },
    ]);
  });

  it('reads each weekday of a list and each period of a routine', () => {
    const once = (per: 'day' | 'week' | 'month') => ({ kind: 'recur', per, every: 1, times: 1 }) as const;
    expect(normsOf('每周二、四下午坐诊。')).toEqual([
      { ...once('week'), weekday: 'TU' },
      { ...once('week'), weekday: 'TH' },
    ]);
    expect(normsOf('坚持日巡查、周研判、月总结。')).toEqual([once('day'), once('week'), once('month')]);
    expect(normsOf('3·24、12·1两个宣传日由健教科策划。')).toEqual([
      { kind: 'date', month: 3, day: 24 },
      { kind: 'date', month: 12, day: 1 },
    ]);
  });

  it('gives one period with two counts two rules', () => {
    expect(normsOf('全年对上述人群进行四次面对面的随访和一次健康管理服务。')).toEqual([
      { kind: 'recur', per: 'year', every: 1, times: 4 },
      { kind: 'recur', per: 'year', every: 1, times: 1 },
    ]);
  });

  it('keeps the time as printed and its place in the original, white space and full-width forms included', () => {
    const text = '报表　每月 ２４ 日\t上报。';
    const [schedule] = readPlan(text).schedules;
    expect(schedule).toMatchObject({ time: '每月２４日', origin: 'printed' });
    expect(text.slice(schedule?.start, schedule?.end)).toBe('每月 ２４ 日');
  });

  it('says that a blotted month was concluded', () => {
    expect(readPlan('于1x月13日前上报总结。').schedules[0]).toMatchObject({
      norm: { kind: 'deadline', by: '12-13' },
      origin: 'inferred',
    });
    const origins = ['1x月底前上报。', '1×月底前上报。', '1月前上报。', '1月底前上报。', '12月前上报。'].map(
      (text) => readPlan(text).schedules[0]?.origin,
    );
    expect(origins).toEqual(['inferred', 'inferred', 'inferred', 'printed', 'printed']);
  });
});

describe('a count behind a count', () => {
  const rhythms = (text: string) =>
    readPlan(text).schedules.map(({ norm }) => norm.kind === 'recur' && [norm.per, norm.times]);

  it.each([
    '每季度督查一次，全年不少于4次。',
    '每季度检查1次，全年至少4次。',
    '每季度组织培训一次，每年不少于4次。',
    '每季度专项巡查一次，年内不少于四次。',
    '每季度集中学习一次，年度累计不少于4次。',
  ])('counts in a period of its own: %s', (text) => {
    expect(rhythms(text)).toEqual([
      ['quarter', 1],
      ['year', 4],
    ]);
  });

  it('counts in the period before it where it names none', () => {
    expect(rhythms('每年监督检查2次，重点单位不少于4次。')).toEqual([
      ['year', 2],
      ['year', 4],
    ]);
  });
});
