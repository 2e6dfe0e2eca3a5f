import type { ErrorFacts, ErrorKind } from '#services/errors';
import { orgErrors } from './org-errors';
import { planErrors } from './plan-errors';
import { standardsErrors } from './standards';
import { taskErrors } from './task-errors';
import { writingErrors } from './writing-errors';

const byKind: Record<ErrorKind, { title: string; sentence: string }> = {
  'signed-out': {
    title: '登录已失效',
    sentence: '登录已失效，所填内容仍在本页。请在新窗口重新登录，再回到本页重试。',
  },
  forbidden: { title: '没有权限', sentence: '当前账号没有这项权限。如确需办理，请联系本单位负责人或系统管理员。' },
  'not-found': { title: '没有找到', sentence: '所找的内容不存在，或当前账号不能查看。请检查地址，或从左侧菜单进入。' },
  invalid: { title: '填写有误', sentence: '填写的内容有误，请按提示修改后重试。' },
  conflict: { title: '内容已有更改', sentence: '内容在你打开之后又有更改。请查看最新内容后再试。' },
  refused: { title: '不能这样办理', sentence: '按现行规则不能这样办理。' },
  'too-many': { title: '操作过于频繁', sentence: '操作过于频繁，请稍后再试。' },
  unavailable: { title: '服务暂不可用', sentence: '服务暂时不可用，请稍后再试；已保存的内容不受影响。' },
};

/** Sentences for single reasons; a reason without one is told by its kind. */
const byCode: Record<string, (facts: ErrorFacts) => string> = {
  ...planErrors,
  ...taskErrors,
  ...orgErrors,
  ...standardsErrors,
  ...writingErrors,
  'wrong-credentials': () => '用户名或密码不正确。',
  'not-paused': () => '流程没有暂停。',
  'policy-changed': () => '规则在你打开之后又有修改，请查看最新规则后再改。',
  'legal-basis-needed': () => '请写明依据。',
  'two-steps-on-one-day': () => '同一天只能有一步，请调整天数。',
  'step-needed': () => '至少要有一步。',
  'ends-before-it-begins': () => '失效日期早于生效日期，请修改。',
  'temporal-away': () => '流程引擎暂时没有回应，恢复后会自动继续。',
  'already-paused': () => '流程已经暂停。',
  locked: ({ seconds }) => `连续多次登录失败，请在 ${waiting(Number(seconds))}后再试。`,
  'too-often': ({ seconds }) => `操作过于频繁，请在 ${waiting(Number(seconds))}后再试。`,
  'wrong-password': () => '当前密码不正确。',
  'password-too-short': () => '新密码至少 10 个字符。',
  'password-too-long': () => '新密码不能超过 200 个字符。',
  'password-same-as-name': () => '新密码不能包含用户名。',
  'password-too-simple': () => '新密码过于简单，请使用更多不同的字符。',
  'password-unchanged': () => '新密码与当前密码相同。',
  'passwords-differ': () => '两次输入的新密码不一致。',
  'database-away': () => '数据库暂时无法连接。已保存的内容不受影响，请稍后重试。',
};

function waiting(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

export const errors = {
  byKind,
  byCode,
  unexpected: {
    title: '出错了',
    sentence: '系统出现意外错误，已记录。请稍后重试；如仍有问题，请将编号告知系统管理员。',
  },
  requestId: (id: string) => `编号：${id}`,
  offline: '网络已断开，所填内容仍在本页。',
  toWorkbench: '回到工作台',
  tryAgain: '重试',
  signInElsewhere: '在新窗口登录',
};
