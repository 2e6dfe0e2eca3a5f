import { LUNAR_DAYS, type LunarDay } from './lunar-days';

/** When a theme day or festival falls. Floating days count weeks of the month: `nth` from 1, -1 the last. Weekdays are ISO, Monday 1. */
export type ObservanceRule =
  | { readonly kind: 'fixed'; readonly on: string }
  | { readonly kind: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  /** The `nth` full week (Monday to Sunday) of a month. */
  | { readonly kind: 'week'; readonly month: number; readonly nth: number }
  /** The week (Monday to Sunday) that holds a day. */
  | { readonly kind: 'week-of'; readonly on: string }
  | { readonly kind: 'month-end'; readonly month: number }
  | { readonly kind: 'by-year'; readonly days: Readonly<Record<number, string>> }
  /** Announced each year, or set by each province or place: no calendar has it. */
  | { readonly kind: 'announced' };

export interface Observance {
  /** The usual name first, then others that plans print. */
  readonly names: readonly string[];
  readonly rule: ObservanceRule;
  /** Where the date was found; lists of theme days disagree in places. */
  readonly source: string;
}

const HEALTH_LIST = 'm.fx361.cc/news/2019/0113/14740948.html';
const UN_LIST = 'un.org/zh/observances/list-days-weeks';
const COMMON = 'fixed by the state or by long use';

const HEALTH_DAYS: readonly (readonly [on: string, ...names: string[]])[] = [
  ['02-04', '世界抗癌日', '世界癌症日'],
  ['03-03', '全国爱耳日', '国际爱耳日'],
  ['03-03', '世界出生缺陷日'],
  ['03-21', '世界睡眠日'],
  ['03-18', '全国爱肝日'],
  ['03-20', '世界口腔健康日'],
  ['03-24', '世界防治结核病日', '结核病宣传日'],
  ['04-07', '世界卫生日'],
  ['04-11', '世界帕金森病日', '世界帕金森日'],
  ['04-17', '世界血友病日'],
  ['04-25', '全国儿童预防接种日', '全国预防接种宣传日', '全国计划免疫宣传日', '计划免疫日'],
  ['04-25', '世界防治疟疾日'],
  ['04-26', '全国疟疾日'],
  ['05-05', '世界手卫生日'],
  ['05-05', '国际助产士日'],
  ['05-08', '世界红十字日'],
  ['05-12', '国际护士节'],
  ['05-15', '防治碘缺乏病日'],
  ['05-17', '世界高血压日'],
  ['05-20', '全国母乳喂养宣传日'],
  ['05-20', '中国学生营养日'],
  ['05-25', '全国大学生心理健康日', '学生心理健康日'],
  ['05-31', '世界无烟日'],
  ['06-06', '全国爱眼日'],
  ['06-14', '世界献血者日', '世界献血日', '无偿献血日'],
  ['07-28', '世界肝炎日'],
  ['08-08', '全民健身日'],
  ['09-01', '全民健康生活方式行动日', '全民健康生活方式日'],
  ['09-10', '世界预防自杀日'],
  ['09-12', '中国预防出生缺陷日', '出生缺陷预防日'],
  ['09-17', '世界患者安全日'],
  ['09-20', '全国爱牙日'],
  ['09-21', '世界老年性痴呆病宣传日', '世界阿尔茨海默病日', '世界老年痴呆日'],
  ['09-25', '世界药师日'],
  ['09-28', '世界狂犬病日'],
  ['09-29', '世界心脏日'],
  ['10-08', '全国高血压日'],
  ['10-10', '世界精神卫生日'],
  ['10-11', '世界镇痛日'],
  ['10-12', '世界关节炎日'],
  ['10-13', '世界血栓日'],
  ['10-15', '全球洗手日'],
  ['10-20', '世界骨质疏松日'],
  ['10-22', '世界传统医药日'],
  ['10-28', '男性健康日'],
  ['10-29', '世界卒中日'],
  ['11-14', '联合国糖尿病日', '世界糖尿病日'],
  ['11-20', '心梗救治日'],
  ['12-01', '世界艾滋病日', '艾滋病宣传日'],
  ['12-15', '世界强化免疫日'],
];

const CIVIL_DAYS: readonly (readonly [on: string, ...names: string[]])[] = [
  ['01-01', '元旦'],
  ['01-10', '中国人民警察节', '警察节'],
  ['02-14', '情人节'],
  ['03-05', '学雷锋日', '学雷锋纪念日', '学雷锋活动日'],
  ['03-08', '妇女节', '三八节', '三八妇女节', '三八'],
  ['03-12', '植树节'],
  ['03-15', '消费者权益日', '消费者权益保护日', '权益保护日'],
  ['04-15', '全民国家安全教育日', '国家安全教育日', '国家安全日'],
  ['05-01', '劳动节', '五一', '五一节', '五一劳动节'],
  ['05-04', '青年节', '五四', '五四青年节'],
  ['05-12', '全国防灾减灾日'],
  ['05-19', '中国旅游日'],
  ['06-01', '儿童节', '六一', '六一节', '六一儿童节'],
  ['06-16', '安全宣传咨询日'],
  ['06-25', '全国土地日'],
  ['07-01', '建党节', '七一', '七一建党'],
  ['07-11', '中国航海日'],
  ['08-01', '建军节', '八一', '八一建军'],
  ['08-15', '全国生态日'],
  ['08-19', '中国医师节'],
  ['08-29', '全国测绘法宣传日', '测绘日'],
  ['09-05', '中华慈善日', '慈善日'],
  ['09-10', '教师节'],
  ['09-20', '公民道德宣传日', '道德宣传日'],
  ['09-30', '烈士纪念日'],
  ['10-01', '国庆节', '国庆', '十一'],
  ['10-13', '建队日', '少先队建队日'],
  ['10-17', '国家扶贫日', '扶贫日'],
  ['11-08', '记者节'],
  ['11-09', '全国消防日', '消防安全日', '119消防日'],
  ['12-02', '全国交通安全日'],
  ['12-04', '国家宪法日', '宪法日', '全国法制宣传日', '法治宣传日'],
  ['12-13', '国家公祭日', '南京大屠杀死难者国家公祭日'],
  ['12-24', '平安夜'],
  ['12-25', '圣诞节'],
];

const WORLD_DAYS: readonly (readonly [on: string, ...names: string[]])[] = [
  ['02-02', '世界湿地日'],
  ['03-01', '国际民防日'],
  ['03-21', '国际森林日'],
  ['03-22', '世界水日'],
  ['03-23', '世界气象日'],
  ['04-22', '世界地球日'],
  ['04-23', '世界读书日', '世界图书与版权日'],
  ['04-26', '世界知识产权日'],
  ['05-15', '国际家庭日'],
  ['05-18', '国际博物馆日'],
  ['05-20', '世界计量日'],
  ['06-05', '世界环境日', '六五环境日', '六五'],
  ['06-08', '世界海洋日'],
  ['06-09', '国际档案日'],
  ['06-17', '世界防治荒漠化与干旱日', '世界防治荒漠化日'],
  ['06-26', '国际禁毒日'],
  ['07-11', '世界人口日'],
  ['09-22', '世界无车日'],
  ['10-13', '国际减灾日', '国际减轻自然灾害日'],
  ['10-16', '世界粮食日'],
  ['10-20', '世界统计日'],
  ['12-03', '国际残疾人日', '世界残疾人日'],
  ['12-05', '国际志愿者日'],
];

/** Their days are told anew each year (网络安全宣传周), differ by province or people (爱鸟周, 火把节), or their bare name is borne by several. */
const ANNOUNCED: readonly string[] = [
  ...['小年', '泼水节', '火把节', '那达慕', '雪顿节', '盘王节', '尝新节', '苗年', '藏历新年', '开斋节', '古尔邦节'],
  ...['药师节', '环卫工人节', '护苗日', '低碳日', '心理健康日', '反诈宣传日', '安全教育日', '减灾日', '统计日'],
  ...['节水宣传周', '节能宣传周', '网络安全宣传周', '网络安全周', '防灾减灾宣传周', '防灾减灾周', '爱鸟周'],
  ...['科技活动周', '科技周', '推普周', '推广普通话宣传周', '老年健康宣传周', '保密宣传周', '维权周', '阅读周'],
  ...[
    '职业教育活动周',
    '民族团结进步宣传月',
    '保密宣传月',
    '读书月',
    '全民阅读月',
    '安全用药月',
    '普法宣传月',
    '慈善月',
  ],
];

/** The theme days and festivals that plans name, with the rule that dates them in any year. */
export const OBSERVANCES: readonly Observance[] = [
  ...HEALTH_DAYS.map(([on, ...names]) => ({ names, rule: { kind: 'fixed', on }, source: HEALTH_LIST }) as const),
  ...CIVIL_DAYS.map(([on, ...names]) => ({ names, rule: { kind: 'fixed', on }, source: COMMON }) as const),
  ...WORLD_DAYS.map(([on, ...names]) => ({ names, rule: { kind: 'fixed', on }, source: UN_LIST }) as const),
  ...ANNOUNCED.map((name) => ({ names: [name], rule: { kind: 'announced' }, source: COMMON }) as const),
  floating(['世界防治麻风病日'], 1, 7, -1, HEALTH_LIST),
  floating(['世界肾脏日'], 3, 4, 2, HEALTH_LIST),
  floating(['世界哮喘日'], 5, 2, 1, HEALTH_LIST),
  floating(['世界视觉日', '世界视力日', '爱眼护眼日'], 10, 4, 2, HEALTH_LIST),
  floating(['世界慢阻肺日'], 11, 3, 3, HEALTH_LIST),
  floating(['全国中小学生安全教育日', '中小学生安全教育日'], 3, 1, -1, COMMON),
  floating(['全国助残日'], 5, 7, 3, COMMON),
  floating(['母亲节'], 5, 7, 2, COMMON),
  floating(['父亲节'], 6, 7, 3, COMMON),
  floating(['文化和自然遗产日', '文化遗产日', '遗产日'], 6, 6, 2, COMMON),
  floating(['世界急救日'], 9, 6, 2, COMMON),
  floating(['全民国防教育日', '国防教育日'], 9, 6, 3, COMMON),
  floating(['全国科普日'], 9, 6, 3, COMMON),
  floating(['感恩节'], 11, 4, 4, COMMON),
  { names: ['世界罕见病日', '国际罕见病日'], rule: { kind: 'month-end', month: 2 }, source: COMMON },
  period(['爱国卫生月'], '04-01', '04-30', HEALTH_LIST),
  period(['全国肿瘤防治宣传周'], '04-15', '04-21', HEALTH_LIST),
  period(['职业病防治法宣传周', '职业病防治宣传周'], '04-25', '05-01', HEALTH_LIST),
  period(['环境与健康宣传周'], '06-05', '06-11', HEALTH_LIST),
  { names: ['食品安全宣传周'], rule: { kind: 'week', month: 6, nth: 3 }, source: HEALTH_LIST },
  period(['世界母乳喂养周', '母乳喂养宣传周'], '08-01', '08-07', HEALTH_LIST),
  period(['暑假', '暑期'], '07-10', '08-31', COMMON),
  period(['寒假'], '01-20', '02-20', COMMON),
  period(['学雷锋月', '学雷锋活动月', '学雷锋志愿服务月', '志愿服务月'], '03-01', '03-31', COMMON),
  period(['中国水周', '水周'], '03-22', '03-28', COMMON),
  period(['税收宣传月'], '04-01', '04-30', COMMON),
  { names: ['家庭教育宣传周'], rule: { kind: 'week-of', on: '05-15' }, source: '中华人民共和国家庭教育促进法' },
  period(['路政宣传月'], '05-01', '05-31', COMMON),
  period(['民法典宣传月'], '05-01', '05-31', COMMON),
  period(['学前教育宣传月'], '05-20', '06-20', COMMON),
  period(['安全生产月'], '06-01', '06-30', COMMON),
  period(['禁毒宣传月'], '06-01', '06-30', COMMON),
  period(['质量月'], '09-01', '09-30', COMMON),
  period(['科普月'], '09-01', '09-30', '中华人民共和国科学技术普及法'),
  period(['金融知识普及月'], '09-01', '09-30', COMMON),
  period(['敬老月'], '10-01', '10-31', COMMON),
  period(['消防宣传月'], '11-01', '11-30', COMMON),
  period(['宪法宣传周'], '12-01', '12-07', COMMON),
  lunar(['腊八', '腊八节']),
  lunar(['除夕']),
  lunar(['春节', '过年', '新春']),
  lunar(['元宵', '元宵节']),
  lunar(['端午', '端午节']),
  lunar(['七夕', '七夕节']),
  lunar(['中秋', '中秋节']),
  lunar(['重阳', '重阳节', '老人节', '老年节', '敬老日']),
  lunar(['龙抬头']),
  lunar(['上巳', '上巳节']),
  lunar(['中元', '中元节']),
  lunar(['寒衣', '寒衣节']),
  lunar(['下元', '下元节']),
  lunar(['立春']),
  lunar(['雨水']),
  lunar(['惊蛰']),
  lunar(['春分']),
  lunar(['寒食', '寒食节']),
  lunar(['清明', '清明节']),
  lunar(['谷雨']),
  lunar(['立夏']),
  lunar(['芒种']),
  lunar(['夏至']),
  lunar(['立秋']),
  lunar(['秋分', '丰收节', '中国农民丰收节']),
  lunar(['霜降']),
  lunar(['立冬']),
  lunar(['冬至']),
];

function floating(names: readonly string[], month: number, weekday: number, nth: number, source: string): Observance {
  return { names, rule: { kind: 'weekday', month, weekday, nth }, source };
}

function period(names: readonly string[], from: string, to: string, source: string): Observance {
  return { names, rule: { kind: 'period', from, to }, source };
}

function lunar(names: readonly [LunarDay, ...string[]]): Observance {
  return { names, rule: { kind: 'by-year', days: LUNAR_DAYS[names[0]] }, source: COMMON };
}
