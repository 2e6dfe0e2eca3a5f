import type { UnreadKind } from '#services/documents/document-refusal';
import type { ErrorFacts } from '#services/errors';
import { earlier } from './earlier-change';

type Sentence = (facts: ErrorFacts) => string;

/** What to do with a file that is not read, by what it probably is. */
const WHAT_TO_DO: Record<UnreadKind, string> = {
  writer: '请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
  sheet: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  slides: '请把其中的计划文字复制出来，用“粘贴文字”导入。',
  picture: '图片里没有文字可读。请先用 WPS 或扫描王一类软件识别成文字，核对后再导入。',
  'fixed-layout': '请向发文单位要 Word 原件，或打印为 PDF 后再导入。',
  archive: '请先解压，再导入其中的文件。',
  other: '请用原来的软件打开，另存为下列格式之一。',
};

const extensions = (accepted: unknown) =>
  String(accepted)
    .split(' ')
    .map((one) => `.${one}`)
    .join('、');

const megabytes = (bytes: unknown) => `${(Number(bytes) / 1024 / 1024).toFixed(1)} MB`;

/** Reasons of importing, reviewing, laying out, publishing and amending plans. */
export const planErrors: Record<string, Sentence> = {
  'too-large': ({ actualBytes, limitBytes }) =>
    `文件为 ${megabytes(actualBytes)}，超过 ${megabytes(limitBytes)} 的上限。请删去图片或拆成几个文件后再导入。`,
  empty: () => '文件是空的，没有内容可读。请换一个文件。',
  'unsupported-format': ({ extension, kind, accepted }) =>
    `不能读取${extension === '' ? '没有扩展名的' : `“.${extension}”`}文件。${WHAT_TO_DO[kind as UnreadKind] ?? WHAT_TO_DO.other}可导入的格式：${extensions(accepted)}。`,
  'not-what-its-name-says': ({ extension }) =>
    `文件名是“.${extension}”，内容却不是这种格式。请用原来的软件打开，另存为正确的格式后再导入。`,
  encrypted: () => '文档加了密码，不能读取。请在原来的软件中去掉密码，另存后再导入。',
  'broken-archive': () => '文件已损坏，多半没有下载或传输完整。请重新获取，或用原来的软件打开并另存一次，再导入。',
  'zip-bomb': () => '文档解压后大得不合常理，为安全起见没有读取。',
  'broken-document': () => '文档的正文部分已损坏。请用原来的软件打开并另存一次，再导入。',
  'undecodable-text': () => '认不出文本的编码。请另存为 UTF-8 或 GB18030（GBK）编码后再导入。',
  'word-too-old': () => '这是 Word 95 或更早的文档。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
  scanned: ({ pages }) =>
    `这份 PDF 是扫描件，${pages === 1 ? '页面是图片' : `${pages} 页都是图片`}，没有文字可读。请向起草科室要 Word 原件；没有原件的，先用 WPS 的“PDF 转 Word”或扫描王一类软件识别成文字，核对后再导入。`,
  'garbled-text': () =>
    '这份 PDF 的文字没有可用的编码，读出来是乱码。请向起草科室要 Word 原件，或先用 WPS 的“PDF 转 Word”识别成文字，核对后再导入。',
  'too-many-pages': ({ limit }) => `PDF 超过 ${limit} 页。请拆成几个文件，只导入计划所在的部分。`,
  'too-demanding': ({ limitSeconds }) =>
    `读取这份文件超过了 ${limitSeconds} 秒或允许的内存，已经停止。请删去图片，或只留计划的文字另存一份，再导入。`,
  'no-text': () => '没有文字可读。如果是扫描件，请先识别成文字。',
  'no-plan-found': () => '没有在文档中读出工作计划。请确认内容是年度工作计划的正文。',
  'no-table': () => '这份文档不是表格，没有可选的列。',
  'no-such-sheet': () => '所选的工作表不在这份文档中。请刷新后重新选择。',
  'plans-taken': () => '已有计划取自这份文档，不能再换一种读法。如需更改，请重新导入文件。',
  'no-such-plan': () => '所选的计划不在这份文档中，请刷新后重新选择。',
  'plan-changed': (facts) => `${earlier(facts)}修改了这份计划，本次操作没有保存。下面是最新内容，请核对后再改。`,
  'amendment-changed': (facts) => `${earlier(facts)}修改了这次调整，本次操作没有保存。下面是最新内容，请核对后再改。`,
  'not-editable': () => '这份计划已不在草稿状态，不能再修改。如需修改，请先撤回或退回。',
  'not-in-this-state': () => '计划的状态已经变化，不能再这样办理。请刷新后查看。',
  'nothing-to-undo': () => '没有可以撤销的修改。',
  'nothing-to-redo': () => '没有可以重做的修改。',
  'no-such-item': () => '这项任务已不存在，可能已被合并或撤销。',
  'no-such-rule': () => '这条时间规则已不存在。',
  'no-such-indicator': () => '这项指标已不存在。',
  'no-such-party': () => '计划中没有这个责任方。',
  'no-such-question': () => '这个疑问已不存在。',
  'unfit-answer': () => '这个回答与所问不符，请从所列答案中选择，或按所问的内容填写。',
  'no-such-sentence': () => '这句话已不在待处理之列。',
  'empty-title': () => '名称不能为空。',
  'unlikely-year': () => '年份应在 1990 至 2100 之间。',
  'unsound-rule': () => '这条时间规则不成立，请检查次数与日期。',
  'unsound-value': () => '指标的数值不成立，请填写数字；“介于”须填上下限。',
  'outside-the-plan': () => '所选文字不在这份计划之内。',
  'outside-the-year': () => '日期须在计划所属年份之内。',
  'nothing-to-split': () => '从这里拆分，有一边会没有内容。请换一处。',
  'merge-into-itself': () => '不能与自身合并。',
  'in-different-papers': () => '两项任务的原文在不同的文稿里，不能合并。',
  'unknown-unit': () => '所选单位不在计划单位之内，或已撤销。',
  'unknown-section': () => '所选科室不属于该单位，或已撤销。',
  'same-person': () => '负责人与协办人须是两个人。',
  'cannot-own': () => '所选人员不能承担该单位的任务。请换一人，或先为其授予角色。',
  'no-year': () => '计划还没有年份。请先在审读中填写年份。',
  'no-items': () => '计划中没有工作任务。',
  'item-without-owner': ({ items }) => `${items ? `有 ${items} 项` : '有'}任务没有负责人，请先分派。`,
  'item-without-backup': ({ items }) => `${items ? `有 ${items} 项` : '有'}任务没有协办人（B岗），请先分派。`,
  'owner-is-backup': ({ items }) => `${items ? `有 ${items} 项` : '有'}任务的负责人与协办人是同一人，请改派。`,
  'open-question': () => '还有指标数值不明的疑问，请先在审读中作答。',
  'owner-has-left': ({ name }) => `${name} 已不在岗，请改派其任务。`,
  'nothing-left-of-year': () => '全部任务的日期都在今天之前，没有可发布的。请选择补建已过期的任务，或调整日期。',
  'year-is-in-force': () => '计划生效后不能再改年份。',
  'undecided-conflicts': ({ choices }) => `还有 ${choices} 处两边都改过，请先逐处选择。`,
  'choose-a-plan': () => '修订稿中有多份计划，请先选择对照的一份。',
  'rolled-already': () => '这份计划已经结转过，请打开下一年的计划。',
  'amendment-is-open': ({ number }) => `第 ${number} 次调整还没有结束，请先处理。`,
};
