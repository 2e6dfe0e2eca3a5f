import type { documents as zh } from '../zh/documents';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const documents: typeof zh = {
  format: {
    txt: 'Plain text',
    md: 'Markdown',
    docx: 'Word document',
    doc: 'Word 97–2003 document',
    pdf: 'PDF document',
    xlsx: 'Excel workbook',
    csv: 'CSV table',
    pasted: 'Pasted text',
    written: 'Written here',
  },
  encoding: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
    gb18030: 'GB18030 (GBK)',
    big5: 'Big5 (traditional)',
  },
  remarks: 'How it was read',
  remark: (remark) => {
    switch (remark.kind) {
      case 'changes-accepted':
        return `${plural(remark.count, 'tracked change')} read as accepted.`;
      case 'notes-left-out':
        return `${plural(remark.count, 'footnote or endnote', 'footnotes and endnotes')} left out.`;
      case 'page-marks-left-out':
        return `${plural(remark.count, 'page head, foot or number', 'page heads, feet and numbers')} left out.`;
      case 'pages-without-text':
        return `${remark.pages.length === 1 ? 'Page' : 'Pages'} ${remark.pages.join(', ')} hold pictures and no text. Run text recognition and import again, or add what they say during review.`;
      case 'rows-left-out':
        return `The sheet has more than ${remark.limit} rows; those behind were left out. Keep only the plan, save, and import again.`;
      case 'numbers-missing':
        return 'The automatic numbers of the document could not be followed, so levels may be missing. Save it as .docx in Word or WPS and import again.';
    }
  },
  table: {
    title: 'What the columns hold',
    recognised: 'Recognised by the header. Correct what is wrong, then read again.',
    unrecognised: 'No header was recognised, so columns are taken as they are. Say what they hold, then read again.',
    taken:
      'A plan was taken from this document, so its columns stay as they are. To change them, import the file again.',
    sheet: 'Sheet',
    sheetOption: (name, rows, isRecognised) =>
      `${name} (${plural(rows, 'row')}${isRecognised ? '' : ', no header recognised'})`,
    readSheet: 'Read this sheet',
    header: 'Header',
    columnNumber: (number) => `Column ${number}`,
    samples: 'Examples',
    useColumn: 'Holds',
    useOf: (header) => `What “${header}” holds`,
    use: {
      serial: 'Number',
      group: 'Category',
      task: 'Task',
      indicator: 'Target',
      time: 'Time limit',
      lead: 'Responsible',
      assist: 'Assisting',
      note: 'Remarks',
      kept: 'Other, as it is',
      'left-out': 'Leave out',
    },
    readAgain: 'Read again',
  },
};
