/** What a column of a table of tasks holds. */
export const COLUMN_ROLES = ['serial', 'group', 'task', 'indicator', 'time', 'lead', 'assist', 'note'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

const BODY = '(?:处室|科室|股室|部门|单位|领导|人员?|者|方|组|村居|镇街)';
const OF_WORK =
  '(?:主要|重点|年度|全年|本年度?|当年|具体|核心|实施|改革|改进|整改|提升|建设|创新|服务|工作|目标|任务|推进|完成|创建)*';

/** The first that matches the whole header decides. */
const HEADERS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['serial', /^(?:序号?|编号|项次|顺序)$/u],
  ['note', /^(?:备注|备考|附注|说明|其他)$/u],
  ['assist', new RegExp(`^(?:配合|协办|协助|协同|参加|参与)${BODY}?(?:及(?:责任|配合)人)?$`, 'u')],
  [
    'lead',
    new RegExp(
      `^(?:(?:牵头|责任|主办|承办|主责|负责|实施|承担|分管|落实|完成|承接|归口)(?:${BODY}(?:[及和、]${BODY})?|到人)?` +
        `(?:[及和、](?:责任|配合|牵头|协办)${BODY})?|(?:主体|包保|联系|督办|主管|经办|主要责任|第一责任)${BODY})$`,
      'u',
    ),
  ],
  [
    'time',
    /^(?:计划|要求|预计|起止|实施|工作|开始|推进|进度|任务|具体|拟)*(?:完成|办结|上报|开展|落实|启动|结束)?(?:时间|时限|日期|期限|节点|月份|月度|季度|频次|频率|进度|周期|日程)(?:节点|安排|要求|进度)?$/u,
  ],
  [
    'indicator',
    new RegExp(
      `^${OF_WORK}(?:考核|绩效|量化|预期|质量|控制)*(?:指标|目标值?|标准|任务[数量]|数量|目标要求)(?:[值数]|名称)?$`,
      'u',
    ),
  ],
  ['group', /^(?:项目|工作|任务|指标)?(?:类别|分类|板块|领域|大类|一级指标)$/u],
  [
    'task',
    new RegExp(
      `^${OF_WORK}(?:任务|工作|内容|项目|事项|措施|要点|重点|举措|名称|要求|安排|活动|事务)(?:名称|内容|分解|事项|要求|清单)?$`,
      'u',
    ),
  ],
];
const LONGEST_HEADER = 12;

/** What a header cell says of its column, or null where it says nothing that a plan needs. White space and what stands in brackets do not count. */
export function columnRole(header: string): ColumnRole | null {
  if (header.length > LONGEST_HEADER * 3) return null;
  const words = header.replace(/\s+|[（(][^（()）]*[)）]/gu, '').replace(/[：:]$/u, '');
  if (words === '' || words.length > LONGEST_HEADER) return null;
  return HEADERS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
