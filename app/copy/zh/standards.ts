import type { PackProblem, PackProblemCode } from '#domain/service-standards/read-pack';
import type { ErrorFacts } from '#services/errors';
import type { EditionLine } from '#services/standards/get-standards';

const standing: Record<EditionLine['standing'], string> = {
  'in-force': '现行',
  'not-yet': '待施行',
  replaced: '已被替代',
  past: '已废止',
  withdrawn: '已撤下',
};

const wrong: Record<PackProblemCode, (column: string, value: string) => string> = {
  'no-field': (column) => `没有写“${column}”。请在表头之前加一行：${column}，后一格填内容。`,
  'no-head': (_column, value) => `没有找到表头。请加一行列名：${value}。`,
  'no-column': (column) => `缺少“${column}”一列。请在表头补上。`,
  'no-standards': () => '表头之后没有内容。请每行写一条标准。',
  'empty-cell': (column) => `“${column}”没有填写。`,
  'bad-date': (column, value) => `“${column}”：日期“${value}”不存在。请写成 2027-01-01。`,
  'ends-before-it-begins': (column, value) => `“${column}”${value}早于施行日期。`,
  'unread-frequency': (column, value) =>
    `“${column}”：“${value}”读不出次数或时限。请写成“每年至少4次”“每2个月1次”“2小时内”，不定次数的留空。`,
  'unknown-body': (column, value) => `“${column}”：没有“${value}”这类机构。请用“乡镇卫生院”“村卫生室”等，不限的留空。`,
  'unknown-mark': (column, value) => `“${column}”只能留空或写“待核对原文”，不能写“${value}”。`,
  'same-twice': (_column, value) => `与第 ${value} 行的服务和要求相同。请删去一行。`,
  'unknown-edition': (column, value) => `“${column}”：没有名为“${value}”的版本。请照列表中的名称填写，不替代的留空。`,
};

export const standardsErrors: Record<string, (facts: ErrorFacts) => string> = {
  'standards-too-large': ({ limitBytes }) =>
    `文件超过 ${Number(limitBytes) / 1_000_000} MB，不像是一份服务标准。请检查后重选。`,
  'standards-no-table': () => '文件不是表格。请用 .xlsx、.csv 或 .json，可先下载现行版本照着填写。',
  'standards-undecodable-text': () => '文件的文字编码无法识别。请另存为 UTF-8 的 CSV 后重试。',
  'standards-bad-json': ({ line }) => `第 ${line} 行：JSON 格式有误。请检查引号、逗号和括号。`,
  'edition-is-loaded': ({ title, validFrom }) =>
    `“${title}”（${validFrom}起施行）已经载入。如要更换，请先撤下原来的一份。`,
  'edition-is-withdrawn': () => '这一版本已经撤下。',
};

export const standards = {
  title: '服务标准',
  lead: '审读时，“定期”等用语按这里的现行版本提出建议，并注明出处。载入的版本适用于本单位及下级；计划按其年份末日有效的版本读。',
  standing,
  wrong: (line: number, { code, column, value }: PackProblem) => `第 ${line} 行：${wrong[code](column ?? '', value)}`,
  problems: (count: number) => `文件有 ${count} 处需要修改，没有载入：`,
  load: '载入新版本',
  loadLead: '支持 .xlsx、.csv、.json。先下载一个版本，照它的格式修改后载入；写明“替代”的，自施行之日起接替旧版本。',
  submit: '载入',
  loaded: (title: string, count: number) => `已载入“${title}”，${count} 条标准。`,
  shipped: '系统预置',
  loadedBy: (by: string, on: string, unit: string) => `${unit} ${by}，${on}载入`,
  withdrawnOn: (on: string) => `${on}撤下`,
  valid: (from: string, to: string | null) => (to === null ? `${from}起施行` : `${from}至${to}`),
  replaces: (title: string) => `替代《${title}》`,
  count: (count: number) => `${count} 条标准`,
  download: '下载',
  downloadOf: (title: string) => `下载：${title}`,
  withdraw: '撤下',
  withdrawOf: (title: string) => `撤下“${title}”`,
  withdrawLead: '撤下后不再用于建议，被它替代的版本恢复。已经按它回答的计划不变。',
  service: '服务',
  requirement: '要求',
  frequency: '频次',
  section: '依据',
  noFrequency: '未定次数',
};
