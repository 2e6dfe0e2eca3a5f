import type { ErrorFacts } from '#services/errors';
import { formatMonthDay } from '../dates';
import { earlier } from './earlier-change';
import { vocabulary } from './vocabulary';

type Sentence = (facts: ErrorFacts) => string;

const day = (date: unknown): string => formatMonthDay('zh', String(date).slice(5));
const taskStates: Record<string, string> = vocabulary.taskState;
const stateOf = (state: unknown): string => taskStates[String(state)] ?? String(state);

/** Reasons of working on tasks, evidence and extensions. */
export const taskErrors: Record<string, Sentence> = {
  'task-changed': ({ state, dueOn, progress, owner, ...facts }) =>
    `${earlier(facts)}更改了这项任务，本次操作没有保存。现在是：${stateOf(state)}，进度 ${progress}%，期限 ${day(dueOn)}，责任人 ${owner}。请核对后再办理。`,
  'not-in-this-state': ({ state }) =>
    state
      ? `当前状态是“${stateOf(state)}”，不能这样办理。请刷新后查看。`
      : '状态已经变化，不能再这样办理。请刷新后查看。',
  'already-reported': ({ progress }) => `已报告进展（${progress}%），不能再撤回签收。`,
  ended: ({ state }) => `任务已${stateOf(state)}，期限不能再改。`,
  'same-date': () => '新的期限与现行期限相同，请另选日期。',
  'in-the-past': () => '不能改到今天以前的日期，请另选日期。',
  'rest-day': ({ dueOn, next }) => `${day(dueOn)}不是工作日，请另选日期；其后第一个工作日是${day(next)}。`,
  'not-running': ({ state }) => `任务${stateOf(state)}，不能申请延期。`,
  'after-due-date': ({ dueOn }) => `期限（${day(dueOn)}）已过，不能再申请延期。请报告进展或联系科室负责人。`,
  'no-reason': () => '请写明理由。',
  'not-later': ({ dueOn }) => `新的期限须晚于现行期限（${day(dueOn)}）。`,
  'already-asked': () => '已有一份延期申请待审批，请等待审批或先撤回。',
  'too-many-extensions': () => '延期次数已达上限，不能再延。',
  'not-asked': () => '这份延期申请已不在待审批状态。',
  'needs-director': ({ workingDays }) => `申请延期 ${workingDays} 个工作日，超出科室负责人的权限，须由单位负责人审批。`,
  'extension-decided': () => '这份延期申请已有结果，请刷新后查看。',
  'evidence-too-large': ({ fileName, limitBytes }) =>
    `“${fileName}”超过 ${Math.round(Number(limitBytes) / 1024 / 1024)} MB 的上限。请压缩后再上传。`,
  'evidence-empty': ({ fileName }) => `“${fileName}”是空文件，请重新选择。`,
  'evidence-encrypted': ({ fileName }) => `“${fileName}”加了密码，审核人无法查看。请去掉密码后再上传。`,
  'evidence-not-allowed': ({ fileName }) => `“${fileName}”不是可用的格式。请上传照片、PDF、Word、Excel 或文本文件。`,
  'evidence-removed': ({ fileName }) => `“${fileName}”已被移除。`,
  'evidence-restored': ({ fileName }) => `“${fileName}”已经恢复。`,
  'director-needed': () => '只有单位负责人可以查看。',
  'case-changed': () => '提醒与升级的情况已经变化，请刷新后查看。',
  'reason-needed': () => '请写明理由，至少两个字。',
  'text-needed': () => '请填写内容。',
  'too-long': () => '文字过长，请精简。',
  'no-such-day': () => '日期不存在，请填写有效日期。',
  'out-of-range': () => '进度须在 0 至 100 之间。',
  'file-needed': () => '请选择文件。',
  'too-many-files': () => '一次最多上传 9 个文件。',
  'owner-needed': () => '请选择责任人。',
  'backup-needed': () => '请选择协办人。',
  'task-needed': () => '请先选择任务。',
  'too-many-tasks': () => '一次最多办理 200 项任务。',
};
