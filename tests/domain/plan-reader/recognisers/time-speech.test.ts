import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { timesOf } from './short-hand';

const read = (text: string) => timesOf(readPlan(text));

/** How offices of many kinds say when their work is to be done. */
const SAID: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'how often, in one word with what is done': [
    ['坚持每天两小扫、每周五一大扫的制度。', 'day×2', 'week×1 FR'],
    ['病区护士长坚持每日五查房。', 'day×5'],
    ['护林员须一日两巡，遇大风天气加巡。', 'day×2'],
    ['清运车辆做到一日一清洗、一周一消毒。', 'day×1', 'week×1'],
    ['宣传栏由村医负责，一季度一换，留存照片。', 'quarter×1'],
    ['一季一主题、一年一总评。', 'quarter×1', 'year×1'],
    ['宿舍管理员坚持日查房、周通报、月评比。', 'day×1', 'week×1', 'month×1'],
    ['民警在早、中、晚三个时段巡逻。', 'day×3'],
    ['保管员每日上下班各检查一次门窗。', 'day×2'],
    ['养老护理员每两小时为失能老人翻身一次。', 'day×12'],
  ],
  'a second count of the same period': [
    ['全年组织业务讲座12次，操作考核4次。', 'year×12', 'year×4'],
    ['对企业每季度监督一次，一般企业全年至少一次。', 'quarter×1', 'year×1'],
    ['全年培训4次，其中急救技能1次。', 'year×4'],
    ['热水每天供应两次，周日晚加供一次。', 'day×2', 'week×1 SU'],
  ],
  'days of the week': [
    ['周三为语文组活动日，周四为数学组活动日。', 'week×1 WE', 'week×1 TH'],
    ['食谱经伙委会讨论后于周一前张贴。', 'week×1 MO'],
    ['窗口负责人每逢周五下班前清点证照。', 'week×1 FR'],
    ['图书馆周一闭馆检修。', 'week×1 MO'],
  ],
  'the edges of months and quarters': [
    ['每季度抽查一次，结果于次月5日前报局。', 'quarter×1', 'quarter×1 <5'],
    ['每月抽查一次，结果于次月5日前报局。', 'month×1', 'month×1 <5'],
    ['每位教师撰写教学反思一篇，组长月底收齐。', 'month×1'],
    ['4月10日启动清查，月底前结束。', '4.10', '…04-30'],
    ['项目部月底前上报下月计划。', 'month×1 <31'],
    ['每季首月10日前上报农产品价格。', 'quarter×1 <10'],
  ],
  'hours of every day': [
    ['各班把缺勤原因在上午9：30前报保健室。', 'day×1'],
    ['值班员于17时前上传巡查记录。', 'day×1'],
    ['每日10时前上报库存。', 'day×1'],
    ['6月3日17时前报送名单。', '…06-03'],
  ],
  'days with their weekday in brackets': [
    ['作品于5月3日（周二）24：00前发送至邮箱。', '…05-03'],
    ['寒假从2月7日（周日）开始至2月28日（周日，正月十五日）结束。', '02-07…02-28'],
    ['本学期于2月6日（周六，农历十二月廿三日）结束。', '2.6'],
    ['3月15日（星期五）召开例会。', '3.15'],
  ],
  'days of the lunar calendar': [
    ['正月里照例办一台村晚。', '正月里'],
    ['正月十五日前返岗。', '正月十五'],
    ['农历八月十五日看望老人。', '八月十五'],
    ['农历十二月廿三送灶糖。', '十二月廿三'],
  ],
  'limits without 内': [
    ['检验报告30分钟出结果（血常规）、2小时出结果（生化）。', '0.5 hour', '2 hour'],
    ['接到指令后，白天3分钟、夜间5分钟内出车。', '0.05 hour', `${String(5 / 60)} hour`],
    ['由法定20个工作日压缩至7个工作日内办结。', '7 workday'],
    ['接种前3天由村医通知家长。', '3 day'],
    ['会议召开前两天发送材料。', '2 day'],
    ['合同到期前60天通知承租方。', '60 day'],
    ['提前两个月蓄水。', '2 month'],
  ],
  'stretches and feasts of the year': [
    ['供电所在迎峰度夏前完成台区增容。', 'summer'],
    ['入伏前检修冷库。', '入伏前'],
    ['夏收夏种期间昼夜抢修。', 'summer'],
    ['取暖期内公布炉温。', 'winter'],
    ['供暖前一个月完成管网打压。', 'winter'],
    ['禁渔期每天巡航一次。', '禁渔期', 'day×1'],
    ['逢年过节送上米面油。', '逢年过节'],
    ['传染病高发季节要增加消毒频次。', '高发季节'],
    ['5月召开表彰会；利用出生缺陷预防日开展义诊。', '5', '出生缺陷预防日'],
    ['世界防治结核病日期间集中宣传。', '世界防治结核病日'],
    ['12月：元旦文艺汇演。', '12', '元旦'],
  ],
};

/** What sounds like them and is none. */
const NONE: Readonly<Record<string, readonly string[]>> = {
  'the name of what is done': [
    '组织夏季冷饮专项整治。',
    '加强寒假安全教育。',
    '签订暑期安全承诺书。',
    '切实规范期末办学行为。',
    '寒假作业不得布置过多。',
    '暑假工的权益要维护。',
    '夏季高发的手足口病要重点防控。',
    '期中、期末检测由教导处统一命题。',
    '高中学期末考试由教科室命题。',
    '春季是流感的高发季节。',
  ],
  'the name of a paper': [
    '现将寒假工作安排通知如下。',
    '特制订本校教师寒假研修方案。',
    '按照年初的承诺抓落实。',
    '根据年初职代会的部署开展工作。',
  ],
  'a case that has its consequence': [
    '同班一周内出现2例病例的停课10天。',
    '一月内累计3次的扣发奖金。',
    '三个月内再次发生投诉的，予以通报。',
  ],
  'a rate of pay or a rate of limits': [
    '每人每天补助伙食费30元。',
    '租期5年，每年租金3万元。',
    '审批当日办结率达90%。',
    '平均住院日控制在8天以内。',
  ],
  'a life, and the day of a paper': [
    '李某于2019年7月参加工作，2023年12月入党。',
    '2026年3月8日县妇女联合会',
    '（2026年4月15日县政府第8次常务会议通过）',
  ],
  'a word that only sounds so': [
    '摸清困境青少年底数。',
    '举办一年一度的文化节。',
    '每一天都要有新气象。',
    '一天一个样。',
    '国庆同志负责教务工作。',
    '家长应督促孩子10点半以前睡觉。',
    '每次培训2小时，出勤率达95%。',
  ],
};

describe('times as offices say them', () => {
  for (const [family, cases] of Object.entries(SAID))
    it.each(cases)(`${family}: %s`, (sentence, ...expected) => {
      expect(read(sentence)).toEqual(expected);
    });

  for (const [family, sentences] of Object.entries(NONE))
    it.each(sentences)(`no time is ${family}: %s`, (sentence) => {
      expect(read(sentence)).toEqual([]);
    });

  it('takes a day that names a meeting for no time of its own, behind the month in which it is held', () => {
    expect(read('5月份召开护士节表彰大会。')).toEqual(['5']);
    expect(read('4月23日启动第十二届“书香家园”读书月。')).toEqual(['4.23']);
    expect(read('“3.24”世界防治结核病日期间集中宣传。')).toEqual(['3.24']);
  });

  it('counts rounds that are gone through in half a year as work, not as how often', () => {
    expect(read('上半年完成两轮实战演练。')).toEqual(['01-01…06-30']);
    expect(read('上半年组织两次督查。')).toEqual(['half×2']);
  });
});
