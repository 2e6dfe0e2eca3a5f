import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import type { ColumnUse } from '#domain/plan-reader/task-table';
import type { ImportView } from '#services/plans/get-import-view';

const format: Record<ImportView['format'], string> = {
  txt: '纯文本',
  md: 'Markdown',
  docx: 'Word 文档',
  doc: 'Word 97–2003 文档',
  pdf: 'PDF 文档',
  xlsx: 'Excel 工作簿',
  csv: 'CSV 表格',
  pasted: '粘贴的文字',
  written: '在此起草',
};

/** Only formats that are text by themselves have an encoding worth naming. */
const encoding: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16（低位在前）',
  'utf-16be': 'UTF-16（高位在前）',
  gb18030: 'GB18030（GBK）',
  big5: 'Big5（繁体）',
};

function remark(remark: DocumentRemark): string {
  switch (remark.kind) {
    case 'changes-accepted':
      return `文中 ${remark.count} 处修订，已按接受修订后的文字读取。`;
    case 'notes-left-out':
      return `${remark.count} 条脚注、尾注未读入。`;
    case 'page-marks-left-out':
      return `页眉、页脚和页码共 ${remark.count} 处，未读入。`;
    case 'pages-without-text':
      return `第 ${remark.pages.join('、')} 页是图片，没有文字可读。请先识别成文字再导入，或在审读时补录这几页的内容。`;
    case 'rows-left-out':
      return `工作表超过 ${remark.limit} 行，后面的行未读入。请只留计划所在的部分，另存后重新导入。`;
    case 'numbers-missing':
      return '文档的自动编号没有读出，条目的层次可能不全。请在 Word 或 WPS 中另存为 .docx 后重新导入。';
  }
}

const use: Record<ColumnUse, string> = {
  serial: '序号',
  group: '类别',
  task: '工作任务',
  indicator: '指标',
  time: '时限',
  lead: '责任方',
  assist: '配合方',
  note: '备注',
  kept: '其他，照录',
  'left-out': '不读',
};

const table = {
  title: '表格各列的用途',
  recognised: '按表头认出，如下。认错的改过来，再重新读取。',
  unrecognised: '没有认出表头，各列暂且照录。请指明用途，再重新读取。',
  taken: '已有计划取自这份文档，列的用途不能再改。如需更改，请重新导入文件。',
  sheet: '工作表',
  sheetOption: (name: string, rows: number, isRecognised: boolean) =>
    isRecognised ? `${name}（${rows} 行）` : `${name}（${rows} 行，未认出表头）`,
  readSheet: '读取这张表',
  header: '表头',
  columnNumber: (number: number) => `第 ${number} 列`,
  samples: '内容举例',
  useColumn: '用途',
  useOf: (header: string) => `“${header}”的用途`,
  use,
  readAgain: '按此重新读取',
};

/** Documents as they come in: what they are and how they were read. */
export const documents = {
  format,
  encoding,
  remarks: '读取说明',
  remark,
  table,
};
