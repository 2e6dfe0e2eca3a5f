import type { NthDay } from '#domain/plan-reader/reading';
import type { NthDayNorm } from '#domain/planning/roll/propose-rule';
import type { RollProposalKind } from '#domain/planning/roll/roll-forward';

const MOST_NAMED = 4;

const kind: Record<RollProposalKind, string> = {
  rule: '时间改为规则',
  'leave-out': '一次性任务已办结，不再列入',
  'year-in-title': '改名称中的年份',
  'year-in-target': '改指标中的年份',
  'year-in-rule': '改目标年份',
};

const weekday: Record<NthDay, string> = {
  workday: '工作日',
  MO: '周一',
  TU: '周二',
  WE: '周三',
  TH: '周四',
  FR: '周五',
  SA: '周六',
  SU: '周日',
};

/** 当月最后一个工作日, 当月第3个周三. */
function place({ nth, day }: NthDayNorm): string {
  return `当月${nth === -1 ? '最后一' : `第 ${nth} `}个${weekday[day]}`;
}

/** What a proposed rule rests on. */
function because(days: readonly string[], to: NthDayNorm, moved: number): string {
  const where = to.nth === -1 && to.day === 'workday' ? '月末' : place(to);
  const which = days.length > MOST_NAMED ? `上年 ${days.length} 项都` : `上年的 ${days.join('、')}`;
  return `依据：${which}在${where}${moved > 0 ? `，其中 ${moved} 项是改期后的日期` : ''}`;
}

export const rolling = {
  kind,
  because,
  copied: (date: string, isRest: boolean) => `不勾选则照抄 ${date}${isRest ? '（休息日）' : ''}`,
  roll: (year: number) => `结转为 ${year} 年计划`,
  rollAct: '结转为下一年计划',
  open: (year: number) => `打开 ${year} 年计划`,
  openNext: '打开下一年计划',
  lead: '工作任务、时间规则、指标和分派一并带入新草稿，按新一年的工作日历重新排期。照抄的日期凡能写成规则的，都列出建议和依据；勾选的随之办理，可以在审读中撤销。',
  none: '没有建议。全部任务照原样带入。',
  item: '工作任务',
  lastYearIn: (year: number) => `${year} 年（上年）`,
  nextYearIn: (year: number) => `${year} 年`,
  show: '显示范围',
  all: (count: number) => `全部 ${count}`,
  proposed: (count: number) => `有建议 ${count}`,
  asBefore: '照上年',
  about: '计划名称',
  change: (from: string, to: string) => `${from} → ${to}`,
  tasks: (done: number, all: number) => `办结 ${done}/${all}`,
  late: (count: number) => `逾期办结 ${count}`,
  unfinished: (count: number) => `未办结 ${count}`,
  moved: (count: number) => `改期 ${count}`,
  evidence: (count: number) => `佐证 ${count}`,
  noTasks: '没有任务',
  joined: (parts: readonly string[]) => parts.join('，'),
  lastYear: '上年',
  sameTarget: '目标同上年',
  target: (text: string) => `上年目标 ${text}`,
  reported: '指标无填报',
};
