import { formatMonthDay } from '../dates';
import type { PassedOverReason } from '#domain/plan-reader/reading';

const passedOver: Record<PassedOverReason, string> = {
  background: '说的是以往或现状',
  'past-year': '说的是往年',
  'given-up': '说的是不再做的',
  condition: '是条件，不是目标',
  consequence: '是奖惩或评级的标准',
  quoted: '在引号或书名号里，是名称',
  ordinal: '是编号、文号或序数',
  reference: '只指明哪份文件、哪次会议',
  'names-a-year': '只说是哪一年',
  'length-of-time': '只说时间长短',
  'counts-a-period': '次数已计入时间要求',
  idiom: '是习惯说法，不是数量',
  'no-name': '前面没有指标名称',
  'no-work-verb': '没有说明要做多少',
  qualifies: '只说明是哪些人或事',
  'bare-number': '数字没有单位',
  'part-of-name': '是工作名称的一部分',
  'no-phase': '只提到阶段，不是分阶段安排',
  'vague-party': '泛指，不是责任方',
  'target-not-owner': '是工作对象，不是责任方',
  'no-duty': '没有说由它做什么',
  'claimed-by-stage': '已作为阶段进度读出',
};

const monthDay = (text: string): string => formatMonthDay('zh', text);

/** How the reader's findings are told outside of the review: `nianlun read --explain`. */
export const reading = {
  passedOver,
  kind: { indicator: '指标', schedule: '时间', owner: '责任方', stage: '阶段', question: '疑问' },
  quoted: (words: string) => `“${words}”`,
  told: (what: string, words: string) => `${what}：${words}`,
  ground: (origin: string, by: string) => `（${origin}，${by}）`,
  by: (by: string) => `（${by}）`,
  duty: (assist: boolean): string => (assist ? '配合' : '负责'),
  stage: (from: string | null, to: string | null, progress: number | null) =>
    [
      from === null ? '' : `${monthDay(from)}起`,
      to === null ? '' : `${monthDay(to)}止`,
      progress === null ? '' : `完成 ${progress}%`,
    ]
      .filter((part) => part !== '')
      .join('，') || '没有写明日期',
  plan: (number: number, title: string, year: number | null) =>
    `第 ${number} 份计划：${title}（${year === null ? '未写明年份' : `${year} 年`}）`,
  silentTitle: (count: number) =>
    count === 0 ? '有数字、日期的句子都读出了内容。' : `有数字、日期而没有读出内容的句子 ${count} 句：`,
  line: (line: number) => `第 ${line} 行`,
  noReason: '没有找到原因',
  coverage: (number: number, percent: number, silent: number) =>
    `第 ${number} 份计划：正文 ${percent}% 有着落，没有读出的 ${silent} 句`,
};
