import { LUNAR_DAYS } from './lunar-days';

/** When a theme day or festival falls. Floating days count weeks of the month: `nth` from 1, -1 the last. Weekdays are ISO, Monday 1. */
export type ObservanceRule =
  | { readonly kind: 'fixed'; readonly on: string }
  | { readonly kind: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  /** The `nth` full week (Monday to Sunday) of a month. */
  | { readonly kind: 'week'; readonly month: number; readonly nth: number }
  | { readonly kind: 'by-year'; readonly days: Readonly<Record<number, string>> };

export interface Observance {
  /** The usual name first, then others that plans print. */
  readonly names: readonly string[];
  readonly rule: ObservanceRule;
  /** Where the date was found; lists of theme days disagree in places. */
  readonly source: string;
}

const HEALTH_LIST = 'm.fx361.cc/news/2019/0113/14740948.html';
const COMMON = 'common knowledge';

const HEALTH_DAYS: readonly (readonly [on: string, ...names: string[]])[] = [
  ['02-04', '世界抗癌日', '世界癌症日'],
  ['03-03', '全国爱耳日', '国际爱耳日'],
  ['03-21', '世界睡眠日'],
  ['03-24', '世界防治结核病日', '结核病宣传日'],
  ['04-07', '世界卫生日'],
  ['04-11', '世界帕金森病日', '世界帕金森日'],
  ['04-17', '世界血友病日'],
  ['04-25', '全国儿童预防接种日', '全国预防接种宣传日', '全国计划免疫宣传日', '计划免疫日'],
  ['04-25', '世界防治疟疾日'],
  ['04-26', '全国疟疾日'],
  ['05-08', '世界红十字日'],
  ['05-12', '国际护士节'],
  ['05-12', '全国防灾减灾日'],
  ['05-15', '防治碘缺乏病日'],
  ['05-17', '世界高血压日'],
  ['05-20', '全国母乳喂养宣传日'],
  ['05-20', '中国学生营养日'],
  ['05-31', '世界无烟日'],
  ['06-05', '世界环境日', '六五环境日'],
  ['06-06', '全国爱眼日'],
  ['06-14', '世界献血者日', '世界献血日'],
  ['06-26', '国际禁毒日'],
  ['07-28', '世界肝炎日'],
  ['08-08', '全民健身日'],
  ['09-01', '全民健康生活方式行动日', '全民健康生活方式日'],
  ['09-10', '世界预防自杀日'],
  ['09-20', '全国爱牙日'],
  ['09-21', '世界老年性痴呆病宣传日', '世界阿尔茨海默病日', '世界老年痴呆日'],
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
  ['03-08', '妇女节', '三八节', '三八妇女节', '三八'],
  ['03-12', '植树节'],
  ['03-15', '消费者权益日', '消费者权益保护日'],
  ['03-22', '世界水日'],
  ['04-15', '国家安全教育日', '国家安全日'],
  ['04-22', '世界地球日'],
  ['04-23', '世界读书日'],
  ['05-01', '劳动节', '五一', '五一节', '五一劳动节'],
  ['05-04', '青年节', '五四', '五四青年节'],
  ['06-01', '儿童节', '六一', '六一节', '六一儿童节'],
  ['06-25', '全国土地日'],
  ['07-01', '建党节', '七一', '七一建党'],
  ['08-01', '建军节', '八一', '八一建军'],
  ['08-19', '中国医师节', '医师节'],
  ['09-10', '教师节'],
  ['10-01', '国庆节', '国庆', '十一'],
  ['11-08', '记者节'],
  ['11-09', '全国消防日', '消防宣传日'],
  ['12-04', '国家宪法日', '宪法日'],
];

/** The theme days and festivals that plans name, with the rule that dates them in any year. */
export const OBSERVANCES: readonly Observance[] = [
  ...HEALTH_DAYS.map(([on, ...names]) => ({ names, rule: { kind: 'fixed', on }, source: HEALTH_LIST }) as const),
  ...CIVIL_DAYS.map(([on, ...names]) => ({ names, rule: { kind: 'fixed', on }, source: COMMON }) as const),
  floating(['世界防治麻风病日'], 1, 7, -1, HEALTH_LIST),
  floating(['世界肾脏日'], 3, 4, 2, HEALTH_LIST),
  floating(['世界哮喘日'], 5, 2, 1, HEALTH_LIST),
  floating(['世界视觉日', '世界视力日', '爱眼护眼日'], 10, 4, 2, HEALTH_LIST),
  floating(['世界慢阻肺日'], 11, 3, 3, HEALTH_LIST),
  floating(['全国助残日'], 5, 7, 3, COMMON),
  floating(['母亲节'], 5, 7, 2, COMMON),
  floating(['父亲节'], 6, 7, 3, COMMON),
  period(['爱国卫生月'], '04-01', '04-30', HEALTH_LIST),
  period(['全国肿瘤防治宣传周'], '04-15', '04-21', HEALTH_LIST),
  period(['职业病防治法宣传周', '职业病防治宣传周'], '04-25', '05-01', HEALTH_LIST),
  period(['环境与健康宣传周'], '06-05', '06-11', HEALTH_LIST),
  { names: ['食品安全宣传周'], rule: { kind: 'week', month: 6, nth: 3 }, source: HEALTH_LIST },
  period(['世界母乳喂养周', '母乳喂养宣传周'], '08-01', '08-07', HEALTH_LIST),
  period(['暑假', '暑期'], '07-10', '08-31', COMMON),
  period(['寒假'], '01-20', '02-20', COMMON),
  period(['安全生产月'], '06-01', '06-30', COMMON),
  period(['质量月'], '09-01', '09-30', COMMON),
  period(['敬老月'], '10-01', '10-31', COMMON),
  lunar(['腊八', '腊八节']),
  lunar(['除夕']),
  lunar(['春节', '过年', '新春']),
  lunar(['元宵', '元宵节']),
  lunar(['端午', '端午节']),
  lunar(['七夕', '七夕节']),
  lunar(['中秋', '中秋节']),
  lunar(['重阳', '重阳节', '老人节', '老年节', '敬老日']),
  lunar(['立春']),
  lunar(['清明', '清明节']),
  lunar(['夏至']),
  lunar(['立秋']),
  lunar(['秋分', '丰收节', '中国农民丰收节']),
  lunar(['冬至']),
];

function floating(names: readonly string[], month: number, weekday: number, nth: number, source: string): Observance {
  return { names, rule: { kind: 'weekday', month, weekday, nth }, source };
}

function period(names: readonly string[], from: string, to: string, source: string): Observance {
  return { names, rule: { kind: 'period', from, to }, source };
}

function lunar(names: readonly [string, ...string[]]): Observance {
  return { names, rule: { kind: 'by-year', days: LUNAR_DAYS[names[0]] ?? {} }, source: COMMON };
}
