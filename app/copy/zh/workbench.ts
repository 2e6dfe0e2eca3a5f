import type { FigureKey } from '#services/workbench/figures';
import type { WaitingItem } from '#services/workbench/waiting';

const figures: Record<FigureKey, string> = {
  due: '本月到期',
  done: '本月办结',
  'on-time': '按期办结率',
  overdue: '逾期未办',
  soon: '临期',
  moved: '本月改期',
};

const waitingKinds: Record<WaitingItem['kind'] | 'plan', string> = {
  review: '待审核',
  extension: '延期',
  'handed-back': '回退',
  plan: '计划待审',
};

export const workbench = {
  title: '工作台',
  views: { unit: '本单位', mine: '我的任务' },
  view: '工作台范围',
  lists: {
    overdue: '逾期',
    dueToday: '今天',
    thisWeek: '本周',
    next: '接下来',
    waiting: '等我审核',
    decisions: '等我决定',
  },
  empty: {
    overdue: '没有逾期任务。',
    dueToday: '今天没有到期任务。',
    thisWeek: '本周没有其他到期任务。',
    next: '没有已开始的任务。',
    waiting: '没有等我审核的事项。',
    decisions: '没有等我决定的事项。',
  },
  all: (count: number) => `查看全部 ${count} 项`,
  monthLights: '本月我的任务',
  waitingKinds,
  askedBy: (by: string, reason: string) => `${by}：${reason}`,
  figures,
  lastMonth: (value: string) => `上月 ${value}`,
  nothingToCount: '—',
  lateByUnit: '各单位逾期',
  noneLate: '没有逾期任务。',
  lateOf: (overdue: number, running: number) => `逾期 ${overdue} / 在办 ${running}`,
  ring: '年轮',
  ringLead: (names: readonly string[]) => `由外到内：${names.join('、')}。点开月份看月历。`,
  ringEmpty: '今年还没有任务。计划发布后，这里显示全年情况。',
  ringTable: '以表格查看',
};
