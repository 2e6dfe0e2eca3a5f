import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { ScheduleNorm } from '#domain/plan-reader/reading';

/** A rule in a short hand that a table of sentences can be read in: `month×6`, `2 week×1 FR`, `…06-30`, `03-11…03-31`, `3 workday`. */
function shortHand(norm: ScheduleNorm): string {
  switch (norm.kind) {
    case 'recur': {
      const every = norm.every === 1 ? norm.per : `${String(norm.every)} ${norm.per}`;
      const day = norm.day === undefined ? '' : ` ${norm.before === true ? '<' : ''}${String(norm.day)}`;
      return `${every}×${String(norm.times)}${day}${norm.weekday === undefined ? '' : ` ${norm.weekday}`}`;
    }
    case 'month':
      return norm.months.join('+');
    case 'date':
      return `${String(norm.month)}.${String(norm.day)}`;
    case 'range':
      return `${norm.from}…${norm.to}`;
    case 'deadline':
      return `…${norm.by}`;
    case 'sla':
      return `${String(norm.within)} ${norm.unit}`;
    case 'observance':
      return norm.name;
    case 'season':
      return norm.season;
    case 'horizon':
      return norm.year;
    case 'nth-day':
      return 'nth-day';
  }
}

const read = (text: string) => readPlan(text).schedules.map(({ norm }) => shortHand(norm));

const FAMILIES: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'periods and counts within them': [
    ['一个季度一次调度。', 'quarter×1'],
    ['两个学期评一次。', '2 half×1'],
    ['年内至少召开4次会议。', 'year×4'],
    ['年内组织不少于3次演练。', 'year×3'],
    ['每隔一周召开一次例会。', '2 week×1'],
    ['每隔两个月检修一次。', '2 month×1'],
    ['每学月测一次。', 'month×1'],
    ['每学期听课不少于15节。', 'half×1'],
    ['每月听课两节。', 'month×2'],
    ['十天一调度。', '10 day×1'],
    ['一日三次。', 'day×3'],
    ['建立月调度、季督查、半年评估、年总评的机制。', 'month×1', 'quarter×1', 'half×1', 'year×1'],
    ['上、下半年各开展一次督查。', 'half×1'],
    ['上、下半年分别开展一次督查。', 'half×1'],
    ['上下半年各一次。', 'half×1'],
    ['分上、下半年两次进行考核。', 'half×1'],
    ['上半年、下半年各组织一次考核。', '01-01…06-30', '07-01…12-31'],
    ['每年春秋两季各开展一次灭鼠。', 'spring-autumn'],
    ['每年年初制定计划，年底进行总结。', '1', '…12-31'],
    ['每年“六一”慰问儿童。', '六一'],
    ['每年的7至9月开展招生。', '7+8+9'],
    ['坚持每月一主题、每周一活动。', 'month×1', 'week×1'],
    ['每周一活动课开放图书室。', 'week×1 MO'],
    ['实行周例会、月度调度、季度通报、年度考核。', 'week×1', 'month×1', 'quarter×1', 'year×1'],
  ],
  'days of a cycle': [
    ['每月5日、20日报送简报。', 'month×1 5', 'month×1 20'],
    ['每月5日和20日报送简报。', 'month×1 5', 'month×1 20'],
    ['每月1、15日开展检查。', 'month×1 1', 'month×1 15'],
    ['每月25—28日集中受理。', 'month×1 25'],
    ['逢周一中午播音。', 'week×1 MO'],
    ['坚持周五下午的学习制度。', 'week×1 FR'],
    ['办公室下周一汇总。', 'week×1 MO'],
    ['季末月20日前报送小结。', 'quarter×1 <20'],
    ['季初制定计划，季末组织考核。', 'quarter×1', 'quarter×1'],
    ['月初有计划，月末有小结。', 'month×1', 'month×1 <31'],
    ['每逢五、逢十赶集日开展宣传。', 'month×6'],
    ['每月逢五逢十到村坐诊。', 'month×6'],
    ['逢三、六、九赶集日设点咨询。', 'month×9'],
  ],
  'a calendar of months': [
    ['元月：迎检。', '1'],
    ['十二月：开展评比；冬季田径运动会。', '12'],
    ['二月：收集寒假作业。', '2'],
    ['2月：寒假布置家务劳动作业。', '2', 'winter'],
    ['6月：暑期防溺水。', '6', 'summer'],
    ['三月：“爱耳日”教育活动。', '3', '爱耳日'],
  ],
  'quarters and parts of the year': [
    ['第一季度、第三季度各开展一次督查。', '01-01…03-31', '07-01…09-30'],
    ['第一、三季度各开展一次督查。', '01-01…03-31', '07-01…09-30'],
    ['一季度和三季度开展抽查。', '01-01…03-31', '07-01…09-30'],
    ['第二季度和第三季度开展抽查。', '04-01…06-30', '07-01…09-30'],
    ['二、三季度重点抓好施工。', '04-01…09-30'],
    ['1—3季度重点抓好施工。', '01-01…09-30'],
    ['前三个季度完成抽查。', '01-01…09-30'],
    ['四季度末完成验收。', '…12-31'],
    ['督查组一、三季度末报送小结。', '…03-31', '…09-30'],
    ['年中召开推进会。', '…06-30'],
    ['年中由办公室通报。', '…06-30'],
    ['岁末年初开展慰问活动。', 'winter'],
  ],
  'parts of a month': [
    ['5月上、中旬组织培训。', '…05-20'],
    ['5月上中旬举行比武。', '…05-20'],
    ['5月中下旬开展抽查。', '…05-31'],
    ['3月中旬到月底开展宣传。', '03-11…03-31'],
    ['3月上旬至中旬开展清查。', '03-01…03-20'],
    ['3月15日至月底开展清查。', '03-15…03-31'],
    ['3月15日至4月底开展清查。', '03-15…04-30'],
    ['3月下旬至5月15日开展清查。', '03-21…05-15'],
    ['从3月下旬开始到6月底集中签约。', '03-21…06-30'],
    ['10月至次年4月组织实施。', '10+11+12+1+2+3+4'],
    ['从11月起到次年2月清雪。', '11+12+1+2'],
  ],
  'days of the year': [
    ['9月15日17:00前报办公室。', '…09-15'],
    ['9月15日下午5时前报办公室。', '…09-15'],
    ['9月15日下班前报办公室。', '…09-15'],
    ['2026.6.30前完成。', '…06-30'],
    ['开展3•15宣传咨询活动。', '3.15'],
    ['3月5日和20日开展义诊。', '3.5', '3.20'],
    ['3月5日、15日、25日开展义诊。', '3.5', '3.15', '3.25'],
    ['截至6月底要完成排查。', '…06-30'],
    ['请各单位于11月10日前报送。', '…11-10'],
  ],
  'limits and lengths': [
    ['发现后一刻钟以内电话通知。', '0.25 hour'],
    ['审批时限由20个工作日压缩到7个工作日。', '7 workday'],
    ['整改最迟不超过3天。', '3 day'],
    ['暂存时间不得超过48小时。', '48 hour'],
    ['审核不超过3个工作日。', '3 workday'],
    ['用两年时间完成改造。', '2 year'],
    ['经过3至5年时间的努力建成示范院。', '5 year'],
    ['接到网报后当天打电话。', '1 day'],
    ['并于当日电话报告。', '1 day'],
  ],
  'seasons, holidays, terms': [
    ['春季、秋季各开展一次大扫除。', 'spring-autumn'],
    ['春季、秋季开学前全覆盖检查。', 'spring-autumn'],
    ['夏收、秋收期间昼夜巡查。', 'summer-autumn'],
    ['入冬前完成检修。', 'winter'],
    ['抢抓冬春有利时机整地。', 'spring-winter'],
    ['高温季节慰问一线工人。', 'summer'],
    ['在枯水期和丰水期采集水样。', '枯水期'],
    ['“三夏”期间做好禁烧。', 'summer'],
    ['麦收前修通道路。', 'summer'],
    ['入汛前完成隐患排查。', 'summer'],
    ['雨季一律停工。', '雨季'],
    ['秋末冬初采伐。', 'autumn-winter'],
    ['暑假前召开家长会。', '暑假'],
    ['寒暑假前一个月与高校对接。', '寒暑假'],
    ['暑假期间组织培训。', 'summer'],
    ['期初、期中、期末各检查一次。', '期初', '期中', '期末'],
    ['本学期末评选优秀。', '学期末'],
    ['第二学期开展评比。', '第二学期'],
    ['在重要节假日和重大活动期间加强巡查。', '节假日和重大活动期间'],
    ['重大节假日实行值班制度。', '重大节假日'],
    ['节前开展安全大检查。', '节前'],
    ['年前完成慰问，年后开展走访。', '年前', '年后'],
    ['七一前后慰问老党员。', '七一'],
    ['五一以后递交申报材料。', '五一'],
    ['清明祭扫烈士墓。', '清明'],
    ['雨水至清明栽完。', '雨水'],
    ['除夕到正月十五轮流带班。', '除夕'],
    ['“三月三”举办歌会。', '三月三'],
    ['八月十五碰头对账。', '八月十五'],
    ['高考、中考期间加强巡查。', '高考、中考'],
    ['全国“两会”期间做好信访工作。', '两会'],
    ['利用“世界水日”“中国水周”开展宣传。', '世界水日', '中国水周'],
    ['开展食品安全宣传周活动。', '食品安全宣传周'],
  ],
};

/** What looks like a time of the plan's work and is none: what was, what a paper says, what a name or a slogan holds. */
const NO_TIMES: Readonly<Record<string, readonly string[]>> = {
  'what was done': [
    '今年一季度，我局共查处案件12起。',
    '今年1-5月，全县已累计完成投资3.2亿元。',
    '上年度第四季度考核排名第三。',
    '截至5月底，全县已完成投资的40%。',
  ],
  'what was done, told from a lead': [
    '去年以来，每季度召开一次例会，每月开展督查，效果显著，已检查30次。',
    '过去的一年，我院于3月15日通过了评审，6月启用了新楼。',
    '2026年工作计划\n2025年，我局每季度开展检查，共查处案件30起。',
  ],
  'which people or things are meant': [
    '对2025年12月31日前未缴费的用户进行催缴。',
    '对2000年底前建成的校舍进行排查。',
    '1988年1月1日以后出生的人员。',
    '住院三天内的患者。',
    '对三年内新录用的人员进行培训。',
  ],
  'what is done about whoever fails': ['每月迟到3次以上的，取消评优资格。', '一年内发生两起以上事故的，一票否决。'],
  'the title of a paper, and since when it is in force': [
    '执行《关于印发2026年3月工作安排的通知》。',
    '《职业病防治法》自2002年5月1日起施行。',
    '按照3月1日起施行的《条例》规定。',
    '学习贯彻“七一”重要讲话精神。',
  ],
  'the day of what happened': [
    '深刻吸取“3·21”爆炸事故教训。',
    '吸取12月4日煤矿火灾事故的教训。',
    '纪念“5·12”汶川地震。',
  ],
  'the line that dates the paper': ['青石县卫生局2026年2月10日', '印发日期：2026年4月21日', '（2026年1月8日印发）'],
  'an age': ['6—12月婴儿辅食添加。', '孕3月前建册。'],
  'the date of a paper or a meeting': [
    '认真贯彻落实3月5日全市工作会议部署。',
    '按照县委办2月28日文件要求，抓好整改。',
    '执行4月1日修订的考核细则。',
  ],
  'an attribute of something else': [
    '年终奖与考核挂钩。',
    '作为年终评先评优的依据。',
    '普通病区按年度监测计划进行抽检。',
    '综合运用按日计罚等手段。',
    '落实“日管控、周排查、月调度”制度。',
    '实行“周报告、月通报、季考核”制度。',
    '春秋两季是流感的高发时期。',
    '春季传染病防控知识讲座。',
    '备足春耕种子、化肥。',
    '开展“冬季严打”专项行动。',
    '将上半年工作小结报办公室。',
    '逐月工作安排',
    '成员：宋国庆、吕芳、党小军。',
    '抓好抗旱保苗和双抢工作。',
    '开展三伏贴服务。',
    '期中、期末考试实行单人单桌。',
    '七、八年级期末统考及格。',
    '办好闹元宵文艺晚会。',
    '举办“迎国庆、颂祖国”合唱比赛。',
    '农忙时村里没人，改为晚上。',
    '投诉48小时内办结率达标。',
    '14天内未发现新增病例的可以复工。',
  ],
  'a name': ['“双十一”期间。', '国庆路社区、五一小学。', '评选“三八”红旗手。', '评选“三八红旗手”。', '拨打119报警。'],
};

/** What is named of an earlier year may be what this year's work is about. */
const ABOUT_EARLIER: readonly (readonly [string, ...string[]])[] = [
  ['每季度首月5日前公布上季度结果。', 'quarter×1 <5'],
  ['3月底前完成去年遗留问题的整改。', '…03-31'],
  ['2026年工作计划\n对2024年未办结的案件3月底前全部办结。', '…03-31'],
  ['2026年工作计划\n3月底前完成2025年度决算。', '…03-31'],
];

describe('the families of times', () => {
  it.each(ABOUT_EARLIER)('a rule about what was left: %s', (sentence, ...expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  for (const [family, cases] of Object.entries(FAMILIES))
    it.each(cases)(`${family}: %s`, (sentence, ...expected) => {
      expect(read(sentence)).toEqual(expected);
    });

  for (const [family, sentences] of Object.entries(NO_TIMES))
    it.each(sentences)(`no time is ${family}: %s`, (sentence) => {
      expect(read(sentence)).toEqual([]);
    });

  it('takes a time that is said once more in brackets for one', () => {
    expect(read('年中（6月底）报进度。')).toEqual(['…06-30']);
    expect(read('春季“三查”从3月1日至4月20日。')).toEqual(['03-01…04-20']);
    expect(read('世界防治麻风病日（一月最后一个星期日）慰问病人。')).toEqual(['世界防治麻风病日']);
  });
});
