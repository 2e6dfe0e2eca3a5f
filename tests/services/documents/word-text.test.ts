import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#services/documents/read-document';
import { abstractList, item, linesOf, list, paragraph, run, wordParts } from './word-file';
import { zip } from './zip-writer';

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const deleted = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
const bodyLines = (body: string) => linesOf({ body });

describe('the text of a Word document', () => {
  it('reads a real document: numbers at three levels, merged cells, a text box, no header, no footnote', async () => {
    const bytes = readFileSync(new URL('../../fixtures/documents/annual-plan.docx', import.meta.url));
    const read = await readDocument('annual-plan.docx', bytes);
    expect(read.ok && read.text.split('\n')).toEqual([
      '青山乡卫生院2026年工作计划',
      '一、工作目标',
      '（一）孕产妇系统管理率达到95%以上',
      '（二）儿童保健',
      '1. 每季度开展一次儿童体检',
      '2. 每月24日前上报报表',
      '二、保障措施',
      '（一）加强领导',
      '1. 成立领导小组',
      '时间 | 工作内容 | 责任科室 | 备注',
      '一季度 | 制定计划 召开会议 | 办公室',
      '一季度 | 健康教育 | 公卫科 | 全年不少于12次',
      '联系人见右侧',
      '电话：办公室',
      '二〇二六年一月五日',
    ]);
    expect(read).toMatchObject({ remarks: [{ kind: 'notes-left-out', count: 1 }] });
  });

  it('reads a real document with tracked changes as if they were accepted, and says so', async () => {
    const bytes = readFileSync(new URL('../../fixtures/documents/tracked-changes.docx', import.meta.url));
    expect(await readDocument('tracked-changes.docx', bytes)).toMatchObject({
      text: [
        '云水镇文化站2026年工作计划',
        '一、每月24日前上报活动报表',
        '二、每季度举办一次群众文化活动',
        '三、6月底前完成文物点巡查',
        '四、年底前评选优秀文艺作品',
      ].join('\n'),
      remarks: [{ kind: 'changes-accepted', count: 4 }],
    });
  });

  it('makes a line of each paragraph, keeps empty ones, and breaks where it is broken', async () => {
    const broken = '<w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t><w:tab/><w:t>后</w:t></w:r>';
    expect(await bodyLines(paragraph('甲') + '<w:p/>' + paragraph(broken))).toEqual(['甲', '', '第一行', '第二行\t后']);
  });

  it('joins runs without adding or losing a space', async () => {
    const runs =
      '<w:r><w:t>孕产妇</w:t></w:r><w:r><w:t>\n  管理率 </w:t></w:r><w:r><w:t xml:space="preserve"> ≥ </w:t></w:r><w:r><w:t>95%</w:t></w:r>';
    expect(await bodyLines(paragraph(runs))).toEqual(['孕产妇管理率 ≥ 95%']);
  });

  it('reads references to characters, and none that the file defines', async () => {
    expect(await bodyLines(paragraph('A&amp;B &lt;5% &#x4E00;&#19968; &nbsp;'))).toEqual(['A&B <5% 一一 &nbsp;']);
  });

  it('shows changes as accepted', async () => {
    const body = paragraph(
      `${run('每月')}${deleted('20')}<w:ins w:id="2">${run('24')}</w:ins>${run('日')}<w:moveFrom w:id="3">${run('旧')}</w:moveFrom><w:moveTo w:id="4">${run('新')}</w:moveTo>`,
    );
    expect(await bodyLines(body)).toEqual(['每月24日新']);
  });

  it('joins paragraphs whose mark is deleted, under the number of the later one', async () => {
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = `${numbered}<w:rPr><w:del w:id="1"/></w:rPr>`;
    const body = item('甲') + paragraph(run('乙'), gone) + paragraph(deleted('丙'), gone) + item('丁') + item('戊');
    const numbering = abstractList(0, [{ format: 'decimal', text: '%1.' }]) + list(1, 0);
    expect(await linesOf({ numbering, body })).toEqual(['1.甲', '2.乙丁', '3.戊']);
  });

  it('leaves hidden text out, hidden by itself, by its style, or by its paragraph', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      paragraph(
        run('可见') +
          run('隐', '<w:vanish/>') +
          run('藏', '<w:rStyle w:val="Secret"/>') +
          run('也可见', '<w:vanish w:val="0"/>'),
      ) +
      paragraph(run('批注'), '<w:pStyle w:val="Note"/>') +
      paragraph('末');
    expect(await linesOf({ styles, body })).toEqual(['可见也可见', '末']);
  });

  it('does not count a hidden paragraph in its list', async () => {
    const hidden = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>';
    const body = item('甲') + paragraph(run('隐', '<w:vanish/>'), hidden) + item('乙');
    const numbering = abstractList(0, [{ format: 'decimal', text: '%1.' }]) + list(1, 0);
    expect(await linesOf({ numbering, body })).toEqual(['1.甲', '2.乙']);
  });

  it('prints the results of fields, nested ones too, and not their codes', async () => {
    const inner = `${field('begin')}${instruction(' DATE ')}${field('separate')}${run('内')}${field('end')}`;
    const body = paragraph(
      `${run('共')}${field('begin')}${instruction(' IF ')}${inner}${field('separate')}${run('12')}${field('end')}${run('次')}`,
    );
    expect(await bodyLines(body + paragraph(`<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`))).toEqual([
      '共12次',
      '3',
    ]);
  });

  it('loses nothing where a field never ends', async () => {
    expect(await bodyLines(paragraph(field('begin') + run('甲')) + paragraph('乙'))).toEqual(['甲', '乙']);
  });

  it('leaves the table of contents out, which repeats the headings', async () => {
    const contents =
      paragraph(`${field('begin')}${instruction('TOC \\o "1-3"')}${field('separate')}${run('一、目标 1')}`) +
      paragraph('二、措施 2') +
      paragraph(field('end'));
    expect(await bodyLines(contents + paragraph('一、目标'))).toEqual(['一、目标']);
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('一、目标 1')}</w:sdtContent></w:sdt>`;
    expect(await bodyLines(control + paragraph('一、目标'))).toEqual(['一、目标']);
  });

  it('reads links, content controls and formulas, and no prompts', async () => {
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body =
      paragraph(
        `<w:hyperlink>${run('通知')}</w:hyperlink>${control('', run('二'))}${control('<w:showingPlcHdr/>', run('单击此处'))}`,
      ) +
      control('', paragraph('在框内')) +
      paragraph(
        `${run('率')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>≥95%</m:t></m:r></m:oMath>`,
      );
    expect(await bodyLines(body)).toEqual(['通知二', '在框内', '率≥95%']);
  });

  it('reads a text box once, whichever way it is written twice', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const onlyFallback = `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback><w:pict>${box('旧框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await bodyLines(paragraph(run('文') + both) + paragraph(run('后') + onlyFallback))).toEqual([
      '文',
      '框',
      '后',
      '旧框',
    ]);
  });

  it('counts the lists of a text box apart', async () => {
    const inBox = `<w:r><w:pict><w:txbxContent>${item('框')}</w:txbxContent></w:pict></w:r>`;
    const numbering = abstractList(0, [{ format: 'decimal', text: '%1.' }]) + list(1, 0);
    expect(await linesOf({ numbering, body: item('甲') + paragraph(inBox) + item('乙') })).toEqual([
      '1.甲',
      '',
      '1.框',
      '2.乙',
    ]);
  });

  it('leaves notes out and counts those that the text refers to', async () => {
    const cite = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const footnotes = `<w:footnote w:id="1">${paragraph('每月12次')}</w:footnote>`;
    const body = paragraph(run('前') + cite('footnote', 1) + run('后') + cite('endnote', 1) + cite('footnote', 1));
    const read = await readDocument('计划.docx', zip(wordParts({ footnotes, body })));
    expect(read).toMatchObject({ text: '前后', remarks: [{ kind: 'notes-left-out', count: 2 }] });
  });

  it('knows the namespace, not the prefix', async () => {
    const other = 'xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    expect(await bodyLines(`<q:p ${other}><q:r><q:t>严格</q:t></q:r></q:p>`)).toEqual(['严格']);
  });
});

describe('tables', () => {
  const cell = (content: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
  const merged = (text: string, start = false) => cell(text, start ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
  const wide = (text: string, columns: number) => cell(text, `<w:gridSpan w:val="${columns}"/>`);

  it('gives a row a line', async () => {
    expect(await bodyLines(table(row(cell('时间'), cell('内容')), row(cell('3月'), cell(paragraph('一') + paragraph('二')))))).toEqual([
      '时间 | 内容', '3月 | 一 二',
    ]); // prettier-ignore
  });

  it('keeps columns in place behind a wide cell', async () => {
    expect(await bodyLines(table(row(wide('合计', 2), cell('12')), row(cell('甲'), wide('', 2), cell('乙'))))).toEqual([
      '合计 |  | 12', '甲 |  |  | 乙',
    ]); // prettier-ignore
  });

  it('repeats a short cell merged downwards, and says a long one or a mere number once', async () => {
    const long = '各科室要高度重视此项工作，明确责任，落实到人，按时上报。';
    expect(
      await bodyLines(
        table(
          row(merged('1', true), cell('甲'), merged('公卫科', true), merged(long, true)),
          row(merged(''), cell('乙'), merged(''), merged('')),
        ),
      ),
    ).toEqual([`1 | 甲 | 公卫科 | ${long}`, ' | 乙 | 公卫科']);
  });

  it('repeats who and when in every row however long, and a target in none', async () => {
    const who = '公共卫生科、护理部、各社区卫生服务站、后勤保障科';
    expect(
      await bodyLines(
        table(
          row(cell('工作任务'), cell('指标'), cell('完成时限'), cell('责任单位')),
          row(cell('甲'), merged('合格率≥95%', true), merged('6月底前', true), merged(who, true)),
          row(cell('乙'), merged(''), merged(''), merged('')),
        ),
      ),
    ).toEqual([
      '工作任务 | 指标 | 完成时限 | 责任单位',
      `甲 | 合格率≥95% | 6月底前 | ${who}`,
      `乙 |  | 6月底前 | ${who}`,
    ]);
  });

  it('keeps a bar inside a cell from making two cells of it', async () => {
    expect(await bodyLines(table(row(cell('甲|乙'), cell('丙'))))).toEqual(['甲/乙 | 丙']);
  });

  it('takes a row of one cell for a title or a frame, and keeps its paragraphs', async () => {
    expect(await bodyLines(table(row(wide('任务分解表', 2)), row(cell('甲'), cell('乙'))))).toEqual([
      '任务分解表',
      '甲 | 乙',
    ]);
    expect(await bodyLines(table(row(cell(paragraph('一、甲') + paragraph('二、乙')))))).toEqual(['一、甲', '二、乙']);
  });

  it('prints the serial numbers that Word counts', async () => {
    const numbering = abstractList(0, [{ format: 'decimal', text: '%1', suffix: 'nothing' }]) + list(1, 0);
    const body = table(row(cell(item('')), cell('甲')), row(cell(item('')), cell('乙')));
    expect(await linesOf({ numbering, body })).toEqual(['1 | 甲', '2 | 乙']);
  });

  it('drops deleted rows, and writes a table in a cell into its line', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('旧')}${cell('行')}</w:tr>`;
    const nested = cell(table(row(cell('内1'), cell('内2'))) + '<w:p/>');
    expect(await bodyLines(table(gone, row(cell('外'), nested)))).toEqual(['外 | 内1 / 内2']);
  });
});
