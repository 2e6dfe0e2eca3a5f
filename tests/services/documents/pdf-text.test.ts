import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOutText } from '#services/documents/pdf-layout';
import { linesOf, withoutReferences } from '#services/documents/pdf-lines';
import type { PdfRule, PdfWord } from '#services/documents/pdf-page';
import { withoutPageMarks } from '#services/documents/pdf-page-marks';
import { tablesOf } from '#services/documents/pdf-tables';
import { readDocument } from '#services/documents/read-document';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));

async function read(name: string) {
  const document = await readDocument(name, fixture(name));
  if (!document.ok) throw new Error(`refused: ${document.reason}`);
  return { lines: document.text.split('\n'), remarks: document.remarks };
}

/** Words of 12 points on an A4 page: each a line or a part of one. */
const word = (text: string, x: number, y: number, size = 12): PdfWord => ({
  text,
  x,
  y,
  width: text.length * size,
  size,
});
const layOut = (...pages: (readonly PdfWord[])[]) =>
  layOutText(
    pages.map((words) => ({ width: 595, tables: [], lines: linesOf(words) })),
    12,
  );
/** A line that fills a page whose text begins at 72 and ends at 528. */
const full = (begin: string, x: number, y: number) => word(begin.padEnd(Math.round((528 - x) / 12), '文'), x, y);

describe('the text of a PDF', () => {
  it('has its broken lines joined, also over pages, and neither heads, feet, page numbers nor notes', async () => {
    const { lines, remarks } = await read('community-plan.pdf');
    expect(lines.slice(0, 5)).toEqual([
      '白鹭街道社区卫生服务中心2026年工作计划',
      '为做好2026年度基本公共卫生服务、家庭医生签约服务和医疗质量管理工作，结合辖区实际，制定本计划。',
      '一、工作目标',
      '（一）65岁以上老年人健康管理率达到75%以上，高血压患者规范管理率不低于70%，糖尿病患者规范管理率不低于70%。',
      '（二）家庭医生签约覆盖率达到45%以上，其中重点人群签约率达到80%以上。',
    ]);
    expect(lines.join('')).not.toMatch(/服务中心文件|— 1 —|重点人群指/u);
    expect(remarks).toEqual([
      { kind: 'page-marks-left-out', count: 6 },
      { kind: 'notes-left-out', count: 1 },
    ]);
  });

  it('has the rows of ruled tables with their merged cells', async () => {
    const { lines } = await read('community-plan.pdf');
    expect(lines).toContain('1 | 修订家庭医生团队考核办法 |  | 3月底前 | 医务科 | 财务科');
    expect(lines).toContain('2 | 开展处方点评并公示不合理处方 | 处方合格率≥95% | 每月 | 医务科 | 药剂科');
  });

  it('has a title of two lines in one, two columns one after the other, and hanging items whole', async () => {
    const { lines } = await read('page-layouts.pdf');
    expect(lines[0]).toBe('平川县图书馆关于印发全民阅读推广和公共文化服务2026年工作要点');
    const first = lines.indexOf(
      '1.成立全民阅读工作领导小组，馆长任组长，每季度召开一次专题会议，研究解决场地、经费和人员问题。',
    );
    expect(first).toBe(2);
    expect(lines.slice(first, first + 21).map((line) => /^\d+\.|^二、/u.exec(line)?.[0])).toEqual([
      ...Array.from({ length: 20 }, (_, at) => `${at + 1}.`),
      '二、',
    ]);
  });

  it('has a table without rules as rows, and one over two pages in one with its header once', async () => {
    const { lines } = await read('page-layouts.pdf');
    const at = lines.indexOf('月份 | 主题 | 责任部门');
    expect(lines.slice(at + 1, at + 5)).toEqual([
      '3月 | 雷锋精神诵读 | 活动部',
      '5月 | 家庭阅读周 | 少儿部',
      '10月 | 重阳敬老读书会 | 读者服务部',
      '12月 | 年度好书评选 | 采编部',
    ]);
    const table = lines.slice(lines.indexOf('序号 | 工作任务 | 完成时限 | 责任单位') + 1);
    expect(table).toHaveLength(24 + 2);
    expect(table.slice(0, 24).map((row) => row.split(' | ')[0])).toEqual(
      Array.from({ length: 24 }, (_, n) => `${n + 1}`),
    );
  });
});

describe('a PDF that cannot be read', () => {
  it('is known as scanned where its pages are pictures', async () => {
    expect(await readDocument('a.pdf', fixture('scanned-plan.pdf'))).toEqual({
      ok: false,
      reason: 'scanned',
      pages: 1,
    });
  });

  it('is refused under a password', async () => {
    expect(await readDocument('a.pdf', fixture('protected.pdf'))).toEqual({ ok: false, reason: 'encrypted' });
  });

  it('is refused where it is damaged or something else', async () => {
    const torn = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >>');
    expect(await readDocument('a.pdf', torn)).toEqual({ ok: false, reason: 'broken-document' });
    expect(await readDocument('a.pdf', fixture('annual-plan.docx'))).toMatchObject({
      reason: 'not-what-its-name-says',
      actual: 'docx',
    });
  });
});

describe('lines of a page', () => {
  it('are words on one base line, parted where a gap is', () => {
    expect(linesOf([word('二', 90, 100), word('一', 72, 100.5), word('三', 200, 100)]).map(({ text }) => text)).toEqual(
      ['一二', '三'],
    );
  });

  it('have a space between Latin words only', () => {
    const words = [
      word('每', 72, 100),
      word('24', 90, 100),
      word('日前', 120, 100),
      word('APP', 150, 100),
      word('v2', 190, 100),
    ];
    expect(linesOf(words).map(({ text }) => text)).toEqual(['每24日前APP v2']);
  });

  it('say once what was printed twice to look bold', () => {
    expect(linesOf([word('目标', 72, 100), word('目标', 72.4, 100)]).map(({ text }) => text)).toEqual(['目标']);
  });

  it('lose the raised numbers that refer to notes, and no others', () => {
    const words = [word('重点人群', 72, 100), word('1', 120, 95, 7), word('签约率80', 128, 100), word('%', 190, 100)];
    expect(withoutReferences(words)).toMatchObject({ references: 1, words: [words[0], words[2], words[3]] });
  });
});

describe('paragraphs of pages', () => {
  it('go on over the end of a full line and of a page, and end with a short line', () => {
    expect(
      layOut([full('甲', 96, 100), word('乙乙乙乙', 72, 120), full('丙', 96, 140)], [word('丁丁', 72, 100)]).map(
        (line) => line.replace(/文+/gu, '…'),
      ),
    ).toEqual(['甲…乙乙乙乙', '丙…丁丁']);
  });

  it('begin with an indent, with a label behind a full stop, and in another size', () => {
    const words = [full('甲', 72, 100), full('乙', 96, 120), word('丙丙', 72, 140, 16)];
    expect(layOut(words).map((line) => line.slice(0, 1))).toEqual(['甲', '乙', '丙']);
  });

  it('do not join short lines that happen to be equally long', () => {
    const signed = [full('甲', 72, 80), word('县图书馆办公室', 420, 100), word('二〇二六年一月', 420, 120)];
    expect(layOut(signed)).toHaveLength(3);
    expect(
      layOut([word('一、加强领导', 72, 100), word('二、落实责任', 72, 120), word('三、强化督查', 72, 140)]),
    ).toHaveLength(3);
  });
});

describe('marks of pages', () => {
  const page = (...lines: PdfWord[]) => ({ height: 842, lines: linesOf(lines) });
  const kept = (...pages: ReturnType<typeof page>[]) =>
    withoutPageMarks(pages).pages.map((lines) => lines.map(({ text }) => text));

  it('are what stands at the same place of several pages, whatever its digits', () => {
    expect(
      kept(
        page(word('内部资料', 250, 40), word('第一句', 72, 120), word('第1页共2页', 250, 800)),
        page(word('内部资料', 250, 40), word('第二句', 72, 120), word('第2页共2页', 250, 800)),
      ),
    ).toEqual([['第一句'], ['第二句']]);
  });

  it('are page numbers of a single page, too, but no number among its text', () => {
    expect(kept(page(word('目标', 72, 120), word('— 1 —', 290, 800)))).toEqual([['目标']]);
    expect(kept(page(word('2026', 72, 100), word('目标', 72, 90)))).toEqual([['目标', '2026']]);
  });

  it('are not the first lines of pages that begin alike in the middle of the page', () => {
    const same = [word('同一句话', 72, 300)];
    expect(kept(page(...same), page(...same))).toEqual([['同一句话'], ['同一句话']]);
  });
});

describe('ruled tables', () => {
  const across = (at: number, from: number, to: number): PdfRule => ({ direction: 'horizontal', at, from, to });
  const down = (at: number, from: number, to: number): PdfRule => ({ direction: 'vertical', at, from, to });
  const box = [across(100, 72, 372), across(180, 72, 372), down(72, 100, 180), down(372, 100, 180)];
  const pageOf = (words: readonly PdfWord[], rules: readonly PdfRule[]) => ({
    width: 595, height: 842, words, rules, isPicture: false,
  }); // prettier-ignore
  const shape = (words: readonly PdfWord[], rules: readonly PdfRule[]) =>
    tablesOf(pageOf(words, rules)).tables.map(({ rows }) =>
      rows.map((row) => row.map((cell) => [cell.lines.join(), cell.column, cell.columns, cell.continuesAbove])),
    );

  it('have cells where rules part them, and one cell where none does', () => {
    const words = [word('甲', 80, 120), word('乙', 240, 120), word('丙', 80, 160)];
    const rules = [...box, across(140, 72, 222), down(222, 100, 180)];
    expect(shape(words, rules)).toEqual([
      [
        [['甲', 0, 1, false], ['乙', 1, 1, false]],
        [['丙', 0, 1, false], ['', 1, 1, true]],
      ],
    ]); // prettier-ignore
    expect(shape(words, [...box, across(140, 72, 372), down(222, 140, 180)])).toEqual([
      [
        [['甲乙', 0, 2, false]],
        [['丙', 0, 1, false], ['', 1, 1, false]],
      ],
    ]); // prettier-ignore
  });

  it('are none where a frame stands around one text, and none without text', () => {
    expect(shape([word('说明', 80, 140)], box)).toEqual([]);
    expect(shape([], [...box, across(140, 72, 372)])).toEqual([]);
  });
});
