import type { COMPONENT_STATES, COMPONENTS } from '#db/schema/process';
import type { ProcessKind } from '#domain/processes/process-id';

const kind: Record<ProcessKind, string> = { 'plan-year': '年度推进', escalation: '逾期升级' };
const component: Record<(typeof COMPONENTS)[number], string> = { temporal: '流程引擎', worker: '流程工作进程' };
const state: Record<(typeof COMPONENT_STATES)[number], string> = {
  running: '运行中',
  starting: '正在启动',
  searching: '正在查找',
  downloading: '正在下载',
  building: '正在编译',
  unavailable: '不可用',
  stopped: '已停止',
};

export const processes = {
  title: '流程运行情况',
  lead: '数据库记载应当运行的流程，与流程引擎实际运行的流程，逐项对照。',
  kind,
  component,
  state,
  seen: (at: string) => `最近回应：${at}`,
  engineUi: '打开 Temporal 界面',
  notAnswered: '流程引擎没有回应，实际运行情况暂不可知；应运行的流程会在恢复后自动启动。',
  shouldRun: '应运行',
  runs: '实际运行',
  differ: '不一致',
  waiting: '等候执行',
  waitingSince: (at: string) => `最早 ${at}`,
  lastError: (error: string) => `最近一次失败：${error}`,
  columns: {
    kind: '流程',
    subject: '服务对象',
    unit: '单位',
    should: '应运行',
    runs: '实际',
    since: '开始于',
    pause: '暂停',
  },
  yes: '是',
  no: '否',
  unknown: '未知',
  pause: '暂停',
  resume: '恢复',
  pauseWhy: '暂停期间不开放任务、不提醒、不升级，恢复后接着办理。',
  paused: (by: string, reason: string) => `${by} 暂停：${reason}`,
  reason: '理由',
  empty: '目前没有应运行的流程。发布计划后，年度推进流程随即启动。',
};

export const policies = {
  title: '升级规则',
  lead: '规则适用于本单位及下级；下级自定的优先。修改后，正在升级的任务按新规则重新计算。',
  unit: '单位',
  choose: '查看',
  inForce: '现行规则',
  shipped: '未自定规则，采用系统预置规则',
  from: '自定规则',
  steps: '升级步骤',
  stepDays: '距期限工作日（负数为到期前）',
  stepAudience: '通知谁',
  addStep: '增加一步',
  removeStep: '删除这一步',
  legalBasis: '依据',
  legalBasisHint: '文件名称和文号，或本单位决定',
  validFrom: '生效日期',
  validUntil: '失效日期（选填）',
  set: '制定规则',
  history: '历次规则',
  stands: { past: '已失效', 'in-force': '现行', coming: '待生效' },
  setBy: (by: string, at: string) => `${by} 制定于 ${at}`,
  saved: '规则已保存。',
};
