import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TableChoice } from '#services/documents/sheet-text';
import { readDocument } from '#services/documents/read-document';
import { textRow, workbook, type SheetXml, type WorkbookXml } from './workbook';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));

async function read(name: string, bytes: Uint8Array, choice: TableChoice = {}) {
  const document = await readDocument(name, bytes, choice);
  if (!document.ok) throw new Error(`refused: ${document.reason}`);
  return { lines: document.text.split('\n'), table: document.table, document };
}
const linesOf = async (parts: WorkbookXml) => (await read('a.xlsx', workbook(parts))).lines;
const sheetLines = (rows: string, merges?: string) =>
  linesOf({ sheets: [{ name: '一', rows, ...(merges === undefined ? {} : { merges }) }] });

const HEADER = textRow('序号', '工作任务', '完成时限', '责任单位');

describe('a real workbook', () => {
  it('tells its sheets and what each column was taken for', async () => {
    const { table } = await read('community-plan.xlsx', fixture('community-plan.xlsx'));
    expect(table?.sheets).toEqual([
      { name: '工作计划', rows: 30, isRecognised: true },
      { name: '改进清单', rows: 6, isRecognised: true },
    ]);
    expect(table).toMatchObject({ sheet: 0, isRecognised: true });
    expect(table?.columns.map(({ header, use }) => [header, use])).toEqual([
      ['序号', 'serial'],
      ['工作任务', 'task'],
      ['指标', 'indicator'],
      ['完成时限', 'time'],
      ['责任单位', 'lead'],
      ['配合单位', 'assist'],
    ]);
    expect(table?.columns[3]?.samples).toEqual(['3月底前', '每月', '6月30日前']);
  });

  it('reads another sheet where it is chosen: a header of two rows, dates and shares as they are shown', async () => {
    const { lines, table } = await read('community-plan.xlsx', fixture('community-plan.xlsx'), { sheet: 1 });
    expect(lines).toEqual([
      '2026年质量改进任务清单',
      '序号 | 板块 | 改进举措 | 目标 名称 | 目标 目标值 | 办结日期 | 对接处室',
      '1 | 护理 | 推广床旁交接班 | 交接完整率 | 95% | 3月24日 | 护理部',
      '2 | 护理 | 开展跌倒风险评估 | 评估率 | 100% | 6月30日 | 护理部',
      '3 | 药事 | 公示抗菌药物使用情况 | 公示及时率 | 90% | 9月15日 | 药剂科',
    ]);
    expect(table?.columns.at(-1)).toMatchObject({ header: '对接处室', use: 'kept' });
  });

  it('reads its columns as they are chosen', async () => {
    const uses = ['left-out', 'group', 'task', 'indicator', 'indicator', 'time', 'lead'] as const;
    const { lines } = await read('community-plan.xlsx', fixture('community-plan.xlsx'), { sheet: 1, uses });
    expect(lines[1]).toBe('板块 | 改进举措 | 目标 名称 | 目标 目标值 | 办结日期 | 责任单位');
    expect(lines[2]).toBe('护理 | 推广床旁交接班 | 交接完整率 | 95% | 3月24日 | 护理部');
  });

  it('is read as separated values, too, in the encoding that Chinese systems write', async () => {
    const { lines, document } = await read('a.csv', fixture('community-plan.gb18030.csv'));
    expect(document).toMatchObject({ format: 'csv', encoding: 'gb18030' });
    expect(lines).toContain(
      '4 | 检查医疗废物收集、暂存和转运 | 规范处置率100% | 每季度末 | 后勤保障科 | 护理部、各社区卫生服务站',
    );
  });
});

describe('the cells of a sheet', () => {
  it('are texts with all their runs, without the readings above them', async () => {
    const strings = '<si><r><t>整理</t></r><r><t>馆藏</t></r><rPh><t>zhengli</t></rPh></si>';
    const rows = `${textRow('工作任务', '完成时限')}<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>6月</t></is></c></row>`;
    expect(await linesOf({ strings, sheets: [{ name: '一', rows }] })).toEqual([
      '工作任务 | 完成时限',
      '整理馆藏 | 6月',
    ]);
  });

  it('show numbers as Excel does: dates by their format, the formats of Chinese systems too', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0&quot;场&quot;"/></numFmts>' +
      `<cellXfs>${[0, 58, 176, 9, 177, 14].map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs>`;
    const cells = [[46105, 1], [46105, 2], [0.95, 3], [12, 4], [46203, 5], [0.1 + 0.2, 0]]; // prettier-ignore
    const rows = `<row>${cells.map(([value, style]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`;
    expect(await linesOf({ styles, sheets: [{ name: '一', rows }] })).toEqual([
      '3月24日 | 2026年3月24日 | 95% | 12场 | 2026年6月30日 | 0.3',
    ]);
  });

  it('count days from 1904 where the workbook does', async () => {
    const styles = '<cellXfs><xf numFmtId="58"/></cellXfs>';
    const rows = '<row><c s="0"><v>44643</v></c><c t="inlineStr"><is><t>甲</t></is></c></row>';
    const properties = '<workbookPr date1904="1"/>';
    expect(await linesOf({ styles, properties, sheets: [{ name: '一', rows }] })).toEqual(['3月24日 | 甲']);
  });

  it('keep their places where others are empty', async () => {
    const rows =
      HEADER +
      '<row r="3"><c r="A3"><v>1</v></c><c r="B3" t="inlineStr"><is><t>甲</t></is></c><c r="D3" t="inlineStr"><is><t>办公室</t></is></c></row>';
    expect(await sheetLines(rows)).toEqual(['序号 | 工作任务 | 完成时限 | 责任单位', '1 | 甲 |  | 办公室']);
  });

  it('merged downwards are repeated in each row, but a number is not', async () => {
    const rows = HEADER + textRow('1', '甲', '6月底前', '办公室') + textRow('', '乙', '', '');
    const merges = '<mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/>';
    expect(await sheetLines(rows, merges)).toEqual([
      '序号 | 工作任务 | 完成时限 | 责任单位',
      '1 | 甲 | 6月底前 | 办公室',
      ' | 乙 | 6月底前 | 办公室',
    ]);
  });

  it('merged over the whole row are a heading or a note, not a task', async () => {
    const rows =
      textRow('2026年任务清单') +
      HEADER +
      textRow('一、党建') +
      textRow('1', '甲', '6月', '办公室') +
      textRow('注：按月通报。');
    const merges = '<mergeCell ref="A1:D1"/><mergeCell ref="A3:D3"/><mergeCell ref="A5:D5"/>';
    expect(await sheetLines(rows, merges)).toEqual([
      '2026年任务清单',
      '序号 | 工作任务 | 完成时限 | 责任单位',
      '一、党建',
      '1 | 甲 | 6月 | 办公室',
      '注：按月通报。',
    ]);
  });
});

describe('the sheets of a workbook', () => {
  const sheet = (name: string, ...rows: string[]): SheetXml => ({ name, rows: rows.join('') });

  it('are read where their header is recognised, the longest such first', async () => {
    const { table } = await read(
      'a.xlsx',
      workbook({
        sheets: [
          sheet('说明', textRow('填表', '说明'), textRow('甲', '乙'), textRow('丙', '丁')),
          sheet('任务', HEADER, textRow('1', '甲', '6月', '办公室')),
        ],
      }),
    );
    expect(table).toMatchObject({ sheet: 1, sheets: [{ isRecognised: false }, { isRecognised: true }] });
  });

  it('are not shown where the workbook hides them', async () => {
    const hidden = { ...sheet('底稿', HEADER), state: 'hidden' };
    const { table } = await read('a.xlsx', workbook({ sheets: [hidden, sheet('任务', textRow('甲', '乙'))] }));
    expect(table?.sheets.map(({ name }) => name)).toEqual(['任务']);
  });

  it('are refused where nothing stands in them', async () => {
    const empty = workbook({ sheets: [sheet('一', '')] });
    expect(await readDocument('a.xlsx', empty)).toEqual({ ok: false, reason: 'no-text' });
    expect(await readDocument('a.xlsx', workbook({ sheets: [] }))).toEqual({ ok: false, reason: 'no-text' });
  });

  it('are refused where the file is something else or torn', async () => {
    expect(await readDocument('a.xlsx', fixture('annual-plan.docx'))).toMatchObject({
      reason: 'not-what-its-name-says',
      extension: 'xlsx',
      actual: 'docx',
    });
    const whole = fixture('community-plan.xlsx');
    expect(await readDocument('a.xlsx', whole.subarray(0, whole.length >> 1))).toMatchObject({
      reason: 'broken-archive',
    });
  });

  it('are refused where they inflate beyond measure', async () => {
    const rows = Buffer.alloc(40 * 1024 * 1024, ' ').toString('latin1');
    expect(await readDocument('a.xlsx', workbook({ sheets: [sheet('一', rows)] }))).toEqual({
      ok: false,
      reason: 'zip-bomb',
    });
  });
});

describe('separated values', () => {
  const csvLines = async (text: string) => (await read('a.csv', Buffer.from(text))).lines;

  it('may hold separators, quotes and line breaks inside quotes', async () => {
    expect(await csvLines('工作任务,完成时限\r\n"整理""馆藏"",编目","6月\n底前"\r\n')).toEqual([
      '工作任务 | 完成时限',
      '整理"馆藏",编目 | 6月 底前',
    ]);
  });

  it('are separated by what their first lines use most', async () => {
    expect(await csvLines('工作任务;完成时限;责任单位\n甲,乙;6月;办公室')).toEqual([
      '工作任务 | 完成时限 | 责任单位',
      '甲,乙 | 6月 | 办公室',
    ]);
    expect(await csvLines('工作任务\t完成时限\n甲\t6月')).toEqual(['工作任务 | 完成时限', '甲 | 6月']);
  });
});
