import type { RollProposalKind } from '#domain/planning/roll/roll-forward';

const kind: Record<RollProposalKind, string> = {
  rule: '时间改为规则',
  'leave-out': '一次性任务已办结，不再列入',
  'year-in-title': '改名称中的年份',
};

export const rolling = {
  kind,
  roll: (year: number) => `结转为 ${year} 年计划`,
  rollAct: '结转为下一年计划',
  open: (year: number) => `打开 ${year} 年计划`,
  openNext: '打开下一年计划',
  lead: '工作任务、时间规则、指标和分派一并带入新草稿，按新一年的工作日历重新排期。勾选的建议随之办理，都可以在审读中撤销。',
  none: '没有建议。全部任务照原样带入。',
  item: '工作任务',
  result: '上年结果',
  proposals: '建议',
  about: '计划名称',
  change: (from: string, to: string) => `${from} → ${to}`,
  tasks: (done: number, all: number) => `办结 ${done}/${all}`,
  late: (count: number) => `逾期办结 ${count}`,
  unfinished: (count: number) => `未办结 ${count}，结转`,
  moved: (count: number) => `改期 ${count}`,
  evidence: (count: number) => `佐证 ${count}`,
  noTasks: '没有任务',
  lastYear: '上年',
  target: (text: string) => `上年目标 ${text}`,
  reported: '指标无填报',
};
