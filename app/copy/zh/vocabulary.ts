import type { Role } from '#domain/access/roles';
import type { UnitKind } from '#domain/org/org';
import type { PlanState } from '#domain/planning/plan-states';
import type { IndicatorKind, IndicatorOp } from '#domain/plan-reader/reading';
import type { Light } from '#domain/tasks/lights';
import type { TaskState } from '#domain/tasks/task-states';

const taskState: Record<TaskState, string> = {
  planned: '未开始',
  open: '待签收',
  'in-progress': '办理中',
  submitted: '待审核',
  done: '办结',
  returned: '退回',
  'handed-back': '回退',
  suspended: '挂账',
  cancelled: '终止',
  'carried-over': '结转',
};

const planState: Record<PlanState, string> = {
  draft: '草稿',
  'in-review': '待审',
  approved: '已批准',
  returned: '退回',
  published: '已发布',
  closed: '已结',
};

const role: Record<Role, string> = {
  director: '单位负责人',
  'section-head': '科室负责人',
  staff: '工作人员',
  inspector: '督查员',
  'inspected-party': '被督查单位',
  administrator: '系统管理员',
};

const unitKind: Record<UnitKind, string> = {
  'health-bureau': '卫生健康局',
  'supervision-office': '卫生监督所',
  'disease-control-center': '疾病预防控制中心',
  'maternal-child-hospital': '妇幼保健院',
  'county-hospital': '县级医院',
  'township-hospital': '乡镇卫生院',
  'village-clinic': '村卫生室',
  other: '其他',
};

const light: Record<Light, string> = {
  grey: '未开始',
  green: '正常',
  amber: '临期',
  red: '逾期',
  blue: '办结',
  violet: '挂账',
};

const indicatorOp: Record<IndicatorOp, string> = {
  '>=': '≥',
  '<=': '≤',
  '=': '=',
  '>': '>',
  '<': '<',
  '~': '约',
  range: '介于',
};

const indicatorKind: Record<IndicatorKind, string> = { level: '达到', growth: '增长', decrease: '下降' };

/** Names one after the other, as a sentence lists them. */
const listed = (names: readonly string[]): string => names.join('、');

export const vocabulary = { taskState, planState, role, unitKind, light, indicatorOp, indicatorKind, listed };
