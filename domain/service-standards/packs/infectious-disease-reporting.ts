import { asCalendarDate as on } from '#domain/shared/calendar-date';
import type { ServiceStandard, StandardPack } from '../standard';

const REPORTS = ['报告', '上报', '网络直报', '直报', '报卡', '报疫情'];

/** The limits are the same in both editions; the newer one adds to what must be reported within two hours. */
const LIMITS: readonly ServiceStandard[] = [
  {
    key: 'report-class-a',
    service: '传染病报告',
    requirement: '甲类和按甲类管理的传染病、暴发流行，2小时内网络报告',
    norms: [{ kind: 'sla', within: 2, unit: 'hour' }],
    serviceWords: ['甲类', '甲类传染病', '鼠疫', '霍乱', '肺炭疽', '暴发', '聚集性', '不明原因'],
    workWords: REPORTS,
    bodies: null,
    section: '报告时限',
    ground: 'text',
  },
  {
    key: 'report-class-b-c',
    service: '传染病报告',
    requirement: '其他乙类、丙类传染病，诊断后24小时内网络报告',
    norms: [{ kind: 'sla', within: 24, unit: 'hour' }],
    serviceWords: ['传染病', '疫情', '乙类', '丙类', '艾滋病', '结核'],
    workWords: REPORTS,
    bodies: null,
    section: '报告时限',
    ground: 'general-knowledge',
  },
  {
    key: 'report-emergency',
    service: '突发公共卫生事件报告',
    requirement: '发现后2小时内报告',
    norms: [{ kind: 'sla', within: 2, unit: 'hour' }],
    serviceWords: ['突发公共卫生事件', '突发事件', '突发公共卫生'],
    workWords: REPORTS,
    bodies: null,
    section: '突发公共卫生事件应急条例 第二十条',
    ground: 'general-knowledge',
  },
];

export const INFECTIOUS_DISEASE_REPORTING_2015: StandardPack = {
  key: 'infectious-disease-reporting-2015',
  title: '传染病信息报告管理规范（2015年版）',
  issuedBy: null,
  validFrom: on('2016-01-01'),
  validTo: on('2026-01-29'),
  replaces: null,
  standards: LIMITS,
};

/** Made known on 30 January 2026; the day from which it holds was not printed in what we read. */
export const INFECTIOUS_DISEASE_REPORTING_2026: StandardPack = {
  key: 'infectious-disease-reporting-2026',
  title: '传染病信息报告管理规范（2026年版）',
  issuedBy: null,
  validFrom: on('2026-01-30'),
  validTo: null,
  replaces: null,
  standards: LIMITS,
};
