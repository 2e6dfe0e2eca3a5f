import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { withoutRadicals } from '#domain/plan-reader/han-radicals';
import { type Visitor, Visitors } from '#tests/support/visitors';

let visitors: Visitors;
let director: Visitor;
let plan: string;

beforeAll(async () => {
  visitors = await Visitors.open();
  director = await visitors.as('guojg', { colours: 'dark' });
  await director.go('/plans');
  const link = director.page.locator('main a[href^="/plans/"]', { hasText: '基本公共卫生服务工作计划' }).first();
  plan = (await link.getAttribute('href')) ?? '';
});
afterAll(() => (visitors as Visitors | undefined)?.close());

interface Sheet {
  readonly text: string;
  readonly isAcross: boolean;
}

/** The page as a printer puts it on paper, a sheet for each page; words without white space. */
async function printed({ page }: Visitor): Promise<Sheet[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const task = getDocument({ data, isEvalSupported: false, useSystemFonts: true, verbosity: 0 });
  const paper = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const sheet = await paper.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    // why: a PDF has radicals for some characters
    const text = withoutRadicals(items.map((item) => ('str' in item ? item.str : '')).join(''));
    sheets.push({ text: text.replace(/\s+/gu, ''), isAcross: width > height });
  }
  await task.destroy();
  return sheets;
}

const wholeOf = (sheets: readonly Sheet[]): string => sheets.map(({ text }) => text).join('');

test('a plan that is being written prints as its paper: for the chosen year, without lines that say nothing', async () => {
  const { page } = director;
  const next = new Date().getFullYear() + 1;
  await director.go('/plans/write');
  await page.locator('select[name=year]').selectOption(String(next));
  await page.getByLabel('计划名称').fill('石桥镇卫生院安全工作计划');
  await page.getByRole('button', { name: '开始起草' }).click();
  const paper = page.getByRole('textbox', { name: '计划正文' });
  await paper.locator('p').nth(3).click();
  await page.keyboard.type('后勤科每季度开展一次用电检查。');
  await page.getByText(/^已保存/).waitFor();
  await page.getByText('用电检查').nth(1).waitFor();
  const text = wholeOf(await printed(director));
  expect(text).toContain(
    `石桥镇卫生院安全工作计划（${next}年度）一、指导思想二、工作目标1.后勤科每季度开展一次用电检查。三、主要任务四、保障措施`,
  );
  await page.getByRole('main').getByRole('button', { name: '删除文稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除文稿' }).click();
  await page.waitForURL(/\/plans\/write$|\/plans$/);
});

test('a plan under review prints as its paper, with what was decided and without what the page marks', async () => {
  await director.go(`${plan}/review`);
  const title = (await director.page.locator('.source-title').first().innerText()).replace(/\s+/gu, '');
  const sheets = await printed(director);
  expect(sheets[0]?.text).toContain(title);
  expect(sheets.at(-1)?.text).toMatch(/石桥镇卫生院\d{4}年\d{1,2}月\d{1,2}日/u);
  expect(wholeOf(sheets)).not.toMatch(/打印日期|读懂|待确认/u);
});

test('the task matrix is a sheet across with the plan’s name, and its sums stand once', async () => {
  await director.go(`${plan}/matrix`);
  const sheets = await printed(director);
  expect(sheets.every((sheet) => sheet.isAcross)).toBe(true);
  expect(sheets[0]?.text).toMatch(/石桥镇卫生院.*打印日期：\d{4}年.*基本公共卫生服务工作计划.*任务分解表/u);
  expect(wholeOf(sheets).split('合计')).toHaveLength(2);
});

test('a month is a sheet across, with every task’s whole title', async () => {
  await director.go('/calendar');
  const titles = await director.page.locator('.month-task-title').allTextContents();
  const sheets = await printed(director);
  expect(sheets.every((sheet) => sheet.isAcross)).toBe(true);
  expect(sheets[0]?.text).toContain(await director.page.locator('h1').innerText());
  for (const title of titles) expect(wholeOf(sheets)).toContain(title.replace(/\s+/gu, ''));
});

test('a list of tasks has its name and no boxes, buttons or filters', async () => {
  await director.go('/tasks?light=red');
  const sheets = await printed(director);
  expect(sheets[0]?.text).toMatch(/石桥镇卫生院·任务打印日期：.*任务\d+项/u);
  expect(sheets[0]?.text).toContain('灯号任务期限剩余责任人');
  expect(wholeOf(sheets)).not.toMatch(/全部状态|按期限排序|下一页/u);
});

test('who works in the dark prints on white, and goes on in the dark', async () => {
  const { page } = director;
  await director.go('/tasks');
  const isDark = () => page.evaluate(() => document.documentElement.classList.contains('dark'));
  expect(await isDark()).toBe(true);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await isDark()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(isDark).toBe(true);
});
