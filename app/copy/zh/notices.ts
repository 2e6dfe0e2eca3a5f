import type { NoticeFacts, NoticeKind } from '#domain/notices/notice';
import { formatDate } from '../dates';

/** What happened, in one sentence; `today` decides whether a year is named. */
type Sentence = (facts: NoticeFacts, today: string) => string;

const day = (date: unknown, today: string): string => formatDate('zh', String(date), today);
const because = (reason: unknown): string => (reason ? `理由：${String(reason).replace(/[。.]+$/, '')}。` : '');
const by = (name: unknown): string => (name ? String(name) : '系统');

const sentences: Record<NoticeKind, Sentence> = {
  'tasks-opened': ({ plan, year, month, count }) => `《${plan}》${year}年${month}月有 ${count} 项任务开放，请签收。`,
  'task-assigned': ({ title, owner, backup, dueOn, by: name }, today) =>
    `${by(name)}将“${title}”改派：责任人${owner}，协办人${backup}，期限${day(dueOn, today)}。`,
  'task-reminder': ({ title, dueOn, workingDays }, today) =>
    `“${title}”${day(dueOn, today)}到期，还剩 ${workingDays} 个工作日。`,
  'task-due-today': ({ title }) => `“${title}”今天到期。`,
  'task-overdue': ({ title, workingDays }) => `“${title}”已逾期 ${workingDays} 个工作日，请尽快办理。`,
  'task-escalated': ({ title, workingDays }) => `“${title}”已逾期 ${workingDays} 个工作日，提请督促。`,
  'task-submitted': ({ title, by: name }) => `${by(name)}提交了“${title}”，请审核。`,
  'task-returned': ({ title, by: name, reason }) => `${by(name)}退回了“${title}”。${because(reason)}`,
  'task-approved': ({ title, by: name }) => `${by(name)}审核通过“${title}”，任务办结。`,
  'task-handed-back': ({ title, by: name, reason }) => `${by(name)}回退了“${title}”，请重新安排。${because(reason)}`,
  'task-redated': ({ title, by: name, from, dueOn, reason }, today) =>
    `${by(name)}将“${title}”的期限由${day(from, today)}改为${day(dueOn, today)}。${because(reason)}`,
  'task-suspended': ({ title, by: name, reason }) => `${by(name)}将“${title}”挂账。${because(reason)}`,
  'task-resumed': ({ title, by: name }) => `${by(name)}恢复了“${title}”的办理。`,
  'task-cancelled': ({ title, by: name, reason }) => `${by(name)}终止了“${title}”。${because(reason)}`,
  'task-commented': ({ title, by: name, text }) => `${by(name)}评论“${title}”：${text}`,
  'extension-requested': ({ title, by: name, toDueOn, workingDays, reason }, today) =>
    `${by(name)}申请将“${title}”延期 ${workingDays} 个工作日至${day(toDueOn, today)}，请审批。${because(reason)}`,
  'extension-decided': ({ title, by: name, decision, toDueOn, reason }, today) =>
    decision === 'approved'
      ? `${by(name)}批准“${title}”延期至${day(toDueOn, today)}。`
      : `${by(name)}不批准“${title}”延期。${because(reason)}`,
  'plan-submitted': ({ plan }) => `《${plan}》已提交，请审批。`,
  'plan-decided': ({ plan, decision, reason }) =>
    decision === 'approved' ? `《${plan}》已批准，可以发布。` : `《${plan}》被退回。${because(reason)}`,
  'plan-published': ({ plan, year, tasks }) => `《${plan}》（${year}年）已发布，本人承担 ${tasks} 项。`,
  'plan-amended': ({ plan, number, tasks, reason }) =>
    `《${plan}》第 ${number} 次调整生效，涉及 ${tasks} 项任务。${because(reason)}`,
  'month-summary': ({ plan, year, month, due, done, doneLate, overdue, moved }) =>
    `《${plan}》${year}年${month}月小结：到期 ${due} 项，办结 ${done} 项（其中逾期办结 ${doneLate} 项），逾期未办 ${overdue} 项，改期 ${moved} 项。`,
  'year-closed': ({ title, year, due, done, doneLate, carriedOver }) =>
    `《${title}》${year}年度结束：共 ${due} 项，办结 ${done} 项（其中逾期办结 ${doneLate} 项），结转 ${carriedOver} 项。`,
};

export const notices = {
  sentences,
  title: '通知',
  unread: (count: number) => (count === 0 ? '没有未读通知' : `${count} 条未读`),
  filter: '显示',
  filters: { all: '全部', unread: '未读' },
  markAll: '全部标为已读',
  newMark: '未读',
  empty: '还没有通知。',
  emptyHint: '任务开放、临期、审核和计划审批时，会在这里通知。',
  emptyUnread: '没有未读通知。',
  next: '更早的通知',
  first: '回到最新',
  mail: { waiting: '邮件待发', sent: '已发邮件', failed: '邮件未发出' },
};
