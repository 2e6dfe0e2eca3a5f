import type { ErrorFacts } from '#services/errors';

/** Why a change to units, people, roles and accounts is refused. */
export const orgErrors: Record<string, (facts: ErrorFacts) => string> = {
  'unit-changed': ({ name }) => `“${name}”在你打开之后又有更改，请查看最新内容后再试。`,
  'unit-not-empty': ({ people, units }) => `该单位还有 ${people} 人、${units} 个下级单位，请先调出再停用。`,
  'unit-below-itself': () => '单位不能移到自己或自己的下级之下。',
  'root-stays': () => '最上级单位不能移动。',
  'section-exists': ({ name }) => `已有科室“${name}”。`,
  'section-not-empty': ({ people }) => `该科室还有 ${people} 人，请先调出再停用。`,
  'section-elsewhere': () => '所选科室不属于该单位，或已停用。',
  'person-changed': ({ name }) => `“${name}”的资料在你打开之后又有更改，请查看最新内容后再试。`,
  'person-owes-tasks': ({ count }) => `此人还负责或协办 ${count} 项任务，请先移交。`,
  'user-name-taken': ({ userName }) => `用户名“${userName}”已被使用。`,
  'role-is-for-whole-unit': () => '这一角色对应整个单位，不能限于一个科室。',
  'last-administrator': () => '至少保留一名能登录的系统管理员。',
};
